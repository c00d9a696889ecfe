import { expect, waitUntil } from '@open-wc/testing';
import { fetchSibling } from '../../src/define/siblings.ts';
import { commonZhHans as words } from '../../src/i18n/common.words.ts';
import { page, type Way } from '../../src/kit/page.ts';
import { open } from '../../src/kit/wayfinding.ts';
import { cancelled, children, closed, fullUp, held, lastPlace, meeting, postponed, rescheduled, tea, trip, unlimited, vague, walkIn } from '../fakes/events.ts';
import { eventStage, fillForTwo, mountEventDetail, neighbourOf } from '../harness/event-detail.ts';
import { oneLine, waysOut } from '../harness/failing.ts';
import { ConsoleEar, noTown, phone } from '../harness/tag.ts';

describe('linli-event-detail', () => {
  let ear: ConsoleEar;
  beforeEach(() => {
    ear = new ConsoleEar();
    page().defaults = {};
    page().tags.clear();
  });
  afterEach(() => {
    ear.stop();
  });

  it('陈阿姨 signs up her mother and herself in a lift, hears at home that it is done, and cancels the next day in two presses', async () => {
    const on = eventStage();
    const detail = await mountEventDetail(on, tea.id);
    for (const said of ['节气', '立冬品茗茶', '示例', '11月12日 周日', '下午 2:00—4:00', '示例新村党群服务中心', '示例社区', '示例茶艺社、示例小学', '不收费', '还剩 8 个座位', '共 40 座']) await detail.sees(said);
    on.backend.failNext('offline', { verb: 'create', unsent: true });
    await fillForTwo(detail);
    await detail.press('报名，占 2 个座位');
    await detail.sees('先记在手机上，还没有报上');
    expect(detail.text).to.not.include('报上了');
    expect(on.backend.enrolments.size).to.equal(0);

    await on.device.deliver();
    await detail.sees('报上了');
    const [enrolment] = [...on.backend.enrolments.values()];
    const { code } = enrolment!.record;
    await detail.sees(`${code.slice(0, 4)} ${code.slice(4)}`);
    await detail.sees('进门出示这个码，或者报编号');
    expect(detail.root.querySelector('svg.qr')).to.not.equal(null);
    expect(on.backend.enrolments.size).to.equal(1);
    expect(enrolment!.input).to.deep.include({ target: 'event/lidong-tea', party: 2, minors: 0, phone: '13800000000', onBehalfOf: { relation: '母亲' } });
    expect((await on.device.receipts.list()).map(({ about }) => about)).to.deep.equal(['event/lidong-tea']);
    detail.element.remove();

    on.clock.jump(86_400_000);
    const again = await mountEventDetail(on, tea.id);
    await again.sees('替母亲报的，2 人');
    await again.sees('还剩 6 个座位');
    await again.press('不去了，取消');
    await again.sees('真的取消吗？');
    await again.press('取消报名');
    await again.sees('已取消');
    await again.sees('还剩 8 个座位');
    expect([...on.backend.enrolments.values()].map(({ record }) => record.state)).to.deep.equal(['cancelled']);
    await waitUntil(async () => (await on.device.receipts.list())[0]?.closedAt !== undefined);
  });

  it('two neighbours want the last place: one has it, the other waits, both are told, and who waits moves up', async () => {
    const on = eventStage([lastPlace]);
    const other = neighbourOf(on);
    const [first, second] = [await mountEventDetail(on, lastPlace.id), await mountEventDetail(other, lastPlace.id)];
    for (const detail of [first, second]) {
      await detail.sees('还剩 1 个座位');
      await detail.pick('我自己');
      await detail.pick('我同意');
    }
    await first.press('报名，占 1 个座位');
    await second.press('报名，占 1 个座位');
    await first.sees('报上了');
    await second.sees('排上候补了');
    await second.sees('您排在第一个，有空位自动轮到您');
    expect(second.text).to.not.include('报上了');
    await first.press('看这场活动');
    await first.sees('名额已满，1 人在候补');
    await first.press('不去了，取消');
    await first.press('取消报名');
    await first.sees('已取消');
    await second.press('看这场活动');
    await second.sees('有了空位，轮到您了');
  });

  describe('what it says of an event', () => {
    const table: [name: string, event: string, sees: string[], not: string[]][] = [
      ['called off: why, and nothing to sign up', cancelled.id, ['取消了', '场地漏水在修', '原定 11月12日 周日'], ['替谁报', '还剩']],
      ['put off: why, and no date', postponed.id, ['延期', '老师临时有事', '原定 11月12日 周日', '新的日子还没有定'], ['替谁报']],
      ['a new date: both', rescheduled.id, ['改期了', '11月12日 周日', '原定 11月8日 周三', '那天停电', '替谁报'], []],
      ['a date that is not said yet', vague.id, ['2023年12月', '没有说是哪一天', '日子定了，这里会写'], ['记到日历', '到了就行']],
      ['nobody signs up: just come, and when', walkIn.id, ['不用报名，直接来', '下午 2:00', '带医保卡'], ['还剩', '替谁报']],
      ['too late', closed.id, ['报名截止了', '还剩 8 个座位'], ['替谁报']],
      ['full: wait', fullUp.id, ['名额已满，3 人在候补', '排队候补，1 人'], []],
      ['no limit', unlimited.id, ['不限名额', '已有 12 人报名', '报名，1 人'], ['还剩']],
      ['a trip: who does what, where to', trip.id, ['参观学习', '每月都有', '指导', '承办', '协办', '示例党委、示例工会', '走 2 处', '示例纪念馆', '上午 8:50', '百年老窖池、厂史馆'], []],
      ['a meeting: who sits there, who is not said, what about', meeting.id, ['四方共议', '社区', '示例社区党委', '物业', '没有写', '议程', '研究', '加 12 个，分两批。'], ['不用报名', '还剩']],
      ['held: what came of it, as bounded as it was published', held().id, ['办过了', '老人们坐满了', '100余人'], ['替谁报', '还剩', '100 人']],
    ];
    for (const [name, event, sees, not] of table) {
      it(name, async () => {
        const detail = await mountEventDetail(eventStage(), event);
        for (const said of sees) await detail.sees(said);
        for (const said of not) expect(detail.text).to.not.include(said);
        waysOut(detail);
      });
    }
  });

  it('a photo that cannot be loaded has words', async () => {
    const detail = await mountEventDetail(eventStage(), held().id);
    await detail.sees('照片打不开：义剪');
    detail.root.querySelector('.photos img')?.dispatchEvent(new Event('error'));
    await detail.sees('照片打不开：老人们围坐喝茶');
  });

  it('children: how many of them, and nothing without the guardian', async () => {
    const on = eventStage();
    const detail = await mountEventDetail(on, children.id);
    await detail.pick('我自己');
    await detail.press('多一个人');
    await detail.press('多一个孩子');
    await detail.pick('我同意把');
    await detail.press('报名，占 2 个座位');
    await detail.sees('请孩子的监护人点一下同意');
    expect(on.backend.enrolments.size).to.equal(0);
    await detail.pick('我是孩子的监护人');
    await detail.press('报名，占 2 个座位');
    await detail.sees('报上了');
    const [enrolment] = [...on.backend.enrolments.values()];
    expect(enrolment!.input).to.deep.include({ party: 2, minors: 1 });
    expect(enrolment!.input.guardianConsent?.version).to.equal('1');
  });

  it('names what is wanting in the summary and at the field; presets nothing', async () => {
    const on = eventStage();
    const detail = await mountEventDetail(on, tea.id);
    await detail.sees('替谁报');
    expect(detail.root.querySelectorAll('input:checked')).to.have.length(0);
    await detail.type('联系电话', '138000000');
    await detail.press('报名，占 1 个座位');
    await detail.sees('还差 3 处');
    for (const said of ['请选替谁报', '电话少了 2 位，请再看看', '请先点同意']) expect(detail.text.split(said).length - 1, said).to.equal(2);
    expect(detail.root.activeElement?.id).to.equal('summary');
    await detail.press('电话少了 2 位');
    expect(detail.root.activeElement?.id).to.equal('phone');
    expect(on.backend.enrolments.size).to.equal(0);
  });

  it('no more than are left, unless the party would rather wait together', async () => {
    const on = eventStage([lastPlace]);
    const detail = await mountEventDetail(on, lastPlace.id);
    await detail.pick('我自己');
    await detail.press('多一个人');
    await detail.sees('报名，占 1 个座位');
    await detail.press('人更多，一起排队候补');
    await detail.press('多一个人');
    await detail.pick('我同意');
    await detail.press('排队候补，2 人');
    await detail.sees('排上候补了');
  });

  describe('what the office says no to comes back into the form', () => {
    const table: [name: string, fields: Record<string, string>, says: string][] = [
      ['closed meanwhile', { target: 'closed' }, '报名已经截止，这一份没有报上'],
      ['signed up before', { phone: 'already' }, '这个电话已经替同一个人报过了'],
      ['full', { capacity: 'full' }, '刚刚满了'],
      ['a word we do not know', { colour: 'red' }, '有一处没有收下'],
    ];
    for (const [name, fields, says] of table) {
      it(name, async () => {
        const on = eventStage();
        const { create } = on.backend;
        let refusals = 1;
        on.backend.create = async (type, input, call) => (refusals-- > 0 ? { kind: 'rejected', fields } : create(type, input, call));
        const detail = await mountEventDetail(on, tea.id);
        await fillForTwo(detail);
        await detail.press('报名，占 2 个座位');
        await detail.sees(says);
        expect(detail.root.activeElement?.id).to.equal('summary');
        expect((await detail.control('联系电话')).value).to.equal('13800000000');
        await detail.pick('我同意');
        await detail.press('报名，占 2 个座位');
        await detail.sees('报上了');
      });
    }
  });

  it('says 还没有确认 of what the office has taken and not confirmed', async () => {
    const on = eventStage();
    const { create, get } = on.backend;
    on.backend.create = async (type, input, call) => {
      const outcome = await create(type, input, call);
      return outcome.kind === 'delivered' && outcome.rec?.type === 'signup' ? { ...outcome, rec: { ...outcome.rec, state: 'pending' } } : outcome;
    };
    on.backend.get = (async (wanted: string, call: object) => {
      const record = await get(wanted as never, call);
      return wanted.startsWith('signup/') ? { ...(record as object), state: 'pending' } : record;
    }) as never;
    const detail = await mountEventDetail(on, tea.id);
    await fillForTwo(detail);
    await detail.press('报名，占 2 个座位');
    await detail.sees('收到了，还没有确认');
    expect(detail.text).to.not.include('报上了');
  });

  it('what was typed comes back after the page was closed, and is taken back from the outbox', async () => {
    const on = eventStage();
    const detail = await mountEventDetail(on, tea.id);
    await detail.type('还要说的', '坐轮椅');
    await on.clock.tick(300);
    detail.element.remove();
    const again = await mountEventDetail(on, tea.id);
    await again.sees('往下填');
    expect((await again.control('还要说的')).value).to.equal('坐轮椅');
    on.backend.failNext('offline', { verb: 'create', unsent: true });
    await fillForTwo(again);
    await again.press('报名，占 2 个座位');
    await again.sees('还没有报上');
    await again.press('改一改');
    expect((await again.control('还要说的')).value).to.equal('坐轮椅');
    await again.sees('2 人');
  });

  it('another event has a form of its own, and shows no other signup', async () => {
    const on = eventStage();
    const detail = await mountEventDetail(on, tea.id);
    await fillForTwo(detail);
    await detail.type('还要说的', '坐轮椅');
    detail.element.event = `event/${children.id}`;
    await detail.sees('小小茶艺师');
    expect((await detail.control('还要说的')).value).to.equal('');
    expect(detail.text).to.not.include('立冬品茗茶');
    open(document.body, { want: 'event', ref: `event/${tea.id}` });
    await detail.sees('立冬品茗茶');
    expect((await detail.control('还要说的')).value).to.equal('坐轮椅');
  });

  it('one for a neighbour besides; a cancellation without a network is not called done', async () => {
    const on = eventStage();
    const detail = await mountEventDetail(on, tea.id);
    await detail.pick('我自己');
    await detail.pick('我同意');
    await detail.press('报名，占 1 个座位');
    await detail.sees('报上了');
    await detail.press('再替别人报');
    await detail.pick('替邻居');
    await detail.pick('我同意');
    await detail.press('报名，占 1 个座位');
    await detail.press('看这场活动');
    await detail.sees('自己报的，1 人');
    await detail.sees('替邻居报的，1 人');
    on.backend.failNext('offline', { verb: 'act', times: Infinity, unsent: true });
    await detail.press('不去了，取消');
    await detail.press('取消报名');
    await detail.sees('取消还没有送到');
    expect(detail.text).to.not.include('已取消');
    on.backend.recover();
    await detail.press('现在送');
    await detail.sees('已取消');
    expect([...on.backend.enrolments.values()].filter(({ record }) => record.state === 'cancelled')).to.have.length(1);
  });

  it('no event is named: says where to choose one', async () => {
    const detail = await mountEventDetail(eventStage());
    await detail.sees('还没有选活动');
    waysOut(detail);
    expect(detail.text).to.not.include('全部活动');
  });

  it('the calendar of the page is the way back', async () => {
    const ways: Way[] = [];
    page().tags.add({ element: document.body, wants: ['events'], open: (way) => ways.push(way) });
    const detail = await mountEventDetail(eventStage(), tea.id);
    await detail.press('全部活动');
    expect(ways.map(({ want }) => want)).to.deep.equal(['events']);
  });

  it('an event that is not there, and one that is no event: honest words, the phone, a line for the webmaster', async () => {
    const gone = await mountEventDetail(eventStage(), 'event/nope');
    await gone.sees('这场活动不在网上了');
    waysOut(gone);
    const odd = await mountEventDetail(eventStage(), 'place/hall');
    await odd.sees('还没有选活动');
    await oneLine(ear.lines.filter((line) => line.includes('place/hall')), 'event="place/hall"', 'event="event/');
  });

  it('does not answer the second visit: what the first saw stands, with its time, and nobody can sign up into the void unknowing', async () => {
    const on = eventStage();
    const first = await mountEventDetail(on, tea.id);
    await first.sees('还剩 8 个座位');
    first.element.remove();
    on.backend.failNext('broken', { times: Infinity });
    const second = await mountEventDetail(on, tea.id);
    await second.sees('上午 9:00 存下的');
    await second.sees(words.failure.broken.title);
    await second.sees('立冬品茗茶');
    waysOut(second, words.retry);
  });

  it('places left are fresh: somebody else signs up while the page is open', async () => {
    const on = eventStage();
    const detail = await mountEventDetail(on, tea.id);
    await detail.sees('还剩 8 个座位');
    const key = '00000000-0000-4000-8000-0000000000aa';
    await on.backend.create('signup', { clientId: key, target: 'event/lidong-tea', party: 3, minors: 0, consent: { version: '1', at: '2023-11-10T09:00:00+08:00' } }, { key });
    await detail.sees('还剩 5 个座位');
  });

  it('a backend that takes no signups: the phone', async () => {
    const on = eventStage();
    const { can } = on.backend;
    on.backend.can = (verb, type, event) => type !== 'signup' && can(verb, type, event);
    const detail = await mountEventDetail(on, tea.id);
    await detail.sees('打电话报名');
    expect(detail.text).to.not.include('替谁报');
    waysOut(detail);
  });

  it('drafts="ask" writes nothing before it is agreed', async () => {
    const on = eventStage();
    const detail = await mountEventDetail(on, tea.id, { drafts: 'ask' });
    await detail.sees('要不要先存在这台手机上');
    await detail.type('还要说的', '坐轮椅');
    await on.clock.tick(300);
    expect(await on.device.drafts.list()).to.have.length(0);
    await detail.press('存着');
    await waitUntil(async () => (await on.device.drafts.list()).length === 1);
  });

  it('structured data for search engines only when asked for, and gone with the tag', async () => {
    const plain = await mountEventDetail(eventStage(), tea.id);
    await plain.sees('立冬品茗茶');
    expect(plain.element.querySelector('script')).to.equal(null);
    const told = await mountEventDetail(eventStage(), tea.id, { structured: true });
    await waitUntil(() => told.element.querySelector('script[type="application/ld+json"]'));
    const data = JSON.parse(told.element.querySelector('script')!.textContent ?? '') as Record<string, unknown>;
    expect(data).to.include({ '@type': 'Event', name: '立冬品茗茶', maximumAttendeeCapacity: 40, remainingAttendeeCapacity: 8 });
    const { element } = told;
    element.remove();
    expect(element.querySelector('script')).to.equal(null);
  });

  it('text of a stranger stays text', async () => {
    const evil = { ...tea, id: 'evil', name: '<img src=x onerror=alert(1)>', description: '<b>x</b>', url: 'javascript:alert(1)' };
    const detail = await mountEventDetail(eventStage([evil]), 'evil', { structured: true });
    await detail.sees('<img src=x onerror=alert(1)>');
    expect(detail.root.querySelector('[href^=javascript]')).to.equal(null);
    await waitUntil(() => detail.element.querySelector('script'));
    expect(detail.element.querySelector('script')!.textContent).to.not.include('<img');
  });

  it('speaks English', async () => {
    page().siblings = fetchSibling;
    const detail = await mountEventDetail(eventStage(), tea.id);
    detail.element.parentElement!.lang = 'en';
    detail.element.requestUpdate();
    await detail.sees('8 places left');
    expect(detail.root.querySelector<HTMLElement>('.root')!.lang).to.equal('en');
    expect(detail.text).to.include(phone);
  });

  it('no backend: honest words, and one line for the webmaster', async () => {
    const townAgain = noTown();
    const detail = await mountEventDetail({ ...eventStage(), backend: undefined as never }, tea.id);
    await detail.sees(words.notConfigured.title);
    waysOut(detail);
    await oneLine(ear.lines, '<linli-event-detail', 'has no backend');
    townAgain();
  });
});
