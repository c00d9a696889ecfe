import { expect, waitUntil } from '@open-wc/testing';
import type { SignupInput } from '../../src/domain/signup.ts';
import { page, type Way } from '../../src/kit/page.ts';
import type { Draft } from '../../src/ports/device.ts';
import { tea } from '../fakes/events.ts';
import { eventStage, mountEventDetail } from '../harness/event-detail.ts';
import { leftBehind, mountItems } from '../harness/my-items.ts';
import { mountForm, toDetails } from '../harness/request-form.ts';
import { file, input, mountTracker } from '../harness/request-tracker.ts';
import { noon, type Stage, stage } from '../harness/tag.ts';

const address = { backend: 'fake', endpoint: '' };

/** A request that did not get through. */
async function waiting(on: Stage): Promise<void> {
  const draft = leftBehind({ key: input.clientId });
  on.backend.failNext('offline', { verb: 'create', times: Infinity });
  on.device.serve(address, on.backend);
  await on.device.outbox.submit({ key: input.clientId, address, photos: [], draft, submission: { verb: 'create', type: 'case', input } });
}

describe('linli-my-items, of signups', () => {
  beforeEach(() => page().tags.clear());

  const leftHalf: Draft = {
    key: '00000000-0000-4000-8000-0000000000d1', slot: { site: '', tag: 'linli-event-detail', topic: 'signup', name: tea.id }, schema: 1, photos: [], rev: 1, updatedAt: noon - 3_600_000,
    fields: { whom: 'family', relation: 'mother', name: '', party: 2, children: 0, phone: '13800000000', note: '坐轮椅', waits: false, labels: { category: '立冬品茗茶', when: '11月12日 周日 下午 2:00—4:00', place: '示例新村党群服务中心', whom: '母亲' } },
  };
  const signup = (key: string): SignupInput => ({ clientId: key, target: 'event/lidong-tea', party: 2, minors: 0, phone: '13800000000', onBehalfOf: { relation: '母亲' }, consent: { version: '1', at: '2023-11-10T09:00:00+08:00' } });

  it('one that waits says which event and that it is not done, hands over everything, and is gone on with on the event\'s page', async () => {
    const on = eventStage();
    on.backend.failNext('offline', { verb: 'create', times: Infinity, unsent: true });
    on.device.serve(address, on.backend);
    await on.device.outbox.submit({ key: leftHalf.key, address, photos: [], draft: leftHalf, submission: { verb: 'create', type: 'signup', input: { ...signup(leftHalf.key), note: '坐轮椅' } } });
    const items = await mountItems(on);
    await items.sees('立冬品茗茶 报名，示例新村党群服务中心，今天 上午 9:00 提交');
    await items.press('立冬品茗茶');
    await items.sees('先记在手机上，还没有报上');
    expect(items.text).to.not.include('改一改');
    await items.press('给窗口扫一扫');
    for (const said of ['我要报名', '活动：立冬品茗茶', '时间：11月12日 周日 下午 2:00—4:00', '替谁报：母亲', '几个人：2 人', '电话：13800000000', '还要说的：坐轮椅']) await items.sees(said);
    const detail = await mountEventDetail(on, tea.id);
    await detail.sees('先记在手机上');
    await detail.press('看这场活动');
    items.element.requestUpdate();
    await items.press('改一改');
    await detail.sees('替谁报');
    await waitUntil(async () => (await detail.control('还要说的')).value === '坐轮椅');
  });

  it('half a signup is read and gone on with; one that arrived has its event\'s name, its number and how it stands', async () => {
    const on = eventStage();
    on.device.fill({ drafts: [leftHalf] });
    const detail = await mountEventDetail(on, tea.id);
    await detail.sees('往下填');
    const key = '00000000-0000-4000-8000-0000000000d2';
    on.device.serve(address, on.backend);
    await on.device.outbox.submit({ key, address, photos: [], submission: { verb: 'create', type: 'signup', input: signup(key) } });
    const items = await mountItems(on);
    await items.sees('立冬品茗茶 报名，示例新村党群服务中心，今天 上午 8:00 存好');
    const [{ code = '' } = {}] = await on.device.receipts.list();
    await items.sees(`立冬品茗茶 报名，编号 ${code.slice(0, 4)} ${code.slice(4)}，11月10日 周五 送到 报上了`);
    const ways: Way[] = [];
    items.element.addEventListener('linli-before-open', (event) => ways.push(event.detail));
    items.root.querySelectorAll<HTMLElement>('.rows button')[1]!.click();
    await items.press('去看这场活动');
    expect(ways).to.deep.equal([{ want: 'event', ref: 'event/lidong-tea' }]);
    items.root.querySelectorAll<HTMLElement>('.rows button')[1]!.click();
    await items.press('从这台设备上删掉');
    await items.sees('座位还给您留着');
    await items.press('删掉');
    await waitUntil(async () => (await on.device.receipts.list()).length === 0);
  });

  it('the tracker of requests does not take a signup for one', async () => {
    const on = eventStage();
    const key = '00000000-0000-4000-8000-0000000000d3';
    on.device.serve(address, on.backend);
    await on.device.outbox.submit({ key, address, photos: [], submission: { verb: 'create', type: 'signup', input: signup(key) } });
    const tracker = await mountTracker(on);
    await tracker.sees('查进度');
    expect(tracker.text).to.not.include('立冬品茗茶');
  });
});

describe('linli-my-items', () => {
  it('an afternoon: half a request, one that waits, one that arrived, each where it is looked for', async () => {
    const on = stage();
    on.device.fill({ drafts: [leftBehind()] });
    await file(on, { clientId: '00000000-0000-4000-8000-0000000000aa' });
    const items = await mountItems(on);
    await items.sees('没填完的');
    await items.sees('梯改坡 示例新村 8 幢，今天 上午 8:00 存好');
    await items.sees('已经送到的');
    await items.sees('11月10日 周五 送到');
    await items.sees('0513-0000-0000');
  });

  it('nothing on this device: says what comes here, and leads to the form where there is one', async () => {
    const on = stage();
    const items = await mountItems(on);
    await items.sees('这台设备上还没有您的事');
    expect(items.text).to.not.include('反映一件事');
    await mountForm(on);
    items.element.requestUpdate();
    await items.sees('反映一件事');
  });

  it('an empty draft, which every form leaves, is no matter of the resident\'s', async () => {
    const on = stage();
    on.device.fill({ drafts: [leftBehind({ fields: { screen: 'aisle', text: '', phone: '' } })] });
    await (await mountItems(on)).sees('这台设备上还没有您的事');
  });

  it('a draft is read in the resident\'s own words, and gone on with in its form', async () => {
    const on = stage();
    on.device.fill({ drafts: [leftBehind()] });
    const items = await mountItems(on);
    const ways: Way[] = [];
    items.element.addEventListener('linli-before-open', (event) => ways.push(event.detail));
    await items.press('梯改坡');
    await items.sees('坡道拆掉以后，轮椅出不了门。');
    expect(items.text).to.not.include('接着填');
    const form = await mountForm(on, { draftName: 'other' });
    items.element.requestUpdate();
    await items.press('接着填');
    expect(ways).to.deep.equal([{ want: 'draft', ref: leftBehind().key }]);
    form.element.remove();
  });

  it('goes on with a draft in the form it belongs to', async () => {
    const on = stage();
    on.device.fill({ drafts: [leftBehind()] });
    const form = await mountForm(on, { draftName: '1' });
    const items = await mountItems(on);
    await items.press('梯改坡');
    await items.press('接着填');
    await form.sees('说说情况');
    expect((await form.control('情况说明')).value).to.equal('坡道拆掉以后，轮椅出不了门。');
    await items.sees('我的事');
  });

  it('one draft is deleted only after a question that says what goes, and can be kept', async () => {
    const on = stage();
    on.device.fill({ drafts: [leftBehind()] });
    const items = await mountItems(on);
    await items.press('梯改坡');
    await items.press('从这台设备上删掉');
    await items.sees('填的字和照片就找不回来了');
    await items.press('留着');
    expect(await on.device.drafts.list()).to.have.length(1);
    await items.press('从这台设备上删掉');
    await items.press('删掉');
    await items.sees('这台设备上还没有您的事');
    expect(await on.device.drafts.list()).to.have.length(0);
  });

  it('what waits is sent now, and is a receipt before the eyes of whoever looks at it', async () => {
    const on = stage();
    await waiting(on);
    const items = await mountItems(on);
    await items.sees('填好了，还没送到');
    await items.press('梯改坡');
    await items.sees('存在这部手机上，还没送到');
    on.backend.recover();
    await items.press('现在送');
    await items.sees('已经送到的');
    expect(await on.device.outbox.list()).to.have.length(0);
  });

  it('a receipt opens its case in the tracker of the page', async () => {
    const on = stage();
    const { code } = await file(on);
    const tracker = await mountTracker(on);
    const items = await mountItems(on);
    await items.press('编号');
    await items.press('看办得怎样');
    await tracker.sees(code.slice(4));
    await tracker.sees('收到了，等接待点受理');
  });

  it('forgetting a receipt says that the matter goes on', async () => {
    const on = stage();
    await file(on);
    const items = await mountItems(on);
    await items.press('编号');
    await items.press('从这台设备上删掉');
    await items.sees('事情照样办');
    await items.press('删掉');
    await items.sees('这台设备上还没有您的事');
    expect(await on.device.receipts.list()).to.have.length(0);
  });

  it('everything goes at once, counted first; open forms let go of it too', async () => {
    const on = stage();
    const form = await mountForm(on);
    await toDetails(form);
    await form.type('情况说明', '下雨天客厅渗水。');
    form.element.dispatchEvent(new Event('blur'));
    await on.clock.tick(300);
    await file(on);
    const items = await mountItems(on);
    await items.press('全部删掉');
    await items.sees('1 件没填完的，1 件已送到的（事情照样办）');
    await items.press('全部删掉');
    await items.sees('这台设备上还没有您的事');
    await form.sees('您要反映哪方面的事？');
    expect([await on.device.drafts.list(), await on.device.receipts.list()]).to.deep.equal([[], []]);
  });

  it('words that are being typed right now are not taken from under the hand', async () => {
    const on = stage();
    const form = await mountForm(on);
    await toDetails(form);
    await form.type('情况说明', '第一句。');
    await on.clock.tick(300);
    await form.type('情况说明', '第一句。第二句');
    await on.device.erase();
    expect((await form.control('情况说明')).value).to.equal('第一句。第二句');
  });

  it('a device that refuses to delete says so, and nothing disappears', async () => {
    const on = stage();
    on.device.fill({ drafts: [leftBehind()] });
    on.device.drafts.discard = () => Promise.reject(new Error('locked'));
    const items = await mountItems(on);
    await items.press('梯改坡');
    await items.press('从这台设备上删掉');
    await items.press('删掉');
    await items.sees('没有删成');
    await items.sees('坡道拆掉以后');
  });

  it('is there without any backend: it is the device\'s, not the office\'s', async () => {
    const on = stage();
    on.device.fill({ drafts: [leftBehind()] });
    page().defaults = {};
    const items = await mountItems({ ...on, backend: undefined as never });
    await items.sees('梯改坡');
  });

  it('a device that keeps nothing is said to keep nothing', async () => {
    const on = stage();
    on.device.setMode('memory');
    on.device.fill({ drafts: [leftBehind()] });
    await (await mountItems(on)).sees('这台设备存不了东西');
  });
});
