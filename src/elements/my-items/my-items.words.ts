import type { Unknown } from '../../domain/case-machine.ts';
import type { SignupState } from '../../domain/machines/signup.ts';

export interface MyItemsWords {
  title: string;
  /** How many there are, under the title. */
  lead: string;
  drafts: string;
  waiting: string;
  receipts: string;
  empty: { title: string; body: string };
  report: string;
  /** A draft that names nothing yet. */
  unnamed: string;
  /** A half-written answer to the office; an answer on its way. */
  answer: string;
  savedAt: (moment: string) => string;
  waitingSince: (moment: string) => string;
  sentAt: (day: string) => string;
  code: (code: string) => string;
  noCode: string;
  photos: (count: number) => string;
  back: string;
  goOn: string;
  track: string;
  print: string;
  forget: string;
  /** What deleting one row means, by what it is. */
  sureDraft: string;
  sureReceipt: string;
  sure: string;
  keep: string;
  forgotten: string;
  refused: string;
  all: string;
  sureAll: (drafts: number, waiting: number, receipts: number) => string;
  sureAllYes: string;
  allGone: string;
  memory: string;
  receiptText: (code: string, day: string) => string;
  printTitle: string;
  /** Of a signup, what is called otherwise. */
  signup: {
    kind: string;
    state: Record<SignupState | Unknown, string>;
    see: string;
    cancelling: string;
    /** What deleting its record means. */
    sureReceipt: string;
    receiptText: (event: string, code: string, day: string) => string;
    printTitle: string;
  };
  help: string;
}

export const myItemsZhHans: MyItemsWords = {
  title: '我的事',
  lead: '都存在这台设备上，别人看不到。',
  drafts: '没填完的',
  waiting: '填好了，还没送到',
  receipts: '已经送到的',
  empty: { title: '这台设备上还没有您的事', body: '您在这里填的、送出去的，都会列在这里。换一台设备就看不到，拿编号和电话可以查。' },
  report: '反映一件事',
  unnamed: '还没有选是什么事',
  answer: '给办事人的回答',
  savedAt: (moment) => `${moment} 存好`,
  waitingSince: (moment) => `${moment} 提交`,
  sentAt: (day) => `${day} 送到`,
  code: (code) => `编号 ${code}`,
  noCode: '没有编号',
  photos: (count) => `${count} 张照片`,
  back: '都有哪些事',
  goOn: '接着填',
  track: '看办得怎样',
  print: '打印',
  forget: '从这台设备上删掉',
  sureDraft: '真的删掉吗？填的字和照片就找不回来了。',
  sureReceipt: '只删这台设备上的记录，事情照样办。以后要看，得用编号和电话查。',
  sure: '删掉',
  keep: '留着',
  forgotten: '已从这台设备上删掉。',
  refused: '没有删成，请再试一次。',
  all: '全部删掉',
  sureAll: (drafts, waiting, receipts) =>
    `这台设备上的都会删掉：${[drafts && `${drafts} 件没填完的`, waiting && `${waiting} 件还没送到的（就不送了）`, receipts && `${receipts} 件已送到的（事情照样办）`].filter(Boolean).join('，')}。删掉就找不回来了。`,
  sureAllYes: '全部删掉',
  allGone: '这台设备上的都删掉了。',
  memory: '这台设备存不了东西，关掉这一页，下面这些就没有了。',
  receiptText: (code, day) => `我向街道反映的事\n编号：${code}\n送到：${day}\n报编号就能查。`,
  printTitle: '我反映的事',
  signup: {
    kind: '报名',
    state: { pending: '待确认', confirmed: '报上了', waitlisted: '候补', attended: '签到了', absent: '没有来', cancelled: '已取消', rejected: '没有报上', unknown: '情况不明' },
    see: '去看这场活动',
    cancelling: '取消一份报名',
    sureReceipt: '只删这台设备上的记录，座位还给您留着。不去了，请先取消报名。',
    receiptText: (event, code, day) => `我报名的活动\n活动：${event}\n编号：${code}\n报名：${day}\n进门报编号就行。`,
    printTitle: '我报名的活动',
  },
  help: '不会用？打电话说',
};
