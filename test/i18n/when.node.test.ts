import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { timingOf } from '../../src/domain/timing.ts';
import { hoursEn, whenEn } from '../../src/i18n/when.en.ts';
import { hoursWords, whenWords } from '../../src/i18n/when.ts';
import { hoursZhHant, whenZhHant } from '../../src/i18n/when.zh-hant.ts';

const now = '2023-11-10T09:00:00+08:00';

describe('when an event is', () => {
  const table: [start: string, end: string | undefined, hours: string, when: string, hoursInEn: string, whenInEn: string][] = [
    ['2023-11-12T14:00:00+08:00', '2023-11-12T16:00:00+08:00', '下午 2:00—4:00', '11月12日 周日 下午 2:00—4:00', '2:00–4:00 pm', 'Sunday 12 November, 2:00–4:00 pm'],
    ['2023-11-11T09:30:00+08:00', '2023-11-11T13:00:00+08:00', '上午 9:30—下午 1:00', '11月11日 周六 上午 9:30—下午 1:00', '9:30 am–1:00 pm', 'Saturday 11 November, 9:30 am–1:00 pm'],
    ['2023-11-11T19:00:00+08:00', undefined, '晚上 7:00', '11月11日 周六 晚上 7:00', '7:00 pm', 'Saturday 11 November, 7:00 pm'],
    ['2023-12-31T22:00:00+08:00', '2024-01-01T00:30:00+08:00', '晚上 10:00—2024年1月1日 周一 凌晨 0:30', '12月31日 周日 晚上 10:00—2024年1月1日 周一 凌晨 0:30', '10:00 pm – Monday 1 January 2024, 12:30 am', 'Sunday 31 December, 10:00 pm – Monday 1 January 2024, 12:30 am'],
    ['2023-11-14', undefined, '全天', '11月14日 周二 全天', 'all day', 'Tuesday 14 November, all day'],
    ['2023-11-14', '2023-11-20', '11月14日 周二—11月20日 周一', '11月14日 周二—11月20日 周一', 'Tuesday 14 November – Monday 20 November', 'Tuesday 14 November – Monday 20 November'],
    ['2023-12', undefined, '没有说是哪一天', '2023年12月，没有说是哪一天', 'the day is not given', 'December 2023, the day is not given'],
  ];
  for (const [start, end, hours, when, hoursInEn, whenInEn] of table) {
    it(`${start} to ${end}`, () => {
      const timing = timingOf({ start, ...(end !== undefined && { end }) })!;
      assert.deepEqual([hoursWords(timing, now), whenWords(timing, now), hoursEn(timing, now), whenEn(timing, now)], [hours, when, hoursInEn, whenInEn]);
    });
  }

  it('is written in Traditional script', () => {
    assert.equal(whenZhHant(timingOf({ start: '2023-11-14', end: '2023-11-19' })!, now), '11月14日 週二—11月19日 週日');
    assert.equal(hoursZhHant(timingOf({ start: '2023-12' })!, now), '沒有說是哪一天');
  });
});
