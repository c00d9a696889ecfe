/** Every bad reply, over every adapter: a Failure of the vocabulary, nothing lost, one effect; and the page that publishes it is what this run found. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { failureKinds } from '../../src/domain/failure.ts';
import { catalogue, open } from './catalogue.ts';
import { fates, hurried, writers } from './failures.ts';
import { type AllFates, allFates, file, pageOf, readings } from './failures-page.ts';
import { badReplies } from './servers/bad-replies.ts';

const root = path.join(import.meta.dirname, '../..');

describe('a bad reply', () => {
  let found: AllFates;
  let read: Record<string, Record<string, string>>;
  before(async () => {
    found = await allFates();
    read = await readings();
  });

  for (const name of Object.keys(writers)) {
    it(`${name}, sending: a Failure, never a delivery; the words are kept, and arrive once`, () => {
      for (const [reply, { kind, held, cases, arrived }] of Object.entries(found[name]!)) {
        assert.ok([...failureKinds, 'rejected'].includes(kind), `${reply}: ${kind}`);
        assert.deepEqual({ held, cases, arrived }, { held: true, cases: 1, arrived: true }, reply);
      }
      assert.deepEqual(Object.keys(found[name]!).filter((reply) => found[name]![reply]!.state === 'delivered'), []);
    });
  }

  it('reading: a Failure, never a record', () => {
    for (const [reply, kinds] of Object.entries(read)) for (const [adapter, kind] of Object.entries(kinds)) assert.ok(['–', ...failureKinds].includes(kind), `${adapter}, ${reply}: ${kind}`);
  });

  it('is told on the page as it is (npm run failures writes it)', () => assert.equal(readFileSync(file, 'utf8'), pageOf(found, read)));
});

describe('a reply that comes too late', () => {
  const replies = Object.fromEntries(['49 the socket is cut', '50 a sign-in page with 200', '53 500', '62 empty', '62 cut in the middle', '62 100 MB', '62 silent', '64 GBK'].map((name) => [name, badReplies[name]]));
  for (const name of Object.keys(writers)) {
    it(`${name}: a reply lost after its effect makes no second case; who cannot know asks first`, async () => {
      for (const [reply, { held, cases, asked, arrived }] of Object.entries(await hurried(() => fates(name, replies, 'once')))) {
        assert.deepEqual({ held, cases, arrived: arrived || asked }, { held: true, cases: 1, arrived: true }, reply);
      }
    });
  }

  // A city of Open311 knows no keys: what a proxy doubles is two requests there, and nothing on this side can tell.
  for (const name of ['rest', 'mapped']) {
    it(`${name}: twice on the wire is one case`, async () => assert.deepEqual(await fates(name, { doubled: undefined }, 'twice'), { doubled: { kind: 'none', state: 'delivered', asked: false, held: true, cases: 1, arrived: true } }));
  }
});

describe('the catalogue', () => {
  it('names tests that are there', () => {
    for (const [number, , where, words] of catalogue) {
      const at = path.join(root, where);
      assert.ok(existsSync(at), `${number}: ${where}`);
      assert.ok(words !== '' && readFileSync(at, 'utf8').includes(words), `${number}: ${where} does not say ${words}`);
    }
  });

  it('leaves no case of network, backend and hostile data out', () => {
    const cases = [49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 62, 64, 65, 67, 68, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 89, 90, 91, 93, 94];
    const told = new Set([...catalogue.map(([number]) => number), ...Object.keys(open)]);
    assert.deepEqual(cases.filter((number) => !told.has(String(number))), []);
  });
});
