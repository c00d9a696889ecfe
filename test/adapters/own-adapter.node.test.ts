/** The adapter of the guide in the READMEs: it compiles, keeps the contract as far as its hotline goes, loses nothing, and is as short as is said. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { FailureKind } from '../../src/domain/failure.ts';
import { readRecord } from '../../src/domain/schemas.ts';
import { backendContract } from '../contracts/backend.ts';
import { draftFor, refused } from '../contracts/backend/bench.ts';
import { hotlineBackend } from './own-adapter.ts';

/** The hotline: three folders of rows, and a place to report to. */
const topics = [{ id: 't1', title: '漏水' }, { id: 't2', title: '路灯' }];
const buildings = [{ id: 'b1', title: '1 幢' }, { id: 'b2', title: '2 幢' }];
const reports: { id: string; title: string; topic: string; building: string; at: string; text: string; phone?: string }[] = [];
let instead: { status: number; body: string } | undefined;
const server = createServer((asked, reply) => {
  void asked.toArray().then((pieces) => {
    const answer = (status: number, body: unknown): void => void reply.writeHead(status, { 'content-type': 'application/json' }).end(typeof body === 'string' ? body : JSON.stringify(body));
    if (instead) return answer(instead.status, instead.body);
    const folder = { '/topics': topics, '/buildings': buildings, '/reports': reports.map(({ text: _text, phone: _phone, ...open }) => open) }[asked.url ?? ''];
    if (asked.method === 'GET') return folder ? answer(200, folder) : answer(404, {});
    const { topic, building, text, phone } = JSON.parse(Buffer.concat(pieces as Buffer[]).toString()) as { topic: string; building: string; text: string; phone?: string };
    const id = String(reports.length + 1);
    reports.push({ id, title: topics.find((one) => one.id === topic)!.title, topic, building, at: '2023-11-10T09:00:00+08:00', text, ...(phone !== undefined && { phone }) });
    return answer(201, { id });
  });
});
let endpoint = '';
before(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());
const make = () => hotlineBackend({ endpoint });

describe('the adapter of the guide', () => {
  for (const { name, run } of backendContract({ tokens: false })) it(name, (t) => run(() => ({ backend: make() }), (why) => t.skip(why)));

  it('sends a request, and reads it as a record our schemas know', async () => {
    const input = await draftFor({ backend: make() });
    const outcome = await make().create('case', input, { key: input.clientId });
    assert.deepEqual(outcome, { kind: 'delivered', receipt: { key: input.clientId, ref: `case/${reports.length}`, code: String(reports.length) } });
    assert.equal(reports[reports.length - 1]?.text, input.text);
    for (const type of ['case', 'category', 'place'] as const) for (const one of (await make().list(type, {})).items) assert.deepEqual(Object.keys(readRecord(type, one)), ['record']);
  });

  const replies: [number, string, FailureKind][] = [[500, '', 'broken'], [404, '{}', 'missing'], [429, '{}', 'rate-limited'], [200, '<html>', 'broken'], [200, '{}', 'broken'], [302, '', 'offline']];
  for (const [status, body, kind] of replies) {
    it(`${status} ${body} is ${kind}, and no delivery`, async () => {
      const input = await draftFor({ backend: make() });
      instead = { status, body };
      await refused(make().create('case', input, { key: input.clientId }), kind).finally(() => (instead = undefined));
    });
  }

  it('is some forty lines, comments and empty ones aside', () => {
    const lines = readFileSync(path.join(import.meta.dirname, 'own-adapter.ts'), 'utf8').split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//'));
    assert.ok(lines.length <= 42, `${lines.length} lines`);
  });
});
