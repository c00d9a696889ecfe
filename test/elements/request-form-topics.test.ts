/** Every kind of matter, as a resident's afternoon each. */
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { CaseInput } from '../../src/domain/case.ts';
import { page } from '../../src/kit/page.ts';
import { fakeComfort } from '../fakes/comfort.ts';
import { fakeDevice } from '../fakes/device.ts';
import { fillDetails, mountForm, toDetails } from '../harness/request-form.ts';
import { file, mountTracker } from '../harness/request-tracker.ts';
import { type Stage, stage, type TagHarness } from '../harness/tag.ts';
import type { LinliRequestForm } from '../../src/elements/request-form/request-form.ts';

type Form = TagHarness<LinliRequestForm>;

const inputOf = ({ backend }: Stage): CaseInput | undefined => [...backend.filings.values()].at(-1)?.input;

async function place(form: Form): Promise<void> {
  await form.choose('小区', '示例新村');
  await form.choose('幢', '8 幢');
}

async function hand(form: Form): Promise<void> {
  await form.press('下一步：核对一遍');
  await form.sees('核对一遍，没问题就提交');
  await form.pick('我同意');
  await form.press('提交');
  await form.sees('收到了');
}

describe('a wish', () => {
  it('is put on the table without a phone number, and the answer is promised with its reason', async () => {
    const on = stage();
    const form = await mountForm(on, { topic: 'wish' });
    await form.sees('您希望小区添点什么、改点什么？');
    expect(form.text).to.not.include('有危险');
    await form.press('充电与设施');
    await form.press('电瓶车充电桩');
    await form.sees('采纳不采纳，都会说明理由');
    await place(form);
    await form.type('情况说明', '楼下加两个充电桩。');
    await hand(form);
    expect(inputOf(on)).to.include({ topic: 'wish', kind: 'proposal', form: 'wish' });
    expect(inputOf(on)?.reporter).to.deep.equal({});
    await form.sees('公开答复采纳不采纳');
  });
  for (const [topic, form] of [['idea', 'golden-idea'], ['opinion', 'opinion']] as const) {
    it(`${topic}: filed as ${form}`, async () => {
      const on = stage();
      const tag = await mountForm(on, { topic });
      await tag.press('都不像，直接说事');
      await place(tag);
      await tag.type('情况说明', '晾衣架统一做成一样的。');
      await hand(tag);
      expect(inputOf(on)).to.include({ topic, kind: 'proposal', form });
    });
  }
});

describe('a service for an old parent', () => {
  it('is asked for by the daughter: hers is the phone, his the door', async () => {
    const on = stage();
    const form = await mountForm(on, { topic: 'service' });
    await form.sees('您或家里老人需要哪样服务？');
    expect(form.text).to.not.include('屋顶漏水');
    await form.press('为老服务');
    await form.press('送医药');
    await place(form);
    await form.type('情况说明', '周三上午方便。');
    await form.type('联系电话', '13800000000');
    await form.pick('我是替家人或邻居办的');
    await form.press('下一步：核对一遍');
    await form.sees('请选您替谁办');
    await form.choose('您替谁办', '父亲或母亲');
    await form.type('怎么称呼这位', '王大爷');
    await form.press('下一步：核对一遍');
    await form.sees('父亲或母亲，王大爷');
    await form.pick('我同意');
    await form.press('提交');
    await form.sees('收到了');
    expect(inputOf(on)).to.deep.include({ topic: 'service', kind: 'request', reporter: { phone: '13800000000' }, onBehalfOf: { relation: '父亲或母亲', name: '王大爷' } });
  });
});

describe('a defect in the works', () => {
  it('says which works it is about', async () => {
    const on = stage();
    const form = await mountForm(on, { topic: 'works' });
    form.element.about = 'work/w12';
    form.element.aboutLabel = '3 幢屋面防水';
    await form.sees('哪一项施工有毛病？');
    await form.press('充电与设施');
    await form.press('健身场地');
    await form.sees('关于：3 幢屋面防水');
    await form.sees('整改前后的照片您都看得到');
    await place(form);
    await form.type('情况说明', '螺丝松了。');
    await form.type('联系电话', '13800000000');
    await hand(form);
    expect(inputOf(on)).to.deep.include({ topic: 'works', about: ['work/w12'] });
    expect([...on.backend.filings.values()][0]?.record.about).to.deep.equal(['work/w12']);
  });
});

describe('a dispute', () => {
  it('is voluntary, names nobody, asks before it keeps anything, and is a dispute though the request form took it', async () => {
    const on = stage();
    const form = await mountForm(on);
    await form.press('邻里调解');
    await form.press('邻里之间');
    await form.sees('填的内容要不要先存在这台手机上？');
    expect(JSON.stringify(await on.device.drafts.list())).to.not.include('D01');
    await place(form);
    await form.type('情况说明', '楼上半夜放音响。');
    await form.type('联系电话', '13800000000');
    await form.press('下一步：核对一遍');
    await form.sees('请选您是哪一边');
    await form.choose('您这一边', '住户');
    await form.choose('另一边', '楼上邻居');
    await form.press('存着');
    await hand(form);
    expect(inputOf(on)).to.deep.include({ topic: 'dispute', kind: 'dispute', parties: ['住户', '楼上邻居'] });
    await form.sees('调解员登记');
    await form.sees('一般一个月内');
  });
  it('its own topic says so first: free, and with an end in sight', async () => {
    const form = await mountForm(stage(), { topic: 'dispute' });
    await form.sees('哪一类事要请人来调解？');
    expect(form.root.querySelector('.alarm')?.textContent).to.include('110');
    await form.press('邻里调解');
    await form.press('邻里之间');
    await form.sees('自愿参加，不收钱，一般一个月内谈完');
  });
  it('at home: a way out on every screen, nothing on the disk, and one press leaves nothing', async () => {
    const on = stage();
    page().volatileDevice = fakeDevice({ clock: on.clock, mode: 'memory' });
    const form = await mountForm(on, { topic: 'dispute' });
    await form.press('邻里调解');
    await form.press('家里的事');
    await form.type('情况说明', '他又打人了。');
    await on.clock.tick(500);
    expect(JSON.stringify(await on.device.drafts.list())).to.not.include('打人');
    expect(form.text).to.not.include('存着');
    const asked = oneEvent(form.element, 'linli-before-exit');
    form.element.addEventListener('linli-before-exit', (event) => event.preventDefault());
    await form.press('离开此页');
    expect((await asked).detail).to.deep.equal({ href: 'about:blank' });
    await form.sees('哪一类事要请人来调解？');
    expect(JSON.stringify([await on.device.drafts.list(), await page().volatileDevice?.drafts.list()])).to.not.include('打人');
    delete page().volatileDevice;
  });
});

describe('danger', () => {
  it('has the telephone first; nothing is asked before', async () => {
    const form = await mountForm(stage());
    await form.press('消防与安全');
    await form.press('闻到燃气味');
    await form.sees('先打 119');
    await form.sees('不要开灯、不要打火');
    expect(form.root.querySelector('textarea')).to.equal(null);
    expect([...form.root.querySelectorAll('a')].some((one) => one.getAttribute('href') === 'tel:119')).to.equal(true);
    await form.press('打过了，接着登记');
    await form.sees('说说情况');
    expect(form.root.activeElement?.id).to.equal('title');
  });
});

describe('finding a matter by one’s own words', () => {
  it('also by another name for it, which is shown; the count is said aloud', async () => {
    const form = await mountForm(stage());
    await form.type('用自己的话找', '楼上滴水');
    await form.sees('找到 1 类');
    expect(form.root.querySelector('u')?.textContent).to.equal('楼上滴水');
    expect(form.root.querySelector('[role=status]')?.textContent).to.include('找到 1 类');
    await form.press('屋顶漏水');
    await form.sees('说说情况');
  });
  it('by pinyin too, and where nothing is found the aisles are one press away', async () => {
    const form = await mountForm(stage());
    await form.type('用自己的话找', 'loushui');
    await form.sees('屋顶漏水');
    await form.type('用自己的话找', '恐龙');
    await form.sees('没有找到');
    await form.press('按类别选');
    await form.sees('房屋与屋面');
    expect((await form.control('用自己的话找')).value).to.equal('');
  });
});

describe('a neighbour said it already', () => {
  it('我家也是 adds this household, once; nothing has to be filled in again', async () => {
    const on = stage();
    const other = await file(on, { receipt: false });
    const form = await mountForm(on);
    await form.press('行动不便与家中改造');
    await form.press('梯改坡');
    await form.choose('小区', '示例新村');
    await form.sees('这个小区已有一件相近的事');
    await form.press('我家也是');
    await form.sees('已加上您家，不用重填');
    await form.press('我家也是');
    await waitUntil(() => on.backend.filings.get(other.id)?.record.supports === 1, 'the office has not counted it');
    expect(on.backend.calls.filter((verb) => verb === 'act')).to.have.length(1);
  });
  it('先看看 opens it in the tracker of the page', async () => {
    const on = stage();
    await file(on, { receipt: false });
    const tracker = await mountTracker(on);
    const form = await mountForm(on);
    await form.press('行动不便与家中改造');
    await form.press('梯改坡');
    await form.choose('小区', '示例新村');
    await form.press('先看看');
    await tracker.sees('走到哪一步');
  });
  it('is not asked for where it is another matter, or a quarrel', async () => {
    const on = stage();
    await file(on, { receipt: false });
    const form = await mountForm(on);
    await toDetails(form);
    await fillDetails(form);
    expect(form.text).to.not.include('相近的事');
    expect(form.text).to.include('说说情况');
  });
});

describe('in large letters', () => {
  const before = page().comfort;
  beforeEach(() => {
    page().comfort = fakeComfort({ size: 'large' });
  });
  afterEach(() => {
    if (before) page().comfort = before;
    else delete page().comfort;
  });

  const titled = (form: Form): string => [...form.root.querySelectorAll('.form label:not(.hush):not(.choice), .form legend')].map((one) => one.textContent?.trim()).join();

  it('asks one question at a time, and every one of them before it goes on', async () => {
    const on = stage();
    const form = await mountForm(on);
    await toDetails(form);
    await form.sees('第 3 步，共 8 步');
    expect(titled(form)).to.equal('在哪里,幢,单元,室');
    await form.press('下一个问题');
    await form.sees('请选小区');
    expect(form.text).to.not.include('请留个电话');
    await place(form);
    await form.press('下一个问题');
    await form.sees('什么时候漏？');
    expect(form.text).to.not.include('小区');
    await form.pick('下雨的时候');
    await form.press('下一个问题');
    await form.type('情况说明', '漏水');
    await form.press('上一步');
    await form.sees('什么时候漏？');
    await form.press('下一个问题');
    expect((await form.control('情况说明')).value).to.equal('漏水');
    await form.press('下一个问题');
    await form.sees('别拍到别人的脸和门牌');
    await form.press('下一个问题');
    await form.type('联系电话', '13800000000');
    await form.press('下一步：核对一遍');
    await form.sees('第 8 步，共 8 步');
    await form.press('更改 情况说明');
    expect(titled(form)).to.equal('情况说明');
    expect(form.root.activeElement?.id).to.equal('text');
    for (const next of ['下一个问题', '下一个问题', '下一步：核对一遍']) await form.press(next);
    await form.pick('我同意');
    await form.press('提交');
    await form.sees('收到了');
    expect(inputOf(on)?.text).to.equal('漏水');
  });
  it('goes on at the question that was left', async () => {
    const on = stage();
    const form = await mountForm(on, { draftName: 'large' });
    await toDetails(form);
    await place(form);
    await form.press('下一个问题');
    await form.pick('下雨的时候');
    form.element.remove();
    const again = await mountForm(on, { draftName: 'large' });
    await again.sees('什么时候漏？');
    expect(titled(again)).to.include('什么时候漏？');
  });
});
