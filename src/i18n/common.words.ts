/** Words of the tags that keep or send what residents write, and what every tag says. */
import type { CaseState, Unknown } from '../domain/case-machine.ts';
import type { PhotoProblem } from '../ports/device.ts';
import { type ReadingWords, readingZhHans } from './reading.words.ts';

export interface CommonWords extends ReadingWords {
  change: string;
  optional: string;
  chooseOne: string;
  kept: string;
  localOnly: string;
  save: {
    will: string;
    saving: string;
    saved: (time: string) => string;
    stays: string;
    vanishes: string;
    memory: string;
    off: string;
    offline: string;
    offlineKept: string;
    unsaved: string;
    full: string;
    blocked: string;
    stale: string;
  };
  state: Record<CaseState | Unknown, string>;
  /** A code that opens a case on another phone. */
  linkCode: { alt: string; body: string };
  /** Photos taken along with a request, or with what is added to it. */
  photos: {
    label: string;
    optional: (limit: number) => string;
    add: string;
    adding: string;
    remove: (index: number) => string;
    alt: (index: number) => string;
    kept: (count: number) => string;
    careful: string;
    problem: Record<PhotoProblem | 'too-many', (name: string) => string>;
  };
  /** What is on this device and has not reached the office. */
  outbox: {
    eye: string;
    title: string;
    help: string;
    sending: string;
    queued: (moment: string, attempts: number) => string;
    once: string;
    sendNow: string;
    sendAgain: string;
    unknown: { title: string; body: string };
    stuck: { title: string; body: string };
    signIn: { title: string; body: string };
    conflict: { title: string; body: string };
    quiet: string;
    /** The phone did not do it: full, or held by another window. */
    refused: string;
    memoryOnly: string;
    steps: { now: string; kept: string; keptBody: string; delivered: string; accepted: string };
    waysOut: string;
    /** It has not gone out for hours; what is said where the phone does keep it. */
    late: { title: string; safe: string; waysOut: string };
    mail: { title: string; body: string };
    copy: { title: string; body: string };
    print: { title: string; body: string };
    /** A code that a clerk reads off the screen. `tail` stands in the code, `cut` beside it, where the request is too long. */
    scan: { title: string; body: string; alt: string; lead: string; tail: (left: number) => string; cut: (left: number) => string };
    /** The reception point has it on paper or in its own list: not to be sent as well. */
    handed: { title: string; ask: string; yes: string; done: string };
    sheet: { please: string; phone: (phone: string) => string; frames: string[] };
    edit: string;
    discard: string;
    sure: string;
    keep: string;
    photos: (count: number) => string;
    acceptedWithin: (days: number) => string;
    text: { head: string; what: string; where: string; told: string; phone: string; photos: string; onPhone: (count: number) => string; when: string };
    /** What is said otherwise of a signup, and its rows. */
    signup: {
      title: string;
      sending: string;
      stuck: { title: string; body: string };
      unknown: { title: string; body: string };
      late: { title: string; safe: string; waysOut: string };
      handed: { title: string; ask: string; yes: string; done: string };
      steps: { kept: string; delivered: string; accepted: string };
      please: string;
      discard: string;
      /** What is on its way, where a place is given back. */
      cancel: string;
      text: { head: string; what: string; when: string; where: string; whom: string; self: string; party: string; persons: (count: number, children: number) => string; name: string; told: string };
    };
  };
}

export const commonZhHans: CommonWords = {
  ...readingZhHans,
  change: '更改',
  optional: '选填',
  chooseOne: '请选',
  kept: '您填过的东西都还在。',
  localOnly: '只存在这台设备上，没有送到街道。',
  save: {
    will: '填的内容会自动存好，不用管它。',
    saving: '正在存…',
    saved: (time) => `已存好，${time}。`,
    stays: '关掉也不会丢。',
    vanishes: '普通窗口关掉不会丢，无痕窗口会丢。',
    memory: '这部手机存不了，关掉会丢，请一次填完。',
    off: '没有存在这台手机上，关掉会丢。',
    offline: '现在没有网络。',
    offlineKept: '内容已存在这部手机上，可以接着填。',
    unsaved: '没有存住，正在再试。先别关掉这一页。',
    full: '手机存满了，存不下。可以少放几张照片，或者先复制成文字。',
    blocked: '另一个窗口占着，请把别的窗口关掉。',
    stale: '您在另一个窗口也在填这件事，那边的更新。请接着用那边，或者刷新这一页。',
  },
  state: {
    submitted: '待受理', needsInfo: '待补充', accepted: '已受理', assigned: '已派单', processing: '办理中', suspended: '暂停办理',
    replied: '已答复', verified: '已回访', closed: '已销号', declined: '不予受理', withdrawn: '已撤回', merged: '已并案',
    reported: '待登记', registered: '已登记', mediating: '调解中', agreed: '达成协议', fulfilled: '已履行', failed: '没有谈成', referred: '已告知去处',
    evaluating: '议事中', adopted: '已采纳', implementing: '落实中', realized: '已落实', unknown: '进展不明',
  },
  linkCode: { alt: '二维码，扫了就能查这件事', body: '用别的手机扫这个码，填上电话后四位，也能看进度。可以给家人扫。' },
  photos: {
    label: '照片',
    optional: (limit) => `选填，最多 ${limit} 张`,
    add: '加照片',
    adding: '正在放…',
    remove: (index) => `去掉第 ${index} 张照片`,
    alt: (index) => `第 ${index} 张照片`,
    kept: (count) => `${count} 张都放好了。已去掉拍摄地点。`,
    careful: '别拍到别人的脸和门牌。',
    problem: {
      'not-a-photo': (name) => `“${name}”不是照片，没有放进来。`,
      unreadable: (name) => `“${name}”打不开，可能坏了。换一张试试。`,
      'too-large': (name) => `“${name}”太大了，放不进来。用手机重新拍一张试试。`,
      full: (name) => `手机存满了，“${name}”没有放进来。`,
      failed: (name) => `“${name}”没有放进来，再试一次。`,
      'too-many': (name) => `放满了，“${name}”没有放进来。`,
    },
  },
  outbox: {
    eye: '还没有编号',
    title: '存在这部手机上，还没送到',
    help: '等不及？打电话说',
    sending: '已存好，正在送…',
    queued: (moment, attempts) => `${moment} 提交，当时没有送出去。${attempts > 0 ? `试过 ${attempts} 次；` : ''}${attempts < 12 ? '有网时打开本页会自动再送，' : ''}`,
    once: '只会送到一次。',
    sendNow: '现在送',
    sendAgain: '再送一次',
    unknown: { title: '可能送到了，也可能没有', body: '送出去以后没有收到回音。先打电话问一声最稳；再送一次，可能会变成两件。' },
    stuck: { title: '这一件送不出去', body: '街道那边没有收下。内容还在这部手机上：可以改一改再送，或者打电话说。' },
    signIn: { title: '要重新登录才能送', body: '请刷新页面重新进来，内容还在这部手机上。' },
    conflict: { title: '这件事刚刚有了新进展', body: '您的回答还没有送。请先看最新的情况，再决定要不要送。' },
    quiet: '试了很多次都没有送到，先不再自动试了。打电话说最快。',
    refused: '刚才那一下手机没有照做，内容还在。请再点一次，或者打电话说。',
    memoryOnly: '这部手机存不了东西，关掉这一页就没有了。请等送到再关。',
    steps: { now: '现在', kept: '存在手机上', keptBody: '换手机或清理缓存前，请先送出', delivered: '送到，拿到编号', accepted: '有人受理' },
    waysOut: '一直送不出去？',
    late: { title: '一直没有送出去', safe: '您写的都好好存在这部手机上。', waysOut: '也可以这样交给接待点' },
    mail: { title: '发邮件', body: '内容已经替您写好，照片要自己加' },
    copy: { title: '复制成文字', body: '发给家人或社区工作人员' },
    print: { title: '打印一页', body: '带到窗口，上面也有码' },
    scan: {
      title: '给窗口扫一扫', body: '不用网络，一扫就看全', alt: '二维码，扫出来就是下面的文字', lead: '请工作人员用手机扫。扫不出来，把屏幕调亮一点。',
      tail: (left) => `……（后面还有 ${left} 个字，请看手机）`, cut: (left) => `字多，码里放不下：最后 ${left} 个字请看下面。`,
    },
    handed: {
      title: '已经交给窗口了，删掉这一份', ask: '窗口收下了吗？删掉以后，这部手机就不再送，免得同一件事送两遍。', yes: '收下了，删掉',
      done: '已从这部手机上删掉，不会再送一遍。',
    },
    sheet: { please: '这件事网上没有送出去，请接待点登记。', phone: (phone) => `接待点电话：${phone}`, frames: ['接待点签收、盖章', '收到的日子'] },
    edit: '改一改',
    discard: '删掉，不送了',
    sure: '真的删掉吗？删掉就找不回来了。',
    keep: '留着',
    photos: (count) => `${count} 张照片`,
    acceptedWithin: (days) => `送到后 ${days} 个工作日内`,
    text: { head: '我要反映一件事', what: '什么事', where: '在哪里', told: '情况', phone: '电话', photos: '照片', onPhone: (count) => `${count} 张，在手机上`, when: '提交' },
    signup: {
      title: '先记在手机上，还没有报上',
      sending: '已记下，正在报…',
      stuck: { title: '这一份报不上去', body: '主办单位那边没有收下。填的内容还在这部手机上：可以改一改再报，或者打电话报。' },
      unknown: { title: '可能报上了，也可能没有', body: '报出去以后没有收到回音。先打电话问一声最稳；再报一次，可能会占两份座位。' },
      late: { title: '一直没有报出去', safe: '填的内容都好好存在这部手机上。', waysOut: '也可以这样报' },
      handed: { title: '已经当面报过了，删掉这一份', ask: '那边记下了吗？删掉以后，这部手机就不再报，免得占两份座位。', yes: '记下了，删掉', done: '已从这部手机上删掉，不会再报一遍。' },
      steps: { kept: '记在手机上', delivered: '送到，看有没有座位', accepted: '报上，或者排队候补' },
      please: '这份报名网上没有送出去，请登记。',
      discard: '删掉，不报了',
      cancel: '取消一份报名',
      text: {
        head: '我要报名', what: '活动', when: '时间', where: '地点', whom: '替谁报', self: '自己', party: '几个人',
        persons: (count, children) => `${count} 人${children > 0 ? `，其中孩子 ${children} 个` : ''}`, name: '称呼', told: '还要说的',
      },
    },
  },
};
