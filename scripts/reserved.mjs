// linli.css, and its lines in the README: the room a tag will need, kept while its script is on the way; made from src/styles/reserved.ts.
import { readFileSync } from 'node:fs';
import { root } from './install.mjs';

/** @returns {Promise<typeof import('../src/styles/reserved.ts')>} */
async function table() {
  const { transform } = await import('esbuild');
  const { code } = await transform(readFileSync(`${root}src/styles/reserved.ts`, 'utf8'), { loader: 'ts' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

/** Every tag that draws something. `:where()`: any rule of the page wins. */
export async function roomsOfTags() {
  const { comfortRoom, formRoom, itemsRoom, trackerRoom } = await table();
  return { 'request-form': formRoom, 'request-tracker': trackerRoom, 'my-items': itemsRoom, comfort: comfortRoom };
}

/** The rule for one tag, in the shape the README prints. */
export async function rulesOf(tag) {
  const { roomOf } = await table();
  const room = (await roomsOfTags())[tag];
  return `:where(linli-${tag}:not(:defined)){display:flow-root}
:where(linli-${tag}:not(:defined))::before{content:"";float:left;padding-block-start:var(--linli-min-height,${roomOf(room, 0)})}`;
}

/** At most 1 kB: a tag, and the `<div data-linli>` that stands for one until it holds it. */
export async function linliCss() {
  const { roomOf } = await table();
  const rooms = Object.entries(await roomsOfTags());
  const all = `:is(${rooms.map(([tag]) => `linli-${tag}`).join()}):not(:defined),[data-linli]`;
  return [
    `:where(${all}){display:flow-root}`,
    `:where(${all})::before{content:"";float:left;padding-block-start:var(--linli-min-height,var(--_r))}`,
    ...rooms.map(([tag, room]) => `:where(linli-${tag},[data-linli=${tag}]){--_r:${roomOf(room, 0)}}`),
    ':where(linli-comfort[compact],[data-compact]){--_r:48px}',
    // Photos in linli-before-after, where its script never comes.
    ':where([data-phase]){max-width:100%}',
    '',
  ].join('\n');
}
