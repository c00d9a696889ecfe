import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/domain/instant.ts';
import { ganzhi, type LunarDay, lunarDayName, lunarLabel, lunarMonthName, lunarOf, zodiac } from '../../src/domain/lunar.ts';

describe('the lunar date', () => {
  const rows: [day: string, year: number, month: number, leap: boolean, date: number, monthLength: 29 | 30, label: string][] = [
    ['2023-11-10', 2023, 9, false, 27, 29, '廿七'], ['2023-11-12', 2023, 9, false, 29, 29, '廿九'], ['2023-11-13', 2023, 10, false, 1, 30, '十月'], ['2023-11-14', 2023, 10, false, 2, 30, '初二'],
    ['2023-11-08', 2023, 9, false, 25, 29, '立冬'], ['2023-12-13', 2023, 11, false, 1, 29, '冬月'], ['2024-02-09', 2023, 12, false, 30, 30, '三十'], ['2024-02-10', 2024, 1, false, 1, 29, '正月'],
    ['2023-01-21', 2022, 12, false, 30, 30, '三十'], ['2023-01-22', 2023, 1, false, 1, 29, '正月'], ['2023-03-21', 2023, 2, false, 30, 30, '春分'], ['2023-03-22', 2023, 2, true, 1, 29, '闰二月'],
    ['2023-04-19', 2023, 2, true, 29, 29, '廿九'], ['2023-04-20', 2023, 3, false, 1, 29, '谷雨'], ['2020-05-23', 2020, 4, true, 1, 29, '闰四月'], ['2033-12-22', 2033, 11, true, 1, 29, '闰冬月'],
    ['2034-01-20', 2033, 12, false, 1, 30, '大寒'], ['2025-07-25', 2025, 6, true, 1, 29, '闰六月'], ['2025-01-28', 2024, 12, false, 29, 29, '廿九'], ['2026-02-17', 2026, 1, false, 1, 30, '正月'],
    ['1978-09-03', 1978, 8, false, 1, 29, '八月'], ['1950-01-01', 1949, 11, false, 13, 29, '十三'], ['1950-02-17', 1950, 1, false, 1, 29, '正月'], ['2100-12-31', 2100, 12, false, 1, 29, '腊月'],
  ];
  for (const [day, year, month, leap, date, monthLength, label] of rows) {
    it(`of ${day} is ${ganzhi(year)} ${month}/${date}; its square says ${label}`, () => {
      assert.deepEqual(lunarOf(day), { year, month, leap, day: date, monthLength } satisfies LunarDay);
      assert.equal(lunarLabel(day), label);
    });
  }

  it('is not made up for years outside the table', () => {
    for (const day of ['1949-12-31', '2101-01-01', '19500-01-01', '', 'zzz']) assert.deepEqual([lunarOf(day), lunarLabel(day)], [undefined, undefined], day);
  });

  it('goes on by one day each day: within a month, to the next or its leap month, to the next year', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: daysBetween('1950-01-01', '2100-12-31') }), (count) => {
      const [before, now] = [lunarOf(addDays('1950-01-01', count - 1))!, lunarOf(addDays('1950-01-01', count))!];
      assert.ok(now.day <= now.monthLength);
      if (now.day > 1) return assert.deepEqual(now, { ...before, day: before.day + 1 });
      assert.equal(before.day, before.monthLength);
      const next = before.month === 12 ? { year: before.year + 1, month: 1 } : { year: before.year, month: before.month + 1 };
      assert.deepEqual({ year: now.year, month: now.month }, now.leap ? { year: before.year, month: before.month } : next);
      assert.ok(!(now.leap && before.leap));
    }), { numRuns: 2_000 });
  });
});

describe('lunar names', () => {
  it('of the thirty days', () => {
    const names = '初一 初二 初三 初四 初五 初六 初七 初八 初九 初十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 廿一 廿二 廿三 廿四 廿五 廿六 廿七 廿八 廿九 三十';
    assert.equal(Array.from({ length: 30 }, (_, index) => lunarDayName(index + 1)).join(' '), names);
  });
  it('of the months', () => {
    assert.equal(Array.from({ length: 12 }, (_, index) => lunarMonthName({ month: index + 1, leap: false })).join(' '), '正月 二月 三月 四月 五月 六月 七月 八月 九月 十月 冬月 腊月');
    assert.equal(lunarMonthName({ month: 2, leap: true }), '闰二月');
  });
  it('of the years', () => {
    const rows: [number, string, string][] = [[2023, '癸卯', '兔'], [2024, '甲辰', '龙'], [1984, '甲子', '鼠'], [2043, '癸亥', '猪'], [1949, '己丑', '牛'], [4, '甲子', '鼠'], [3, '癸亥', '猪'], [-57, '癸亥', '猪']];
    for (const [year, cycle, animal] of rows) assert.deepEqual([ganzhi(year), zodiac(year)], [cycle, animal], String(year));
  });
});
