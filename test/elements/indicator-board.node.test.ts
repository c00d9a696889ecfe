/** What stands where, and the text version: tables, without a browser. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Indicator } from '../../src/domain/indicator.ts';
import { boardOf, dotsOf, rateOf, troubleOf, within, worthOf } from '../../src/elements/indicator-board/indicator-board.model.ts';
import { elapsedOf, paceOf } from '../../src/elements/indicator-board/indicator-board.pace.ts';
import type { View } from '../../src/elements/indicator-board/indicator-board.said.ts';
import { boardText } from '../../src/elements/indicator-board/indicator-board.text.ts';
import { indicatorBoardEn } from '../../src/elements/indicator-board/indicator-board.words.en.ts';
import { indicatorBoardZhHans } from '../../src/elements/indicator-board/indicator-board.words.ts';
import { commonEn } from '../../src/i18n/common.words.en.ts';
import { readingZhHans } from '../../src/i18n/reading.words.ts';
import { asSample, indicator, places, project, rate, weekly } from '../harness/indicators.ts';

const today = '2023-11-10';

describe('a dot', () => {
  for (const [largest, worth] of [[0, 1], [1, 1], [8, 1], [9, 2], [17, 5], [40, 5], [71, 10], [85, 20], [7100, 1000], [131_300, 20_000]] as const) {
    it(`is worth ${worth} where the largest is ${largest}, and no column is higher than 8`, () => {
      assert.equal(worthOf(largest), worth);
      assert.ok(dotsOf(largest, worth) <= 8);
    });
  }
  it('is never missing for something, and never there for nothing', () => assert.deepEqual([0, 1, 4, 15, 71].map((value) => dotsOf(value, 10)), [0, 1, 1, 2, 7]));
});

describe('the board', () => {
  const board = (list: Indicator[]): ReturnType<typeof boardOf> => boardOf(list, list);
  const labels = (list: readonly Indicator[]): string[] => list.map(({ label }) => label);

  it('puts figures of one place together, in the order they came', () => {
    const { groups, scope, period } = board([indicator('甲', 1, '个'), indicator('乙', 2, '户', { scope: 'place/jie' }), indicator('丙', 3, '个', { period: '2022' }), indicator('丁', 4, '个')]);
    assert.deepEqual(groups.map((one) => [one.scope, one.period, labels(one.figures)]), [['place/qu', '2023', ['甲', '丙', '丁']], ['place/jie', '2023', ['乙']]]);
    assert.deepEqual([scope, period], [undefined, undefined]);
  });

  it('makes a row of one thing at one place in one unit at different times, sorted by time, and of nothing else', () => {
    const other = [...weekly([5]), ...weekly([6], { scope: 'place/jie' }), ...weekly([7]).map((one) => ({ ...one, q: { ...one.q, unit: '户' } }))];
    const { rows, groups } = board([...weekly([1, 2, 3]).reverse(), ...other.slice(1)]);
    assert.deepEqual(rows.map(({ points, worth }) => [points.map(({ q }) => q.value), worth]), [[[1, 2, 3], 1]]);
    assert.deepEqual(groups.flatMap(({ figures }) => figures.map(({ q }) => q.value)), [6, 7]);
  });

  it('draws nothing of what is vague, a rate, negative or wrong', () => {
    assert.equal(board(weekly([20, 30], { bound: 'over' })).rows[0]?.worth, undefined);
    assert.equal(board(weekly([20, 30], { q: { unit: '%', value: 3, bound: 'exact' } })).rows[0]?.worth, undefined);
    assert.equal(board(weekly([-20, -30])).rows[0]?.worth, undefined);
  });

  it('gives a rate known over time its strip too: the newest', () => {
    const { rates, rows } = board(['2023-09', '2023-10'].map((period, index) => rate('满意率', 80 + index, 100, { period })));
    assert.deepEqual([rates.map(rateOf), rows.length], [[81], 1]);
  });

  it('takes 从前 from the whole office, even where only 现在 is shown, and from nowhere else', () => {
    const before = indicator('商户', 60, '家', { id: 'before', bound: 'over' });
    const now = indicator('商户', 97, '家', { was: 'indicator/before' });
    assert.equal(boardOf([before, now], [now]).changes[0]?.was, before);
    for (const wrong of [{ ...before, scope: 'place/jie' as const }, { ...before, q: { ...before.q, unit: '户' } }]) assert.equal(boardOf([wrong, now], [now]).changes[0]?.was, undefined);
    assert.deepEqual(boardOf([before, now], [before, now]).groups, []);
  });

  it('finds what is wrong', () => {
    const found: [Indicator, ReturnType<typeof troubleOf>][] = [
      [indicator('甲', 1, '个'), undefined], [indicator('甲', undefined, '起', { bound: 'tens' }), undefined], [indicator('甲', Infinity, '个'), 'odd'], [indicator('甲', 1, '个', { period: '2023-02-31' }), 'odd'],
      [indicator('甲', 1, '个', { odd: ['was: …'] }), 'odd'], [rate('甲', 2, 1), 'more'], [rate('甲', 1, 1), undefined], [rate('甲', 0, 0), undefined],
    ];
    for (const [one, trouble] of found) assert.equal(troubleOf(one), trouble);
    assert.equal(rateOf(rate('甲', 0, 0)), undefined);
  });

  it('knows what lies in a place; where nobody does, the place itself', () => {
    const list = [indicator('甲', 1, '个'), indicator('乙', 2, '个', { scope: 'place/jie' })];
    const of = (known: typeof places, scope: string | undefined): string[] => labels(within(list, known, scope, (one) => [one.scope]));
    assert.deepEqual([of(places, 'place/qu'), of(places, 'jie'), of([], 'place/qu'), of(places, undefined)], [['甲', '乙'], ['乙'], ['甲'], ['甲', '乙']]);
  });
});

describe('how much of a plan is over', () => {
  const year = { from: '2023-01-01', to: '2023-12-31' };
  for (const [today, share] of [['2022-12-31', 0], ['2023-01-01', 0], ['2023-07-02', 50], ['2023-11-10', 86], ['2023-12-30', 99], ['2023-12-31', 100], ['2024-05-01', 100]] as const) {
    it(`at the end of ${today}: ${share} %`, () => assert.equal(elapsedOf(year, today), share));
  }
  it('of one day: nothing the day before, all of it on the day', () => {
    const day = { from: '2023-11-10', to: '2023-11-10' };
    assert.deepEqual(['2023-11-09', '2023-11-10'].map((one) => elapsedOf(day, one)), [0, 100]);
  });
});

describe('a livelihood project', () => {
  const table: [...Parameters<typeof project>, name: string][] = [
    ['甲', 70, '2023', '2023', undefined, 'slower'], ['甲', 86, '2023', '2023', undefined, 'same'], ['甲', 90, '2023', '2023', undefined, 'faster'], ['甲', 100, '2023', '2023', undefined, 'finished'],
    ['甲', 99.9, '2022', '2022', undefined, 'over'], ['甲', 99, '2023-11-10', '2023-11-10', undefined, 'slower'], ['甲', 0, '2024', '2024', undefined, 'early'], ['甲', undefined, '2023', '2023', undefined, 'noProgress'],
    ['甲', 30, undefined, '2023', undefined, 'noTime'], ['甲', 30, '2023-12', '2023-01', undefined, 'odd'], ['甲', 30, '2023-02-31', '2023-12', undefined, 'odd'],
  ] as never;
  for (const [label, progress, starts, ends, , name] of table) {
    it(`${progress}, ${starts} to ${ends}: ${name}`, () => assert.equal(paceOf(project(label, progress, starts, ends), today).name, name));
  }
});

describe('the text', () => {
  const view: View = { words: indicatorBoardZhHans, common: readingZhHans, today, name: (ref) => places.find(({ id }) => ref === `place/${id}`)?.name ?? '名称不详' };
  const text = (list: Indicator[], projects: ReturnType<typeof project>[] = [], on = view): string => boardText(on, '办了多少', boardOf(list, list), projects, '来源：示例区统计室。').replace(/[\u202f\u00a0]/g, ' ');
  const about = '示例区，2023年，来源：示例区统计室，2023年11月6日。';
  const lines: [name: string, list: Indicator[], line: string][] = [
    ['a figure', [indicator('住户', 131_300, '户')], `- 住户：131 300 户，${about}`],
    ['余', [indicator('商户', 60, '家', { bound: 'over' })], `- 商户：60余家，${about}`],
    ['数十', [indicator('纠纷', undefined, '起', { bound: 'tens' })], `- 纠纷：数十起，${about}`],
    ['none', [indicator('住户', undefined, '户')], `- 住户：没有公布，${about}`],
    ['a rate', [rate('解决率', 588, 640)], `- 解决率：91.8%，回访说解决了 / 已回访：588 / 640，${about}`],
    ['a bare rate', [indicator('签约率', 100, '%')], `- 签约率：100%，${about}没有公布怎么算的。`],
    ['a wrong rate', [rate('解决率', 650, 640)], `- 解决率：回访说解决了 / 已回访：650 / 640，${about}前面的数比后面的还大`],
    ['a change', [indicator('商户', 97, '家', { was: 'indicator/none' })], `- 商户：从前：没有公布，现在：97 家，${about}`],
    ['a week', weekly([52, 38]), '- 每周新收诉求：38 件，示例区，2023年9月25日—10月1日，来源：'],
    ['what is made up', asSample([indicator('住户', 5, '户')]), '- [示例] 住户：5 户，示例区，2023年，来源：演示数据，不是真的。'],
    ['what the press says', [{ ...indicator('住户', 5, '户'), publisher: undefined, publishedAt: undefined, prov: { source: 'seed', article: 'A1' } } as unknown as Indicator], '- 住户：5 户，示例区，2023年，来源：公开报道，A1。'],
  ];
  for (const [name, list, line] of lines) it(name, () => assert.ok(text(list).includes(line), text(list)));

  it('projects, and the sections in their order', () => {
    const whole = text([indicator('住户', 5, '户'), rate('解决率', 588, 640)], [project('加装电梯', 70, '2023', '2023')]);
    assert.deepEqual(whole.split('\n\n').map((part) => part.split('\n')[0]!.slice(0, 4)), ['办了多少', '- 住户', '几个率', '民生实事', '来源：示']);
    assert.match(whole, /- 加装电梯：时间过了 86%，办到 70%，比计划慢。/);
  });

  it('in English has no word grown into the next', () => {
    const english = text([indicator('Homes', 5, '户'), indicator('Rate', 97, '%'), rate('Solved', 5, 4)], [], { ...view, words: indicatorBoardEn, common: commonEn });
    assert.match(english, /- Homes: 5 households, /);
    assert.deepEqual(english.match(/[a-z][.,:?!][A-Za-z]/g), null);
  });
});
