// A tag takes only the shared sheets its screens use: a class that some sheet knows must be in one that the tag takes.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { reached } from '../reached.ts';

const shared = readdirSync('src/styles').map((file) => `src/styles/${file}`);
const selectors = (file: string): string => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').replace(/[\w-]+:\s[^;{}]*;/g, '');
const styled = (files: readonly string[]): Set<string> => new Set(files.flatMap((file) => [...selectors(file).matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name)));

/** Words in class attributes, with those an expression in them may give. */
const classes = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/ class=(?:"([^"]*)"|\$\{([^}]*)\})/g)].flatMap(([, inQuotes, bare]) => (inQuotes ?? bare ?? '').match(/[a-z][\w-]*/g) ?? []);

describe('the sheets of a tag', () => {
  for (const tag of readdirSync('src/elements').filter((name) => name !== 'site')) {
    it(`${tag}: every class its screens use`, () => {
      const modules = [...reached(`src/elements/${tag}/${tag}.ts`)];
      const own = modules.filter((file) => file.endsWith('.styles.ts'));
      const taken = modules.filter((file) => shared.includes(file));
      const known = styled(shared);
      const here = styled([...taken, ...own]);
      const bare = modules.flatMap(classes).filter((name) => known.has(name) && !here.has(name));
      assert.deepEqual([...new Set(bare)], []);
      assert.ok(taken.length > 2 && modules.flatMap(classes).length > 10, 'nothing was found to look at');
    });

    it(`${tag}: takes every sheet it imports`, () => {
      const source = readFileSync(`src/elements/${tag}/${tag}.ts`, 'utf8');
      const [, list = ''] = /return \[([^\]]*)\];/.exec(source) ?? [];
      const imported = [...source.matchAll(/import \{ (\w+) \} from '\.\.\/\.\.\/styles\//g)].map(([, name = '']) => name);
      assert.deepEqual(imported.filter((name) => !list.split(', ').includes(name)), []);
    });
  }
});
