import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { formatCode } from '../../src/domain/case.ts';
import { file, input, mountTracker, staff, toReplied } from '../harness/request-tracker.ts';
import { send, mountForm } from '../harness/request-form.ts';
import { stage } from '../harness/tag.ts';

describe('linli-request-tracker', () => {
  it('opens the one case of this device, with its due day and who was asked first', async () => {
    const on = stage();
    const record = await file(on);
    const tracker = await mountTracker(on);
    await tracker.sees(formatCode(record.code));
    await tracker.sees('示例新村 8 幢');
    await tracker.sees('收到了，等接待点受理');
    await tracker.sees('期限 11月13日 周一');
    await tracker.sees('首问负责');
    await tracker.sees('坡道拆掉以后，轮椅出不了门。');
  });

  it('follows the office step by step without being reloaded', async () => {
    const on = stage();
    const record = await file(on);
    const tracker = await mountTracker(on);
    await tracker.sees('收到了，等接待点受理');
    await staff(on, record, 'receptionist', 'reception', 'accept');
    await on.clock.tick(20_000);
    await tracker.sees('已受理，正在找人来办');
  });

  it('shows a step at once where the backend calls, and asks for its case alone', async () => {
    const on = stage();
    const record = await file(on);
    const asked: unknown[] = [];
    const { watch } = on.backend;
    on.backend.watch = (type, query, call, onChange) => (asked.push([type, query, call.token]), watch!(type, query, call, onChange));
    const tracker = await mountTracker(on);
    await tracker.sees('收到了，等接待点受理');
    await staff(on, record, 'receptionist', 'reception', 'accept');
    await tracker.sees('已受理，正在找人来办');
    expect(asked).to.deep.equal([['case', { where: { id: record.id } }, record.own?.token]]);
  });

  it('shows both lenses of one record', async () => {
    const on = stage();
    const record = await file(on);
    await toReplied(on, record);
    const tracker = await mountTracker(on, { lens: 'both' });
    await tracker.sees('走到哪一步');
    const marks = (): string[] => [...tracker.root.querySelectorAll('.steps > li')].map((one) => one.className);
    expect(marks()).to.deep.equal(['done', 'done', 'done', 'done', 'now', 'ahead']);
    await tracker.press('四题');
    await tracker.sees('党委结题');
    expect(marks()).to.deep.equal(['done', 'done', 'done', 'now']);
    expect(tracker.text).to.not.include('派单，');
  });

  it('a backend that takes no answers: no button, and nothing asked that only a button could answer', async () => {
    const on = stage();
    const record = await file(on);
    await toReplied(on, record);
    const { can } = on.backend;
    on.backend.can = (verb, ...rest) => verb !== 'act' && can(verb, ...rest);
    const tracker = await mountTracker(on);
    await tracker.sees('做了坡道，装了扶手。');
    await tracker.sees('解决没有，请打电话说一声。');
    for (const asked of ['您看解决了吗', '前回答', '没解决，请重办', '撤回']) expect(tracker.text).to.not.include(asked);
    expect([...tracker.root.querySelectorAll('[part=cloth] button')]).to.deep.equal([]);
  });

  it('does not mention the four questions unless it is asked to', async () => {
    const on = stage();
    await file(on);
    const tracker = await mountTracker(on);
    await tracker.sees('走到哪一步');
    expect(tracker.text).to.not.include('四题');
  });

  it('quotes the reason of a returned order and names who has it now', async () => {
    const on = stage();
    const record = await file(on);
    await toReplied(on, record);
    const tracker = await mountTracker(on);
    await tracker.sees('退回');
    await tracker.sees('在改造施工范围内。');
    await tracker.sees('示例改造项目部');
    await tracker.sees('主办');
    expect(tracker.root.querySelectorAll('.evidence img')).to.have.length(2);
  });

  it('draws three answers that look exactly alike', async () => {
    const on = stage();
    await toReplied(on, await file(on));
    const tracker = await mountTracker(on);
    await tracker.sees('您看解决了吗？');
    const keys = [...tracker.root.querySelectorAll<HTMLElement>('.cloth .acts .btn')];
    expect(keys.map((key) => key.innerText.trim())).to.deep.equal(['解决了', '解决了一部分', '没解决，请重办']);
    const looks = keys.map((key) => {
      const { backgroundColor, color, fontSize, fontWeight, borderColor } = getComputedStyle(key);
      const { width, height } = key.getBoundingClientRect();
      return JSON.stringify([backgroundColor, color, fontSize, fontWeight, borderColor, width, height]);
    });
    expect(new Set(looks).size).to.equal(1);
  });

  it('takes 没解决 with a reason back to the office, one level up', async () => {
    const on = stage();
    const record = await file(on);
    await toReplied(on, record);
    const tracker = await mountTracker(on);
    await tracker.press('没解决，请重办');
    await tracker.type('哪里没解决？', '太滑了');
    const answered = oneEvent(tracker.element, 'linli-request-answered');
    await tracker.press('送出回答');
    expect((await answered).detail).to.deep.equal({ ref: `case/${record.id}`, event: 'visit.unresolved' });
    await tracker.sees('正在办理');
    const now = on.backend.filings.get(record.id)?.record;
    expect(now).to.include({ state: 'processing', level: 1 });
    expect(now?.steps[now.steps.length - 1]?.note).to.equal('太滑了');
  });

  it('asks what is left before it sends 解决了一部分', async () => {
    const on = stage();
    const record = await file(on);
    await toReplied(on, record);
    const tracker = await mountTracker(on);
    await tracker.press('解决了一部分');
    await tracker.press('送出回答');
    await tracker.sees('请写几个字');
    expect(on.backend.filings.get(record.id)?.record.state).to.equal('replied');
    await tracker.type('还差什么？', '扶手还没装');
    await tracker.press('送出回答');
    await waitUntil(() => on.backend.filings.get(record.id)?.record.state === 'processing');
  });

  it('keeps an answer that was being written when the page closed', async () => {
    const on = stage();
    await toReplied(on, await file(on));
    const tracker = await mountTracker(on);
    await tracker.press('没解决，请重办');
    await tracker.type('哪里没解决？', '写到一半');
    tracker.element.remove();
    const again = await mountTracker(on);
    await again.sees('哪里没解决？');
    expect((await again.control('哪里没解决？')).value).to.equal('写到一半');
  });

  it('says that an answer is on this phone when it could not be sent, and sends it later', async () => {
    const on = stage();
    const record = await file(on);
    await toReplied(on, record);
    const tracker = await mountTracker(on);
    on.backend.failNext('offline', { verb: 'act' });
    await tracker.press('解决了');
    await tracker.sees('您的回答存在这部手机上，还没送到');
    expect(on.backend.filings.get(record.id)?.record.state).to.equal('replied');
    await tracker.press('现在送');
    await tracker.sees('回访好了，等销号');
  });

  it('says so when the phone is too full to keep an answer, and leaves it where it was written', async () => {
    const on = stage();
    await toReplied(on, await file(on));
    const tracker = await mountTracker(on);
    await tracker.press('没解决，请重办');
    await tracker.type('哪里没解决？', '太滑了');
    await on.clock.tick(300);
    on.device.failNext('full');
    await tracker.press('送出回答');
    await tracker.sees('没有送出去。您写的还在这里');
    expect((await tracker.control('哪里没解决？')).value).to.equal('太滑了');
  });

  it('says so when the case moved on while the answer was on its way', async () => {
    const on = stage();
    const record = await file(on);
    await toReplied(on, record);
    const tracker = await mountTracker(on);
    await tracker.sees('您看解决了吗？');
    await staff(on, record, 'receptionist', 'reception', 'visit.unresolved');
    await tracker.press('解决了');
    await tracker.sees('有了新进展，您的回答没有送');
  });

  it('takes a rating once, and closes under the seal', async () => {
    const on = stage();
    const record = await file(on);
    await toReplied(on, record);
    const tracker = await mountTracker(on);
    await tracker.press('解决了');
    await tracker.press('非常满意');
    await waitUntil(() => on.backend.filings.get(record.id)?.record.rating === 5);
    await staff(on, record, 'committee', 'community', 'close');
    await on.clock.tick(20_000);
    await tracker.sees('已办结，闭环销号');
    expect(tracker.root.querySelector('.seal')?.getAttribute('aria-label')).to.equal('办结');
    expect(tracker.root.querySelector('.cloth')).to.equal(null);
    expect(tracker.text).to.include('非常满意');
    expect(tracker.text).to.not.include('打个分');
  });

  it('says how late a step is, in working days', async () => {
    let today = '2023-09-28T10:00:00+08:00';
    const on = stage({ now: () => today });
    await file(on);
    today = '2023-10-11T10:00:00+08:00';
    const tracker = await mountTracker(on);
    // 29 September to 6 October are holidays; 7 and 8 October are worked.
    await tracker.sees('期限 10月7日 周六');
    await tracker.sees('晚了 4 个工作日');
  });

  it('masks a mobile number in a note even when the office forgot to', async () => {
    const on = stage();
    const record = await file(on);
    await staff(on, record, 'receptionist', 'reception', 'decline', { note: '请找王师傅 13912345678' });
    const tracker = await mountTracker(on);
    await tracker.sees('这件事没有受理');
    await tracker.sees('139****5678');
    expect(tracker.root.innerHTML).to.not.include('13912345678');
  });

  it('finds a case by number and phone tail, keeps it only when told to', async () => {
    const on = stage();
    const record = await file(on, { receipt: false });
    const tracker = await mountTracker(on);
    await tracker.sees('查进度');
    await tracker.press('查一查');
    await tracker.sees('请填编号');
    await tracker.type('编号', formatCode(record.code));
    await tracker.type('当时留的电话，后四位', '0000');
    await tracker.press('查一查');
    await tracker.sees('编号和电话可能对不上');
    await tracker.type('当时留的电话，后四位', '1234');
    await tracker.press('查一查');
    await tracker.sees('收到了，等接待点受理');
    expect(await on.device.receipts.list()).to.have.length(0);
    await tracker.press('记在这台手机上');
    await waitUntil(async () => (await on.device.receipts.list()).length === 1);
  });

  it('lists several, what has not been sent first', async () => {
    const on = stage();
    const form = await mountForm(on, { draftName: 'list' });
    on.backend.failNext('offline', { verb: 'create', times: 9 });
    await send(form);
    await form.sees('还没送到');
    await file(on, { clientId: '00000000-0000-4000-8000-000000000002' }).catch(() => undefined);
    on.backend.recover();
    const record = await file(on, { clientId: '00000000-0000-4000-8000-000000000003' });
    const tracker = await mountTracker(on);
    await waitUntil(() => tracker.text.includes('您反映的事') || tracker.text.includes('收到了'));
    expect(tracker.text).to.include(formatCode(record.code));
    expect(input.text).to.not.equal('');
  });

  it('has no accessibility faults at the follow-up, at the look-up and when closed', async () => {
    const on = stage();
    const lookup = await mountTracker(on);
    await lookup.sees('查进度');
    await expect(lookup.element).to.be.accessible();
    const record = await file(on);
    await toReplied(on, record);
    const tracker = await mountTracker(on, { lens: 'both' });
    await tracker.press('没解决，请重办');
    await expect(tracker.element).to.be.accessible();
    await tracker.press('解决了');
    await tracker.sees('回访好了');
    await staff(on, record, 'committee', 'community', 'close');
    await on.clock.tick(20_000);
    await tracker.sees('闭环销号');
    await expect(tracker.element).to.be.accessible();
  });
});
