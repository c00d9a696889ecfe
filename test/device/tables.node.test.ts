import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { clean } from '../../src/device/clean.ts';
import { backoffCap, isDue, isQuiet, longestWait, waitAfter } from '../../src/device/schedule.ts';
import type { OutboxRow } from '../../src/device/schema.ts';
import { rowAfter } from '../../src/device/settle.ts';
import { plainSha256, sha256 } from '../../src/device/sha256.ts';
import { uuid } from '../../src/domain/uuid.ts';
import { judge } from '../../src/device/verdict.ts';
import { failure, type FailureKind } from '../../src/domain/failure.ts';
import { fakeClock } from '../fakes/clock.ts';

const key = '00000000-0000-4000-8000-000000000001';
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the verdict', () => {
  const table: [FailureKind, Parameters<typeof failure>[1], string, boolean?][] = [
    ['offline', {}, 'retry-wait', true],
    ['offline', { unsent: true }, 'retry-wait', false],
    ['timeout', {}, 'retry-wait', true],
    ['broken', { status: 500 }, 'retry-wait', true],
    ['rate-limited', { retryAfter: 1000 }, 'retry-wait', false],
    ['conflict', { retryAfter: 1000 }, 'retry-wait', true],
    ['conflict', {}, 'conflict'],
    ['unauthorized', {}, 'needs-sign-in'],
    ['forbidden', {}, 'needs-sign-in'],
    ['invalid', {}, 'parked'],
    ['missing', {}, 'parked'],
    ['unsupported', {}, 'parked'],
  ];
  for (const [kind, details, to, maybe] of table) {
    it(`${kind} ${JSON.stringify(details)}: ${to}`, () => {
      const verdict = judge({ thrown: failure(kind, details) }, key);
      assert.equal(verdict.to, to);
      if (verdict.to === 'retry-wait') assert.equal(verdict.maybe, maybe);
    });
  }

  it('settles only on an outcome that echoes the key', () => {
    for (const answer of [{ kind: 'delivered', receipt: { key } }, { kind: 'accepted', token: 't' }, { kind: 'blackbox' }]) {
      assert.equal(judge({ answer }, key).to, 'settled');
    }
    assert.deepEqual(judge({ answer: { kind: 'rejected', fields: { text: 'required' } } }, key), { to: 'parked', fields: { text: 'required' } });
  });

  it('takes everything else for a lost answer', () => {
    const answers = [undefined, null, 'ok', 200, {}, { kind: 'delivered' }, { kind: 'delivered', receipt: { key: 'another' } }, { kind: 'delivered', receipt: null }, { kind: 'accepted' }, { kind: 'rejected' }];
    for (const answer of answers) {
      const verdict = judge({ answer }, key);
      assert.ok(verdict.to === 'retry-wait' && verdict.maybe, JSON.stringify(answer));
    }
    fc.assert(fc.property(fc.anything(), (answer) => judge({ answer }, key).to !== 'settled' || (answer as { kind?: unknown }).kind !== 'delivered'));
    assert.equal(judge({ thrown: { toString: 0 } }, key).to, 'retry-wait');
    fc.assert(fc.property(fc.anything(), (thrown) => judge({ thrown }, key).to !== 'settled'));
  });
});

describe('the schedule', () => {
  const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  it('never waits less than asked, nor longer than its cap', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.option(fc.double({ min: -1e15, max: 1e15 }), { nil: undefined }), unit, (failures, retryAfter, random) => {
        const wait = waitAfter(failures, retryAfter, random);
        const asked = retryAfter !== undefined && retryAfter > 0 ? Math.min(retryAfter, longestWait) : 0;
        assert.ok(wait >= asked, `${wait} < ${asked}`);
        assert.ok(wait <= Math.max(backoffCap, asked), `${wait} is too long`);
        if (failures === 0 && asked === 0) assert.ok(wait <= 2000);
      }),
    );
  });

  it('spreads: full jitter', () => {
    const { random } = fakeClock();
    const waits = Array.from({ length: 500 }, () => waitAfter(5, undefined, random()));
    assert.ok(Math.min(...waits) < 5000 && Math.max(...waits) > 55_000);
  });

  const row = (part: Partial<OutboxRow>): OutboxRow => ({
    key, site: '', address: { backend: 'rest', endpoint: 'e' }, photos: [], state: 'retry-wait', attempts: 1, queuedAt: 0, triedAt: 1000,
    submission: { verb: 'act', type: 'case', ref: 'case/1', event: 'rate', data: {} }, ...part,
  });

  it('a wake never breaks a Retry-After, nor asks more often than every 2 s', () => {
    const waiting = row({ nextAt: 60_000, notBefore: 30_000 });
    const due = (now: number) => isDue(waiting, { now, woken: true, fresh: true });
    assert.deepEqual([2000, 29_999, 30_000].map(due), [false, false, true]);
    const free = row({ nextAt: 60_000 });
    assert.deepEqual([1500, 2999, 3000].map((now) => isDue(free, { now, woken: true, fresh: true })), [false, false, true]);
    assert.equal(isDue(free, { now: 3000, woken: false, fresh: true }), false);
  });

  it('a clock set back a year does not keep a row waiting a year', () => {
    assert.equal(isDue(row({ nextAt: 31_536_000_000, notBefore: 31_536_000_000 }), { now: 0, woken: false, fresh: false }), true);
  });

  it('quiet rows and rows that need a sign-in are tried once a visit; the others that wait for the resident never', () => {
    const quiet = row({ nextAt: 3_000_000, quiet: true });
    assert.deepEqual([true, false].map((fresh) => isDue(quiet, { now: 10_000, woken: true, fresh })), [true, false]);
    assert.deepEqual([true, false].map((fresh) => isDue(row({ state: 'needs-sign-in' }), { now: 10_000, woken: true, fresh })), [true, false]);
    for (const state of ['unknown', 'conflict', 'parked'] as const) assert.equal(isDue(row({ state }), { now: 1e12, woken: true, fresh: true }), false);
  });

  it('goes quiet after twelve failures or three equal 500s; having no signal is never held against a row', () => {
    const after = (failures: ReturnType<typeof failure>[]) =>
      failures.reduce((kept, each) => rowAfter({ ...kept, attempts: kept.attempts + 1 }, { to: 'retry-wait', failure: each, maybe: false }, 0, 0.5), row({ attempts: 0 }));
    const many = (count: number, kind: FailureKind, details = {}) => Array.from({ length: count }, () => failure(kind, details));
    assert.equal(after(many(2, 'broken', { status: 500 })).quiet, false);
    assert.equal(after(many(3, 'broken', { status: 500 })).quiet, true);
    assert.equal(after(many(11, 'broken', { status: 503 })).quiet, false);
    assert.equal(after(many(12, 'timeout')).quiet, true);
    assert.equal(after(many(500, 'offline')).quiet, false);
    assert.ok(isQuiet(12, 0) && isQuiet(0, 3) && !isQuiet(11, 2));
  });

  it('what may have arrived once may have arrived for ever', () => {
    const lost = rowAfter(row({}), { to: 'retry-wait', failure: failure('broken'), maybe: true }, 0, 0);
    assert.equal(rowAfter(lost, { to: 'retry-wait', failure: failure('offline', { unsent: true }), maybe: false }, 0, 0).maybe, true);
  });
});

describe('small tools', () => {
  it('SHA-256 meets the standard vectors, in plain JS and by the browser', async () => {
    const vectors: [Uint8Array<ArrayBuffer>, string][] = [
      [utf8(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
      [utf8('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
      [utf8('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'), '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
      [new Uint8Array(1_000_000).fill(97), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
    ];
    for (const [bytes, digest] of vectors) {
      assert.equal(plainSha256(bytes), digest);
      assert.equal(await sha256(bytes.buffer), digest);
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => plainSha256(bytes) === createHash('sha256').update(bytes).digest('hex')));
  });

  it('UUIDs are of version 4 and differ', () => {
    const { random } = fakeClock();
    const made = Array.from({ length: 1000 }, () => uuid(random));
    assert.ok(made.every((one) => /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(one)));
    assert.equal(new Set(made).size, 1000);
  });

  it('what is kept is a copy without half characters', () => {
    const fields = { text: 'a\ud800b', list: ['𠮷'] };
    const kept = clean(fields);
    fields.list.push('x');
    assert.deepEqual(kept, { text: 'a\ufffdb', list: ['𠮷'] });
    assert.equal(clean(undefined), undefined);
    const hostile = clean(JSON.parse('{"__proto__": {"polluted": 1}}') as object);
    assert.equal((hostile as { polluted?: unknown }).polluted, undefined);
  });
});
