import type { DeliberationPhase, LoopPhase, MediationPhase, QuestionPhase } from '../../domain/lens.ts';
import type { Agreement, CaseKind, Decision, Rating, Remedy } from '../../domain/case.ts';
import type { CaseState, Unknown } from '../../domain/case-machine.ts';
import type { ActKind, PageAct } from './request-tracker.model.ts';

/** Sentences of `<linli-request-tracker>`. */
export interface RequestTrackerWords {
  help: string;
  helpLookup: string;
  list: { title: string; waiting: string; code: (code: string) => string; sentOn: (day: string) => string; other: string; back: string };
  lookup: {
    title: string;
    hint: string;
    code: string;
    codeHint: string;
    tail: string;
    tailHint: string;
    find: string;
    problems: (count: number) => string;
    codeMissing: string;
    tailMissing: string;
    keepTitle: string;
    keep: string;
    keptNow: string;
  };
  head: { code: string; registered: (day: string) => string; asked: string; yourWords: string; later: (moment: string) => string };
  cloth: {
    now: string;
    /** Over a copy of an earlier visit. */
    was: string;
    state: Record<CaseState | Unknown, string>;
    body: Partial<Record<CaseState | Unknown, string>>;
    /** Where another kind of case means something else by the same state. */
    other: Partial<Record<CaseKind, Partial<Record<CaseState, { state: string; body?: string }>>>>;
    resumes: (day: string) => string;
    answerBy: (day: string) => string;
    /** Where the backend takes no answers. */
    answerByPhone: string;
    ask: string[];
    resolved: string;
    partly: string;
    unresolved: string;
    whatsLeft: string;
    whatsWrong: string;
    noteHint: string;
    notePlease: string;
    notKept: string;
    sendAnswer: string;
    rate: string;
    ratings: Record<Rating, string>;
    thanks: string;
    yours: (answer: string) => string;
  };
  /** An act on this device that the office does not have yet; `what` is one of these. */
  pending: {
    what: Record<ActKind, string>;
    did: Record<PageAct, string>;
    sending: (what: string) => string;
    waiting: (what: string) => string;
    refused: (what: string) => string;
    tooLate: string;
    unknown: (what: string) => string;
    moved: (what: string) => string;
    sendNow: string;
    again: string;
    drop: string;
  };
  /** The screens on which more than an answer is written. */
  write: Record<PageAct, { open: string; title: string; lead: string; label: string; hint: string; please: string; send: string }>;
  writing: { half: string; back: string; asked: string; restored: (moment: string) => string; startOver: string; offline: string; overtaken: string; keep: string; stay: string };
  again: { title: string; left: (window: number, left: number) => string; over: (code: string) => string };
  kept: { loading: (moment: string) => string; failed: (moment: string) => string };
  reply: { title: string; before: string; during: string; after: string; alt: (index: number) => string };
  steps: {
    title: string;
    loop: string;
    questions: string;
    phase: Record<LoopPhase | QuestionPhase | MediationPhase | DeliberationPhase, string>;
    ahead: Partial<Record<LoopPhase | QuestionPhase | MediationPhase | DeliberationPhase, string>>;
    /** Times that run backwards, as the office sent them. */
    disorder: string;
    nowBody: Partial<Record<CaseState | Unknown, string>>;
    now: string;
    answerWaiting: (what: string) => string;
    spoken: Record<'done' | 'now' | 'ahead', string>;
    due: (day: string) => string;
    dueAbout: (day: string) => string;
    early: (days: number) => string;
    late: (days: number) => string;
    transfers: (count: number) => string;
  };
  chain: { title: string; first: string; current: string; returned: string; took: (moment: string) => string; from: (moment: string) => string };
  closed: { seal: string; title: Record<CaseKind, string>; by: Record<'resolved' | 'unreachable' | 'dispute' | 'proposal', string>; rating: string; fund: string; approved: string;
    /** By an office that tells no steps. */
    elsewhere: { title: string; body: string } };
  /** What the office wrote, where it does not say which step that was. */
  said: string;
  ended: { reason: string };
  extended: (day: string) => string;
  level: (level: number) => string;
  fresh: (moment: string) => string;
  dispute: { free: string; parties: string; left: (day: string, days: number) => string; over: (days: number) => string; agreement: Record<Agreement, string>; remedies: string; remedy: Record<Remedy, string> };
  proposal: { backed: (count: number) => string; result: Record<Decision['result'], string>; reason: string };
  support: { count: (count: number) => string; me: string; back: string; done: string };
  merged: { into: (code: string) => string; open: string; loop: string };
  rounds: { again: (times: number) => string; earlier: (count: number) => string };
  empty: string;
}

export const requestTrackerZhHans: RequestTrackerWords = {
  help: '问这件事，报编号就行',
  helpLookup: '找不到编号？打电话问',
  list: {
    title: '您反映的事',
    waiting: '存在手机上，还没送到',
    code: (code) => `编号 ${code}`,
    sentOn: (day) => `${day} 送到`,
    other: '用编号查别的事',
    back: '回到列表',
  },
  lookup: {
    title: '查进度',
    hint: '在别的手机上反映的，用编号和电话就能查。',
    code: '编号',
    codeHint: '收到时给您的数字，比如 2311 0386。',
    tail: '当时留的电话，后四位',
    tailHint: '只用来核对，不保存。',
    find: '查一查',
    problems: (count) => `还差 ${count} 处`,
    codeMissing: '请填编号',
    tailMissing: '请填电话的后四位数字',
    keepTitle: '要不要记在这台手机上？记住了，下次打开就能看。',
    keep: '记在这台手机上',
    keptNow: '已记在这台手机上。',
  },
  head: { code: '编号', registered: (day) => `${day} 登记`, asked: '首问负责：', yourWords: '您当时说的', later: (moment) => `${moment} 您又说` },
  cloth: {
    now: '现在到了',
    was: '存下的时候到了',
    state: {
      submitted: '收到了，等接待点受理', needsInfo: '接待点想再问您几句', accepted: '已受理，正在找人来办', assigned: '已派给经办单位', processing: '正在办理',
      suspended: '先停一停', replied: '已答复，', verified: '回访好了，等销号', closed: '已办结，闭环销号', declined: '这件事没有受理', withdrawn: '您已撤回', merged: '和另一件事并在一起办了',
      reported: '收到了，等调解员登记', registered: '已登记，在约两边见面', mediating: '正在调解', agreed: '谈成了，等履行', fulfilled: '说好的都做到了', failed: '没有谈成', referred: '没有谈成，去处已告知',
      evaluating: '正在议', adopted: '采纳了', implementing: '正在落实', realized: '落实好了', unknown: '进展到了哪一步，这里看不出来',
    },
    body: {
      submitted: '会有人给您打电话。', accepted: '首问的接待点一直管到底。', assigned: '经办单位会和您联系。', processing: '办好以后会答复您，再问您解决了没有。',
      needsInfo: '也可以打电话告诉接待点，报编号就行。', verified: '您说解决了，社区核对后就销号。',
      declined: '不明白为什么，或者还想办，打电话问接待点。', withdrawn: '还想办，可以再反映一次。', merged: '那件事答复的时候，会一起告诉您。',
    },
    other: {
      dispute: {
        reported: { state: '收到了，等调解员登记', body: '调解员会给您打电话。' }, mediating: { state: '正在调解', body: '两边坐下来谈，哪一边都可以说不谈了。' },
        agreed: { state: '谈成了，等履行', body: '没有照着做，打电话告诉调解员。' }, closed: { state: '已结案' }, withdrawn: { state: '不再调解了', body: '以后还想谈，可以再说一次。' },
        referred: { state: '没有谈成', body: '下面是还可以走的路。' },
      },
      proposal: {
        submitted: { state: '收到了，等提到议事会', body: '议过以后，采纳不采纳都写明理由。' }, declined: { state: '这次没有采纳', body: '理由写在下面。情况变了，可以再提。' },
        withdrawn: { state: '您已撤回' }, merged: { state: '和另一个建议并在一起议了' }, realized: { state: '落实好了' },
      },
    },
    resumes: (day) => `${day} 接着办。`,
    answerBy: (day) => `请在 ${day} 前回答。不回答，我们会打电话来问。`,
    answerByPhone: '解决没有，请打电话说一声。',
    ask: ['已答复，', '您看解决了吗？'],
    resolved: '解决了',
    partly: '解决了一部分',
    unresolved: '没解决，请重办',
    whatsLeft: '还差什么？',
    whatsWrong: '哪里没解决？',
    noteHint: '写几个字就行。只有办事的人看得到。',
    notePlease: '请写几个字，好让他们知道还差什么',
    notKept: '手机存满了，没有送出去。您写的还在这里，打电话说一样算数。',
    sendAnswer: '送出回答',
    rate: '给这次办理打个分',
    ratings: { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' },
    thanks: '谢谢您的评价。',
    yours: (answer) => `您的回答：${answer}`,
  },
  pending: {
    what: { answer: '您的回答', rate: '您的评价', supplement: '您补充的情况', reopen: '您重办的要求', withdraw: '您撤回的要求', end: '您不谈了的决定', support: '“我也遇到”' },
    did: { supplement: '您补充了情况', reopen: '您要求重办', withdraw: '您要撤回这件事', end: '您说不谈了' },
    sending: (what) => `${what}存好了，正在送…`,
    waiting: (what) => `${what}存在这部手机上，还没送到。有网时打开本页会自动再送，只会送到一次。`,
    refused: (what) => `${what}街道那边没有收。可以改一改再送，或者打电话说。`,
    tooLate: '已经过了可以重办的日子，这次没有收。打电话说，或者再反映一件。',
    unknown: (what) => `${what}可能送到了，也可能没有。打电话问一声最稳，也可以再送一次。`,
    moved: (what) => `这件事刚刚有了新进展，${what}没有送。请先看最新的情况。`,
    sendNow: '现在送',
    again: '接着写',
    drop: '不送了',
  },
  write: {
    supplement: {
      open: '写给接待点', title: '补充情况', lead: '写清楚了，接待点接着往下办。', label: '您要补充的', hint: '写几个字就行。只有办事的人看得到。',
      please: '请写几个字再送', send: '送给接待点',
    },
    reopen: {
      open: '请重办', title: '又出问题了，请重办', lead: '送到以后，首问的接待点会重新派人来办。', label: '哪里又不行了？', hint: '哪个地方、从哪天开始。只有办事的人看得到。',
      please: '请写几个字，好让他们知道哪里又不行了', send: '请重办',
    },
    withdraw: {
      open: '不办了，撤回', title: '真的撤回这件事吗？', lead: '撤回以后就不再有人来办。以后还想办，要再反映一次。', label: '为什么撤回', hint: '不写也行。',
      please: '请写几个字再撤回', send: '撤回，不办了',
    },
    end: {
      open: '不谈了', title: '真的不谈了吗？', lead: '调解就到这里。以后还想谈，要再说一次；也可以走别的路。', label: '为什么不谈了', hint: '不写也行。',
      please: '请写几个字', send: '不谈了',
    },
  },
  writing: {
    half: '您上次写到一半的还在。',
    back: '回到这件事',
    asked: '接待点问您：',
    restored: (moment) => `接着您 ${moment} 写的往下写。`,
    startOver: '从头写',
    offline: '没有网也能送，先存在这部手机上；有网后打开本页就送。',
    overtaken: '这件事刚刚有了新进展，您写到一半的没有送，还存在这部手机上。',
    stay: '接着谈，回去',
    keep: '不撤回，回去',
  },
  again: {
    title: '又出问题了？',
    left: (window, left) => `办结后 ${window} 天内可以重办，${left > 0 ? `还有 ${left} 天` : '今天是最后一天'}。`,
    over: (code) => `过了可以重办的日子。再反映一件，写上编号 ${code}，接待点会把两件连起来。`,
  },
  kept: { loading: (moment) => `这是 ${moment} 存下的，正在取新的…`, failed: (moment) => `下面是 ${moment} 存下的，可能有变。` },
  reply: { title: '答复', before: '前', during: '中', after: '后', alt: (index) => `答复的第 ${index} 张照片` },
  steps: {
    title: '走到哪一步',
    loop: '办事六步',
    questions: '四题',
    phase: {
      accept: '受理', assign: '派单', handle: '办理', reply: '答复', visit: '回访', close: '销号',
      raise: '群众出题', take: '支部领题', solve: '党员破题', settle: '党委结题',
      register: '登记', mediate: '调解', agree: '写协议', fulfil: '照协议做', finish: '结案', table: '收下', decide: '议事、答复', implement: '安排', realize: '落实',
    },
    disorder: '有几步的时间前后对不上，照街道给的列出来。',
    ahead: { close: '您说解决了，才算办结' },
    nowBody: {
      reported: '等调解员登记', registered: '在约两边见面', mediating: '两边正在谈', agreed: '等两边照着做', fulfilled: '等回访', failed: '没有谈成',
      evaluating: '正在议', adopted: '在安排谁来做', implementing: '正在做', unknown: '进展不明',
      replied: '等您回答', verified: '社区核对后销号', suspended: '先停一停', needsInfo: '等您补充', submitted: '等接待点受理', accepted: '正在找人来办', assigned: '等经办单位动手', processing: '正在办',
    },
    now: '现在',
    answerWaiting: (what) => `${what}还没送到`,
    spoken: { done: '，已完成', now: '，正在进行', ahead: '，还没到' },
    due: (day) => `期限 ${day}`,
    dueAbout: (day) => `期限预计 ${day}`,
    early: (days) => `早了 ${days} 个工作日`,
    late: (days) => `晚了 ${days} 个工作日`,
    transfers: (count) => `转过 ${count} 次手，见下面`,
  },
  chain: { title: '谁经手过', first: '首问负责', current: '主办', returned: '退回', took: (moment) => `${moment} 受理`, from: (moment) => `${moment} 接手` },
  closed: {
    seal: '办结', title: { request: '已办结，闭环销号', dispute: '已结案', proposal: '落实好了' },
    by: { resolved: '住户回访：解决了', unreachable: '回访三次没有联系上，按规定销号', dispute: '回访过，说好的都做到了', proposal: '做好的样子见照片' }, rating: '评价', fund: '用的钱', approved: '谁批准',
    elsewhere: { title: '已经办结', body: '没有看到回访的记录。没办好，请打电话再说。' },
  },
  said: '办理单位的话',
  ended: { reason: '原因' },
  extended: (day) => `延到 ${day}`,
  level: (level) => `督办：这件事${['', '街道', '区里'][level] ?? '上级'}正在盯着办。`,
  fresh: (moment) => `数据更新于 ${moment}`,
  dispute: {
    free: '自愿参加，不收钱。这件事不公开。', parties: '两边', left: (day, days) => `一般在 ${day} 前谈完，还有 ${days} 天。`, over: (days) => `过了一般的期限 ${days} 天，还在谈。`,
    agreement: { oral: '口头说定了。', written: '写了调解协议。' }, remedies: '还可以走的路',
    remedy: { court: '到法院起诉', arbitration: '申请仲裁', administration: '请主管部门处理', police: '报警', 'legal-aid': '申请法律援助' },
  },
  proposal: { backed: (count) => `已有 ${count} 位邻居赞成。`, result: { adopted: '采纳了', partly: '采纳了一部分', declined: '没有采纳' }, reason: '理由' },
  support: { count: (count) => `已有 ${count} 家也遇到。`, me: '我家也是', back: '我赞成', done: '已加上您家。' },
  merged: { into: (code) => `并到了编号 ${code} 的那件事里。`, open: '看那件事', loop: '它们互相并来并去，看不出归了哪一件。打电话报编号问一问。' },
  rounds: { again: (times) => `这是第 ${times} 次重办。`, earlier: (count) => `前面的 ${count} 次答复` },
  empty: '这台手机上还没有反映过的事。',
};
