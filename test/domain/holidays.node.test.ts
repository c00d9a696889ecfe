import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { holidayOn } from '../../src/domain/holidays.ts';
import { addDays } from '../../src/domain/instant.ts';
import { chinaWorkCalendars as calendars } from '../../src/domain/work-calendar.cn.ts';
import { type DayKind, dayKindOf } from '../../src/domain/working-days.ts';

const { holidays: off, workdays: on } = published as { holidays: Record<string, string>; workdays: Record<string, string> };

describe('休 and 班', () => {
  const rows: [string, DayKind, string?][] = [
    ['2023-11-10', 'usual'], ['2023-11-11', 'usual'], ['2023-10-01', 'holiday', '国庆节'], ['2023-09-28', 'usual'], ['2023-09-29', 'holiday', '中秋节'], ['2023-09-30', 'holiday', '国庆节'], ['2023-10-07', 'makeup'],
    ['2023-10-08', 'makeup'], ['2025-10-06', 'holiday', '中秋节'], ['2025-10-08', 'holiday', '国庆节'], ['2026-01-03', 'holiday', '元旦'], ['2026-01-04', 'makeup'], ['2026-02-14', 'makeup'],
    ['2026-02-15', 'holiday', '春节'], ['2026-02-22', 'holiday', '春节'], ['2026-04-04', 'holiday', '清明节'], ['2026-12-31', 'usual'], ['2027-01-01', 'unpublished'], ['2022-12-31', 'unpublished'], ['2024-02-09', 'usual'],
  ];
  for (const [day, kind, holiday] of rows) it(`${day} is ${kind} ${holiday ?? ''}`, () => assert.deepEqual([dayKindOf(calendars, day), holidayOn(calendars, day)], [kind, holiday]));

  it('are those of chinese-days, but for weekends that the notice lets a day off run on from', () => {
    const found: [string, string, string][] = [];
    for (let day = '2023-01-01'; day < '2027'; day = addDays(day, 1)) {
      const [kind, wanted] = [dayKindOf(calendars, day), day in on ? 'makeup' : day in off ? 'holiday' : 'usual'];
      if (kind !== wanted) found.push([day, kind, wanted]);
    }
    // 与周末连休, it says of 元旦 and 端午节 in 2024; chinese-days lists the Monday alone.
    const weekends = ['2023-12-30', '2023-12-31', '2024-06-08', '2024-06-09'];
    assert.deepEqual(found, weekends.map((day) => [day, 'holiday', 'usual']));
    assert.deepEqual(weekends.map((day) => holidayOn(calendars, day)), ['元旦', '元旦', '端午节', '端午节']);
  });

  it('are off for what chinese-days says', () => {
    for (const [day, names] of Object.entries(off)) if (day >= '2023' && day < '2027') assert.equal(holidayOn(calendars, day)?.replace('节', ''), names.split(',')[1]!.replace('节', ''), day);
  });

  it('a weekend cut off by a make-up day is no part of the holiday', () => {
    const friday = [{ year: 2031, holidays: ['2031-05-02'], makeupWorkdays: ['2031-05-03'] }];
    assert.deepEqual(['2031-05-02', '2031-05-03', '2031-05-04'].map((day) => dayKindOf(friday, day)), ['holiday', 'makeup', 'usual']);
    assert.deepEqual([holidayOn(friday, '2031-05-02'), holidayOn([{ year: 2031, holidays: ['2031-08-01'], makeupWorkdays: [] }], '2031-08-01')], [undefined, undefined]);
  });
});
