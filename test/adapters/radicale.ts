/** `npm run test:radicale`: backend="icalendar" against Debian's CalDAV server, read as one feed, through the proxy that the READMEs recommend. */
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { icalendarBackend } from '../../src/adapters/icalendar/index.ts';
import type { TownEvent } from '../../src/domain/event.ts';
import { schemas } from '../../src/domain/schemas.ts';
import { checked } from '../../src/kit/checked.ts';
import { learn } from '../../src/kit/known.ts';
import { refused } from '../contracts/backend/bench.ts';

learn(schemas);
const home = mkdtempSync(path.join(tmpdir(), 'radicale-'));
const basic = (word: string): Record<string, string> => ({ authorization: `Basic ${Buffer.from(`street:${word}`).toString('base64')}` });
let radicale: ChildProcess;
let proxy: Server;
let calendar = '';
let feed = '';

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

function install(): void {
  if (spawnSync('radicale', ['--version']).status === 0) return;
  if (process.getuid?.() !== 0) throw new Error('radicale is missing: apt-get install radicale');
  console.warn('installing radicale');
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'radicale'], { stdio: 'inherit' });
}

const put = async (name: string, ...lines: string[]): Promise<void> => {
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//street//test//CN', 'BEGIN:VEVENT', `UID:${name}@street.example`, 'DTSTAMP:20231101T000000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
  const reply = await fetch(`${calendar}${name}.ics`, { method: 'PUT', body: text, headers: { ...basic('word'), 'content-type': 'text/calendar; charset=utf-8' } });
  assert.ok(reply.ok, `PUT ${name}: ${reply.status} ${await reply.text()}`);
};

before(async () => {
  install();
  const port = await freePort();
  writeFileSync(path.join(home, 'users'), 'street:word\n');
  writeFileSync(path.join(home, 'config'), `[server]\nhosts = 127.0.0.1:${port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = ${home}/users\nhtpasswd_encryption = plain\ndelay = 0\n[storage]\nfilesystem_folder = ${home}/collections\n`);
  radicale = spawn('radicale', ['--config', path.join(home, 'config')], { stdio: 'ignore' });
  calendar = `http://127.0.0.1:${port}/street/events/`;
  const up = async (): Promise<boolean> => fetch(`http://127.0.0.1:${port}/.web/`).then(() => true, () => false);
  for (let tries = 0; tries < 100 && !(await up()); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal((await fetch(calendar, { method: 'MKCALENDAR', headers: basic('word') })).status, 201);
  // As the recipe for nginx does: the address is of the page's own origin, and the password stays on the server.
  proxy = createServer((_asked, reply) => {
    void fetch(calendar, { headers: basic('word') }).then(async (found) => reply.writeHead(found.status, { 'content-type': found.headers.get('content-type') ?? '' }).end(Buffer.from(await found.arrayBuffer())));
  });
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
  feed = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/events.ics`;
});
after(() => {
  radicale.kill();
  proxy.close();
  rmSync(home, { recursive: true, force: true });
});

const now = (): number => Date.UTC(2023, 10, 10);
const read = async (): Promise<TownEvent[]> => (await checked(icalendarBackend({ endpoint: feed, now })).list('event', { where: { start: { from: '2023-11-01', to: '2023-12-01' } } })).items;

describe('radicale', () => {
  it('gives its collection as one feed: Chinese text, a whole day, repeats', async () => {
    await put('tea', 'DTSTART:20231110T013000Z', 'DTEND:20231110T030000Z', 'SUMMARY:邻里茶话会', 'LOCATION:示例新村活动室\\, 二楼', 'DESCRIPTION:带上茶杯\\n𠮷先生主讲');
    await put('feast', 'DTSTART;VALUE=DATE:20231122', 'DTEND;VALUE=DATE:20231123', 'SUMMARY:小雪');
    await put('walk', 'DTSTART:20231106T230000Z', 'DTEND:20231107T000000Z', 'RRULE:FREQ=WEEKLY;COUNT=3', 'SUMMARY:晨练');
    const events = await read();
    assert.deepEqual(events.map(({ name, start }) => [name, Date.parse(start)]).sort(), [
      ['小雪', Date.parse('2023-11-22')], ['晨练', Date.UTC(2023, 10, 6, 23)], ['晨练', Date.UTC(2023, 10, 13, 23)], ['晨练', Date.UTC(2023, 10, 20, 23)], ['邻里茶话会', Date.UTC(2023, 10, 10, 1, 30)],
    ].sort());
    assert.equal(events.find(({ name }) => name === '邻里茶话会')?.description, '带上茶杯\n𠮷先生主讲');
  });

  it('an event that was changed is read changed, a cancelled one as cancelled, a deleted one no more', async () => {
    await put('tea', 'SEQUENCE:1', 'DTSTART:20231111T013000Z', 'DTEND:20231111T030000Z', 'SUMMARY:邻里茶话会（改期）');
    await put('feast', 'SEQUENCE:1', 'STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20231122', 'DTEND;VALUE=DATE:20231123', 'SUMMARY:小雪');
    assert.ok((await fetch(`${calendar}walk.ics`, { method: 'DELETE', headers: basic('word') })).ok);
    assert.deepEqual((await read()).map(({ name, state }) => [name, state]).sort(), [['小雪', 'cancelled'], ['邻里茶话会（改期）', 'scheduled']].sort());
  });

  it('refuses whoever has no password, and what it does not let anyone see', async () => {
    await refused(icalendarBackend({ endpoint: calendar, now }).list('event', {}), 'unauthorized');
    await refused(icalendarBackend({ endpoint: calendar, now, getHeaders: () => basic('wrong') }).list('event', {}), 'unauthorized');
    await refused(icalendarBackend({ endpoint: calendar.replace('/street/', '/other/'), now, getHeaders: () => basic('word') }).list('event', {}), 'forbidden');
  });
});
