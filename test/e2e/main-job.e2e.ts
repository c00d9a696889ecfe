/** The main job on the reference office. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { type RunningOffice, startOffice } from '../office/office.ts';
import { tellMainJob } from './main-job.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'linli-office-'));
let running: RunningOffice | undefined;
let url = '';
const office = (): RunningOffice => running!;

tellMainJob({
  url: () => url,
  async up() {
    running = await startOffice({ office: seedOffice, orgs: seedOrgs, dir, ...(url && { port: Number(new URL(url).port) }) });
    url = running.url;
  },
  down: () => office().close(),
  end: () => office().close(),
  plan: (faults) => office().plan(faults),
  requests: () => office().requests,
  filings: () => office().filings(),
  media: () => office().media(),
});
