/** A resident's afternoon with the published figures: what was done, how well, and how it is counted. */
import { expect, waitUntil } from '@open-wc/testing';
import { fetchSibling } from '../../src/define/siblings.ts';
import { failureKinds } from '../../src/domain/failure.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { LinliIndicatorBoard } from '../../src/elements/indicator-board/indicator-board.ts';
import { commonZhHans as words } from '../../src/i18n/common.words.ts';
import { page } from '../../src/kit/page.ts';
import { townOf } from '../../src/sample/town.ts';
import { oneLine, waysOut } from '../harness/failing.ts';
import { mountIndicatorBoard, publishing } from '../harness/indicator-board.ts';
import { indicator, places, project, rate, weekly } from '../harness/indicators.ts';
import { ConsoleEar, noTown, type Stage, stage, type TagHarness } from '../harness/tag.ts';

const four = [indicator('收集居民改造需求', 670, '条'), indicator('累计处理矛盾纠纷', 486, '起'), indicator('总建筑面积', 10_806_000, 'm2'), indicator('涉及住户', 131_300, '户')];
const dotsOf = ({ root }: TagHarness<LinliIndicatorBoard>): number[] => [...root.querySelectorAll('.chart li')].map((one) => one.querySelectorAll('i').length);
const rowsOf = ({ root }: TagHarness<LinliIndicatorBoard>): string[] => [...root.querySelectorAll<HTMLElement>('tbody tr')].map((one) => one.innerText.replace(/\s+/g, ' ').trim());

/** Lists of one part fail, the others answer. */
function without({ backend }: Stage, part: string): () => void {
  const { list } = backend;
  backend.list = (type, query, call) => (type === part ? Promise.reject(Object.assign(new Error('down'), { kind: 'broken' })) : list(type, query, call));
  return () => void (backend.list = list);
}

describe('linli-indicator-board', () => {
  let ear: ConsoleEar;
  beforeEach(() => {
    ear = new ConsoleEar();
    page().defaults = {};
  });
  afterEach(() => {
    ear.stop();
  });

  describe('an afternoon with the figures', () => {
    it('each stands with its unit, its place and its time, and nothing is added up', async () => {
      const board = await mountIndicatorBoard(publishing({ indicator: four }));
      for (const said of ['示例区，2023年', '670 条', '486 起', '1080.6万 平方米', '131 300 户', '单位不同，不能相加。']) await board.sees(said);
      expect(board.text).to.not.include(String(670 + 486));
      expect(ear.lines).to.deep.equal([]);
    });

    it('“怎么数的” opens how it is counted, where, when, and who says so', async () => {
      const board = await mountIndicatorBoard(publishing({ indicator: four }));
      await board.press('怎么数的');
      await board.sees('数法：收集居民改造需求，按登记的数 范围：示例区，2023年 来源：示例区统计室，2023年11月6日');
    });

    it('余 is never a figure of its own, 数十 has none, and neither is drawn', async () => {
      const vague = [indicator('现有商户', 60, '家', { bound: 'over' }), indicator('调解纠纷', undefined, '起', { bound: 'tens' }), ...weekly([20, 30], { bound: 'over' })];
      const board = await mountIndicatorBoard(publishing({ indicator: vague }));
      for (const said of ['60余 家', '数十 起', '20余件', '不是准数，所以不画图']) await board.sees(said);
      expect(board.text).to.not.match(/60 家/);
      expect(board.root.querySelectorAll('.strip, .dots i')).to.have.length(0);
    });

    it('a rate says what it is a share of; it is rounded down, and 100% only when every one is there', async () => {
      const board = await mountIndicatorBoard(publishing({ indicator: [rate('解决率', 588, 640), rate('签约率', 2999, 3000), rate('回访率', 640, 640), indicator('参与率', 97, '%')] }));
      for (const said of ['解决率 91.8%', '回访说解决了 / 已回访：588 / 640', '99.9%', '100%', '百分比向下取', '97%', '没有公布怎么算的']) await board.sees(said);
      expect(board.root.querySelectorAll('.strip')).to.have.length(3);
    });

    it('week after week: a column of dots each, the one that is not over hollow, and the table behind them', async () => {
      const board = await mountIndicatorBoard(publishing({ indicator: weekly([52, 38, 12, 71, 64, 49, 44, 31]).reverse() }));
      await board.sees('一个点约 10 件。空心的还没过完。');
      expect(dotsOf(board)).to.deep.equal([5, 4, 1, 7, 6, 5, 4, 3]);
      expect(board.root.querySelectorAll('.dots.open')).to.have.length(1);
      await board.press('看成表格');
      await board.sees('2023年9月18日—24日 52 件');
      expect(rowsOf(board)).to.have.length(8);
    });

    it('more weeks than stand on a phone: the last eight are drawn, the table has them all', async () => {
      const board = await mountIndicatorBoard(publishing({ indicator: weekly([900, 800, 3, 2, 1, 0, 4, 8, 6, 5]) }));
      await board.sees('一个点是 1 件。');
      await board.sees('图上只有最近 8 期');
      expect(dotsOf(board)).to.deep.equal([3, 2, 1, 0, 4, 8, 6, 5]);
      expect(rowsOf(board)).to.have.length(0 + 10);
    });

    it('before and now stand side by side; what was not published says so', async () => {
      const board = await mountIndicatorBoard(publishing({ indicator: [
        indicator('校北服务区商户', 60, '家', { id: 'before', bound: 'over' }), indicator('校北服务区商户', 97, '家', { was: 'indicator/before' }), indicator('敬老活动受益', 1000, '人次', { bound: 'over', was: 'indicator/gone' }),
      ] }));
      await board.sees('变化');
      expect(rowsOf(board)).to.deep.equal(['校北服务区商户 60余家 97 家', '敬老活动受益 没有公布 1000余人次']);
      await board.sees('“人次”不是人数');
    });

    it('livelihood projects: the time that is over beside what is done, and a sentence about both', async () => {
      const board = await mountIndicatorBoard(publishing({ project: [
        project('加装电梯', 70, '2023-01', '2023-12'), project('口袋公园', 95, '2023-03', '2023-11'), project('菜场', 100, '2023-02', '2023-09'), project('充电点', 60, '2023-01', '2023-09'),
        project('适老化', undefined, '2023-04', '2023-12'), project('路灯', 30, undefined, undefined), project('停车场', 10, '2023-02', '2023-12', { state: 'paused' }), project('绿道', 0, '2024', '2024'),
      ] }));
      for (const said of [
        '2023年1月—12月', '时间过了 86%，办到 70%，比计划慢。', '办到 95%，比计划快。', '办完了。', '时间到了，办到 60%，还没办完。', '没有公布办到多少。', '办到 30%。没有公布什么时候开始', '暂停', '还没到开始的时候，办到 0%。',
      ]) await board.sees(said);
      expect(board.text.match(/比计划慢/g)).to.have.length(1);
    });

    it('the whole sample town: the newspaper’s figures at their places, the made up ones marked', async () => {
      const { indicators, places: all } = townOf();
      const board = await mountIndicatorBoard(stage({ records: { indicator: indicators, place: all } }));
      for (const said of ['崇川区', '新建路新村南区', '越江社区', '数十 起', '98.6%', '每周新收诉求', '60余家 97 家', '来源：公开报道。标“示例”的是演示数据。今天 上午 9:00 取来的。']) await board.sees(said);
      expect(board.root.querySelectorAll('.sample').length).to.equal(4);
    });

    it('a figure that does not look right: the phone is there', async () => {
      const board = await mountIndicatorBoard(publishing({ indicator: four }));
      await board.sees('数字不对？打电话说');
      waysOut(board);
    });
  });

  describe('paper and text', () => {
    it('复制成文字 takes all of it, 打印 prints, with everything folded lying open', async () => {
      const texts: string[] = [];
      const { clipboard } = navigator;
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text: string) => void texts.push(text) } });
      const board = await mountIndicatorBoard(publishing({ indicator: [...four, ...weekly([3, 4])] }));
      await board.press('复制成文字');
      await board.sees(words.copied);
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      expect(texts[0]).to.include('- 收集居民改造需求：670 条，示例区，2023年，来源：示例区统计室，2023年11月6日。');
      let printed = 0;
      const before = window.print;
      window.print = () => void (printed += 1);
      await board.press('打印');
      window.print = before;
      expect(printed).to.equal(1);
      dispatchEvent(new Event('beforeprint'));
      expect(board.root.querySelectorAll('details:not([open])')).to.have.length(0);
      dispatchEvent(new Event('afterprint'));
      expect(board.root.querySelectorAll('details[open]')).to.have.length(0);
    });

    it('where nothing can be copied the text stands there', async () => {
      const { clipboard } = navigator;
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
      const { execCommand } = document;
      document.execCommand = () => false;
      const board = await mountIndicatorBoard(publishing({ indicator: four }));
      await board.press('复制成文字');
      await board.sees(words.copyFailed);
      expect(board.root.querySelector('textarea')!.value).to.include('670 条');
      document.execCommand = execCommand;
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    });
  });

  describe('what is shown', () => {
    const street = indicator('接待', 12, '次', { scope: 'place/jie', code: 'visits' });

    for (const scope of ['place/jie', 'jie']) {
      it(`scope="${scope}": that place’s figures only`, async () => {
        const board = await mountIndicatorBoard(publishing({ indicator: [...four, street] }), { scope });
        await board.sees('12 次');
        expect(board.text).to.not.include('670');
      });
    }

    it('a place holds the places in it, and the site’s word is heard', async () => {
      page().defaults = { scope: 'place/qu' };
      const board = await mountIndicatorBoard(publishing({ indicator: [...four, street, indicator('别处', 1, '个', { scope: 'place/elsewhere' })] }));
      await board.sees('12 次');
      await board.sees('670 条');
      await board.sees('地方不同，不能相加');
      expect(board.text).to.not.include('别处');
    });

    it('codes chooses and orders, heading renames', async () => {
      const board = await mountIndicatorBoard(publishing({ indicator: [...four, street], project: [project('加装电梯', 70, '2023', '2023')] }), { codes: 'visits, 累计处理矛盾纠纷', heading: '本周' });
      await board.sees('本周');
      await board.sees('12 次');
      expect(board.text.indexOf('12 次')).to.be.lessThan(board.text.indexOf('486 起'));
      for (const other of ['670', '加装电梯']) expect(board.text).to.not.include(other);
      const both = await mountIndicatorBoard(publishing({ indicator: four, project: [project('加装电梯', 70, '2023', '2023')] }), { codes: 'livelihood' });
      await both.sees('加装电梯');
      expect(both.text).to.not.include('670');
    });

    for (const [name, attributes, part] of [['scope', { scope: 'place/nowhere' }, 'scope="place/nowhere"'], ['codes', { codes: '收集居民改造需求,nothing' }, '"nothing"']] as const) {
      it(`${name} that nothing answers to: one line for the webmaster, and the rest is shown`, async () => {
        const board = await mountIndicatorBoard(publishing({ indicator: four }), attributes);
        await board.sees('670 条');
        await oneLine(ear.lines, '<linli-indicator-board', part);
      });
    }

    it('tells the page how many there are, at once or when it is tried again; not what an earlier visit kept', async () => {
      const counts: number[] = [];
      const hear = ({ detail }: { detail: { count: number } }): void => void counts.push(detail.count);
      addEventListener('linli-indicator-board-shown', hear);
      const on = publishing({ indicator: four, project: [project('加装电梯', 70, '2023', '2023')] });
      await (await mountIndicatorBoard(on)).sees('加装电梯');
      await waitUntil(() => counts.length === 1);
      on.backend.failNext('offline', { times: Infinity });
      const second = await mountIndicatorBoard(on);
      await second.sees('存下的，可能有变');
      on.backend.recover();
      await second.press(words.retry);
      await waitUntil(() => counts.length === 2);
      removeEventListener('linli-indicator-board-shown', hear);
      expect(counts).to.deep.equal([5, 5]);
    });
  });

  describe('an office in trouble', () => {
    it('publishes nothing: honest words, and the phone', async () => {
      const board = await mountIndicatorBoard(publishing({}));
      await board.sees('还没有公布数字');
      waysOut(board);
    });

    it('takes its time: still blocks', async () => {
      const board = await mountIndicatorBoard(publishing({ indicator: four }, { latency: Infinity }));
      await board.sees(words.loading);
      expect(board.root.querySelector('[part=loading]')!.getAttribute('aria-busy')).to.equal('true');
    });

    for (const kind of failureKinds) {
      it(`fails (${kind}): says so, with the phone; 再试一次 reads again`, async () => {
        const on = publishing({ indicator: four });
        on.backend.failNext(kind, { times: Infinity });
        const board = await mountIndicatorBoard(on);
        await board.sees(words.failure[kind].title);
        waysOut(board, words.retry);
        await oneLine(ear.lines, '"fake"', `(${kind})`);
        on.backend.recover();
        await board.press(words.retry);
        await board.sees('670 条');
        expect(board.text).to.not.include(words.failure[kind].title);
      });
    }

    it('fails at the second visit: what the first saw stands, with its day', async () => {
      const on = publishing({ indicator: four, project: [project('加装电梯', 70, '2023', '2023')] });
      const first = await mountIndicatorBoard(on);
      await first.sees('加装电梯');
      first.element.remove();
      on.backend.failNext('broken', { times: Infinity });
      const second = await mountIndicatorBoard(on);
      await second.sees(words.failure.broken.title);
      await second.sees('下面是 今天 上午 9:00 存下的，可能有变。');
      for (const said of ['670 条', '示例区', '加装电梯']) expect(second.text).to.include(said);
      waysOut(second, words.retry);
      on.backend.recover();
      await second.press(words.retry);
      await second.sees('今天 上午 9:00 取来的');
    });

    for (const [part, said, there] of [['project', '民生实事没有取到', '670 条'], ['place', '有些地名没有取到', '670 条']] as const) {
      it(`one part fails (${part}): which one, and only that is fetched again`, async () => {
        const on = publishing({ indicator: four, project: [project('加装电梯', 70, '2023', '2023')] });
        const mend = without(on, part);
        const board = await mountIndicatorBoard(on);
        await board.sees(said);
        await board.sees(there);
        mend();
        const calls = on.backend.calls.length;
        await board.press(words.retry);
        await board.sees(part === 'project' ? '加装电梯' : '示例区，2023年');
        expect(board.text).to.not.include(said);
        expect(on.backend.calls.length - calls).to.equal(1);
      });
    }

    it('without projects at all is no failure', async () => {
      const on = publishing({ indicator: four });
      const { can } = on.backend;
      on.backend.can = (verb, type) => type !== 'project' && can(verb, type);
      const board = await mountIndicatorBoard(on);
      await board.sees('670 条');
      expect(board.text).to.not.include('民生实事');
    });

    it('another one: nothing of the one before stays', async () => {
      const board = await mountIndicatorBoard(publishing({ indicator: four }));
      await board.sees('670 条');
      const { backend, readings } = publishing({ indicator: [] }, { latency: Infinity });
      Object.assign(board.element, { backend, readings });
      await board.sees(words.loading);
      expect(board.text).to.not.include('670');
    });

    it('none at all: honest words, and one line for the webmaster', async () => {
      const townAgain = noTown();
      const board = await mountIndicatorBoard({ ...stage(), backend: undefined as never });
      await board.sees(words.notConfigured.title);
      waysOut(board);
      await oneLine(ear.lines, '<linli-indicator-board', 'has no backend');
      townAgain();
    });
  });

  describe('bad data', () => {
    const odd: [name: string, record: Indicator, sees: string, not?: string][] = [
      ['a part larger than its whole', rate('办结率', 650, 640), '不算百分比', '101'],
      ['a negative part', rate('办结率', -3, 640), '有一处数据有误，没有画出来'],
      ['a day no calendar has', indicator('上门', 40, '次', { period: '2023-02-31' }), '有一处数据有误，没有画出来', '2月31日'],
      ['a period that ends before it begins', indicator('上门', 40, '次', { period: '2023-05/2023-01' }), '有一处数据有误，没有画出来'],
      ['a figure without a value', indicator('上门', undefined, '次'), '没有公布'],
      ['an earlier one in another unit', indicator('商户', 97, '家', { was: 'indicator/x' }), '没有公布 97 家', '60'],
      ['itself as the earlier one', indicator('商户', 97, '家', { id: 'self', was: 'indicator/self' }), '没有公布 97 家'],
    ];
    for (const [name, record, sees, not] of odd) {
      it(`${name}: words, nothing drawn, and the rest stands`, async () => {
        const board = await mountIndicatorBoard(publishing({ indicator: [record, four[0]!] }));
        await board.sees(sees);
        await board.sees('670 条');
        if (not) expect(board.text).to.not.include(not);
        expect(board.root.querySelectorAll('.strip')).to.have.length(0);
      });
    }

    it('a value that is no number costs its record, endless ones their figure', async () => {
      const on = publishing({});
      on.backend.list = async (type) => ({ items: (type === 'indicator' ? [indicator('甲', NaN, '个'), indicator('乙', Infinity, '个'), indicator('丙', 1e15, '个')] : type === 'place' ? places : []) as never[], ignored: [] });
      const board = await mountIndicatorBoard(on);
      await board.sees('乙');
      await board.sees('1 000 000 000 000 000 个');
      for (const none of ['NaN', 'Infinity', '∞', '甲']) expect(board.text).to.not.include(none);
    });

    it('a plan that ends before it begins, and more than all of it', async () => {
      const board = await mountIndicatorBoard(publishing({ project: [project('修路', 40, '2023-12', '2023-01'), project('修桥', 140, '2023-01', '2023-12')] }));
      await board.sees('办到 40%。');
      expect(board.text.match(/有一处数据有误/g)).to.have.length(2);
      expect(board.text).to.not.include('140');
    });

    it('five hundred figures, over several pages of the list', async () => {
      const many = Array.from({ length: 1203 }, (_, index) => indicator(`第 ${index + 1} 个`, index, '件'));
      const board = await mountIndicatorBoard(publishing({ indicator: many }));
      await board.sees('第 1203 个');
      expect(board.root.querySelectorAll('.figs > li')).to.have.length(1203);
    });
  });

  it('speaks English, units and all', async () => {
    page().siblings = fetchSibling;
    const board = await mountIndicatorBoard(publishing({ indicator: four, project: [project('Lifts', 70, '2023-01', '2023-12')] }));
    board.element.parentElement!.lang = 'en';
    board.element.requestUpdate();
    for (const said of ['What was done, and how well', '10 806 000 m²', '131 300 households', 'slower than planned', 'January – December 2023']) await board.sees(said);
    expect(board.root.querySelector<HTMLElement>('.root')!.lang).to.equal('en');
  });
});
