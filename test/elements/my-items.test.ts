import { expect } from '@open-wc/testing';
import { page, type Way } from '../../src/kit/page.ts';
import { leftBehind, mountItems } from '../harness/my-items.ts';
import { mountForm, toDetails } from '../harness/request-form.ts';
import { file, input, mountTracker } from '../harness/request-tracker.ts';
import { type Stage, stage } from '../harness/tag.ts';

const address = { backend: 'fake', endpoint: '' };

/** A request that did not get through. */
async function waiting(on: Stage): Promise<void> {
  const draft = leftBehind({ key: input.clientId });
  on.backend.failNext('offline', { verb: 'create', times: Infinity });
  on.device.serve(address, on.backend);
  await on.device.outbox.submit({ key: input.clientId, address, photos: [], draft, submission: { verb: 'create', type: 'case', input } });
}

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
