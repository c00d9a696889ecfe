import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { open311Backend, type Open311Options } from '../../src/adapters/open311/index.ts';
import type { CaseInput } from '../../src/domain/case.ts';
import type { Place } from '../../src/domain/place.ts';
import { schemas } from '../../src/domain/schemas.ts';
import { checked } from '../../src/kit/checked.ts';
import { learn } from '../../src/kit/known.ts';
import { page } from '../../src/kit/page.ts';
import { draftFor, randomKey, refused, secrets } from '../contracts/backend/bench.ts';
import { warningsOf } from '../harness/warnings.ts';
import { type RunningOpen311, startOpen311 } from './servers/open311.ts';

learn(schemas);
const places: Place[] = [
  { type: 'place', id: 'xc', kind: 'compound', name: '示例新村', parent: 'place/jd' }, { type: 'place', id: 'xc-8', kind: 'building', name: '8 幢', parent: 'place/xc' },
  { type: 'place', id: 'jd', kind: 'subdistrict', name: '示例街道' },
];
let city: RunningOpen311;
before(async () => {
  city = await startOpen311({ places, apiKey: 'k' });
});
after(() => city.close());
afterEach(() => page().warned.clear());

const getHeaders = (): Record<string, string> => ({ api_key: 'k' });
const make = (options: Open311Options = {}) => open311Backend({ endpoint: city.url, places, getHeaders, ...options });
/** A complete request, at a service by its code. */
async function draft(code = '2', change: Partial<CaseInput> = {}): Promise<CaseInput> {
  return draftFor({ backend: make() }, { category: `category/${code}`, place: 'place/xc-8', answers: {}, ...change });
}
const send = async (backend = make(), code = '2', change: Partial<CaseInput> = {}) => {
  const input = await draft(code, change);
  return backend.create('case', input, { key: input.clientId });
};

describe('open311: what can be reported', () => {
  it('services are matters, definitions are their questions', async () => {
    const { items } = await checked(make()).list('category', {});
    assert.deepEqual(items.map(({ id, name, aisle, group }) => [id, name, aisle.name, group]), [['001', '楼道灯不亮', '公共设施', 'other'], ['2', '屋面漏水', '房屋', 'other'], ['T1', '路面坑洼', '道路', 'other'], ['B1', '意见', '意见', 'other']]);
    assert.deepEqual(items[0]?.keywords, ['灯', '照明', '黑']);
    assert.deepEqual(items[0]?.questions?.map(({ code, datatype, required, order, variable }) => [code, datatype, required, order, variable]), [
      ['WHERE', 'singlevaluelist', true, 2, undefined], ['NOTE', 'text', false, 1, false], ['WHICH', 'multivaluelist', false, 3, undefined], ['SINCE', 'datetime', false, 4, undefined],
      ['COUNT', 'number', false, 5, undefined], ['POLE', 'string', false, 6, undefined], ['MORE', 'text', false, 7, undefined],
    ]);
    assert.deepEqual(items[0]?.questions?.[0]?.values, [{ key: '123', name: '一楼' }, { key: '124', name: '楼上' }]);
  });

  it('a matter whose definition does not come is left out, and said', async () => {
    city.plan({ on: /services\/001/, status: 500, body: 'x' });
    const said = await warningsOf(async () => assert.equal((await make().list('category', {})).items.length, 3));
    assert.match(said.join(), /001 is left out/);
  });

  it('numbers with a leading 0, as in the specification’s own examples', async () => {
    city.plan({ on: /services\.json/, body: '[{"service_code":001,"service_name":"a \\"x\\":007,","metadata":false}]' });
    assert.deepEqual((await make().list('category', {})).items.map(({ id, name }) => [id, name]), [['001', 'a "x":007,']]);
  });
});

describe('open311: what is sent', () => {
  it('a form, with lists, an id of ours and the room where the service asks for it; the key in the form and nowhere else', async () => {
    const outcome = await send(make(), '001', { text: '灯\n& 坏了', answers: { WHERE: '124', WHICH: ['a', 'b'] }, reporter: { name: '周', phone: secrets.phone } });
    assert.equal(outcome.kind, 'delivered');
    const form = [...city.forms[city.forms.length - 1]!].filter(([field]) => field !== 'attribute[client_request_id]');
    assert.deepEqual(form, [
      ['api_key', 'k'], ['service_code', '001'], ['address_string', '示例新村 8 幢'], ['description', '灯\n& 坏了'], ['attribute[WHERE]', '124'], ['attribute[WHICH][]', 'a'], ['attribute[WHICH][]', 'b'],
      ['attribute[room]', secrets.room], ['first_name', '周'], ['phone', secrets.phone],
    ]);
    assert.ok(!city.asked.join().includes('api_key'));
  });

  it('stairwell and room stay here where the service does not ask for them', async () => {
    await send();
    const form = city.forms[city.forms.length - 1]!.toString();
    for (const own of [secrets.unit, secrets.room]) assert.ok(!form.includes(encodeURIComponent(own)));
  });

  it('the address of a photo that was put elsewhere, and without such a place none', async () => {
    const photos = { upload: () => Promise.reject(new Error()), url: (sha: string) => `https://photos.example/${sha}.jpg` };
    assert.deepEqual([make().uploads, make().can('upload', 'case'), make({ photos }).uploads, make({ photos }).can('upload', 'case')], ['none', false, 'before', true]);
    await send(make({ photos }), '2', { media: ['a'.repeat(64)] });
    assert.equal(city.forms[city.forms.length - 1]!.get('media_url'), `https://photos.example/${'a'.repeat(64)}.jpg`);
  });

  it('what is wanting comes back to its field, before and after the server looked', async () => {
    const wrong = await send(make(), 'no-such', { text: ' ', place: 'place/no-such-place' });
    assert.deepEqual(wrong, { kind: 'rejected', fields: { category: 'unknown', place: 'unknown', text: 'required' } });
    const refusedThere = await send(make(), '001');
    assert.deepEqual(refusedThere.kind === 'rejected' && refusedThere.fields, { 'answers.WHERE': 'refused' });
    assert.deepEqual(await send(make(), '2', { text: '很'.repeat(4001) }), { kind: 'rejected', fields: { text: 'too-long' } });
  });

  it('a token is accepted, and good for a number later; a black box takes it and says no more', async () => {
    const backend = make({ looks: [] });
    const input = await draft('T1');
    const outcome = await backend.create('case', input, { key: input.clientId });
    assert.equal(outcome.kind, 'accepted');
    const token = outcome.kind === 'accepted' ? outcome.token : '';
    assert.deepEqual(await make().find!(input.clientId, { token }), { key: input.clientId, token }, 'not yet');
    await backend.find!(input.clientId);
    const found = await backend.find!(input.clientId);
    assert.deepEqual(found, { key: input.clientId, ref: `case/${token.slice(2)}`, code: token.slice(2) });
    assert.deepEqual(await make().find!('x', { token: 'no-such' }), { key: 'x', token: 'no-such' });
    assert.deepEqual(await send(backend, 'B1'), { kind: 'blackbox' });
    const soon = await send(make({ looks: [1, 1, 1] }), 'T1');
    assert.match(soon.kind === 'delivered' ? soon.receipt.code! : soon.kind, /^638\d+$/);
    city.plan({ on: /tokens/, status: 500, body: '' });
    assert.equal((await send(make({ looks: [1] }), 'T1')).kind, 'accepted');
  });

  it('a lost reply is looked up where ids are kept; elsewhere nobody can tell, and nothing is sent twice', async () => {
    const input = await draft('001', { answers: { WHERE: '123' } });
    city.plan({ on: /^POST/, drop: 'after' });
    assert.equal((await refused(make().create('case', input, { key: input.clientId }), 'offline')).unsent, undefined);
    const ids = make({ clientRequestIds: true });
    assert.deepEqual([make().repeats, ids.repeats], ['unknown', 'findable']);
    assert.equal((await ids.find!(input.clientId))?.code, city.requests[city.requests.length - 1]!['service_request_id']);
    assert.equal(await ids.find!(randomKey()), undefined);
    await refused(make().find!(input.clientId), 'unsupported');
  });

  it('a description is at most what the standard takes, and acts and signups are none of it', async () => {
    await refused(make().act('case/1', { event: 'withdraw', data: {} }, { key: 'k' }), 'unsupported');
    await refused(make().create('signup', {} as never, { key: 'k' }), 'unsupported');
    const bare = open311Backend({ endpoint: city.url });
    assert.deepEqual([bare.can('create', 'case'), bare.can('list', 'place'), bare.can('act', 'case', 'rate'), make().can('create', 'case')], [false, false, false, true]);
  });
});
