/** `backend="rest"` and the reference server; what it was told survives a restart. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveDemo } from '../../../scripts/start.mjs';
import { seedOffice, seedOrgs } from '../../../src/sample/seed.ts';
import { startOffice } from '../../office/office.ts';
import { Staff } from '../staff.ts';
import type { OpenHouse } from './house.ts';

export const officeHouse: OpenHouse = async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'linli-office-'));
  const open = (port?: number) => startOffice({ office: seedOffice, orgs: seedOrgs, dir, ...(port && { port }) });
  let office = await open();
  const { url } = office;
  const demo = await serveDemo({ port: 0, live: false });
  const staff = new Staff(url);
  const count = (method: string, at: RegExp): number => office.requests.filter((one) => one.method === method && at.test(one.path)).length;
  return {
    page: () => `${demo.url}?backend=rest&endpoint=${encodeURIComponent(url)}`,
    repeats: 'recognised',
    photos: true,
    server: {
      stop: () => office.close(),
      async start() {
        office = await open(Number(new URL(url).port));
      },
      plan: (faults) => office.plan(faults),
      creates: () => count('POST', /^\/cases$/),
      uploads: () => count('PUT', /^\/media\//),
    },
    staff: { act: (...act) => staff.act(...act), photo: (bytes) => staff.photo(bytes), lookup: true },
    async cases() {
      const kept = new Map(office.media().map(({ sha256, bytes }) => [sha256, bytes]));
      return office.filings().map(({ record, input }) => ({
        id: record.id, code: record.code, state: record.state, level: record.level, rating: record.rating, text: input.text, phone: input.reporter?.phone, answers: input.answers,
        photos: input.media.flatMap((sha) => kept.get(sha) ?? []),
      }));
    },
    async close() {
      await demo.close();
      await office.close();
    },
  };
};
