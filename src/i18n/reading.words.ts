/** Words every tag needs. zh-Hans is the source; values may be functions. */
import type { FailureKind } from '../domain/failure.ts';
import { dayWords, deviceTimeWords, momentWords } from './dates.ts';

export interface ReadingWords {
  /** What stands between parts put together on the screen: facts, names of one kind, a label and its value, two sentences; `gap` follows a mark where more comes. */
  marks: { pause: string; and: string; colon: string; stop: string; gap: string };
  day: typeof dayWords;
  moment: typeof momentWords;
  deviceTime: typeof deviceTimeWords;
  /** Of an organisation or a place nobody can name. */
  unnamed: string;
  sample: string;
  call: string;
  callAbout: string;
  retry: string;
  back: string;
  loading: string;
  phoneUnknown: string;
  /** What happened and what the resident can do, per failure. */
  failure: Record<FailureKind, { title: string; body: string }>;
  notConfigured: { title: string; body: string };
  /** Above whatever is shown of the sample town. */
  sampleTown: string;
  copied: string;
  copyFailed: string;
}

export const readingZhHans: ReadingWords = {
  marks: { pause: '，', and: '、', colon: '：', stop: '。', gap: '' },
  day: dayWords,
  moment: momentWords,
  deviceTime: deviceTimeWords,
  unnamed: '名称不详',
  sample: '示例',
  call: '打电话说',
  callAbout: '打电话问',
  retry: '再试一次',
  back: '上一步',
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
  notConfigured: { title: '这里还没有接好', body: '网上暂时不能办，打电话说一样能办。' },
  sampleTown: '示例小镇，不是真的街道。写的东西不会送出去，关掉就没了。',
  copied: '已复制，可以发给家人了。',
  copyFailed: '这里不能自动复制。请按住下面的文字，选“复制”。',
};
