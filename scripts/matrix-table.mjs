// The table of what each adapter can, out of what its run wrote down (`npm run matrix`; test/adapters/contract.node.test.ts holds it).
import { readFileSync } from 'node:fs';
import { root } from './install.mjs';

const head = ['backend', 'reads', 'takes', 'moves', 'tells of changes', 'a second send', 'photos', 'checks kept', 'left out, and why'];

/** Record types with one of the verbs. */
const having = (can, ...verbs) => Object.keys(can).filter((type) => verbs.some((verb) => can[type].includes(verb)));
const widest = (matrix) => Math.max(...matrix.map(([, { can }]) => having(can, 'get', 'list').length));

export function matrixTable(say, row) {
  const matrix = Object.entries(JSON.parse(readFileSync(`${root}test/adapters/matrix.json`, 'utf8')));
  const all = widest(matrix);
  const types = (list, whole = Infinity) => (list.length === 0 ? '–' : list.length === whole ? say('everything') : list.join(', '));
  return [
    row(...head.map(say)), '|---|---|---|---|---|---|---|---:|---|',
    ...matrix.map(([name, { can, repeats, uploads, kept, leftOut }]) =>
      row(
        `\`${name}\``, types(having(can, 'get', 'list'), all), types(having(can, 'create')), types(having(can, 'act')), types(having(can, 'watch'), all), say(repeats), say(uploads), String(kept),
        Object.entries(leftOut).map(([why, count]) => `${say(why)} ${count}`).join(' · ') || '–',
      )),
  ].join('\n');
}
