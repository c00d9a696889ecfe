import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { open311Backend } from '../../src/adapters/open311/index.ts';
import { readXml } from '../../src/adapters/open311/xml.ts';
import type { Case } from '../../src/domain/case.ts';
import type { FailureKind } from '../../src/domain/failure.ts';
import type { Query } from '../../src/domain/query.ts';
import { schemas } from '../../src/domain/schemas.ts';
import { checked } from '../../src/kit/checked.ts';
import { learn } from '../../src/kit/known.ts';
import { refused } from '../contracts/backend/bench.ts';
import { warningsOf } from '../harness/warnings.ts';
import { type RunningOpen311, startOpen311 } from './servers/open311.ts';

learn(schemas);
let city: RunningOpen311;
before(async () => {
  city = await startOpen311({ jurisdiction: 'city.example' });
});
after(() => city.close());
beforeEach(() => city.requests.splice(0));
const make = () => checked(open311Backend({ endpoint: `${city.url}/?jurisdiction_id=city.example` }));

// GeoReport/v2/index.md, "GET Service Requests", its own example.
const example = {
  service_request_id: 638344, status: 'closed', status_notes: 'Duplicate request.', service_name: 'Sidewalk and Curb Issues', service_code: '006', description: 'my own words', agency_responsible: null, service_notice: null,
  requested_datetime: '2010-04-14T06:37:38-08:00', updated_datetime: '2010-04-14T08:37:38-08:00', expected_datetime: '2010-04-15T06:37:38-08:00', address: '8TH AVE and JUDAH ST', address_id: 545483, zipcode: 94122,
  lat: 37.762221815, long: -122.4651145, media_url: 'http://city.gov.s3.amazonaws.com/requests/media/638344.jpg',
};

async function read(change: object): Promise<Case> {
  city.requests.splice(0, city.requests.length, { ...example, service_request_id: '1', ...change });
  return make().get('case/1');
}

describe('open311: a request as a case', () => {
  it('closed: no step that nobody told of, and nothing of the resident', async () => {
    const found = await read({});
    assert.deepEqual(found.steps.map(({ event, from, to, note }) => [event, from, to, note]), [['submit', undefined, 'submitted', undefined], ['unknown', 'submitted', 'closed', 'Duplicate request.']]);
    assert.deepEqual([found.state, found.title, found.category, found.due?.handleBy?.date], ['closed', 'Sidewalk and Curb Issues', 'category/006', '2010-04-15']);
    for (const own of ['my own words', 'media_url', '638344.jpg']) assert.ok(!JSON.stringify(found).includes(own));
    assert.equal((await make().get('case/1')).place, 'place/8TH AVE and JUDAH ST');
  });

  it('its place and its agency can be read by name', async () => {
    await read({ agency_responsible: '示例物业' });
    const backend = make();
    const found = await backend.get('case/1');
    assert.equal((await backend.get(found.place)).name, '8TH AVE and JUDAH ST');
    assert.equal((await backend.get(found.assignee!)).name, '示例物业');
  });

  const states: [what: string, change: object, state: string, steps: number][] = [
    ['open', { status: 'open', status_notes: null }, 'submitted', 1],
    ['open, with a word of the office', { status: 'open', status_notes: '会去看' }, 'submitted', 2],
    ['open, an agency named', { status: 'open', status_notes: null, agency_responsible: '示例物业' }, 'assigned', 2],
    ['closed without a word', { status_notes: null }, 'closed', 2],
    ['OPEN in capitals', { status: 'OPEN', status_notes: '' }, 'submitted', 1],
  ];
  for (const [what, change, state, count] of states) {
    it(`${what}: ${state}`, async () => {
      const found = await read(change);
      assert.deepEqual([found.state, found.steps.length, found.steps[found.steps.length - 1]?.to], [state, count, state]);
      assert.ok(!found.steps.some(({ event }) => event !== 'submit' && event !== 'unknown'));
    });
  }

  it('a status of the server’s own: shown without its progress, and told', async () => {
    const said = await warningsOf(async () => assert.equal((await read({ status: 'archived', status_notes: null })).state, 'unknown'));
    assert.match(said.join(), /state "archived"/);
  });

  it('the office’s words in the order they were said, from GeoReport/v2/Extensions.md', async () => {
    const found = await read({
      status: 'open', status_notes: 'Opened', service_notice: '24 小时内有人去看', extended_attributes: { channel: 'phone' },
      notes: [{ datetime: '2010-04-14T07:00:00-08:00', description: 'Opened', type: 'opened' }, { datetime: '2010-04-14T06:50:00-08:00', description: 'Submitted via Android', type: 'submitted' }],
    });
    assert.deepEqual(found.steps.map(({ note }) => note), [undefined, '24 小时内有人去看', 'Submitted via Android', 'Opened']);
    assert.equal(found.channel, 'phone');
  });
});

describe('open311: lists', () => {
  beforeEach(() => {
    for (let id = 1; id <= 3; id += 1) city.requests.push({ ...example, service_request_id: String(id), status: id === 1 ? 'closed' : 'open', service_code: `00${id}`, status_notes: null });
  });
  const queries: [query: Query, asked: string, ids: string[]][] = [
    [{}, '', ['1', '2', '3']],
    [{ where: { state: 'closed' } }, 'status=closed', ['1']],
    [{ where: { state: ['submitted', 'assigned'] } }, 'status=open', ['2', '3']],
    [{ where: { category: 'category/003' } }, 'service_code=003', ['3']],
    [{ where: { id: ['1', '3'] } }, 'service_request_id=1%2C3', ['1', '3']],
    [{ where: { submittedAt: { from: '2010-04-01T00:00:00Z', to: '2010-05-01T00:00:00Z' } } }, 'start_date=2010-04-01', ['1', '2', '3']],
    [{ where: { submittedAt: { from: '2000', to: '2009' } } }, '', []],
    [{ limit: 2, sort: { field: 'id', descending: true } }, '', ['3', '2']],
  ];
  for (const [query, asked, ids] of queries) {
    it(JSON.stringify(query), async () => {
      const page = await make().list('case', query);
      assert.deepEqual([page.items.map(({ id }) => id), page.total], [ids, undefined]);
      assert.ok(city.asked[city.asked.length - 1]!.includes(asked) && city.asked[city.asked.length - 1]!.includes('jurisdiction_id=city.example'));
    });
  }
});

describe('open311: what goes wrong', () => {
  const errors = (description: string): string => JSON.stringify([{ code: 400, description }]);
  const table: [what: string, status: number, body: string, kind: FailureKind, unsent: boolean | undefined][] = [
    ['400 for a mistake', 400, errors('General service error'), 'invalid', undefined],
    ['400, the CRM is down', 400, errors('The CRM is down, please notify us'), 'broken', true],
    ['400, unreachable', 400, errors('open311 service is not running or reachable'), 'broken', true],
    ['400, 系统维护', 400, errors('系统维护中'), 'broken', true],
    ['400, it took too long', 400, errors('backend timed out'), 'broken', undefined],
    ['400, a duplicate', 400, errors('base is a duplicate'), 'broken', undefined],
    ['400 in XML', 400, '<?xml version="1.0"?><errors><error><code>400</code><description>CRM unavailable</description></error></errors>', 'broken', true],
    ['400 of a web server', 400, '<html><body>Bad Request</body></html>', 'broken', undefined],
    ['401', 401, '', 'unauthorized', undefined], ['403, no key', 403, errors('Missing api_key'), 'forbidden', undefined], ['404', 404, '[]', 'missing', undefined], ['410', 410, '', 'missing', undefined],
    ['429', 429, '', 'rate-limited', undefined], ['500', 500, '<html>', 'broken', undefined], ['503', 503, '', 'broken', undefined],
    ['the sign-in page of a network', 200, '<!DOCTYPE html><html></html>', 'broken', undefined], ['broken XML', 200, '<service_requests><request>', 'broken', undefined], ['broken JSON', 200, '[{', 'broken', undefined],
  ];
  for (const [what, status, body, kind, unsent] of table) {
    it(`${what}: ${kind}`, async () => {
      const backend = open311Backend({ endpoint: `${city.url}?jurisdiction_id=city.example` });
      await backend.list('case', {});
      city.plan({ on: /requests\/1\.json/, status, body });
      assert.equal((await refused(backend.get('case/1'), kind)).unsent, unsent);
    });
  }

  it('nobody there: whatever was to be sent is still here', async () => {
    const backend = open311Backend({ endpoint: 'http://127.0.0.1:9', places: [{ type: 'place', id: 'a', kind: 'compound', name: '甲' }] });
    const failed = await refused(backend.create('case', { category: 'category/1', place: 'place/a', text: 'x', media: [], answers: {} } as never, { key: 'k' }), 'offline');
    assert.equal(failed.unsent, true);
  });

  for (const endpoint of [undefined, '/open311', 'https://a:b@city.example/v2', 'https://city.example/v2#x', 'https://city.example/v2?api_key=secret']) {
    it(`refuses the endpoint ${endpoint}`, () => assert.throws(() => open311Backend(endpoint === undefined ? {} : { endpoint }), TypeError));
  }
});

describe('open311: where the server is', () => {
  for (const format of ['json', 'xml'] as const) {
    it(`from discovery.${format}: the production endpoint of version 2, the jurisdiction with every request`, async () => {
      assert.equal((await open311Backend({ endpoint: `${city.url}/discovery.${format}?jurisdiction_id=city.example` }).list('category', {})).items.length, 4);
    });
  }

  it('asks for the services once, and in XML where there is no JSON', async () => {
    const own = await startOpen311({ formats: ['xml'] });
    assert.equal((await open311Backend({ endpoint: own.url }).list('category', {})).items.length, 4);
    assert.deepEqual(own.asked, ['GET /v2/services.json', 'GET /v2/services.xml', 'GET /v2/services/001.xml']);
    await own.close();
  });
});

describe('readXml', () => {
  const good: [string, unknown][] = [
    ['<errors><error><code>403</code></error></errors>', [{ code: '403' }]],
    ['<?xml version="1.0"?><!DOCTYPE a><a x=">"><!-- > --><b>1 &lt; 2 &#x4E2D;&#25991; &nope;</b><c/><d><![CDATA[<i>&amp;]]></d><values/></a>', { b: '1 < 2 中文 &nope;', c: null, d: '<i>&amp;', values: [] }],
  ];
  for (const [text, value] of good) it(text, () => assert.deepEqual(readXml(text), value));
  for (const text of ['', 'x', '<a>', '<a></b>', '<a/><b/>', '</a>']) it(`refuses ${text}`, () => assert.throws(() => readXml(text), SyntaxError));
  it('a long file of nothing but beginnings is soon over', () => {
    const start = performance.now();
    for (const begun of ['<a "', '<a ', '<a>', '<![CDATA[', '<!--', '<!x', '<', `<a '"`]) assert.throws(() => readXml(begun.repeat(50_000)), SyntaxError, begun);
    assert.ok(performance.now() - start < 2000);
  });
});
