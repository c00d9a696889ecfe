import type { SignupState } from '../../domain/machines/signup.ts';
import type { Bound } from '../../domain/quantity.ts';
import type { Unknown } from '../../domain/case-machine.ts';
import { eventZhHans, type EventWords } from '../../i18n/event.words.ts';
import { thousands } from '../../i18n/figures.ts';
import type { KeepingWords } from '../../ui/keeping.ts';
import type { Relation, Whom } from './event-detail.model.ts';

/** Sentences of `<linli-event-detail>`. */
export interface EventDetailWords extends EventWords, KeepingWords {
  help: { signup: string; ask: string };
  all: string;
  none: { title: string; body: string };
  missing: { title: string; body: string };
  fresh: (moment: string) => string;
  kept: (moment: string) => string;
  partly: string;
  /** Of an executive meeting: the how manieth. */
  number: (count: number) => string;
  /** Above the date, where nothing else is to be said of it. */
  date: string;
  gather: string;
  noDate: string;
  noNewDate: string;
  facts: { fee: string; note: string; audience: string; phone: string; url: string };
  /** 四方: of a party nobody is named for. */
  unsaid: string;
  itinerary: (count: number) => string;
  agenda: string;
  outcome: string;
  recap: { title: string; came: (value: number | undefined, unit: string, bound: Bound) => string; broken: (alt: string) => string };
  room: {
    left: (count: number) => string;
    whole: (count: number) => string;
    fullWaiting: (count: number) => string;
    taken: (count: number) => string;
    unlimited: string;
    free: string;
    freeBody: (when: string) => string;
    /** Where no day is said yet. */
    freeLater: string;
    until: (moment: string) => string;
    closedBody: string;
    phone: string;
    phoneBody: string;
  };
  signUp: {
    title: string;
    whom: string;
    whoms: Record<Whom, string>;
    relation: string;
    relations: Record<Relation | 'neighbour', string>;
    name: Record<'own' | 'other' | 'hint', string>;
    party: string;
    less: string;
    more: string;
    person: (count: number) => string;
    /** Spoken when the number changes. */
    persons: (count: number) => string;
    onlyLeft: (count: number) => string;
    wait: string;
    limit: (count: number) => string;
    children: string;
    childrenHint: string;
    lessChildren: string;
    moreChildren: string;
    guardian: string;
    phone: string;
    phoneHint: string;
    note: string;
    noteHint: string;
    over: (count: number) => string;
    consent: string;
    how: string;
    howBody: string[];
    goesTo: (host: string) => string;
    takes: (count: number) => string;
    joins: (count: number) => string;
    waits: (count: number) => string;
    after: string;
    afterVolatile: string;
    restored: (moment: string) => string;
    startOver: string;
    other: (moment: string) => string;
  };
  problems: {
    title: (count: number) => string;
    whom: string;
    relation: string;
    children: string;
    guardian: string;
    phoneShort: (missing: number) => string;
    phoneOdd: string;
    noteLong: (over: number) => string;
    consent: string;
    party: string;
    closed: string;
    gone: string;
    full: string;
    already: string;
    refused: string;
    storage: string;
  };
  /** On the backend's receipt; `rehearsal`: nobody received anything. */
  done: {
    title: Record<SignupState | Unknown | 'rehearsal', string>;
    body: Record<'confirmed' | 'pending', string>;
    code: string;
    noCode: string;
    door: { alt: string; body: string };
    /** Beside the code of somebody who has no place yet. */
    doorLater: string;
    when: string;
    back: string;
    another: string;
  };
  mine: {
    title: string;
    state: Record<SignupState | Unknown, string>;
    who: (relation: string | undefined, party: number) => string;
    ahead: (persons: number) => string;
    movedUp: string;
    show: string;
    unread: string;
    cancel: string;
    sure: string;
    yes: string;
    no: string;
    cancelled: string;
    /** The cancellation is on its way. */
    sending: string;
    waiting: string;
    stuck: string;
    drop: string;
    refused: string;
    /** A signup that is still on this phone. */
    noted: string;
    look: string;
  };
  take: { title: string; calendar: string; link: string; text: string; print: string; scan: { title: string; alt: string; body: string }; rows: Record<'state' | 'when' | 'where' | 'stops', string> };
}

export const eventDetailZhHans: EventDetailWords = {
  ...eventZhHans,
  help: { signup: '不会报？打电话', ask: '想问清楚？打电话' },
  all: '全部活动',
  none: { title: '还没有选活动', body: '在活动日历里点一场，这里就看得到时间、地点，也能报名。' },
  missing: { title: '这场活动不在网上了', body: '可能已经撤下，也可能换了地方。打电话问最快。' },
  fresh: (moment) => `${moment} 取来的，有变化会自己更新。`,
  kept: (moment) => `下面是 ${moment} 存下的，时间和座位可能有变。`,
  partly: '地点没有取到，先看活动自己写的。',
  number: (count) => `第 ${count} 次`,
  date: '时间和地点',
  gather: '集合',
  noDate: '日期没有写明',
  noNewDate: '新的日子还没有定',
  facts: { fee: '费用', note: '注意', audience: '对象', phone: '电话', url: '网页' },
  unsaid: '没有写',
  itinerary: (count) => `走 ${count} 处`,
  agenda: '议程',
  outcome: '结果',
  recap: {
    title: '办得怎样',
    came: (value, unit, bound) => (value === undefined ? `数十${unit}参加` : `${thousands(value)}${bound === 'over' ? '余' : ' '}${unit}参加`),
    broken: (alt) => `照片打不开：${alt}`,
  },
  room: {
    left: (count) => `还剩 ${count} 个座位`,
    whole: (count) => `共 ${count} 座`,
    fullWaiting: (count) => `名额已满，${count} 人在候补`,
    taken: (count) => `已有 ${count} 人报名`,
    unlimited: '不限名额',
    free: '不用报名，直接来',
    freeBody: (when) => `${when}，到了就行。`,
    freeLater: '日子定了，这里会写。',
    until: (moment) => `报名到 ${moment} 为止。`,
    closedBody: '还想参加，打电话问问有没有空位。',
    phone: '打电话报名',
    phoneBody: '这里不能报，打电话说一声就行。',
  },
  signUp: {
    title: '报名',
    whom: '替谁报',
    whoms: { self: '我自己', family: '替家人', neighbour: '替邻居' },
    relation: '是您的什么人',
    relations: { mother: '母亲', father: '父亲', partner: '老伴', child: '孩子', other: '其他家人', neighbour: '邻居' },
    name: { own: '怎么称呼您', other: '怎么称呼这位', hint: '比如：李阿姨。不公开。' },
    party: '几个人',
    less: '少一个人',
    more: '多一个人',
    person: () => '人',
    persons: (count) => `${count} 人`,
    onlyLeft: (count) => `只剩 ${count} 个座位。`,
    wait: '人更多，一起排队候补',
    limit: (count) => `一份最多 ${count} 人，更多请打电话。`,
    children: '其中孩子几个',
    childrenHint: '不满 18 岁的。',
    lessChildren: '少一个孩子',
    moreChildren: '多一个孩子',
    guardian: '我是孩子的监护人，同意孩子参加。',
    phone: '联系电话',
    phoneHint: '只在集合找不到您时打。',
    note: '还要说的',
    noteHint: '比如：坐轮椅、会晕车。别写病情。',
    over: (count) => `多了 ${count} 字`,
    consent: '我同意把填的这些交给主办单位，只用来办这场活动。',
    how: '怎么保护',
    howBody: [
      '填的内容只有办这场活动的人看得到，不会公开。',
      '这台手机上存的内容，送到以后就清掉，只留编号。内容在手机上没有加密，手机借给别人前请先报好或者删掉。',
      '想撤回同意，取消报名，或者打电话说一声就行。',
    ],
    goesTo: (host) => `将发送到 ${host}`,
    takes: (count) => `报名，占 ${count} 个座位`,
    joins: (count) => `报名，${count} 人`,
    waits: (count) => `排队候补，${count} 人`,
    after: '没有网络时先记在手机上，有了回音才算报上。',
    afterVolatile: '按了以后，请等有了回音再关这一页。',
    restored: (moment) => `接着您 ${moment} 填的往下填。`,
    startOver: '从头填',
    other: (moment) => `接着填 ${moment} 的那份`,
  },
  problems: {
    title: (count) => `还差 ${count} 处，补上就能报`,
    whom: '请选替谁报',
    relation: '请选是您的什么人',
    children: '孩子比人数还多，请再看看',
    guardian: '请孩子的监护人点一下同意',
    phoneShort: (missing) => `电话少了 ${missing} 位，请再看看`,
    phoneOdd: '这个电话不像，请再看看',
    noteLong: (over) => `还要说的多了 ${over} 字，请短一点`,
    consent: '请先点同意，我们才能把报名交给主办单位',
    party: '人数不对，请再看看',
    closed: '报名已经截止，这一份没有报上。打电话问问还有没有办法。',
    gone: '这场活动不用在这里报名了，打电话问一声。',
    full: '座位刚刚满了，这一份没有报上。',
    already: '这个电话已经替同一个人报过了，不用再报',
    refused: '有一处没有收下，请再看看，或者打电话报',
    storage: '手机存满了，没有记下，也还没有报。请打电话报。',
  },
  done: {
    title: { confirmed: '报上了', waitlisted: '排上候补了', pending: '收到了，还没有确认', rejected: '没有报上', cancelled: '已经取消', attended: '已经签到', absent: '这次没有来', unknown: '收到了，还没有确认', rehearsal: '存好了，这是演练' },
    body: { confirmed: '座位给您留着，到时直接来。', pending: '主办单位一确认，这里就告诉您。' },
    code: '编号',
    noCode: '主办单位收下了，编号稍后给。',
    door: { alt: '二维码，扫出来就是编号', body: '进门出示这个码，或者报编号。' },
    doorLater: '有了座位，进门再出示这个码。',
    when: '什么时候，到哪里',
    back: '看这场活动',
    another: '再替别人报',
  },
  mine: {
    title: '我的报名',
    state: { pending: '待确认', confirmed: '报上了', waitlisted: '候补', attended: '签到了', absent: '没有来', cancelled: '已取消', rejected: '没有报上', unknown: '情况不明' },
    who: (relation, party) => `${relation ? `替${relation}报的` : '自己报的'}，${party} 人`,
    ahead: (persons) => (persons > 0 ? `前面还有 ${persons} 人，有空位自动轮到您。` : '您排在第一个，有空位自动轮到您。'),
    movedUp: '有了空位，轮到您了。',
    show: '出示二维码',
    unread: '现在看不到最新的情况，下面是上次看到的。',
    cancel: '不去了，取消',
    sure: '真的取消吗？座位会让给后面的人。',
    yes: '取消报名',
    no: '还是去',
    cancelled: '取消了，座位已经让出来。',
    sending: '正在取消…',
    waiting: '取消还没有送到，座位还占着。有网时打开本页会自动再送。',
    stuck: '没有取消成。请打电话说一声，或者再送一次。',
    drop: '不取消了',
    refused: '刚才那一下手机没有照做，请再点一次。',
    noted: '有一份还记在手机上，没有报上。',
    look: '打开看看',
  },
  take: {
    title: '带走，转给别人',
    calendar: '记到日历',
    link: '复制网址',
    text: '复制文字',
    print: '打印',
    scan: { title: '给别人扫', alt: '二维码，扫了就能看这场活动', body: '用别的手机扫这个码，就能看这场活动。可以给家人扫。' },
    rows: { state: '情况', when: '时间', where: '地点', stops: '走哪些地方' },
  },
  notice: (days) => `填的内容先存在这台手机上，只有您看得到；报上以后就清掉，${days} 天没动会先问您。`,
  forget: '不要存在这台手机上',
  rememberAgain: '还是存着吧',
  ask: '填的内容要不要先存在这台手机上？存着，关掉也不会丢。',
  askYes: '存着',
};
