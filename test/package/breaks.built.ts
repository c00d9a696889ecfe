/** The rest contract against servers: the reference office keeps it, and each way of breaking it is caught by the checks that say so. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { openApi } from '../../src/adapters/rest/openapi.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { type Break, breaks } from '../office/breaks.ts';
import { caught } from '../office/caught.ts';
import { startOffice } from '../office/office.ts';
import { backendContract } from '../contracts/backend.ts';
import { examine, type Examination, type Finding, judge } from '../contracts/examine.ts';
import { remedies } from '../contracts/remedies.ts';
import { endOf, linesOf } from '../contracts/report.ts';
import { wireContract } from '../contracts/wire.ts';

const staff = 'staff:demo:{role}:{org}';
const origin = 'https://street.example';
const plain = (text: string): string => text;

async function found(examination: Examination): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const finding of examine(examination)) findings.push(finding);
  return findings;
}

async function at(breakWith: Break | undefined, more: Omit<Examination, 'endpoint'> = {}): Promise<Finding[]> {
  const office = await startOffice({ office: seedOffice, orgs: seedOrgs, breakWith });
  return found({ endpoint: office.url, ...more }).finally(() => office.close());
}

const names = (findings: readonly Finding[], result: Finding['result']): string[] => findings.filter((one) => one.result === result).map(({ check }) => check);

describe('a server put to the rest contract', { concurrency: true }, () => {
  it('the reference office keeps all of it, and nothing is left out', async () => {
    const findings = await at(undefined, { staff, origin });
    assert.deepEqual(findings.filter(({ result }) => result !== 'kept'), []);
    assert.equal(findings.length, backendContract().length + wireContract.length);
  });

  it('without staff and another origin, what needs them is left out and says so', async () => {
    const findings = await at(undefined);
    assert.deepEqual(names(findings, 'broken'), []);
    const reasons = new Map(findings.flatMap(({ check, why }) => (why === undefined ? [] : [[check, why]])));
    for (const { name, needs } of backendContract()) assert.equal(reasons.get(name), needs === 'staff' ? 'no token of staff' : undefined, name);
    assert.equal(reasons.get('wire: pages of the other origin may ask'), 'no other origin');
  });

  for (const breakWith of Object.keys(breaks) as Break[]) {
    it(`${breakWith} (${breaks[breakWith]}) fails these checks and no other`, async () => {
      const findings = await at(breakWith, { staff, origin });
      assert.deepEqual(names(findings, 'broken'), caught[breakWith]);
      assert.deepEqual(names(findings, 'left out'), []);
    });
  }

  it('only what is asked for is looked at', async () => {
    assert.deepEqual((await at(undefined, { only: ['says what it is', 'no cache'] })).map(({ check }) => check), ['wire: what is private stays in no cache', 'says what it is']);
  });
});

describe('a server that never answers', () => {
  const server = createServer(() => undefined);
  before(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)));
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('breaks a check in time', async () => {
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    assert.deepEqual(await found({ endpoint, only: ['wire: answers say'], timeoutMs: 50 }), [{ check: 'wire: answers say that they are JSON', result: 'broken', why: 'no end within 0.05 s' }]);
  });
});

describe('what is said of it', () => {
  it('every check has its remedy, in both languages, at a request of the OpenAPI document', () => {
    assert.deepEqual(Object.keys(remedies).sort(), [...backendContract(), ...wireContract].map(({ name }) => name).sort());
    for (const [check, [request, en, zh]] of Object.entries(remedies)) {
      const [method = '', path = ''] = request.split(' ');
      assert.ok(Object.keys((openApi.paths as Record<string, object>)[path] ?? {}).includes(method.toLowerCase()), `${check}: ${request}`);
      assert.match(en, /^[A-Z].+\.$/, check);
      assert.match(zh, /[\u4e00-\u9fff].*。$/, check);
    }
  });

  it('a broken check says what, what to do and where; a stranger’s text stays text', () => {
    const finding: Finding = { check: 'what is not there is missing', result: 'broken', why: 'told \u001b[31m\nred' };
    assert.deepEqual(linesOf(finding, 'en', plain), ['✗ what is not there is missing', '    told ·[31m·red', '    must  Answer 404 to what is not there, with the status itself and not inside a 200.', '    see   GET /cases/{id}']);
    assert.deepEqual(linesOf({ ...finding, result: 'kept' }, 'zh', plain), []);
    assert.match(linesOf({ ...finding, why: 'x'.repeat(999) }, 'zh', plain).join('\n'), /x…\n {4}应当 {2}没有的记录返回状态码 404/);
  });

  it('what was left out stands under its reason', () => {
    const out = (check: string, why: string): Finding => ({ check, result: 'left out', why });
    assert.deepEqual(endOf([out('a', 'no find'), { check: 'b', result: 'kept' }, out('c', 'no find')], 'en'), ['Left out:', '  no find', '    – a', '    – c', '1 kept, 0 broken, 2 left out']);
  });

  it('whatever a check throws is its finding', async () => {
    assert.deepEqual(await judge('x', () => Promise.reject(new TypeError('odd'))), { check: 'x', result: 'broken', why: 'odd' });
  });
});
