import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { daysLeft, dueStatus, type DueStatus, runningDue } from '../../src/domain/due.ts';
import { addDays, dayOf, daysBetween, epochOf, instantOf, isDay, timeOf, weekdayOf } from '../../src/domain/instant.ts';
import { type RequestState, requestStates } from '../../src/domain/machines/request.ts';
import { chinaWorkCalendars as calendars } from '../../src/domain/work-calendar.cn.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../src/domain/working-days.ts';

/** The announced days as chinese-days lists them; its functions reckon in the machine's zone and err west of Greenwich. */
const { holidays: off, workdays: on } = published as { holidays: Record<string, string>; workdays: Record<string, string> };

describe('days and moments', () => {
  it('stand in UTC+8, wherever the machine is', () => {
    assert.equal(instantOf(Date.UTC(2023, 10, 9, 16, 0, 0)), '2023-11-10T00:00:00+08:00');
    const rows: [string, string, number, number][] = [
      ['2023-11-09T15:59:59Z', '2023-11-09', 23, 59], ['2023-11-09T16:00:00Z', '2023-11-10', 0, 0],
      ['2023-11-10T09:05:00+08:00', '2023-11-10', 9, 5], ['2023-12-31T12:30:00-03:30', '2024-01-01', 0, 0],
    ];
    for (const [instant, day, hour, minute] of rows) assert.deepEqual([dayOf(instant), timeOf(instant)], [day, { hour, minute }]);
    assert.equal(epochOf('2023-11-10T00:00:00+08:00'), Date.UTC(2023, 10, 9, 16));
  });

  it('count across months, leap days and the clock changes of other zones', () => {
    const rows: [string, number, string][] = [
      ['2024-02-28', 1, '2024-02-29'], ['2023-02-28', 1, '2023-03-01'], ['2023-12-31', 1, '2024-01-01'], ['2023-03-11', 2, '2023-03-13'], ['2023-11-04', 2, '2023-11-06'], ['2024-01-01', -1, '2023-12-31'],
    ];
    for (const [day, count, wanted] of rows) {
      assert.equal(addDays(day, count), wanted);
      assert.equal(daysBetween(day, wanted), count);
    }
    assert.deepEqual(['2023-11-06', '2023-11-12', '2024-02-29'].map(weekdayOf), [1, 7, 4]);
  });

  it('know a day from a word', () => {
    for (const day of ['2023-11-10', '2024-02-29']) assert.equal(isDay(day), true, day);
    for (const word of ['', 'zzz', '2023-02-29', '2023-13-01', '2023-1-1', '2023-11-10T00:00:00Z', '12023-11-10', '2023-11-10 ']) assert.equal(isDay(word), false, word);
  });
});

describe('working days', () => {
  const rows: [string, number, string, boolean][] = [
    ['2023-09-28', 5, '2023-10-11', true], ['2023-09-28', 1, '2023-10-07', true], ['2023-09-28', 0, '2023-09-28', true], ['2023-11-10', 1, '2023-11-13', true],
    ['2023-04-28', 1, '2023-05-04', true], ['2023-05-05', 1, '2023-05-06', true], ['2023-12-29', 1, '2024-01-02', true], ['2026-12-31', 1, '2027-01-01', false],
    ['2099-01-01', 1, '2099-01-02', false], ['2022-12-30', 1, '2023-01-03', false],
  ];
  for (const [day, count, date, certain] of rows) {
    it(`${count} after ${day} is ${date}${certain ? '' : ', not certain'}`, () => assert.deepEqual(addWorkingDays(calendars, day, count), { date, certain }));
  }

  it('are counted back by the same rule', () => {
    for (const [day, count, date] of rows) assert.equal(workingDaysBetween(calendars, day, date), count);
    assert.equal(workingDaysBetween(calendars, '2023-10-11', '2023-09-28'), -5);
    assert.equal(workingDaysBetween(calendars, '2023-09-29', '2023-10-06'), 0);
  });

  for (const { year, holidays, makeupWorkdays } of calendars) {
    it(`of ${year} are those of chinese-days, every day`, () => {
      for (let day = `${year}-01-01`; day.startsWith(`${year}`); day = addDays(day, 1)) {
        assert.deepEqual(isWorkingDay(calendars, day), { working: day in on || (weekdayOf(day) <= 5 && !(day in off)), certain: true }, day);
      }
    });
    it(`of ${year} list only weekdays off and rest days on`, () => {
      for (const day of holidays) assert.ok(weekdayOf(day) <= 5 && day.startsWith(`${year}`), day);
      for (const day of makeupWorkdays) assert.ok(weekdayOf(day) > 5 && day.startsWith(`${year}`), day);
    });
  }
});

describe('what is due', () => {
  const due = { acceptBy: { date: '2023-09-28', certain: true }, handleBy: { date: '2023-10-11', certain: true }, visitBy: { date: '2023-10-16', certain: false } };
  const clocks: Record<RequestState, string | undefined> = {
    submitted: 'acceptBy', needsInfo: undefined, accepted: 'handleBy', assigned: 'handleBy', processing: 'handleBy', suspended: undefined, replied: 'visitBy',
    verified: undefined, closed: undefined, declined: undefined, withdrawn: undefined, merged: undefined,
  };
  for (const state of requestStates) it(`runs ${clocks[state] ?? 'nothing'} while ${state}`, () => assert.equal(runningDue({ kind: 'request', state, due })?.clock, clocks[state]));

  it('runs by the only day there is, while nobody has said when it is taken on', () => {
    const { handleBy } = due;
    assert.deepEqual([runningDue({ kind: 'request', state: 'submitted', due: { handleBy } }), runningDue({ kind: 'request', state: 'submitted', due: {} })], [{ clock: 'handleBy', ...handleBy }, undefined]);
  });

  const rows: [RequestState, string, DueStatus][] = [
    ['processing', '2023-09-28', 'onTrack'], ['processing', '2023-10-09', 'onTrack'], ['processing', '2023-10-10', 'dueSoon'], ['processing', '2023-10-11', 'dueSoon'],
    ['processing', '2023-10-12', 'overdue'], ['suspended', '2023-10-12', 'paused'], ['needsInfo', '2023-10-12', 'paused'], ['closed', '2023-10-12', 'done'],
    ['verified', '2023-10-12', 'done'], ['submitted', '2023-09-29', 'overdue'], ['replied', '2023-10-13', 'dueSoon'],
  ];
  for (const [state, day, status] of rows) it(`${state} on ${day} is ${status}`, () => assert.equal(dueStatus({ kind: 'request', state, due }, `${day}T23:30:00+08:00`, calendars), status));

  it('is on track where no limit is known', () => assert.equal(dueStatus({ kind: 'request', state: 'processing' }, '2023-10-12T09:00:00+08:00', calendars), 'onTrack'));
  it('is late by one day at least, even over a holiday', () => assert.equal(daysLeft('2023-09-28', '2023-10-03', calendars), -1));
});
