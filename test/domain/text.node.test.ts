import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatCode, parseCode } from '../../src/domain/case.ts';
import { type Question, relevantAnswers, visibleQuestions } from '../../src/domain/category.ts';
import { asFailure, failure, failureKinds, isFailure } from '../../src/domain/failure.ts';
import { maskPhone, maskText, phoneTail } from '../../src/domain/mask.ts';
import { percent } from '../../src/domain/percent.ts';
import { compoundOf, placeIndex, placePath, type Place } from '../../src/domain/place.ts';
import { refOf, splitRef } from '../../src/domain/record.ts';
import { canonicalJson, graphemes, wellFormed } from '../../src/domain/text.ts';

function table<A, B>(name: string, of: (given: A) => B, rows: readonly (readonly [A, B])[]): void {
  describe(name, () => {
    for (const [given, wanted] of rows) it(JSON.stringify(given) ?? 'undefined', () => assert.deepEqual(of(given), wanted));
  });
}

table('a phone is masked', maskPhone, [['13812341234', '138****1234'], ['138-1234 1234', '138****1234'], ['051300000000', '051****0000'], ['1234567', '123****4567'], ['123456', '****'], ['', '****']]);

table('text hides mobile and identity numbers', maskText, [
  ['打13812341234找我', '打138****1234找我'], ['138 1234 1234', '138****1234'], ['13812341234,13912341234', '138****1234,139****1234'], ['13812341234 13912341234', '138****1234 139****1234'],
  ['320601199001011234', '3206**********1234'], ['32060119900101123X。', '3206**********123X。'], ['办公室 0513-0000-0000', '办公室 0513-0000-0000'],
  ['编号 23110386', '编号 23110386'], ['12812341234', '12812341234'], ['138123412345', '138123412345'], ['', ''],
]);

table('a tail is the last four digits', phoneTail, [['13812341234', '1234'], ['138 1234 12-34', '1234'], ['123', '123'], ['', '']]);

table('percent rounds down', ([part, whole]: readonly [number, number]) => percent(part, whole), [
  [[2999, 3000], 99.9], [[3000, 3000], 100], [[0, 5], 0], [[1, 3], 33.3], [[2, 3], 66.6], [[1, 2000], 0], [[29, 100], 29], [[57, 100], 57],
  [[1, 0], undefined], [[-1, 5], undefined], [[NaN, 5], undefined], [[1, NaN], undefined],
]);

table('lone surrogates are replaced', wellFormed, [['a\ud800b', 'a\ufffdb'], ['\udc00', '\ufffd'], ['𠮷', '𠮷'], ['\ud842\ud842\udfb7', '\ufffd𠮷'], ['漏水', '漏水'], ['', '']]);

table('length is what people count', graphemes, [['漏水', 2], ['𠮷', 1], ['👨‍👩‍👧', 1], ['e\u0301', 1], ['', 0]]);

table('equal values are equal text', canonicalJson, [
  [{ b: 1, a: [{ d: 1, c: undefined }] }, '{"a":[{"d":1}],"b":1}'], [[2, 1], '[2,1]'], ['漏', '"漏"'], [null, 'null'],
]);

table('a number is read out in two breaths', formatCode, [['23110386', '2311 0386'], ['231103861', '2311 03861'], ['2311038', '2311038'], ['A-17', 'A-17']]);
table('a number is read as it was typed', parseCode, [['2311 0386', '23110386'], ['２３１１－０３８６', '23110386'], [' 2311-0386 ', '23110386'], ['', '']]);

describe('questions', () => {
  const question = (code: string, order: number, more: Partial<Question> = {}): Question => ({ code, order, label: code, datatype: 'string', required: false, ...more });
  const questions = [
    question('deep', 4, { visibleIf: { code: 'one', oneOf: ['x', 'y'] } }), question('first', 1), question('one', 2, { visibleIf: { code: 'first', equals: 'yes' } }),
    question('note', 3, { variable: false }), question('orphan', 5, { visibleIf: { code: 'nobody', equals: '1' } }), question('never', 6, { visibleIf: { code: 'first' } }),
  ];
  const seen = (answers: Record<string, string | string[]>) => visibleQuestions({ questions }, answers).map(({ code }) => code);

  it('show in their order, where their condition and its giver show', () => {
    assert.deepEqual(seen({}), ['first', 'note']);
    assert.deepEqual(seen({ first: 'yes' }), ['first', 'one', 'note']);
    assert.deepEqual(seen({ first: 'yes', one: ['z', 'y'] }), ['first', 'one', 'note', 'deep']);
    assert.deepEqual(seen({ first: 'no', one: 'x' }), ['first', 'note']);
    assert.deepEqual(visibleQuestions({}, {}), []);
  });
  it('let no hidden or empty answer travel', () => {
    assert.deepEqual(relevantAnswers({ questions }, { first: 'no', one: 'x', note: 'x', deep: [], unknown: '1' }), { first: 'no' });
    assert.deepEqual(relevantAnswers({ questions }, { first: 'yes', one: '' }), { first: 'yes' });
  });
});

describe('refs and places', () => {
  const place = (id: string, kind: Place['kind'], parent?: Place['parent']): Place => ({ type: 'place', id, kind, name: id, ...(parent && { parent }) });
  const index = placeIndex([place('b', 'building', 'place/c'), place('c', 'compound', 'place/k'), place('k', 'community'), place('x', 'venue', 'place/y'), place('y', 'venue', 'place/x')]);
  it('split and join, even with a slash in the id', () => {
    assert.deepEqual(splitRef('place/a/b'), { type: 'place', id: 'a/b' });
    assert.equal(refOf({ type: 'case', id: 'a/b' }), 'case/a/b');
  });
  it('walk outwards, and out of a circle', () => {
    assert.deepEqual(placePath(index, 'place/b').map(({ id }) => id), ['b', 'c', 'k']);
    assert.deepEqual(placePath(index, 'place/x').map(({ id }) => id), ['x', 'y']);
    assert.deepEqual(placePath(index, undefined), []);
    assert.deepEqual([compoundOf(index, 'place/b'), compoundOf(index, 'place/k'), compoundOf(index, 'place/none')], ['place/c', 'place/k', 'place/none']);
  });
});

describe('failures', () => {
  it('are known by their kind, whoever made them', () => {
    for (const kind of failureKinds) assert.equal(isFailure(failure(kind)), true);
    assert.equal(isFailure({ kind: 'offline' }), true);
    for (const other of [null, undefined, 'offline', new Error('offline'), { kind: 'sad' }, { kind: 5 }]) assert.equal(isFailure(other), false);
  });
  it('carry what they were given, and a word of their own', () => {
    const { message, retryAfter, name } = failure('rate-limited', { retryAfter: 5 });
    assert.deepEqual([message, retryAfter, name], ['rate-limited', 5, 'LinliFailure']);
    assert.equal(failure('broken', { message: 'why' }).message, 'why');
  });
  it('are made of anything thrown', () => {
    const one = failure('offline');
    assert.equal(asFailure(one), one);
    assert.deepEqual([asFailure(new Error('x')).kind, asFailure(new Error('x')).message, asFailure('y').message], ['broken', 'x', 'y']);
  });
});
