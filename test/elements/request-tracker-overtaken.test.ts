import { expect, waitUntil } from '@open-wc/testing';
import { atOffice, file, mountTracker, staff, toNeedsInfo, toReplied } from '../harness/request-tracker.ts';
import { buttons } from '../harness/failing.ts';
import { stage } from '../harness/tag.ts';

describe('the case moved while the resident wrote', () => {
  it('an answer that is still wanted: the newest state first, the words in their place, and they go with the second try', async () => {
    const on = stage();
    const record = await file(on);
    await toReplied(on, record);
    const tracker = await mountTracker(on);
    await tracker.press('没解决，请重办');
    await tracker.type('哪里没解决？', '太滑了');
    await staff(on, record, 'receptionist', 'reception', 'visit.unreachable');
    await tracker.press('送出回答');
    await tracker.sees('您看解决了吗？');
    await tracker.sees('这件事刚刚有了新进展，您的回答没有送');
    await tracker.sees('太滑了');
    expect(atOffice(on, record).state).to.equal('replied');
    await tracker.press('接着写');
    await waitUntil(async () => (await tracker.control('哪里没解决？')).value === '太滑了');
    await tracker.press('送出回答');
    await tracker.sees('正在办理');
    const { steps } = atOffice(on, record);
    expect(steps[steps.length - 1]).to.include({ event: 'visit.unresolved', note: '太滑了' });
  });

  it('a supplement that somebody else made already: told, quoted, and given up only by hand', async () => {
    const on = stage();
    const record = await file(on);
    await toNeedsInfo(on, record);
    const tracker = await mountTracker(on);
    await tracker.press('写给接待点');
    await tracker.type('您要补充的', '3 号楼南门');
    const { token } = on.backend.filings.get(record.id)!;
    await on.backend.act(`case/${record.id}`, { event: 'supplement', data: { note: '女儿的手机上写的' } }, { key: 'daughter', token });
    await tracker.press('送给接待点');
    await tracker.sees('收到了，等接待点受理');
    await tracker.sees('您补充的情况没有送');
    await tracker.sees('3 号楼南门');
    expect(buttons(tracker)).to.not.include('接着写');
    await tracker.press('不送了');
    await waitUntil(async () => (await on.device.outbox.list()).length === 0);
    await waitUntil(() => !tracker.text.includes('没有送'));
  });

  it('while it was open: the newest state comes up by itself, and what was written is still on the phone', async () => {
    const on = stage();
    const record = await file(on);
    const tracker = await mountTracker(on);
    await tracker.press('不办了，撤回');
    await tracker.type('为什么撤回', '自己修好了');
    await staff(on, record, 'receptionist', 'reception', 'accept');
    await staff(on, record, 'lead', 'community', 'assign', { assignee: 'org/project' });
    await on.clock.tick(20_000);
    await tracker.sees('已派给经办单位');
    await tracker.sees('您写到一半的没有送，还存在这部手机上');
    expect(atOffice(on, record).state).to.equal('assigned');
  });

  it('a phone that refuses says so, and the row stays', async () => {
    const on = stage();
    const record = await file(on);
    await toNeedsInfo(on, record);
    const tracker = await mountTracker(on);
    on.backend.failNext('offline', { verb: 'act', times: Infinity });
    await tracker.press('写给接待点');
    await tracker.type('您要补充的', '3 号楼南门');
    await tracker.press('送给接待点');
    await tracker.sees('还没送到');
    on.device.outbox.sendNow = () => Promise.reject(Object.assign(new Error('blocked'), { storage: 'blocked' }));
    await tracker.press('现在送');
    await tracker.sees('刚才那一下手机没有照做');
    expect(await on.device.outbox.list()).to.have.length(1);
  });

  it('has no accessibility faults while writing, waiting and overtaken', async () => {
    const on = stage();
    const record = await file(on);
    await toNeedsInfo(on, record);
    const tracker = await mountTracker(on);
    await tracker.press('写给接待点');
    await tracker.press('送给接待点');
    await tracker.sees('请写几个字再送');
    await expect(tracker.element).to.be.accessible();
    await tracker.press('回到这件事');
    await tracker.press('不办了，撤回');
    await expect(tracker.element).to.be.accessible();
    on.backend.failNext('conflict', { verb: 'act' });
    await tracker.press('撤回，不办了');
    await tracker.sees('没有送');
    await expect(tracker.element).to.be.accessible();
  });
});
