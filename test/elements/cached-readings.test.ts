import { expect, waitUntil } from '@open-wc/testing';
import { fillDetails, mountForm, toDetails } from '../harness/request-form.ts';
import { atOffice, file, input, mountTracker, toClosed, toReplied } from '../harness/request-tracker.ts';
import { stage, type Stage } from '../harness/tag.ts';

const address = { backend: 'fake', endpoint: '' };
const keptOf = async ({ device }: Stage, id: string): Promise<string> => JSON.stringify((await device.cache.get(address, `case/${id}`))?.value ?? null);

describe('a resident without a signal', () => {
  it('finds the matters, compounds and buildings of the last visit, and nothing is said about it', async () => {
    const on = stage();
    const before = await mountForm(on);
    await toDetails(before);
    await fillDetails(before);
    before.element.remove();
    const { drafts } = on.device;
    for (const slot of [{ site: '', tag: 'linli-request-form', topic: 'request', name: '1' }]) for (const { key } of await drafts.list(slot)) await drafts.discard(key);
    on.backend.failNext('offline', { times: Infinity });
    const form = await mountForm(on);
    await toDetails(form);
    await fillDetails(form);
    expect(form.text).to.not.include('存下的');
    await form.press('下一步：核对一遍');
    await form.sees('示例新村 8 幢 2 单元 502 室');
  });

  it('is shown no buildings of another compound while those of the new one cannot be read', async () => {
    const on = stage();
    const form = await mountForm(on);
    await toDetails(form);
    await form.choose('小区', '示例新村');
    await form.choose('幢', '8 幢');
    on.backend.failNext('offline', { times: Infinity });
    await form.choose('小区', '示例苑');
    await waitUntil(() => form.root.querySelectorAll('#building option').length === 2);
    expect(form.root.querySelector<HTMLSelectElement>('#building')!.value).to.equal('');
  });

  it('gets the fresh list by itself when the signal is back', async () => {
    const on = stage();
    on.backend.failNext('offline', { times: Infinity });
    const form = await mountForm(on);
    await form.sees('现在连不上');
    on.backend.recover();
    dispatchEvent(new Event('online'));
    await form.sees('您要反映哪方面的事？');
  });

  it('sees how their matter stood at the last visit, and how old that is; no cloth, and nothing of theirs on the disk', async () => {
    const on = stage();
    const record = await file(on);
    await toReplied(on, record);
    const before = await mountTracker(on);
    await before.sees('您看解决了吗？');
    before.element.remove();
    const kept = await keptOf(on, record.id);
    expect(kept).to.include('做了坡道');
    for (const secret of [input.text, '102', '13800001234', '8 幢', 'xincun-8', on.backend.filings.get(record.id)!.token, 'sha256']) expect(kept, secret).to.not.include(secret);
    on.backend.failNext('offline', { times: Infinity });
    on.clock.jump(3_600_000);
    const tracker = await mountTracker(on);
    await tracker.sees('下面是 今天 上午 9:00 存下的');
    await tracker.sees('现在连不上');
    await tracker.sees('做了坡道，装了扶手。');
    await tracker.sees('示例新村');
    expect(tracker.text).to.not.include('数据更新于');
    expect(tracker.root.querySelectorAll('.cloth:not(.quiet)')).to.have.length(0);
    on.backend.recover();
    await on.clock.tick(20_000);
    await tracker.sees(input.text);
    expect(tracker.text).to.not.include('存下的');
  });

  it('sees the last visit\'s at once while a slow office thinks', async () => {
    const on = stage();
    await file(on);
    const before = await mountTracker(on);
    await before.sees(input.text);
    before.element.remove();
    on.backend.latency = Infinity;
    const tracker = await mountTracker(on);
    await tracker.sees('这是 今天 上午 9:00 存下的，正在取新的');
    await tracker.sees('收到了，等接待点受理');
  });

  it('may answer on what the last visit knew; if it moved meanwhile, the newest state comes first', async () => {
    const on = stage();
    const record = await file(on);
    await toReplied(on, record);
    const before = await mountTracker(on);
    await before.sees('您看解决了吗？');
    before.element.remove();
    on.backend.failNext('offline', { times: Infinity });
    const tracker = await mountTracker(on);
    await tracker.sees('存下的');
    await tracker.press('解决了');
    await tracker.sees('您的回答存在这部手机上，还没送到');
    on.backend.recover();
    await tracker.press('现在送');
    await tracker.sees('回访好了');
    expect(atOffice(on, record).state).to.equal('verified');
  });

  it('leaves nothing on a neighbour\'s phone after a look-up by number, and nothing of a forgotten case', async () => {
    const on = stage();
    const record = await file(on, { receipt: false });
    const tracker = await mountTracker(on);
    await tracker.type('编号', record.code);
    await tracker.type('当时留的电话', '1234');
    await tracker.press('查一查');
    await tracker.sees(input.text);
    expect(await keptOf(on, record.id)).to.equal('null');
    await tracker.press('记在这台手机上');
    await on.clock.tick(20_000);
    await waitUntil(async () => (await keptOf(on, record.id)) !== 'null');
    const [receipt] = await on.device.receipts.list();
    await on.device.receipts.forget(receipt!.key);
    expect(await keptOf(on, record.id)).to.equal('null');
  });

  it('a copy nobody can read any more is no copy', async () => {
    const on = stage();
    const record = await file(on);
    await toClosed(on, record);
    await on.device.cache.put(address, `case/${record.id}`, { record: { type: 'case', state: 'mislaid' } });
    on.backend.failNext('offline', { times: Infinity });
    const tracker = await mountTracker(on);
    await tracker.sees('现在连不上');
    expect(tracker.text).to.not.include('存下的');
  });
});
