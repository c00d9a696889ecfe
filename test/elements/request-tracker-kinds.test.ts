/** Following what is no plain request: a quarrel, a wish, a neighbour's matter, a matter that was merged or done again; and what an odd backend sends. */
import { expect, waitUntil } from '@open-wc/testing';
import type { Case, CaseInput, Role } from '../../src/domain/case.ts';
import type { EventData } from '../../src/domain/desk.ts';
import { epochOf, instantOf } from '../../src/domain/instant.ts';
import { evidence, file, fileAs, mountTracker, staff, toClosed, toReplied } from '../harness/request-tracker.ts';
import { ConsoleEar, noon, type Stage, stage } from '../harness/tag.ts';

const quarrel: Partial<CaseInput> = { topic: 'dispute', kind: 'dispute', category: 'category/D01', parties: ['住户', '楼上邻居'] };
const wish: Partial<CaseInput> = { topic: 'wish', kind: 'proposal', form: 'wish', category: 'category/C01' };

/** The office's clock stands still unless it is moved. */
function moving(): { on: Stage; go: (day: string) => void } {
  let now = noon;
  const on = stage({ now: () => instantOf(now) });
  return { on, go: (day) => void (now = epochOf(`${day}T10:00:00+08:00`)) };
}

const by = (on: Stage, record: Case, role: Role, org: string) => (event: string, data: EventData = {}) => staff(on, record, role, org, event, data);

describe('a quarrel', () => {
  it('is followed over the talks to the agreement and its end; the month is counted', async () => {
    const { on, go } = moving();
    const record = await fileAs(on, quarrel);
    const mediator = by(on, record, 'mediator', 'mediators');
    const tracker = await mountTracker(on);
    await tracker.sees('收到了，等调解员登记');
    await tracker.sees('自愿参加，不收钱。这件事不公开。');
    expect(tracker.text).to.include('住户、楼上邻居');
    expect(tracker.text).to.not.include('谁经手过');
    await mediator('register');
    await mediator('mediate');
    go('2023-11-30');
    const talks = await mountTracker(on);
    await talks.sees('正在调解');
    await talks.sees('一般在 12月10日 周日 前谈完，还有 10 天');
    await mediator('extend', { note: '等检测结果', until: '2023-12-20', bothConsent: true });
    await mediator('agree', { agreement: 'written' });
    const agreed = await mountTracker(on);
    await agreed.sees('谈成了，等履行');
    await agreed.sees('写了调解协议。');
    await agreed.sees('延到 12月20日 周三');
    await mediator('fulfil');
    await mediator('close', { note: '回访过' });
    const closed = await mountTracker(on);
    await closed.sees('已结案');
    await closed.sees('回访过，说好的都做到了');
    expect(closed.text).to.not.include('请重办');
  });
  it('names the ways that stay open where nobody agreed', async () => {
    const on = stage();
    const record = await fileAs(on, quarrel);
    const mediator = by(on, record, 'mediator', 'mediators');
    for (const [event, data] of [['register', {}], ['mediate', {}], ['fail', {}], ['refer', { remedies: ['court', 'legal-aid'] }]] as [string, EventData][]) await mediator(event, data);
    const tracker = await mountTracker(on);
    await tracker.sees('还可以走的路');
    expect(tracker.text).to.include('到法院起诉');
    expect(tracker.text).to.include('申请法律援助');
  });
  it('may be ended by the resident at any time: the way back is as large as the way out', async () => {
    const on = stage();
    await fileAs(on, quarrel);
    const tracker = await mountTracker(on);
    await tracker.press('不谈了');
    await tracker.sees('真的不谈了吗？');
    await tracker.press('不谈了');
    await tracker.sees('不再调解了');
    expect([...on.backend.filings.values()][0]?.record.state).to.equal('withdrawn');
  });
  it('on another phone shows itself only with number and phone tail', async () => {
    const on = stage();
    const record = await fileAs(on, quarrel, { receipt: false });
    const tracker = await mountTracker(on);
    await tracker.type('编号', record.code);
    await tracker.type('当时留的电话，后四位', '1234');
    await tracker.press('查一查');
    await tracker.sees('收到了，等调解员登记');
    const stranger = await on.backend.get(`case/${record.id}`).then(() => 'read', (failure: { kind: string }) => failure.kind);
    expect(stranger).to.equal('forbidden');
  });
});

describe('a wish', () => {
  it('is answered with its reason, adopted or not, and shown when it is there', async () => {
    const on = stage();
    const record = await fileAs(on, wish);
    const council = by(on, record, 'organizer', 'community');
    const first = await mountTracker(on);
    await first.sees('收到了，等提到议事会');
    await council('table');
    await on.backend.act(`case/${record.id}`, { event: 'support', data: {} }, { key: 'a-neighbour' });
    await council('adopt', { note: '多数人赞成，先装两个。', partly: true });
    const tracker = await mountTracker(on);
    await tracker.sees('采纳了一部分');
    expect(tracker.text).to.include('多数人赞成，先装两个。');
    expect(tracker.text).to.include('已有 1 位邻居赞成');
    await staff(on, record, 'lead', 'project', 'implement', { target: 'work/w1' });
    await staff(on, record, 'lead', 'project', 'realize', await evidence(on));
    const done = await mountTracker(on);
    await done.sees('落实好了');
    expect(done.text).to.not.include('回访');
  });
  it('turned down says why, once', async () => {
    const on = stage();
    const record = await fileAs(on, wish);
    await staff(on, record, 'organizer', 'community', 'table');
    await staff(on, record, 'organizer', 'community', 'decline', { note: '要占消防通道。' });
    const tracker = await mountTracker(on);
    await tracker.sees('这次没有采纳');
    expect(tracker.text.split('要占消防通道。').length - 1).to.equal(1);
  });
});

describe('a neighbour’s matter', () => {
  it('takes 我家也是 without a receipt, and offers nothing else of it', async () => {
    const on = stage();
    const other = await file(on, { receipt: false });
    const tracker = await mountTracker(on);
    location.hash = `#linli=case,ref=${encodeURIComponent(`case/${other.id}`)}`;
    await tracker.sees('走到哪一步');
    expect(tracker.text).to.not.include('撤回');
    await tracker.press('我家也是');
    await tracker.sees('已加上您家。');
    await waitUntil(() => on.backend.filings.get(other.id)?.record.supports === 1, 'the office has not counted it');
    history.replaceState(null, '', location.pathname + location.search);
  });
});

describe('a matter that was merged', () => {
  it('leads to the one it goes on under', async () => {
    const on = stage();
    const other = await file(on, { receipt: false, clientId: '00000000-0000-4000-8000-000000000002' });
    const mine = await file(on);
    await staff(on, mine, 'receptionist', 'reception', 'merge', { target: `case/${other.id}` });
    const tracker = await mountTracker(on);
    await tracker.sees(`并到了编号 ${other.code}`);
    await tracker.press('看那件事');
    await tracker.sees('收到了，等接待点受理');
  });
  it('in a ring says so, and shows the rest', async () => {
    const on = stage();
    const other = await file(on, { receipt: false, clientId: '00000000-0000-4000-8000-000000000002' });
    const mine = await file(on);
    await staff(on, mine, 'receptionist', 'reception', 'merge', { target: `case/${other.id}` });
    const filing = on.backend.filings.get(other.id)!;
    (on.backend.filings as Map<string, typeof filing>).set(other.id, { ...filing, record: { ...filing.record, state: 'merged', mergedInto: `case/${mine.id}` } });
    const tracker = await mountTracker(on);
    await tracker.sees('它们互相并来并去');
    expect(tracker.text).to.include('您当时说的');
  });
});

describe('a matter done again', () => {
  it('says which round it is, and keeps what was answered before', async () => {
    const on = stage();
    const record = await file(on);
    await toClosed(on, record);
    const token = on.backend.filings.get(record.id)!.token;
    await on.backend.act(`case/${record.id}`, { event: 'reopen', data: { note: '又松了' } }, { key: 'again', token });
    await staff(on, record, 'lead', 'community', 'assign', { assignee: 'org/project' });
    await staff(on, record, 'handler', 'project', 'start');
    await staff(on, record, 'handler', 'project', 'reply', { note: '换了新的螺丝。', ...(await evidence(on)) });
    const tracker = await mountTracker(on);
    await tracker.sees('这是第 1 次重办');
    await tracker.sees('换了新的螺丝。');
    await tracker.press('前面的 1 次答复');
    await tracker.sees('做了坡道，装了扶手。');
  });
});

describe('what an odd backend sends', () => {
  const ear = (): ConsoleEar => new ConsoleEar();

  async function odd(change: (record: Case) => object, wanted = '走到哪一步'): Promise<{ text: string; lines: string[] }> {
    const listening = ear();
    const on = stage();
    const record = await file(on);
    await toReplied(on, record);
    const { get } = on.backend;
    on.backend.get = (async (...args: Parameters<typeof get>) => {
      const found = await get(...args);
      return found.type === 'case' ? { ...found, ...change(found) } : found;
    }) as typeof get;
    const tracker = await mountTracker(on);
    await tracker.sees(wanted);
    return { text: tracker.text, lines: listening.stop() };
  }

  it('a state nobody knows: one clear word, the rest still shown, and a line for the webmaster', async () => {
    const { text, lines } = await odd(() => ({ state: 'teleported' }));
    expect(text).to.include('进展到了哪一步，这里看不出来');
    expect(text).to.include('做了坡道，装了扶手。');
    expect(lines.join()).to.include('"teleported"');
  });
  it('closed by an office that tells no steps: its words, and no step or visit that nobody told of', async () => {
    const at = '2023-11-14T10:00:00+08:00';
    const { text } = await odd(({ steps }) => ({ state: 'closed', steps: [steps[0], { at, event: 'unknown', from: 'submitted', to: 'closed', by: { role: 'handler', label: '示例照明所' }, note: '灯换好了' }] }), '已经办结');
    for (const said of ['没有看到回访的记录', '办理单位的话', '示例照明所', '灯换好了', '11月14日']) expect(text).to.include(said);
    for (const claimed of ['走到哪一步', '回访：解决了', '闭环销号', '受理']) expect(text).to.not.include(claimed);
  });
  it('steps whose times run backwards', async () => {
    const { text } = await odd(({ steps }) => ({ steps: steps.map((step, index) => ({ ...step, at: `2023-11-${String(20 - index).padStart(2, '0')}T09:00:00+08:00` })) }));
    expect(text).to.include('有几步的时间前后对不上');
    expect(text).to.include('示例改造项目部');
  });
  it('a category and units that cannot be read', async () => {
    const { text } = await odd(({ steps }) => ({ category: 'category/none', assignee: 'org/none', steps: steps.map((step) => (step.assignee ? { ...step, assignee: 'org/none' } : step)) }));
    expect(text).to.include('名称不详');
    expect(text).to.include('做了坡道，装了扶手。');
  });
  it('ten thousand characters in one note', async () => {
    const { text } = await odd(({ steps }) => ({ steps: steps.map((step) => (step.event === 'reply' ? { ...step, note: '长'.repeat(12_000) } : step)) }));
    expect(text.split('长').length - 1).to.equal(10_000);
  });
});
