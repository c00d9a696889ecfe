/** A mapping that is wrong is told with the place inside it, by our own checks and by the published schema alike. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { mappedBackend } from '../../src/adapters/mapped/index.ts';
import { readMapping } from '../../src/adapters/mapped/read.ts';
import { mappingSchema } from '../../src/adapters/mapped/schema.ts';

const folder = path.join(import.meta.dirname, '../../src/adapters/mapped/presets');
const presets = readdirSync(folder).map((name): [string, string] => [name, readFileSync(path.join(folder, name), 'utf8')]);
const valid = new Ajv2020({ allowUnionTypes: true }).compile(mappingSchema);
type Json = Record<string, unknown>;
const ruoyi = (): Json => JSON.parse(readFileSync(path.join(folder, 'ruoyi.json'), 'utf8')) as Json;

/** The document with this at that path; `undefined` takes it away. */
function withAt(document: Json, place: string, value: unknown): Json {
  const names = place.split('.');
  const last = names.pop()!;
  let part = document;
  for (const name of names) part = part[name] as Json;
  if (value === undefined) delete part[last];
  else part[last] = value;
  return document;
}

describe('the presets', () => {
  for (const [name, text] of presets) {
    it(`${name} is right by our checks and by the schema`, () => {
      readMapping(text);
      assert.ok(valid(JSON.parse(text)), JSON.stringify(valid.errors));
    });
  }
});

describe('the example of the READMEs', () => {
  for (const file of ['README.md', 'README.zh-CN.md']) {
    it(`${file}: is right`, () => {
      const [, text = ''] = /data-mapping>([\s\S]*?)<\/script>/.exec(readFileSync(path.join(folder, '../../../..', file), 'utf8')) ?? [];
      readMapping(text);
      assert.ok(valid(JSON.parse(text)), JSON.stringify(valid.errors));
    });
  }
});

const wrong: [what: string, place: string, value: unknown, told: RegExp][] = [
  ['a size that is a number', 'case.list.paging.size', 20, /case\.list\.paging\.size: expected text, got 20$/],
  ['a misspelt key', 'case.lsit', {}, /case\.lsit: expected one of fields, get, list, lookup, create, act here, got object$/],
  ['a path that climbs out', 'case.get.path', '/../admin/{id}', /case\.get\.path: expected a path that begins with \/, with \{id\} where it belongs, got "\/\.\.\/admin\/\{id\}"$/],
  ['an address on another host', 'place.list.path', '//evil.example/list', /place\.list\.path: expected a path/],
  ['a phone tail in an address', 'case.lookup.method', 'GET', /case\.lookup\.method: expected POST or PUT, got "GET"$/],
  ['a token in a path', 'case.get.path', '/case/{id}?token={token}', /case\.get\.path: expected a path/],
  ['a token that is no header', 'token', { query: 'token' }, /token\.query: expected one of header, prefix here, got "token"$/],
  ['a kind of failure nobody knows', 'envelope.kinds.500', 'kaputt', /envelope\.kinds\.500: expected offline or .*got "kaputt"$/],
  ['codes without those of success', 'envelope.ok', undefined, /envelope\.ok: expected the list of codes that mean success/],
  ['two ways of paging', 'case.list.paging.offset', 'start', /case\.list\.paging: expected one of page, offset, cursor and link/],
  ['records of nothing', 'case.fields', undefined, /case\.fields: expected what the record is made of/],
  ['a way to read a date nobody knows', 'case.fields.submittedAt.as', 'stardate', /case\.fields\.submittedAt\.as: expected local or s or/],
  ['a rule deep inside', 'case.fields.steps.each.at.as', 1, /case\.fields\.steps\.each\.at\.as: expected/],
  ['no word on repeats', 'repeats', undefined, /repeats: expected recognised or unknown, got undefined$/],
  ['a place that cannot be filed', 'place.create', { path: '/place' }, /place\.create: expected one of fields, get, list, lookup here/],
  ['a path into what every object has', 'case.fields.title', 'a.__proto__.b', /case\.fields\.title: expected a dotted path/],
];

describe('a wrong mapping', () => {
  for (const [what, place, value, told] of wrong) {
    it(`${what} is told with its place`, () => {
      const document = withAt(ruoyi(), place, value);
      assert.throws(() => mappedBackend({ endpoint: 'https://street.example', mapping: document }), { name: 'TypeError', message: told });
      assert.ok(!valid(document), 'the schema takes it');
    });
  }

  it('an expression that is none, or without a group, is told', () => {
    for (const match of ['(', 'abc', '(a)(b)']) assert.throws(() => readMapping(withAt(ruoyi(), 'case.fields.code', { at: 'caseNo', match })), /case\.fields\.code\.match: expected a regular expression with one group/);
  });

  it('what is no JSON, or no object, is told', () => {
    for (const [text, told] of [['{"repeats":', /the mapping is wrong: .*JSON/], ['{}', /repeats: expected/]] as const) assert.throws(() => mappedBackend({ endpoint: 'https://street.example', mapping: text }), told);
    for (const value of [null, 1, [], 'text']) assert.throws(() => readMapping(value), TypeError);
  });

  it('without a mapping, or without an endpoint, says what to write', () => {
    assert.throws(() => mappedBackend({ endpoint: 'https://street.example' }), /needs a mapping, e\.g\. mapping="\/linli-mapping\.json"/);
    assert.throws(() => mappedBackend({ mapping: ruoyi() }), /needs an absolute http\(s\) endpoint/);
  });
});

describe('our checks and the published schema', () => {
  /** Every place of a document. */
  const placesOf = (part: unknown, at: string): string[] => [...(at ? [at] : []), ...(typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.entries(part).flatMap(([name, one]) => placesOf(one, at ? `${at}.${name}` : name)) : [])];

  it('say the same of a thousand damaged documents', () => {
    const places = presets.map(([, text]) => placesOf(JSON.parse(text), ''));
    const damage = fc.record({ which: fc.nat(presets.length - 1), at: fc.nat(), more: fc.boolean(), value: fc.constantFrom<unknown>(undefined, null, '', 'x', '/x', '/{id}', '/{code}', '..', 0, 1, -1, 1.5, true, [], ['a'], {}, { at: 'x' }, { path: '/x' }, { header: 'X' }, { header: 'a b' }, { name: 'n' }, { page: 'p', offset: 'o' }, { code: 'c' }) });
    fc.assert(fc.property(damage, ({ which, at, more, value }) => {
      const document = JSON.parse(presets[which]![1]) as Json;
      const place = places[which]![at % places[which]!.length]!;
      // No schema can tell whether an expression has a group; and a dotted name of ours is no way into the document.
      const target = more ? `${place}.more` : place;
      try {
        if (/\.match$/.test(target)) return;
        withAt(document, target, value);
      } catch {
        return;
      }
      let ours = true;
      try {
        readMapping(JSON.parse(JSON.stringify(document)));
      } catch {
        ours = false;
      }
      assert.equal(ours, valid(JSON.parse(JSON.stringify(document))), `${place} = ${JSON.stringify(value)}: ${JSON.stringify(valid.errors)}`);
    }), { numRuns: 1000, seed: 7 });
  });
});
