import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Quantity } from '../../src/domain/quantity.ts';
import { figureOf, type View } from '../../src/elements/indicator-board/indicator-board.said.ts';
import { indicatorBoardEn } from '../../src/elements/indicator-board/indicator-board.words.en.ts';
import { indicatorBoardZhHans } from '../../src/elements/indicator-board/indicator-board.words.ts';
import { indicatorBoardZhHant } from '../../src/elements/indicator-board/indicator-board.words.zh-hant.ts';
import { thousands } from '../../src/i18n/figures.ts';

const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');

describe('thousands', () => {
  for (const [value, said] of [[0, '0'], [3896, '3896'], [10_806, '10 806'], [131_300, '131 300'], [10_806_000, '10 806 000'], [1080.6, '1080.6'], [12_345.678, '12 345.678'], [-45_000, '-45 000']] as const) {
    it(String(value), () => assert.equal(plain(thousands(value)), said));
  }
});

const table: [q: Quantity, hans: string, en: string, hant: string][] = [
  [{ value: 251, unit: '个', bound: 'exact' }, '251 个', '251', '251 个'],
  [{ value: 10_806_000, unit: 'm2', bound: 'exact' }, '1080.6万平方米', '10 806 000 m²', '1080.6萬平方米'],
  [{ value: 9_999, unit: 'm2', bound: 'exact' }, '9999 平方米', '9999 m²', '9999 平方米'],
  [{ value: 52_000, unit: 'm2', bound: 'over' }, '5.2万余平方米', 'over 52 000 m²', '5.2萬餘平方米'],
  [{ value: 60, unit: '家', bound: 'over' }, '60余家', 'over 60 businesses', '60餘家'],
  [{ value: 1000, unit: '人次', bound: 'over' }, '1000余人次', 'over 1000 visits', '1000餘人次'],
  [{ unit: '起', bound: 'tens' }, '数十起', 'dozens', '數十起'],
  [{ value: 97.5, unit: '%', bound: 'exact' }, '97.5%', '97.5%', '97.5%'],
];

describe('a published figure', () => {
  for (const [q, ...said] of table) {
    it(said[0], () => {
      for (const [index, words] of [indicatorBoardZhHans, indicatorBoardEn, indicatorBoardZhHant].entries()) {
        const { figure = '', unit } = figureOf({ words } as View, q);
        assert.equal(plain(words.joined(figure, unit)), said[index]);
      }
    });
  }
  for (const value of [undefined, NaN, Infinity]) {
    it(`${value}: no figure in any language`, () => {
      for (const words of [indicatorBoardZhHans, indicatorBoardEn, indicatorBoardZhHant]) {
        for (const bound of ['exact', 'over'] as const) assert.equal(figureOf({ words } as View, { ...(value !== undefined && { value }), unit: '个', bound }).figure, undefined);
      }
    });
  }
});

const periods: [period: string, hans: string, brief: string, en: string, short: string][] = [
  ['2023', '2023年', '2023', '2023', '2023'],
  ['2023-09', '2023年9月', '9月', 'September 2023', 'Sep'],
  ['2023-11-02', '2023年11月2日', '11/2', '2 November 2023', '2 Nov'],
  ['2023-09-18/2023-09-24', '2023年9月18日—24日', '9/18', '18–24 September 2023', '18 Sep'],
  ['2023-09-25/2023-10-01', '2023年9月25日—10月1日', '9/25', '25 September – 1 October 2023', '25 Sep'],
  ['2022-12-26/2023-01-01', '2022年12月26日—2023年1月1日', '12/26', '26 December 2022 – 1 January 2023', '26 Dec'],
  ['2023-01/2023-11', '2023年1月—11月', '1月', 'January – November 2023', 'Jan'],
  ['2022/2023', '2022年—2023年', '2022', '2022 – 2023', '2022'],
  ['2023-05-01/2023-05-01', '2023年5月1日', '5/1', '1 May 2023', '1 May'],
];

describe('a period', () => {
  for (const [period, hans, brief, en, short] of periods) {
    it(period, () => {
      const { period: zh, brief: zhBrief } = indicatorBoardZhHans;
      assert.deepEqual([zh(period), zhBrief(period), indicatorBoardEn.period(period), indicatorBoardEn.brief(period)], [hans, brief, en, short]);
      assert.equal(indicatorBoardZhHant.period(period), hans);
    });
  }
});
