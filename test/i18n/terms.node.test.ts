import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { festivals } from '../../src/domain/festivals.ts';
import { lunarOf } from '../../src/domain/lunar.ts';
import { solarTerms } from '../../src/domain/solar-terms.ts';
import { festivalEn, holidayEn, lunarDayEn, lunarLabelEn, termEn } from '../../src/i18n/terms.en.ts';
import { lunarDayWords } from '../../src/i18n/terms.ts';
import { festivalZhHant, holidayZhHant, lunarDayZhHant, lunarLabelZhHant, termZhHant } from '../../src/i18n/terms.zh-hant.ts';

describe('a lunar date', () => {
  const rows: [day: string, words: string, hant: string, en: string][] = [
    ['2023-11-10', '九月廿七', '九月廿七', '27th day of the 9th lunar month'], ['2023-03-22', '闰二月初一', '閏二月初一', '1st day of the leap 2nd lunar month'], ['2024-02-02', '腊月廿三', '臘月廿三', '23rd day of the 12th lunar month'],
    ['2023-11-23', '十月十一', '十月十一', '11th day of the 10th lunar month'], ['2024-02-09', '腊月三十', '臘月三十', '30th day of the 12th lunar month'], ['2023-02-10', '正月二十', '正月二十', '20th day of the 1st lunar month'],
    ['2023-05-09', '三月二十', '三月二十', '20th day of the 3rd lunar month'], ['2023-12-14', '冬月初二', '冬月初二', '2nd day of the 11th lunar month'], ['2023-11-04', '九月廿一', '九月廿一', '21st day of the 9th lunar month'],
  ];
  for (const [day, ...said] of rows) it(`${day} is ${said[0]}`, () => assert.deepEqual([lunarDayWords, lunarDayZhHant, lunarDayEn].map((say) => say(lunarOf(day)!)), said));
});

describe('the square of a day', () => {
  const rows: [day: string, hant: string, en: string][] = [['2023-11-08', '立冬', 'Start of Winter'], ['2023-03-06', '驚蟄', 'Awakening of Insects'], ['2023-03-22', '閏二月', '1'], ['2023-11-10', '廿七', '27'], ['2101-01-01', '', '']];
  for (const [day, ...said] of rows) it(`${day} says ${said.join(', ')}`, () => assert.deepEqual([lunarLabelZhHant(day), lunarLabelEn(day)], said));
});

describe('names', () => {
  it('of the terms in Traditional script', () => assert.equal(solarTerms.map(termZhHant).join(' '), '立春 雨水 驚蟄 春分 清明 穀雨 立夏 小滿 芒種 夏至 小暑 大暑 立秋 處暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒'));
  it('of festivals and holidays in Traditional script', () => {
    assert.equal(festivals.map(({ name }) => festivalZhHant(name)).join(' '), '春節 元宵 端午 七夕 中秋 重陽 臘八 除夕');
    assert.equal((['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const).map(holidayZhHant).join(' '), '元旦 春節 清明節 勞動節 端午節 中秋節 國慶節');
  });
  it('in English are all different', () => {
    assert.equal(new Set(solarTerms.map(termEn)).size, 24);
    assert.equal(new Set(festivals.map(({ name }) => festivalEn(name))).size, 8);
    assert.deepEqual([holidayEn('清明节'), termEn('清明'), termEn('立冬'), festivalEn('除夕')], ['Qingming Festival', 'Clear and Bright', 'Start of Winter', "Chinese New Year's Eve"]);
  });
});
