/** Every adapter before its server, once: for the contract (contract.node.test.ts) and for the table in the READMEs (matrix.ts). A new adapter adds its line. */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { csvBackend } from '../../src/adapters/csv/index.ts';
import { icalendarBackend } from '../../src/adapters/icalendar/index.ts';
import { localBackend } from '../../src/adapters/local/index.ts';
import { mappedBackend } from '../../src/adapters/mapped/index.ts';
import { open311Backend } from '../../src/adapters/open311/index.ts';
import { postgrestBackend } from '../../src/adapters/postgrest/index.ts';
import { restBackend } from '../../src/adapters/rest/index.ts';
import { routeBackend } from '../../src/adapters/route/index.ts';
import { sampleBackend } from '../../src/adapters/sample/index.ts';
import { staticBackend } from '../../src/adapters/static/index.ts';
import { wordpressBackend } from '../../src/adapters/wordpress/index.ts';
import type { Role } from '../../src/domain/case.ts';
import type { RecordType, Ref } from '../../src/domain/record.ts';
import { localTown } from '../../src/sample/local.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import type { ContractOptions, Make } from '../contracts/backend.ts';
import { filed } from '../contracts/backend/bench.ts';
import { staffToken } from '../fakes/backend.ts';
import { files, form, photos } from '../harness/wordpress.ts';
import { startOffice } from '../office/office.ts';
import { startJsonServer } from './servers/json-server.ts';
import { startOpen311 } from './servers/open311.ts';
import { litePostgres } from './servers/postgres.ts';
import { openPostgrestOffice, postgrestStaff } from './servers/postgres-office.ts';
import { startEnvelopes } from './servers/ruoyi.ts';
import { startWordpress } from './servers/wordpress.ts';

export interface AdapterBench {
  /** Starts its server, if it has one. */
  open(): Promise<{ make: Make; close?: () => Promise<unknown> }>;
  options?: ContractOptions;
  /** Names of the checks it is put to, where it cannot even read a case. */
  only?: RegExp;
}

const secretly = (role: Role, org: Ref<'org'>) => `staff:demo:${role}:${org.slice('org/'.length)}`;
export const preset = (name: string): string => readFileSync(path.join(import.meta.dirname, `../../src/adapters/mapped/presets/${name}.json`), 'utf8');

/** A city knows no places: those beside the page. */
export const streetPlaces = [
  { type: 'place', id: 'xc', kind: 'compound', name: '示例新村', parent: 'place/jd' },
  { type: 'place', id: 'xc-8', kind: 'building', name: '8 幢', parent: 'place/xc' },
  { type: 'place', id: 'jd', kind: 'subdistrict', name: '示例街道' },
];

/** A folder of files on a web server. */
async function folder(files: Readonly<Record<string, string>>) {
  const server = createServer((asked, reply) => {
    const body = files[(asked.url ?? '').slice(1)];
    reply.writeHead(body === undefined ? 404 : 200).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: async () => void server.close() };
}

/** Places as a bare list, the rest as pages: a folder may hold either. */
async function savedTown(): Promise<Record<string, string>> {
  const types: readonly RecordType[] = ['place', 'org', 'project', 'work', 'poll', 'indicator', 'event', 'notice'];
  const saved = await Promise.all(types.map(async (type) => [`${type}s.json`, JSON.stringify(type === 'place' ? (await sampleBackend().list(type, {})).items : await sampleBackend().list(type, {}))]));
  return Object.fromEntries([...saved, ['categories.json', JSON.stringify(await sampleBackend().list('category', {}))]]) as Record<string, string>;
}

async function jsonServer(version: 0 | 1): ReturnType<AdapterBench['open']> {
  const server = await startJsonServer(version);
  for (let count = 0; count < 5; count += 1) await filed({ backend: server.desk });
  return { make: () => ({ backend: mappedBackend({ endpoint: server.url, mapping: preset(version === 0 ? 'json-server-0' : 'json-server') }) }), close: server.close };
}

async function city(format: 'json' | 'xml'): ReturnType<AdapterBench['open']> {
  const server = await startOpen311({ places: streetPlaces, formats: [format] });
  return { make: () => ({ backend: open311Backend({ endpoint: `${server.url}?places=/places.json`, clientRequestIds: true }) }), close: server.close };
}

const { records } = localTown();
const reading = /directory|read by its ref|whatever its type|listed and read one by one|climbs out|aborted call/;
const feed = readFileSync(path.join(import.meta.dirname, '../../demo/events.ics'), 'utf8');
const table = '小区,幢,街道,户数,阶段,已签,应签\n示例苑,,示例街道,1280,施工,2999,3000\n示例苑,8,示例街道,32,,,\n示例花园,,示例街道,,,,\n';

export const benches: Readonly<Record<string, AdapterBench>> = {
  sample: { open: async () => ({ make: () => ({ backend: sampleBackend(), staff: staffToken }) }) },
  local: { open: async () => ({ make: () => ({ backend: localBackend({ office: seedOffice, orgs: seedOrgs, records }), staff: staffToken }) }) },
  rest: {
    async open() {
      const office = await startOffice({ office: seedOffice, orgs: seedOrgs });
      return { make: () => ({ backend: restBackend({ endpoint: office.url }), staff: secretly }), close: office.close };
    },
  },
  'mapped, ruoyi': {
    async open() {
      const server = await startEnvelopes();
      return { make: () => ({ backend: mappedBackend({ endpoint: server.url, mapping: preset('ruoyi') }), staff: staffToken }), close: server.close };
    },
  },
  'mapped, json-server': { open: () => jsonServer(1), options: { staff: false, tokens: false }, only: reading },
  'mapped, json-server 0': { open: () => jsonServer(0), options: { staff: false, tokens: false }, only: reading },
  open311: { open: () => city('json'), options: { tokens: false } },
  'open311, XML': { open: () => city('xml'), options: { tokens: false } },
  postgrest: {
    async open() {
      const { server, close } = await openPostgrestOffice(litePostgres);
      return { make: () => ({ backend: postgrestBackend({ endpoint: server.url }), staff: postgrestStaff }), close };
    },
  },
  wordpress: {
    async open() {
      const site = await startWordpress({ files });
      const make = async () => {
        const backend = wordpressBackend({ endpoint: site.url, mapping: { form: { ...form, photos } } });
        // What it can is known once the mapping is read.
        await backend.list('notice', { limit: 1 });
        return { backend };
      };
      return { make, close: site.close };
    },
    options: { tokens: false },
  },
  static: {
    async open() {
      const { url, close } = await folder(await savedTown());
      return { make: () => ({ backend: staticBackend({ endpoint: url }) }), close };
    },
    options: { tokens: false },
  },
  icalendar: {
    async open() {
      const { url, close } = await folder({ 'events.ics': feed });
      return { make: () => ({ backend: icalendarBackend({ endpoint: `${url}events.ics` }) }), close };
    },
    options: { tokens: false },
    only: reading,
  },
  csv: {
    async open() {
      const { url, close } = await folder({ 'progress.csv': table });
      return { make: () => ({ backend: csvBackend({ endpoint: `${url}progress.csv` }) }), close };
    },
    options: { tokens: false },
    only: reading,
  },
  route: {
    async open() {
      const office = await startOffice({ office: seedOffice, orgs: seedOrgs });
      const make = () => restBackend({ endpoint: office.url });
      return { make: () => ({ backend: routeBackend({ routes: { '*': { backend: 'rest', endpoint: office.url } }, make }), staff: secretly }), close: office.close };
    },
  },
};
