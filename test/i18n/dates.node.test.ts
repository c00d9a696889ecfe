import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { counted, dayEn, deviceTimeEn, inside, momentEn, timeEn } from '../../src/i18n/dates.en.ts';
import { dayWords, deviceTimeWords, momentWords, timeWords } from '../../src/i18n/dates.ts';
import { dayZhHant, momentZhHant } from '../../src/i18n/dates.zh-hant.ts';

const now = '2023-11-10T09:00:00+08:00';

describe('dayWords', () => {
  const table: [day: string, words: string][] = [
    ['2023-11-10', '11月10日 周五'], ['2023-11-13', '11月13日 周一'], ['2023-11-14', '11月14日 周二'], ['2023-11-15', '11月15日 周三'], ['2023-11-16', '11月16日 周四'], ['2023-11-11', '11月11日 周六'], ['2023-11-12', '11月12日 周日'],
    ['2023-01-01', '1月1日 周日'], ['2023-12-31', '12月31日 周日'], ['2024-01-01', '2024年1月1日 周一'], ['2024-02-29', '2024年2月29日 周四'], ['2022-12-31', '2022年12月31日 周六'], ['1999-09-09', '1999年9月9日 周四'],
  ];
  for (const [day, words] of table) it(`${day} is ${words}`, () => assert.equal(dayWords(day, now), words));

  const years: [now: string, words: string][] = [
    ['2023-12-31T23:59:59+08:00', '12月31日 周日'], ['2024-01-01T00:00:00+08:00', '2023年12月31日 周日'],
    ['2023-12-31T15:59:59Z', '12月31日 周日'], ['2023-12-31T16:00:00Z', '2023年12月31日 周日'], ['2023-12-31T12:00:00-05:00', '2023年12月31日 周日'],
  ];
  for (const [at, words] of years) it(`2023-12-31, seen at ${at}, is ${words}: the year of the service's zone decides`, () => assert.equal(dayWords('2023-12-31', at), words));
});

describe('timeWords', () => {
  const table: [hour: number, minute: number, words: string][] = [
    [0, 0, '凌晨 0:00'], [0, 5, '凌晨 0:05'], [5, 59, '凌晨 5:59'], [6, 0, '上午 6:00'], [9, 5, '上午 9:05'], [11, 59, '上午 11:59'], [12, 0, '中午 12:00'], [12, 59, '中午 12:59'],
    [13, 0, '下午 1:00'], [17, 59, '下午 5:59'], [18, 0, '晚上 6:00'], [23, 59, '晚上 11:59'],
  ];
  for (const [hour, minute, words] of table) it(`${hour}:${minute} is ${words}`, () => assert.equal(timeWords({ hour, minute }), words));

  it('no two minutes of a day read alike', () => {
    const all = Array.from({ length: 1440 }, (_, index) => timeWords({ hour: Math.floor(index / 60), minute: index % 60 }));
    assert.equal(new Set(all).size, 1440);
    for (const words of all) assert.match(words, /^(凌晨|上午|中午|下午|晚上) \d{1,2}:\d\d$/);
  });
});

describe('momentWords', () => {
  const table: [instant: string, words: string][] = [
    ['2023-11-10T09:05:00+08:00', '今天 上午 9:05'], ['2023-11-10T00:00:00+08:00', '今天 凌晨 0:00'], ['2023-11-10T23:59:59+08:00', '今天 晚上 11:59'],
    ['2023-11-09T16:00:00Z', '今天 凌晨 0:00'], ['2023-11-09T15:59:59Z', '11月9日 周四 晚上 11:59'], ['2023-11-10T12:30:00-05:00', '11月11日 周六 凌晨 1:30'],
    ['2023-11-06T12:30:00+08:00', '11月6日 周一 中午 12:30'], ['2022-11-10T09:05:00+08:00', '2022年11月10日 周四 上午 9:05'], ['2023-11-10T01:05:00.500Z', '今天 上午 9:05'],
  ];
  for (const [instant, words] of table) it(`${instant} is ${words}`, () => assert.equal(momentWords(instant, now), words));
});

describe('deviceTimeWords', () => {
  const at = Date.parse('2023-11-10T16:05:00Z');
  const table: [zone: string, words: string][] = [
    ['Asia/Shanghai', '凌晨 0:05'], ['Asia/Urumqi', '晚上 10:05'], ['Asia/Tokyo', '凌晨 1:05'], ['UTC', '下午 4:05'], ['America/New_York', '上午 11:05'], ['America/St_Johns', '中午 12:35'], ['Asia/Kathmandu', '晚上 9:50'], ['Pacific/Kiritimati', '上午 6:05'],
  ];
  for (const [zone, words] of table) it(`in ${zone} it is ${words}`, () => assert.equal(deviceTimeWords(at, zone), words));

  it('follows daylight saving of the device\'s zone', () => {
    assert.equal(deviceTimeWords(Date.parse('2023-07-10T16:05:00Z'), 'America/New_York'), '中午 12:05');
  });
});

describe('in English', () => {
  const days: [day: string, words: string][] = [
    ['2023-11-10', 'Friday 10 November'], ['2023-11-13', 'Monday 13 November'], ['2023-11-14', 'Tuesday 14 November'], ['2023-11-15', 'Wednesday 15 November'], ['2023-11-16', 'Thursday 16 November'], ['2023-11-11', 'Saturday 11 November'],
    ['2023-01-01', 'Sunday 1 January'], ['2023-12-31', 'Sunday 31 December'], ['2024-01-01', 'Monday 1 January 2024'], ['2024-02-29', 'Thursday 29 February 2024'], ['2022-12-31', 'Saturday 31 December 2022'],
  ];
  for (const [day, words] of days) it(`${day} is ${words}`, () => assert.equal(dayEn(day, now), words));

  it('the year of the service\'s zone decides', () => {
    assert.equal(dayEn('2023-12-31', '2023-12-31T15:59:59Z'), 'Sunday 31 December');
    assert.equal(dayEn('2023-12-31', '2023-12-31T16:00:00Z'), 'Sunday 31 December 2023');
  });

  it('twelve months, each its own name', () => {
    assert.deepEqual(
      Array.from({ length: 12 }, (_, month) => dayEn(`2023-${String(month + 1).padStart(2, '0')}-01`, now).split(' ')[2]),
      ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    );
  });

  const times: [hour: number, minute: number, words: string][] = [[0, 0, '12:00 midnight'], [0, 5, '12:05 am'], [9, 5, '9:05 am'], [11, 59, '11:59 am'], [12, 0, '12:00 noon'], [12, 1, '12:01 pm'], [13, 0, '1:00 pm'], [23, 59, '11:59 pm']];
  for (const [hour, minute, words] of times) it(`${hour}:${minute} is ${words}`, () => assert.equal(timeEn({ hour, minute }), words));

  it('no two minutes of a day read alike', () => assert.equal(new Set(Array.from({ length: 1440 }, (_, index) => timeEn({ hour: Math.floor(index / 60), minute: index % 60 }))).size, 1440));

  const moments: [instant: string, alone: string, within: string][] = [
    ['2023-11-10T09:05:00+08:00', 'Today at 9:05 am', 'today at 9:05 am'], ['2023-11-09T16:00:00Z', 'Today at 12:00 midnight', 'today at 12:00 midnight'],
    ['2023-11-09T15:59:59Z', 'Thursday 9 November at 11:59 pm', 'on Thursday 9 November at 11:59 pm'], ['2022-11-10T09:05:00+08:00', 'Thursday 10 November 2022 at 9:05 am', 'on Thursday 10 November 2022 at 9:05 am'],
  ];
  for (const [instant, alone, within] of moments) it(`${instant} is ${alone}`, () => assert.deepEqual([momentEn(instant, now), inside(momentEn(instant, now))], [alone, within]));

  const zones: [zone: string, words: string][] = [['Asia/Shanghai', '12:05 am'], ['America/St_Johns', '12:35 pm'], ['Asia/Kathmandu', '9:50 pm']];
  for (const [zone, words] of zones) it(`in ${zone} it is ${words}`, () => assert.equal(deviceTimeEn(Date.parse('2023-11-10T16:05:00Z'), zone), words));

  it('counts: 1 photo, 2 photos, 0 photos', () => assert.deepEqual([1, 2, 0].map((count) => counted(count, 'photo')), ['1 photo', '2 photos', '0 photos']));
});

describe('in Traditional script', () => {
  const table: [day: string, words: string][] = [['2023-11-10', '11月10日 週五'], ['2023-11-12', '11月12日 週日'], ['2024-01-01', '2024年1月1日 週一']];
  for (const [day, words] of table) it(`${day} is ${words}`, () => assert.equal(dayZhHant(day, now), words));
  it('moments', () => assert.deepEqual(['2023-11-10T09:05:00+08:00', '2023-11-06T12:30:00+08:00'].map((at) => momentZhHant(at, now)), ['今天 上午 9:05', '11月6日 週一 中午 12:30']));
});
