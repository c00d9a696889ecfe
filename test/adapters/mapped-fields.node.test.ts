/** The lines that read a record write it the same way back. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ours, theirs } from '../../src/adapters/mapped/fields.ts';
import type { Fields } from '../../src/adapters/mapped/mapping.ts';
import { instantOf } from '../../src/domain/instant.ts';

const around = { base: 'https://street.example/api', photos: new Map([['a'.repeat(64), { id: '/p/1.jpg', url: '', alt: '' }]]) };
const inside = (record: object, fields: Fields): object => ours(record, fields, around);

/** A line, and values of ours it must keep. */
const lines: [name: string, fields: Fields, values: fc.Arbitrary<unknown>][] = [
  ['a name', { a: 'x' }, fc.string({ minLength: 1, unit: 'binary' })],
  ['a path', { a: 'x.y.0.z' }, fc.string({ minLength: 1 })],
  ['a number of theirs', { a: { at: 'x', as: 'text' } }, fc.oneof(fc.nat().map(String), fc.string({ minLength: 1 }))],
  ['a text of theirs', { a: { at: 'x', as: 'number' } }, fc.integer()],
  ['a ref', { a: { at: 'x', prefix: 'place/', as: 'text' } }, fc.nat().map((id) => `place/${id}`)],
  ['a table', { a: { at: 'x', table: { 0: 'submitted', 6: 'closed', x: 'declined' } } }, fc.constantFrom('submitted', 'closed', 'declined')],
  ['yes and no', { a: { at: 'x', table: { Y: true, N: false } } }, fc.boolean()],
  ['a local time', { a: { at: 'x', as: 'local' } }, fc.integer({ min: 0, max: 4e9 }).map((s) => instantOf(s * 1000))],
  ['seconds', { a: { at: 'x', as: 's' } }, fc.integer({ min: 0, max: 4e9 }).map((s) => instantOf(s * 1000))],
  ['milliseconds', { a: { at: 'x', as: 'ms' } }, fc.integer({ min: 0, max: 4e9 }).map((s) => instantOf(s * 1000))],
  ['JSON in text', { a: { at: 'x', as: 'json' } }, fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string())))],
  ['a list', { a: 'x' }, fc.array(fc.string())],
  ['a list in one text', { a: { at: 'x', split: ',', table: { 1: 'before', 2: 'during', 3: 'after' } } }, fc.array(fc.constantFrom('before', 'during', 'after'), { minLength: 1 })],
  ['records in a list', { a: { at: 'x', each: { b: 'c', d: { at: 'e', prefix: 'org/' } } } }, fc.array(fc.record({ b: fc.string({ minLength: 1 }), d: fc.string().map((id) => `org/${id}x`) }))],
  ['a record inside', { a: { at: 'x', fields: { b: 'c', d: { at: 'e', as: 'number' } } } }, fc.record({ b: fc.string({ minLength: 1 }), d: fc.integer() })],
  ['a record whose parts stand outside', { a: { at: '', fields: { b: 'c' } } }, fc.record({ b: fc.string({ minLength: 1 }) })],
];

describe('out and in again', () => {
  for (const [name, fields, values] of lines) {
    it(`${name} keeps every value`, () => {
      fc.assert(fc.property(values, (a) => assert.deepEqual(inside(JSON.parse(JSON.stringify(theirs({ a }, fields, around))) as object, fields), JSON.parse(JSON.stringify({ a })))), { numRuns: 200 });
    });
  }

  it('a dotted name of ours is made, and only where something is said', () => {
    const fields: Fields = { 'due.acceptBy': { at: '', fields: { date: 'deadline', certain: { value: true } } } };
    assert.deepEqual(inside({ deadline: '2023-11-13' }, fields), { due: { acceptBy: { date: '2023-11-13', certain: true } } });
    assert.deepEqual([inside({ deadline: '' }, fields), inside({ deadline: null }, fields)], [{}, {}]);
  });

  it('what is read one way only', () => {
    const fields: Fields = { a: { at: 'x', match: '(\\d+)' }, b: { at: 'y', as: 'url' }, b2: { at: 'y', as: 'below' }, c: { value: 3 }, d: { at: 'z', default: [] }, e: { at: 'q', each: { f: 'g' } } };
    assert.deepEqual(inside({ x: 'No. 17', y: '/p/1.jpg', q: 'no list' }, fields), { a: '17', b: 'https://street.example/p/1.jpg', b2: 'https://street.example/api/p/1.jpg', c: 3, d: [] });
    assert.deepEqual(inside({ x: 'none' }, fields), { c: 3, d: [] });
  });

  it('what is always sent, and what has no word', () => {
    const fields: Fields = { a: { at: 'source', value: 1 }, b: { at: 'state', table: { 0: 'submitted' } }, c: { at: 'place', prefix: 'place/' }, d: { at: 'n', default: 0 }, media: { at: 'files', as: 'photo', split: ',' } };
    assert.deepEqual(theirs({ b: 'gone', c: 'org/1', media: ['a'.repeat(64)] }, fields, around), { source: 1, n: 0, files: '/p/1.jpg' });
  });

  it('dates that are none stay what they are, or nothing', () => {
    assert.deepEqual(inside({ x: 'soon', y: 'soon', z: '2023-11-10' }, { a: { at: 'x', as: 'local' }, b: { at: 'y', as: 's' }, c: { at: 'z', as: 'local' } }), { a: 'soon', c: '2023-11-10' });
  });
});
