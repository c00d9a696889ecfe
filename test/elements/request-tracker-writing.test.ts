import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { atOffice, file, mountTracker, staff, toClosed, toNeedsInfo } from '../harness/request-tracker.ts';
import { seedOffice } from '../../src/sample/seed.ts';
import { buttons, waysOut } from '../harness/failing.ts';
import { stage, type Stage } from '../harness/tag.ts';

const day = 86_400_000;

/** Service time goes with the device's: windows are counted in days. */
function moving(options: Parameters<typeof stage>[0] = {}): Stage {
  const on = stage(options);
  on.backend.now = async () => new Date(on.clock.now()).toISOString();
  return on;
}

describe('the office asked for more', () => {
  it('the resident reads what is asked, writes it, adds a photo, and the office has both', async () => {
    const on = stage();
    const record = await file(on);
    await toNeedsInfo(on, record);
    const tracker = await mountTracker(on);
    await tracker.sees('接待点想再问您几句');
    await tracker.sees('请写清楚是哪一处坡道');
    await tracker.press('写给接待点');
    await tracker.sees('接待点问您：请写清楚是哪一处坡道');
    await tracker.type('您要补充的', '3 号楼南门的坡道');
    await tracker.upload('加照片', 'ramp');
    await tracker.sees('1 张都放好了');
    const told = oneEvent(tracker.element, 'linli-request-answered');
    await tracker.press('送给接待点');
    expect((await told).detail).to.deep.equal({ ref: `case/${record.id}`, event: 'supplement' });
    await tracker.sees('收到了，等接待点受理');
    await tracker.sees('您又说 3 号楼南门的坡道');
    const { steps } = atOffice(on, record);
    const last = steps[steps.length - 1];
    expect(last).to.include({ event: 'supplement', note: '3 号楼南门的坡道' });
    expect(last?.media).to.have.length(1);
    expect(on.backend.photos.size).to.equal(1);
    // A photo that has arrived does not stay on the phone.
    expect(await on.device.photos.get(last!.media![0]!.sha256!)).to.equal(undefined);
  });

  it('nothing written: nothing is sent, and it says what is wanted', async () => {
    const on = stage();
    const record = await file(on);
    await toNeedsInfo(on, record);
    const tracker = await mountTracker(on);
    await tracker.press('写给接待点');
    await tracker.press('送给接待点');
    await tracker.sees('请写几个字再送');
    expect(atOffice(on, record).state).to.equal('needsInfo');
  });

  it('half written and closed: the words and the photo are there next time, and can be thrown away', async () => {
    const on = stage();
    await toNeedsInfo(on, await file(on));
    const tracker = await mountTracker(on);
    await tracker.press('写给接待点');
    await tracker.upload('加照片', 'ramp');
    await tracker.sees('1 张都放好了');
    await tracker.type('您要补充的', '写到一半');
    tracker.element.remove();
    const again = await mountTracker(on);
    await again.sees('您上次写到一半的还在。');
    await again.press('写给接待点');
    await again.sees('写的往下写');
    expect((await again.control('您要补充的')).value).to.equal('写到一半');
    await again.sees('1 张都放好了');
    await again.press('从头写');
    await waitUntil(async () => (await again.control('您要补充的')).value === '');
    again.element.remove();
    const third = await mountTracker(on);
    await third.sees('写给接待点');
    expect(third.text).to.not.include('写到一半的还在');
  });

  it('what is written about one case never stands in another', async () => {
    const on = stage();
    const one = await file(on);
    const two = await file(on, { clientId: '00000000-0000-4000-8000-000000000002' });
    for (const record of [one, two]) await toNeedsInfo(on, record);
    const tracker = await mountTracker(on);
    const rows = (): HTMLElement[] => [...tracker.root.querySelectorAll<HTMLElement>('.rows button')];
    await waitUntil(() => rows().length === 2);
    rows()[0]!.click();
    await tracker.press('写给接待点');
    await tracker.type('您要补充的', '只说这一件');
    await tracker.press('回到这件事');
    await tracker.press('回到列表');
    await waitUntil(() => rows().length === 2);
    rows()[1]!.click();
    await tracker.press('写给接待点');
    expect((await tracker.control('您要补充的')).value).to.equal('');
  });

  it('without a signal it waits on this phone, in the resident\'s own words, and arrives once', async () => {
    const on = stage();
    const record = await file(on);
    await toNeedsInfo(on, record);
    const tracker = await mountTracker(on);
    await tracker.press('写给接待点');
    await tracker.type('您要补充的', '3 号楼南门');
    on.backend.failNext('offline', { verb: 'act', times: Infinity });
    await tracker.press('送给接待点');
    await tracker.sees('您补充了情况');
    await tracker.sees('您补充的情况存在这部手机上，还没送到');
    await tracker.sees('3 号楼南门');
    waysOut(tracker, '现在送');
    expect(buttons(tracker)).to.not.include('写给接待点');
    on.backend.recover();
    await tracker.press('现在送');
    await tracker.sees('收到了，等接待点受理');
    expect(atOffice(on, record).steps.filter(({ event }) => event === 'supplement')).to.have.length(1);
  });

  it('the phone is full: the words stay in the field, and it is said', async () => {
    const on = stage();
    await toNeedsInfo(on, await file(on));
    const tracker = await mountTracker(on);
    await tracker.press('写给接待点');
    await tracker.type('您要补充的', '3 号楼南门');
    await on.clock.tick(1000);
    on.device.failNext('full');
    await tracker.press('送给接待点');
    await tracker.sees('没有送出去。您写的还在这里');
    expect((await tracker.control('您要补充的')).value).to.equal('3 号楼南门');
    expect(await on.device.outbox.list()).to.have.length(0);
  });

  it('no photos where the office takes none', async () => {
    const on = stage({ uploads: 'none' });
    await toNeedsInfo(on, await file(on));
    const tracker = await mountTracker(on);
    await tracker.press('写给接待点');
    await tracker.sees('您要补充的');
    expect(tracker.text).to.not.include('加照片');
  });
});

describe('broken again after 销号', () => {
  it('within the days the resident says what, and somebody has it again', async () => {
    const on = stage();
    const record = await file(on);
    await toClosed(on, record);
    const tracker = await mountTracker(on);
    await tracker.sees('办结后 15 天内可以重办，还有 15 天。');
    await tracker.press('请重办');
    await tracker.press('请重办');
    await tracker.sees('请写几个字，好让他们知道哪里又不行了');
    await tracker.type('哪里又不行了？', '扶手又松了');
    await tracker.upload('加照片', 'rail');
    await tracker.sees('1 张都放好了');
    await tracker.press('请重办');
    await tracker.sees('已受理，正在找人来办');
    const now = atOffice(on, record);
    expect(now).to.include({ state: 'accepted', reopened: 1 });
    expect(now.steps[now.steps.length - 1]).to.include({ event: 'reopen', note: '扶手又松了' });
  });

  for (const [reopenDays, after, words] of [[undefined, 15, '今天是最后一天'], [undefined, 16, '过了可以重办的日子'], ['5', 6, '过了可以重办的日子'], ['30', 16, '办结后 30 天内可以重办，还有 14 天']] as const) {
    it(`${after} days after, with reopen-days="${reopenDays ?? ''}": ${words}`, async () => {
      const on = moving();
      await toClosed(on, await file(on));
      on.clock.jump(after * day);
      const tracker = await mountTracker(on, reopenDays === undefined ? {} : { reopenDays });
      await tracker.sees(words);
      expect(buttons(tracker).includes('请重办')).to.equal(!words.startsWith('过了'));
      if (words.startsWith('过了')) await tracker.sees('再反映一件，写上编号 2311 ');
    });
  }

  it('an office with a shorter rule than the tag knows: it says why it did not take it', async () => {
    const on = moving({ office: { ...seedOffice, reopenDays: 3 } });
    on.backend.now = undefined as never;
    const record = await file(on);
    await toClosed(on, record);
    const filing = on.backend.filings.get(record.id)!;
    const steps = filing.record.steps.map((step) => ({ ...step, at: '2023-11-02T09:00:00+08:00' }));
    (on.backend.filings as Map<string, typeof filing>).set(record.id, { ...filing, record: { ...filing.record, steps } });
    const tracker = await mountTracker(on);
    await tracker.press('请重办');
    await tracker.type('哪里又不行了？', '扶手又松了');
    await tracker.press('请重办');
    await tracker.sees('已经过了可以重办的日子，这次没有收');
    await tracker.sees('扶手又松了');
    await tracker.press('不送了');
    await waitUntil(async () => (await on.device.outbox.list()).length === 0);
  });

  it('a rating does not swallow what is being written about it', async () => {
    const on = stage();
    await toClosed(on, await file(on));
    const tracker = await mountTracker(on);
    await tracker.press('请重办');
    await tracker.type('哪里又不行了？', '扶手又松了');
    await tracker.press('回到这件事');
    await tracker.press('满意');
    await tracker.sees('评价');
    await waitUntil(async () => (await on.device.outbox.list()).length === 0);
    await tracker.press('请重办');
    expect((await tracker.control('哪里又不行了？')).value).to.equal('扶手又松了');
  });
});

describe('not needed any more', () => {
  it('is asked once more, in a sentence that says what it means, and goes back on a no', async () => {
    const on = stage();
    const record = await file(on);
    const tracker = await mountTracker(on);
    await tracker.press('不办了，撤回');
    await tracker.sees('真的撤回这件事吗？');
    await tracker.sees('撤回以后就不再有人来办');
    await tracker.press('不撤回，回去');
    await tracker.sees('收到了，等接待点受理');
    expect(atOffice(on, record).state).to.equal('submitted');
    await tracker.press('不办了，撤回');
    await tracker.press('撤回，不办了');
    await tracker.sees('您已撤回');
    expect(atOffice(on, record).state).to.equal('withdrawn');
    expect(buttons(tracker)).to.not.include('不办了，撤回');
  });

  it('cannot be taken back once somebody works on it', async () => {
    const on = stage();
    const record = await file(on);
    await staff(on, record, 'receptionist', 'reception', 'accept');
    await staff(on, record, 'lead', 'community', 'assign', { assignee: 'org/project' });
    const tracker = await mountTracker(on);
    await tracker.sees('已派给经办单位');
    expect(buttons(tracker)).to.not.include('不办了，撤回');
  });
});
