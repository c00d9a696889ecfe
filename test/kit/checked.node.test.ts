import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failure, type FailureKind, failureKinds, isFailure } from '../../src/domain/failure.ts';
import { schemas } from '../../src/domain/schemas.ts';
import { checked } from '../../src/kit/checked.ts';
import { learn } from '../../src/kit/known.ts';
import type { Backend } from '../../src/ports/backend.ts';
import { seedPlaces } from '../../src/sample/seed.ts';
import { draftFor } from '../contracts/backend/bench.ts';
import { fakeBackend } from '../fakes/backend.ts';
import { warningsOf } from '../harness/warnings.ts';

learn(schemas);

const key = '00000000-0000-4000-8000-000000000001';
const good = seedPlaces[1]!;
const strange = (verbs: Record<string, unknown>): Backend => checked({ ...fakeBackend(), ...verbs });
const answers = (value: unknown) => async () => value;

/** Every verb that asks, so that one rule is held for all. */
const calls: Record<string, (backend: Backend) => Promise<unknown>> = {
  get: (backend) => backend.get('place/xincun'),
  list: (backend) => backend.list('place', {}),
  create: (backend) => backend.create('case', {} as never, { key }),
  act: (backend) => backend.act('case/1', { event: 'rate', data: {} }, { key }),
  upload: (backend) => backend.upload!({ sha256: 'a', bytes: new ArrayBuffer(0), type: 'image/jpeg' }, { key }),
  find: (backend) => backend.find!(key),
  now: (backend) => backend.now!(),
};

describe('a backend that throws', () => {
  for (const [verb, call] of Object.entries(calls)) {
    for (const [name, how] of Object.entries({ 'at once': () => { throw new Error('bug'); }, later: () => Promise.reject(new Error('bug')) })) {
      it(`${verb}, ${name}: a Failure, broken, named once`, async () => {
        const backend = strange({ [verb]: how });
        const lines = await warningsOf(async () => {
          for (let twice = 0; twice < 2; twice += 1) await assert.rejects(call(backend), (thrown) => isFailure(thrown) && thrown.kind === 'broken' && thrown.message === 'bug');
        });
        assert.deepEqual(lines, ['[linli] backend "fake" failed (broken): bug']);
      });
    }

    it(`${verb}: an abort passes through as it is, and nobody is told`, async () => {
      const abort = new DOMException('gone', 'AbortError');
      const lines = await warningsOf(() => assert.rejects(call(strange({ [verb]: () => Promise.reject(abort) })), (thrown) => thrown === abort));
      assert.deepEqual(lines, []);
    });
  }

  for (const kind of failureKinds) {
    it(`${kind}: the Failure comes out as it went in, with its details`, async () => {
      const told = failure(kind, { message: 'm', retryAfter: 7, status: 599 });
      const lines = await warningsOf(() => assert.rejects(calls['list']!(strange({ list: () => Promise.reject(told) })), (thrown) => thrown === told));
      assert.deepEqual(lines, [`[linli] backend "fake" failed (${kind}): m`]);
    });
  }

  it('a Failure of another copy of the library is recognised by its kind', async () => {
    const foreign = Object.assign(new Error('x'), { kind: 'offline' satisfies FailureKind });
    await warningsOf(() => assert.rejects(calls['list']!(strange({ list: () => Promise.reject(foreign) })), { kind: 'offline' }));
  });
});

describe('what a backend sends', () => {
  const bad: [string, unknown][] = [['nothing', undefined], ['null', null], ['a text', 'x'], ['another type', { ...good, type: 'org' }], ['no name', { ...good, name: undefined }], ['an empty id', { ...good, id: '' }]];
  for (const [name, record] of bad) {
    it(`one record, ${name}: broken, and named`, async () => {
      const lines = await warningsOf(() => assert.rejects(strange({ get: answers(record) }).get('place/xincun'), { kind: 'broken' }));
      assert.equal(lines.length, 1);
      assert.match(lines[0]!, /backend "fake".*place: /);
    });

    it(`a page with ${name} in it: that one is dropped and named once, the others stay`, async () => {
      const backend = strange({ list: answers({ items: [record, good, record], ignored: [] }) });
      const lines = await warningsOf(async () => {
        for (let twice = 0; twice < 2; twice += 1) assert.deepEqual((await backend.list('place', {})).items.map(({ id }) => id), [good.id]);
      });
      assert.equal(lines.length, 1);
    });
  }

  for (const [name, page] of Object.entries({ nothing: undefined, null: null, 'a list': [good], 'no items': {}, 'items that are no list': { items: 'x' } })) {
    it(`a page that is ${name}: broken`, async () => {
      await warningsOf(() => assert.rejects(strange({ list: answers(page) }).list('place', {}), { kind: 'broken' }));
    });
  }

  it('keys nobody knows fall away, except into ext', async () => {
    const record = await strange({ get: answers({ ...good, html: '<b>', ext: { theirs: 1 } }) }).get('place/xincun');
    assert.equal('html' in record, false);
    assert.deepEqual(record.ext, { theirs: 1 });
  });

  const query = { where: { kind: 'compound' }, text: '示例苑' };
  const mixed = seedPlaces.filter(({ kind }) => kind !== 'building');
  const ignoring: [string, unknown, string[]][] = [
    ['none ignored: the backend is trusted', [], mixed.map(({ id }) => id)],
    ['kind ignored', ['kind'], ['xincun', 'yuan', 'huayuan']],
    ['kind and text ignored', ['kind', 'text'], ['yuan']],
    ['ignored is no list', 'kind', mixed.map(({ id }) => id)],
    ['ignored holds no texts', [1, null], mixed.map(({ id }) => id)],
  ];
  for (const [name, ignored, ids] of ignoring) {
    it(`filters, ${name}`, async () => {
      const page = await strange({ list: answers({ items: mixed, ignored }) }).list('place', query);
      assert.deepEqual(page.items.map(({ id }) => id), ids);
      assert.deepEqual(page.ignored, []);
    });
  }

  it('next and total pass only as what they are', async () => {
    assert.deepEqual(await strange({ list: answers({ items: [], next: 'c', total: 3 }) }).list('place', {}), { items: [], ignored: [], next: 'c', total: 3 });
    assert.deepEqual(await strange({ list: answers({ items: [], next: null, total: '3' }) }).list('place', {}), { items: [], ignored: [] });
  });
});

describe('what became of a submission', () => {
  const receipt = { key, ref: 'case/1', code: '23110001' };
  const readable: unknown[] = [
    { kind: 'delivered', receipt }, { kind: 'accepted', token: 't' }, { kind: 'blackbox' }, { kind: 'rejected', fields: { text: 'required' } }, { kind: 'rejected', fields: {}, message: 'no' },
  ];
  const unreadable: unknown[] = [
    undefined, null, 'ok', 200, {}, { kind: 'done' }, { kind: 'delivered' }, { kind: 'delivered', receipt: {} }, { kind: 'delivered', receipt: { key, ref: 'case' } }, { kind: 'accepted' }, { kind: 'rejected' }, { kind: 'rejected', fields: 'text' },
  ];
  for (const verb of ['create', 'act'] as const) {
    for (const outcome of readable) {
      it(`${verb}: ${JSON.stringify(outcome)} is read`, async () => assert.deepEqual(await calls[verb]!(strange({ [verb]: answers(outcome) })), outcome));
    }
    for (const outcome of unreadable) {
      it(`${verb}: ${JSON.stringify(outcome)} is broken`, async () => {
        await warningsOf(() => assert.rejects(calls[verb]!(strange({ [verb]: answers(outcome) })), { kind: 'broken' }));
      });
    }
  }
});

describe('the wrapping', () => {
  it('is one, and keeps what the backend says of itself', () => {
    const backend = fakeBackend({ repeats: 'findable', uploads: 'after' });
    const wrapped = checked(backend);
    assert.equal(checked(backend), wrapped);
    assert.equal(checked(wrapped), wrapped);
    assert.deepEqual([wrapped.name, wrapped.repeats, wrapped.uploads], ['fake', 'findable', 'after']);
    assert.equal(wrapped.can('create', 'case'), backend.can('create', 'case'));
  });

  it('offers no ability the backend has not', () => {
    const { upload, watch, find, now, ...bare } = fakeBackend({ now: () => '2023-11-10T09:00:00+08:00' });
    assert.ok(upload && watch && find && now);
    const wrapped = checked(bare);
    assert.deepEqual([wrapped.upload, wrapped.watch, wrapped.find, wrapped.now], [undefined, undefined, undefined, undefined]);
  });

  it('calls methods on their own object', async () => {
    class Own {
      readonly name = 'own';
      readonly repeats = 'recognised';
      readonly uploads = 'none';
      #places = [good];
      can() { return this.#places.length > 0; }
      async get() { return this.#places[0]; }
      async list() { return { items: this.#places, ignored: [] }; }
      async create() { return { kind: this.#places ? 'blackbox' : '' }; }
      async act() { return { kind: this.#places ? 'blackbox' : '' }; }
      async find() { return this.#places[1]; }
      async now() { return this.#places[0] ? '2023-11-10T09:00:00+08:00' : ''; }
      async upload() { return { id: this.#places[0]!.id, url: '', alt: '' }; }
      watch() { return () => this.#places; }
    }
    const backend = checked(new Own() as unknown as Backend);
    assert.equal(backend.can('get', 'place'), true);
    for (const call of Object.values(calls)) await call(backend);
    assert.equal(typeof backend.watch?.('case', {}, {}, () => undefined), 'function');
  });

  it('hands on the whole conversation', async () => {
    const backend = fakeBackend();
    const input = await draftFor({ backend: checked(backend) });
    assert.equal((await checked(backend).create('case', input, { key: input.clientId })).kind, 'delivered');
    assert.deepEqual((await checked(backend).find!(input.clientId))?.key, input.clientId);
  });
});
