/** Words every tag needs. zh-Hans is the source; values may be functions. */
import type { FailureKind } from '../domain/failure.ts';
import type { RequestState } from '../domain/request-machine.ts';
import { dayWords, deviceTimeWords, momentWords } from './dates.ts';

export interface CommonWords {
  /** Speech between two facts drawn with a dot. */
  pause: string;
  day: typeof dayWords;
  moment: typeof momentWords;
  deviceTime: typeof deviceTimeWords;
  sample: string;
  call: string;
  callAbout: string;
  retry: string;
  back: string;
  change: string;
  optional: string;
  chooseOne: string;
  loading: string;
  phoneUnknown: string;
  /** What happened and what the resident can do, per failure. */
  failure: Record<FailureKind, { title: string; body: string }>;
  kept: string;
  notConfigured: { title: string; body: string };
  localOnly: string;
  save: {
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
  state: Record<RequestState, string>;
  copied: string;
  copyFailed: string;
}

export const commonZhHans: CommonWords = {
  pause: '，',
  day: dayWords,
  moment: momentWords,
  deviceTime: deviceTimeWords,
  sample: '示例',
  call: '打电话说',
  callAbout: '打电话问',
  retry: '再试一次',
  back: '上一步',
  change: '更改',
  optional: '选填',
  chooseOne: '请选',
  loading: '正在取，慢的话先打电话说。',
  phoneUnknown: '社区还没有把电话放到这里，请问一问居委会。',
  failure: {
    offline: { title: '现在连不上', body: '可能是没有网络。连上以后再试一次就行。' },
    timeout: { title: '等了很久没有回音', body: '不是您的手机有问题。过一会儿再试一次。' },
    unauthorized: { title: '要重新登录才能看', body: '登录时间到了。请刷新页面重新进来，或者打电话说。' },
    forbidden: { title: '这里不能给您看', body: '编号和电话可能对不上。核对一下，或者打电话问。' },
    missing: { title: '没有找到', body: '可能编号不对，也可能这个地方换了网址。打电话问最快。' },
    invalid: { title: '街道那边没有看懂', body: '不是您填错了。再试一次还不行，就打电话说。' },
    conflict: { title: '这件事刚刚有了新进展', body: '请再看一遍最新的情况。' },
    'rate-limited': { title: '试得太密了', body: '过一会儿再试，或者打电话说。' },
    unsupported: { title: '这里暂时办不了这件事', body: '打电话说一样能办。' },
    broken: { title: '街道那边出了点问题', body: '不是您的手机有问题。再试一次，或者打电话说。' },
  },
  kept: '您填过的东西都还在。',
  notConfigured: { title: '这里还没有接好', body: '网上暂时不能办，打电话说一样能办。' },
  localOnly: '只存在这台设备上，没有送到街道。',
  save: {
    saving: '正在存…',
    saved: (time) => `已存好，${time}。`,
    stays: '关掉也不会丢。',
    vanishes: '这个窗口关掉会丢，请一次填完。',
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
  },
  copied: '已复制，可以发给家人了。',
  copyFailed: '这里不能自动复制。请按住文字，选“复制”。',
};
