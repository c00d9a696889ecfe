/** What residents read of each failure, adapter by adapter, as a page. `npm run failures` writes it down; failures.node.test.ts holds it. */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { csvBackend } from '../../src/adapters/csv/index.ts';
import { icalendarBackend } from '../../src/adapters/icalendar/index.ts';
import { mappedBackend } from '../../src/adapters/mapped/index.ts';
import { open311Backend } from '../../src/adapters/open311/index.ts';
import { postgrestBackend } from '../../src/adapters/postgrest/index.ts';
import { restBackend } from '../../src/adapters/rest/index.ts';
import { staticBackend } from '../../src/adapters/static/index.ts';
import { wordpressBackend } from '../../src/adapters/wordpress/index.ts';
import { asFailure, failureKinds, isFailure } from '../../src/domain/failure.ts';
import type { RecordType } from '../../src/domain/record.ts';
import { commonEn } from '../../src/i18n/common.words.en.ts';
import { commonZhHans } from '../../src/i18n/common.words.ts';
import { commonZhHant } from '../../src/i18n/common.words.zh-hant.ts';
import { readingEn } from '../../src/i18n/reading.words.en.ts';
import { readingZhHans } from '../../src/i18n/reading.words.ts';
import { readingZhHant } from '../../src/i18n/reading.words.zh-hant.ts';
import type { Backend } from '../../src/ports/backend.ts';
import { preset } from './benches.ts';
import { catalogue, open } from './catalogue.ts';
import { type Fate, fates, hurried, writers } from './failures.ts';
import { badReplies, ownReplies } from './servers/bad-replies.ts';

/** A new adapter that asks a server adds its line. */
const readers: Readonly<Record<string, readonly [make: (endpoint: string) => Backend, type: RecordType]>> = {
  rest: [(endpoint) => restBackend({ endpoint }), 'place'],
  mapped: [(endpoint) => mappedBackend({ endpoint, mapping: preset('ruoyi') }), 'place'],
  open311: [(endpoint) => open311Backend({ endpoint }), 'category'],
  postgrest: [(endpoint) => postgrestBackend({ endpoint }), 'place'],
  wordpress: [(endpoint) => wordpressBackend({ endpoint: `${endpoint}/wp-json` }), 'event'],
  static: [(endpoint) => staticBackend({ endpoint: `${endpoint}/` }), 'place'],
  icalendar: [(endpoint) => icalendarBackend({ endpoint: `${endpoint}/events.ics` }), 'event'],
  csv: [(endpoint) => csvBackend({ endpoint: `${endpoint}/progress.csv` }), 'place'],
};

/** The kind of each reader's Failure for each reply; `–` where an empty answer is an answer. @throws what is no Failure */
export async function readings(): Promise<Record<string, Record<string, string>>> {
  let reply = Object.values(badReplies)[0]!;
  const server = createServer((_asked, response) => reply(response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const found: Record<string, Record<string, string>> = {};
  await hurried(async () => {
    for (const [name, write] of Object.entries(badReplies)) {
      reply = write;
      found[name] = Object.fromEntries(await Promise.all(Object.entries(readers).map(async ([adapter, [make, type]]) => {
        const kind = await make(endpoint).list(type, {}).then(({ items }) => (items.length === 0 ? '–' : `${items.length} records`), (thrown: unknown) => (isFailure(thrown) ? thrown.kind : `no Failure: ${asFailure(thrown).message}`));
        return [adapter, kind] as const;
      })));
    }
  });
  server.closeAllConnections();
  server.close();
  return found;
}

/** What becomes of what was written, by the state of its row. */
const becomes: Readonly<Record<string, string>> = { 'retry-wait': 'sent again by itself', unknown: 'the resident is asked', 'needs-sign-in': 'waits for a sign-in', conflict: 'waits for a look', parked: 'back to the resident' };
const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');
const becoming = ({ kind, state, asked }: Fate): string => `${kind}, ${becomes[asked ? 'unknown' : state] ?? state}`;

const said = [readingZhHans, readingEn, readingZhHant].map(({ failure, marks }) => (kind: (typeof failureKinds)[number]) => [failure[kind].title, failure[kind].body].join(marks.stop.trim() + marks.gap));
const kept = [commonZhHans, commonEn, commonZhHant].map(({ outbox, marks }) => ({
  'retry-wait': outbox.title, unknown: `${outbox.unknown.title}${marks.stop}${marks.gap}${outbox.unknown.body}`, 'needs-sign-in': `${outbox.signIn.title}${marks.stop}${marks.gap}${outbox.signIn.body}`,
  conflict: `${outbox.conflict.title}${marks.stop}${marks.gap}${outbox.conflict.body}`, parked: `${outbox.stuck.title}${marks.stop}${marks.gap}${outbox.stuck.body}`,
}));

export type AllFates = Record<string, Record<string, Fate>>;

export async function allFates(): Promise<AllFates> {
  const names = Object.keys(writers);
  const found = await hurried(() => Promise.all(names.map((name) => fates(name, { ...badReplies, ...ownReplies[name] }))));
  return Object.fromEntries(names.map((name, index) => [name, found[index]!]));
}

export function pageOf(found: AllFates, read: Record<string, Record<string, string>>): string {
  const names = Object.keys(found);
  return `${[
    '# What goes wrong, and what becomes of it', '',
    'Written by `npm run failures` out of a run; `failures.node.test.ts` runs it again and compares. The numbers are the cases of the fault catalogue.', '',
    '## A request is sent, and the server answers so', '', 'The kind of failure, and what becomes of what was written. In each case it was still on the device, and arrived once.', '',
    table(['reply', ...names], Object.keys(badReplies).map((reply) => [reply, ...names.map((name) => becoming(found[name]![reply]!))])), '',
    table(['only from', 'reply', 'becomes'], Object.entries(ownReplies).flatMap(([name, replies]) => Object.keys(replies).map((reply) => [name, reply, becoming(found[name]![reply]!)]))), '',
    '## Something is read, and the server answers so', '', '–: an answer without a record, which for a file that is not there is one.', '',
    table(['reply', ...Object.keys(readers)], Object.entries(read).map(([reply, kinds]) => [reply, ...Object.values(kinds)])), '',
    '## What the resident reads', '', 'Where something was to be read:', '', table(['kind', '简体', 'English', '繁體'], failureKinds.map((kind) => [kind, ...said.map((say) => say(kind))])), '',
    'Where something was to be sent:', '', table(['what becomes of it', '简体', 'English', '繁體'], Object.entries(becomes).map(([state, what]) => [what, ...kept.map((words) => words[state as keyof typeof words])])), '',
    '## The catalogue’s cases of network, backend and hostile data', '', table(['case', 'what', 'held by'], [...catalogue.map(([number, what, file, words]) => [number, what, `\`${file}\`: ${words.replace(/[<|]/g, '\\$&')}`]), ...Object.entries(open).map(([number, why]) => [number, 'not held yet', why])]), '',
  ].join('\n')}`;
}

export const file = path.join(import.meta.dirname, 'README.md');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(file, pageOf(await allFates(), await readings()));
  process.exit(0);
}
