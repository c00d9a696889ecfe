import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ByDay } from '../../src/domain/by-day.ts';
import { addDays } from '../../src/domain/instant.ts';
import { lastOf, mondayOf, weekOf, weeksOf } from '../../src/domain/month.ts';
import { timingOf } from '../../src/domain/timing.ts';

interface Plain {
  id: string;
  start: string;
  end?: string;
}
const event = (id: string, start: string, end?: string): Plain => ({ id, start, ...(end !== undefined && { end }) });
const ids = (list: Iterable<Plain>): string => [...list].map(({ id }) => id).join(' ');
const walked = (index: ByDay<Plain>, day: string, back = false): string => [...index.from(day, { back })].map((one) => `${one.day.slice(5)} ${one.event.id}`).join(', ');

const events = [
  event('noon', '2023-11-12T12:00:00+08:00', '2023-11-12T13:00:00+08:00'), event('early', '2023-11-12T08:00:00+08:00'), event('utc', '2023-11-12T20:00:00Z', '2023-11-12T21:00:00Z'),
  event('night', '2023-11-12T22:00:00+08:00', '2023-11-13T01:00:00+08:00'), event('days', '2023-11-10', '2023-11-12'), event('show', '2023-09-01', '2023-12-31'),
  event('month', '2023-11'), event('year', '2024'), event('odd', 'soon'),
];

describe('ByDay', () => {
  const index = new ByDay(events);

  const table: [day: string, ids: string][] = [
    ['2023-11-09', 'show'], ['2023-11-10', 'show days'], ['2023-11-12', 'show days early noon night'], ['2023-11-13', 'show night utc'], ['2023-12-31', 'show'], ['2024-01-01', ''],
  ];
  for (const [day, expected] of table) it(`${day}: ${expected || 'nothing'}`, () => assert.equal(ids(index.on(day)), expected));

  it('what nobody has said the day of is asked for apart', () => {
    assert.equal(ids(index.vagueIn('2023-11-01', '2023-11-30')), 'month');
    assert.equal(ids(index.vagueIn('2023-11-30', '2024-01-01')), 'month year');
    assert.equal(ids(index.unreadable), 'odd');
  });

  it('comes in the order of days, each once', () => {
    assert.equal(walked(index, '2023-11-12'), '11-12 show, 11-12 days, 11-12 early, 11-12 noon, 11-12 night, 11-13 utc');
    assert.equal(walked(index, '2023-11-13'), '11-13 show, 11-13 night, 11-13 utc');
    assert.equal(walked(index, '2023-11-13', true), '11-12 days, 11-12 early, 11-12 noon, 11-12 night');
    assert.equal(walked(index, '2024-02-01', true).split(', ')[0], '12-31 show');
  });

  it('holds on every day exactly what is on then', () => {
    const date = fc.integer({ min: 0, max: 400 }).map((offset) => addDays('2023-01-01', offset));
    const any = fc.record({ id: fc.uuid(), start: date, end: fc.option(date, { nil: undefined }) }, { requiredKeys: ['id', 'start'] }).map(({ id, start, end }) => event(id, start, end));
    fc.assert(fc.property(fc.array(any, { maxLength: 30 }), date, (list, day) => {
      const expected = list.filter((one) => {
        const { from, to } = timingOf(one)!;
        return from <= day && day <= to;
      });
      assert.deepEqual(new Set(new ByDay(list).on(day)), new Set(expected));
    }));
  });
});

describe('weeks', () => {
  const table: [day: string, weeks: number, first: string, last: string][] = [
    ['2023-11-10', 5, '2023-10-30', '2023-12-03'], ['2021-02-14', 4, '2021-02-01', '2021-02-28'], ['2023-10-01', 6, '2023-09-25', '2023-11-05'], ['2024-02-29', 5, '2024-01-29', '2024-03-03'],
  ];
  for (const [day, count, first, last] of table) {
    it(`the month of ${day} has ${count}`, () => {
      const weeks = weeksOf(day);
      assert.deepEqual([weeks.length, weeks[0]![0], weeks[count - 1]![6]], [count, first, last]);
    });
  }
  it('begin on Monday', () => {
    assert.equal(mondayOf('2023-11-12'), '2023-11-06');
    assert.equal(mondayOf('2023-11-06'), '2023-11-06');
    assert.equal(weekOf('2024-01-01')[6], '2024-01-07');
    assert.equal(lastOf('2023-12-31'), '2023-12-31');
  });
});
