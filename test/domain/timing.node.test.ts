import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOn, isOver, timingOf } from '../../src/domain/timing.ts';

const at = (start: string, end?: string) => timingOf({ start, ...(end !== undefined && { end }) });

describe('timingOf', () => {
  const table: [start: string, end: string | undefined, timing: ReturnType<typeof timingOf>][] = [
    ['2023-11-12T14:00:00+08:00', '2023-11-12T16:00:00+08:00', { kind: 'at', from: '2023-11-12', to: '2023-11-12', start: '2023-11-12T14:00:00+08:00', end: '2023-11-12T16:00:00+08:00' }],
    ['2023-11-12T06:00:00Z', undefined, { kind: 'at', from: '2023-11-12', to: '2023-11-12', start: '2023-11-12T14:00:00+08:00' }],
    ['2023-11-12T20:00:00Z', '2023-11-12T21:00:00Z', { kind: 'at', from: '2023-11-13', to: '2023-11-13', start: '2023-11-13T04:00:00+08:00', end: '2023-11-13T05:00:00+08:00' }],
    ['2023-11-12T22:00:00+08:00', '2023-11-13T01:00:00+08:00', { kind: 'at', from: '2023-11-12', to: '2023-11-13', start: '2023-11-12T22:00:00+08:00', end: '2023-11-13T01:00:00+08:00' }],
    ['2023-11-12T22:00:00+08:00', '2023-11-13T00:00:00+08:00', { kind: 'at', from: '2023-11-12', to: '2023-11-12', start: '2023-11-12T22:00:00+08:00', end: '2023-11-13T00:00:00+08:00' }],
    ['2023-11-12T14:00:00+08:00', '2023-11-12T13:00:00+08:00', { kind: 'at', from: '2023-11-12', to: '2023-11-12', start: '2023-11-12T14:00:00+08:00' }],
    ['2023-11-12', undefined, { kind: 'days', from: '2023-11-12', to: '2023-11-12' }],
    ['2023-11-12', '2023-11-14', { kind: 'days', from: '2023-11-12', to: '2023-11-14' }],
    ['2023-11-12', '2023-11-01', { kind: 'days', from: '2023-11-12', to: '2023-11-12' }],
    ['2023-11', undefined, { kind: 'vague', from: '2023-11-01', to: '2023-11-30', said: '2023-11' }],
    ['2023', undefined, { kind: 'vague', from: '2023-01-01', to: '2023-12-31', said: '2023' }],
    ['2023-10-10/2023-10-11', undefined, { kind: 'vague', from: '2023-10-10', to: '2023-10-11', said: '2023-10-10/2023-10-11' }],
    ['soon', undefined, undefined],
    ['2023-02-30', undefined, undefined],
  ];
  for (const [start, end, timing] of table) it(`${start} to ${end}`, () => assert.deepEqual(at(start, end), timing));
});

describe('isOver and isOn', () => {
  const table: [start: string, end: string | undefined, now: string, over: boolean, on: boolean][] = [
    ['2023-11-12T14:00:00+08:00', '2023-11-12T16:00:00+08:00', '2023-11-12T13:59:59+08:00', false, false],
    ['2023-11-12T14:00:00+08:00', '2023-11-12T16:00:00+08:00', '2023-11-12T14:00:00+08:00', false, true],
    ['2023-11-12T14:00:00+08:00', '2023-11-12T16:00:00+08:00', '2023-11-12T16:00:00+08:00', true, false],
    ['2023-11-12T14:00:00+08:00', undefined, '2023-11-12T23:00:00+08:00', false, false],
    ['2023-11-12T14:00:00+08:00', undefined, '2023-11-13T00:00:00+08:00', true, false],
    ['2023-11-12', '2023-11-14', '2023-11-14T23:59:00+08:00', false, true],
    ['2023-11-12', '2023-11-14', '2023-11-15T00:00:00+08:00', true, false],
    ['2023-11', undefined, '2023-11-10T09:00:00+08:00', false, false],
    ['2023-11', undefined, '2023-12-01T00:00:00+08:00', true, false],
  ];
  for (const [start, end, now, over, on] of table) {
    it(`${start} to ${end}, seen at ${now}`, () => assert.deepEqual([isOver(at(start, end)!, now), isOn(at(start, end)!, now)], [over, on]));
  }
});
