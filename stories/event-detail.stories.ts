import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { LoaderFunction } from 'storybook/internal/types';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { epochOf } from '../src/domain/instant.ts';
import type { TownEvent } from '../src/domain/event.ts';
import type { Ref } from '../src/domain/record.ts';
import type { SignupInput } from '../src/domain/signup.ts';
import { LinliEventDetail } from '../src/elements/event-detail/event-detail.ts';
import { define } from '../src/kit/define.ts';
import { page } from '../src/kit/page.ts';
import type { OutboxItem } from '../src/ports/device.ts';
import { allDay, cancelled, children, closed, events, fullUp, hall, held, lastPlace, meeting, onNow, postponed, rescheduled, tea, trip, unlimited, vague, walkIn } from '../test/fakes/events.ts';
import { about, address, Person, phone, picture, scene, type Stage, today } from './stage.ts';

// Not by src/define: stories bring their own device, and nothing of theirs reaches the disk.
define('linli-event-detail', LinliEventDetail, 'stories');

interface Args {
  event?: string;
  phone?: string;
  drafts?: 'keep' | 'ask' | 'off';
  lang?: string;
  structuredData: boolean;
  seamless: boolean;
}

const meta: Meta<Args> = {
  id: 'event-detail',
  title: '部件/活动详情',
  component: 'linli-event-detail',
  args: { event: tea.id, phone, structuredData: false, seamless: false },
  argTypes: {
    event: { control: 'select', options: events.map(({ id }) => id) },
    phone: { control: 'text' },
    drafts: { control: 'select', options: ['keep', 'ask', 'off'] },
    structuredData: { control: 'boolean' },
    seamless: { control: 'boolean' },
  },
  render: (args, { loaded }) => {
    const { backend, device, clock } = loaded['on'] as Stage;
    return html`<linli-event-detail
      .backend=${backend}
      .device=${device}
      .clock=${clock}
      lang=${ifDefined(args.lang)}
      event=${ifDefined(args.event)}
      phone=${ifDefined(args.phone)}
      drafts=${ifDefined(args.drafts)}
      ?structured-data=${args.structuredData}
      ?seamless=${args.seamless}
    ></linli-event-detail>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

const at = (canvasElement: HTMLElement): Promise<Person> => Person.at(canvasElement, 'linli-event-detail');

const records = (list: readonly TownEvent[] = events): { records: { event: readonly TownEvent[]; place: readonly [typeof hall] } } => ({ records: { event: list, place: [hall] } });

/** An office with the events of the tests, and a calendar somewhere on the page. */
const town = (prepare: (on: Stage) => Promise<void> | void = () => undefined, list?: readonly TownEvent[]): LoaderFunction =>
  scene(async (on) => {
    page().tags.add({ element: document.body, wants: ['events'], open: () => undefined });
    await prepare(on);
  }, records(list));

/** A story of a state: these words are on the screen. */
const sees = (...words: string[]) => async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
  const me = await at(canvasElement);
  await me.sees(...words);
  me.rest();
};

const keyOf = (count: number): string => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;

/** Signed up before, from this phone or from another. */
async function signedUp(on: Stage, target: Ref<'event'>, change: Partial<SignupInput> = {}, mine = true): Promise<void> {
  const key = keyOf(on.backend.enrolments.size + 1);
  const outcome = await on.backend.create('signup', { clientId: key, target, party: 1, minors: 0, consent: { version: '1', at: today }, ...change }, { key });
  if (outcome.kind !== 'delivered' || outcome.rec?.type !== 'signup') throw new Error('not signed up');
  if (mine) await on.device.receipts.keep({ ...outcome.receipt, address, type: 'signup', about: target, sentAt: on.clock.now(), lastState: outcome.rec.state });
}

async function fill(me: Person): Promise<void> {
  await me.pick('替家人');
  await me.choose('是您的什么人', '母亲');
  await me.press('多一个人');
  await me.type('联系电话', '138 0000 0000');
  await me.pick('我同意');
}

const tale = (name: string, said: string, event: TownEvent, ...words: string[]): Story => ({ name, parameters: about(said), args: { event: event.id }, loaders: [town()], play: sees(...words) });

export const Default: Story = {
  name: '默认',
  parameters: { docs: { ...about('什么时候、在哪里、谁办、还剩几个座位，往下就能报名。').docs, story: { inline: true, height: 'auto' } } },
  loaders: [town()],
  play: sees('立冬品茗茶', '11月12日 周日', '下午 2:00—4:00', '还剩 8 个座位', '替谁报'),
};

export const Filled: Story = {
  name: '填好了',
  parameters: about('按钮上写着按了会怎样：占几个座位。'),
  loaders: [town()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await fill(me);
    await me.sees('报名，占 2 个座位', '已存好');
    me.rest();
  },
};

export const Errors: Story = {
  name: '出错',
  parameters: about('先说一共差几处，每一处点了就到；同一句话再写在那一格上面。'),
  loaders: [town()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.type('联系电话', '138000000');
    await me.press('报名，占 1 个座位');
    await me.sees('还差 3 处', '请选替谁报', '电话少了 2 位，请再看看', '请先点同意');
  },
};

export const FewLeft: Story = {
  name: '只剩一个',
  parameters: about('人数加不上去，写明为什么；宁可一起等，也可以。'),
  args: { event: lastPlace.id },
  loaders: [town()],
  play: sees('还剩 1 个座位', '只剩 1 个座位。', '人更多，一起排队候补'),
};

export const FullUp = tale('满了', '满了还能排队：前面有几个人，写明白。', fullUp, '名额已满，3 人在候补', '排队候补，1 人');
export const Unlimited = tale('不限名额', '没有数的，就不编数。', unlimited, '不限名额', '已有 12 人报名');
export const WalkIn = tale('不用报名', '直接来，写明几点到。', walkIn, '不用报名，直接来');
export const Closed = tale('报名截止了', '报不了，就说打电话。', closed, '报名截止了');

export const Confirmed: Story = {
  name: '报上了',
  parameters: about('只有主办单位收下了，才有这一屏：编号、给门口看的码、几点到哪里。'),
  loaders: [town()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await fill(me);
    await me.press('报名，占 2 个座位');
    await me.isAt('报上了');
    await me.sees('替母亲报的，2 人', '编号', '进门出示这个码', '记到日历', '再替别人报');
    me.rest();
  },
};

export const Waitlisted: Story = {
  name: '排上候补了',
  args: { event: fullUp.id },
  loaders: [town((on) => signedUp(on, 'event/full-up', { party: 2 }, false))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.pick('我自己');
    await me.pick('我同意');
    await me.press('排队候补，1 人');
    await me.isAt('排上候补了');
    await me.sees('前面还有 5 人，有空位自动轮到您');
    me.rest();
  },
};

export const Pending: Story = {
  name: '还没有确认',
  parameters: about('主办单位没有确认，就不说报上了。'),
  loaders: [town((on) => {
    const { create, get } = on.backend;
    on.backend.create = async (type, input, call) => {
      const outcome = await create(type, input, call);
      return outcome.kind === 'delivered' && outcome.rec?.type === 'signup' ? { ...outcome, rec: { ...outcome.rec, state: 'pending' } } : outcome;
    };
    on.backend.get = (async (wanted: Ref, call: object) => {
      const record = await get(wanted, call);
      return record.type === 'signup' ? { ...record, state: 'pending' } : record;
    }) as typeof get;
  })],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await fill(me);
    await me.press('报名，占 2 个座位');
    await me.isAt('收到了，还没有确认');
    me.rest();
  },
};

export const OnPhone: Story = {
  name: '没有网：先记在手机上',
  parameters: about('虚线：还没有报上。有网了自己会送，也可以复制、打印、给人扫。'),
  tags: ['logs'],
  loaders: [town((on) => void on.backend.failNext('offline', { verb: 'create', times: Infinity, unsent: true }))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await fill(me);
    await me.press('报名，占 2 个座位');
    await me.sees('先记在手机上，还没有报上', '现在送', '改一改', '删掉，不报了');
    await me.seesNot('报上了');
    me.rest();
  },
};

export const Mine: Story = {
  name: '我的报名',
  parameters: about('这部手机报过的都在这里，各自怎样；不去了，两下就取消。'),
  loaders: [town(async (on) => {
    await signedUp(on, 'event/lidong-tea', { party: 2, onBehalfOf: { relation: '母亲' } });
    await signedUp(on, 'event/lidong-tea', { onBehalfOf: { relation: '邻居' } });
  })],
  play: sees('我的报名', '替母亲报的，2 人', '替邻居报的，1 人', '不去了，取消', '再替别人报'),
};

export const MineWaiting: Story = {
  name: '我的报名：候补',
  args: { event: fullUp.id },
  loaders: [town(async (on) => {
    await signedUp(on, 'event/full-up', { party: 2 }, false);
    await signedUp(on, 'event/full-up');
  })],
  play: sees('候补', '前面还有 5 人'),
};

export const MovedUp: Story = {
  name: '候补轮到了',
  args: { event: fullUp.id },
  loaders: [town(async (on) => {
    await signedUp(on, 'event/full-up');
    const [one] = [...on.backend.enrolments.values()];
    // Somebody whom only the count knows stays away, and the organiser confirms the next.
    const { get } = on.backend;
    on.backend.get = (async (wanted: Ref, call: object) => {
      const record = await get(wanted, call);
      return record.type === 'signup' && record.id === one?.record.id ? { ...record, state: 'confirmed' } : record;
    }) as typeof get;
  })],
  play: sees('有了空位，轮到您了', '报上了'),
};

export const AskCancel: Story = {
  name: '问一声再取消',
  loaders: [town((on) => signedUp(on, 'event/lidong-tea', { party: 2, onBehalfOf: { relation: '母亲' } }))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('不去了，取消');
    await me.sees('真的取消吗？', '还是去');
    me.rest();
  },
};

export const CancelWaits: Story = {
  name: '取消还没有送到',
  tags: ['logs'],
  loaders: [town(async (on) => {
    await signedUp(on, 'event/lidong-tea');
    on.backend.failNext('offline', { verb: 'act', times: Infinity, unsent: true });
  })],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('不去了，取消');
    await me.press('取消报名');
    await me.sees('取消还没有送到', '现在送', '不取消了');
    await me.seesNot('已取消');
    me.rest();
  },
};

export const GivenBack: Story = {
  name: '取消了报名',
  loaders: [town((on) => signedUp(on, 'event/lidong-tea'))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('不去了，取消');
    await me.press('取消报名');
    await me.sees('已取消', '还剩 8 个座位', '替谁报');
    me.rest();
  },
};

const waiting: OutboxItem = {
  key: keyOf(77), address: { backend: 'fake', endpoint: 'elsewhere' }, photos: [], state: 'retry-wait', attempts: 2, queuedAt: epochOf('2023-11-10T08:40:00+08:00'),
  submission: { verb: 'create', type: 'signup', input: { clientId: keyOf(77), target: 'event/lidong-tea', party: 2, minors: 0, phone: '138 0000 0000', onBehalfOf: { relation: '母亲' }, consent: { version: '1', at: today } } },
};

export const Noted: Story = {
  name: '有一份还记在手机上',
  loaders: [town((on) => on.device.fill({ outbox: [waiting] }))],
  play: sees('有一份还记在手机上，没有报上', '打开看看'),
};

export const Cancelled = tale('活动取消了', '布上写着取消和原因；报不了名，也不留座位数。', cancelled, '取消了', '场地漏水在修', '原定');
export const Postponed = tale('延期', '新的日子没有定，就说没有定。', postponed, '延期', '新的日子还没有定', '老师临时有事');
export const Rescheduled = tale('改期', '新日子和原定的日子都写。', rescheduled, '改期了', '原定 11月8日 周三');
export const OnNow = tale('正在办', '今天这会儿。', onNow, '正在办');
export const Vague = tale('日子还没有说', '源头只说了哪个月，就只写哪个月。', vague, '2023年12月', '没有说是哪一天', '日子定了，这里会写');
export const AllDay = tale('两天', '从哪天到哪天，都带星期。', allDay, '11月18日 周六—11月19日 周日');
export const Minors = tale('带孩子', '要监护人自己点同意。', children, '其中孩子几个');
export const Meeting = tale('四方共议', '哪四方来、议什么、怎么定。', meeting, '四方共议', '没有写', '议程', '加 12 个，分两批。');
export const StudyTrip = tale('参观学习', '谁指导、谁承办；走两处，各几点。', trip, '走 2 处', '示例纪念馆', '指导', '承办');

export const MinorsAsked: Story = {
  name: '带孩子：监护人同意',
  args: { event: children.id },
  loaders: [town()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('多一个人');
    await me.press('多一个孩子');
    await me.sees('我是孩子的监护人');
    me.rest();
  },
};

export const Over: Story = {
  name: '办过了',
  parameters: about('办得怎样，来了多少人：公布说“余”，就写“余”；照片打不开有话说。'),
  args: { event: 'held' },
  loaders: [async (context) => town(undefined, [held(URL.createObjectURL(await picture('after')))])(context)],
  play: sees('办过了', '100余人参加', '老人们坐满了'),
};

export const Long: Story = {
  name: '名字很长',
  args: { event: 'long' },
  loaders: [town(undefined, [{
    ...trip, id: 'long', name: '示例街道二〇二三年度“银发e学堂”智能手机使用与防范电信网络诈骗系列公益讲座暨志愿服务对接活动（第十七期）',
    roles: [{ role: 'undertake', name: '示例市示例区示例街道社会工作与志愿服务综合发展指导中心' }, { role: 'host', name: '示例社区' }],
    url: 'https://street.example/news/2023/11/a-very-long-address-that-nobody-will-ever-type-by-hand?from=notice',
  }])],
  play: sees('第十七期', '综合发展指导中心'),
};

export const NoEvent: Story = {
  name: '没有选活动',
  parameters: about('不是空白：说到哪里去选。'),
  args: { event: '' },
  loaders: [town()],
  play: sees('还没有选活动', '全部活动'),
};

export const Missing: Story = {
  name: '这场活动不在了',
  tags: ['logs'],
  args: { event: 'nope' },
  loaders: [town()],
  play: sees('这场活动不在网上了'),
};

export const Loading: Story = {
  name: '正在取',
  loaders: [town((on) => void (on.backend.latency = Infinity))],
  play: sees('正在取'),
};

export const Failed: Story = {
  name: '取不到',
  tags: ['logs'],
  loaders: [town((on) => on.backend.failNext('broken', { times: Infinity }))],
  play: sees('街道那边出了点问题', '再试一次'),
};

export const Kept: Story = {
  name: '没有网，用上次的',
  tags: ['logs'],
  loaders: [town(async (on) => {
    await on.device.cache.put(address, 'event event/lidong-tea', { event: tea, place: hall });
    on.backend.failNext('offline', { times: Infinity });
  })],
  play: sees('现在连不上', '存下的', '立冬品茗茶'),
};

export const ByPhone: Story = {
  name: '这里不能报',
  loaders: [town((on) => {
    const { can } = on.backend;
    on.backend.can = (verb, type, event) => type !== 'signup' && can(verb, type, event);
  })],
  play: sees('打电话报名'),
};

export const Ask: Story = {
  name: '问过再存',
  args: { drafts: 'ask' },
  loaders: [town()],
  play: sees('要不要先存在这台手机上'),
};

export const English: Story = {
  name: 'English',
  args: { event: trip.id, lang: 'en' },
  loaders: [town()],
  play: sees('Study trip', '8 places left', 'Sign up'),
};

export const ZhHant: Story = {
  name: '繁體',
  args: { lang: 'zh-Hant' },
  loaders: [town()],
  play: sees('還剩 8 個座位', '替誰報'),
};

export const Dark: Story = {
  name: '深色',
  parameters: { comfort: { theme: 'dark' } },
  args: { event: trip.id },
  loaders: [town()],
  play: sees('走 2 处'),
};

export const Large: Story = {
  name: '大字',
  parameters: { comfort: { size: 'large' } },
  loaders: [town()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await fill(me);
    await me.sees('报名，占 2 个座位');
    me.rest();
  },
};

export const Largest: Story = {
  name: '特大字、深色',
  parameters: { comfort: { theme: 'dark', size: 'largest' } },
  args: { event: trip.id },
  loaders: [town((on) => signedUp(on, 'event/trip', { party: 2, onBehalfOf: { relation: '母亲' } }))],
  play: sees('走 2 处', '替母亲报的，2 人'),
};

