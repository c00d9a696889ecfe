import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import type { Case } from '../src/domain/case.ts';
import { LinliRequestTracker } from '../src/elements/request-tracker/request-tracker.ts';
import { define } from '../src/kit/define.ts';
import { about, at as setDay, evidence, file, keepCopy, keptRequest, Person, phone, picture, resident, scene, seen, staff, type Stage, today } from './stage.ts';

// Not by src/define: stories bring their own device, and nothing of theirs reaches the disk.
define('linli-request-tracker', LinliRequestTracker, 'stories');

interface Args {
  phone?: string;
  lens?: 'closed-loop' | 'four-questions' | 'both';
  code?: string;
  seamless: boolean;
}

const meta: Meta<Args> = {
  id: 'request-tracker',
  title: '部件/办事进度',
  component: 'linli-request-tracker',
  args: { phone, seamless: false },
  argTypes: {
    phone: { control: 'text' },
    lens: { control: 'select', options: ['closed-loop', 'four-questions', 'both'] },
    code: { control: 'text' },
    seamless: { control: 'boolean' },
  },
  render: (args, { loaded }) => {
    const { backend, device, clock } = loaded['on'] as Stage;
    return html`<linli-request-tracker
      .backend=${loaded['bare'] ? undefined : backend}
      .device=${device}
      .clock=${clock}
      phone=${ifDefined(args.phone)}
      lens=${ifDefined(args.lens)}
      code=${ifDefined(args.code)}
      ?seamless=${args.seamless}
    ></linli-request-tracker>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

const at = (canvasElement: HTMLElement): Promise<Person> => Person.at(canvasElement, 'linli-request-tracker');
const matter = '8 幢 屋顶漏水';

/** A story of a state: these words are on the screen. */
const sees = (...words: string[]) => async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => (await at(canvasElement)).sees(...words);

/** The office asks back, the day after. */
async function toNeedsInfo(on: Stage): Promise<Case> {
  const record = await file(on, '2023-11-09T16:20:00+08:00');
  await staff(on, record, '2023-11-09T17:05:00+08:00', 'receptionist', 'reception', 'requestInfo', { note: '请写清楚是哪一间漏，漏的地方拍一张照片。' });
  setDay(on, today);
  return record;
}

/** As far as this state, one office step after the other. */
async function toState(on: Stage, state: 'accepted' | 'assigned' | 'suspended' | 'merged'): Promise<Case> {
  const record = await file(on, '2023-11-07T16:20:00+08:00');
  if (state === 'merged') {
    const other = await file(on, '2023-11-07T17:00:00+08:00', { receipt: false });
    await staff(on, record, '2023-11-08T08:30:00+08:00', 'receptionist', 'reception', 'merge', { target: `case/${other.id}` });
  } else {
    await staff(on, record, '2023-11-08T08:30:00+08:00', 'receptionist', 'reception', 'accept');
    if (state !== 'accepted') await staff(on, record, '2023-11-08T10:00:00+08:00', 'lead', 'community', 'assign', { assignee: 'org/project' });
    if (state === 'suspended') {
      await staff(on, record, '2023-11-09T08:30:00+08:00', 'handler', 'project', 'start');
      await staff(on, record, '2023-11-09T11:00:00+08:00', 'handler', 'project', 'suspend', { note: '连着下雨，屋面干了再做。', until: '2023-11-15' });
    }
  }
  setDay(on, today);
  return record;
}

/** Somebody was here yesterday evening; the phone kept what it read. */
async function visitedBefore(on: Stage, record: Case): Promise<void> {
  setDay(on, '2023-11-09T17:10:00+08:00');
  await keepCopy(on, record);
  setDay(on, today);
}

/** The screen on which more is written, as far as this. */
async function supplementing(me: Person): Promise<void> {
  await me.press('写给接待点');
  await me.isAt('补充情况');
}

/** As far as 办理中: returned once with its reason, then passed on. */
async function toProcessing(on: Stage): Promise<Case> {
  const record = await file(on, '2023-11-03T09:05:00+08:00');
  await staff(on, record, '2023-11-03T14:30:00+08:00', 'receptionist', 'reception', 'accept');
  await staff(on, record, '2023-11-06T09:10:00+08:00', 'lead', 'community', 'assign', { assignee: 'org/property' });
  await staff(on, record, '2023-11-07T10:20:00+08:00', 'handler', 'property', 'bounce', { note: '屋面正在改造施工范围内，由项目部负责更快。' });
  await staff(on, record, '2023-11-07T11:00:00+08:00', 'lead', 'community', 'assign', { assignee: 'org/community' });
  await staff(on, record, '2023-11-07T14:00:00+08:00', 'lead', 'community', 'transfer', { assignee: 'org/project', note: '檐沟要一起修，转给改造项目部。' });
  await staff(on, record, '2023-11-08T08:30:00+08:00', 'handler', 'project', 'start');
  setDay(on, today);
  return record;
}

async function toReplied(on: Stage): Promise<Case> {
  const record = await toProcessing(on);
  await staff(on, record, '2023-11-09T15:40:00+08:00', 'handler', 'project', 'reply', { note: '屋面防水重做了一遍，南侧檐沟已疏通。下次下雨后会再来看。', ...(await evidence(on)) });
  setDay(on, today);
  return record;
}

async function toClosed(on: Stage): Promise<Case> {
  const record = await toReplied(on);
  await resident(on, record, '2023-11-09T18:10:00+08:00', 'visit.resolved');
  await resident(on, record, '2023-11-09T18:11:00+08:00', 'rate', { rating: 5 });
  await staff(on, record, '2023-11-10T08:40:00+08:00', 'committee', 'community', 'close');
  setDay(on, today);
  return record;
}

export const Lookup: Story = {
  name: '查进度',
  parameters: { docs: { ...about('这台手机上什么都没有：用编号和电话后四位查，后四位不保存。').docs, story: { inline: true, height: 'auto' } } },
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('查进度');
    await me.sees('当时留的电话，后四位', '查一查');
  },
};

export const Submitted: Story = {
  name: '待受理',
  parameters: about('刚送到：编号、接待点到哪一天受理、谁首问负责。'),
  loaders: [
    scene(async (on) => {
      await file(on, '2023-11-09T16:20:00+08:00');
      setDay(on, today);
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt(matter);
    await me.isAt('收到了，等接待点受理');
    await me.sees('期限 11月10日 周五', '首问负责');
  },
};

export const Processing: Story = {
  name: '办理中',
  parameters: about('退回过一次、转过一次手：谁经手、为什么，都写在明处。'),
  loaders: [scene(async (on) => void (await toProcessing(on)))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('正在办理');
    await me.sees('退回', '由项目部负责更快', '转给改造项目部', '主办');
  },
};

export const Replied: Story = {
  name: '等您回答',
  parameters: about('有了答复和前后照片：三个回答长得一样，由住户说解决没有。'),
  loaders: [scene(async (on) => void (await toReplied(on)))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('您看解决了吗？', '解决了一部分', '没解决，请重办', '屋面防水重做了一遍');
    await waitFor(() => expect(me.root.querySelectorAll('.evidence img[src^="blob:"]')).toHaveLength(2));
  },
};

export const LooksOnly: Story = {
  name: '只能看，不能答',
  parameters: about('后台不收住户的回答：不画按不动的按钮，答复照样看得到，要说什么打电话。'),
  loaders: [scene(async (on) => {
    await toReplied(on);
    const { can } = on.backend;
    on.backend.can = (verb, ...rest) => verb !== 'act' && can(verb, ...rest);
  })],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('屋面防水重做了一遍', '解决没有，请打电话说一声。');
    await waitFor(() => expect(me.root.querySelectorAll('.evidence img[src^="blob:"]')).toHaveLength(2));
  },
};

export const Unresolved: Story = {
  name: '没解决',
  parameters: about('点了“没解决”：先问哪里没解决，写到一半关掉也不会丢。'),
  loaders: [scene(async (on) => void (await toReplied(on)))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('没解决，请重办');
    await me.type('哪里没解决？', '昨天下雨，东北角还是渗。');
    await me.sees('送出回答');
  },
};

export const AnswerKept: Story = {
  name: '回答还没送到',
  tags: ['logs'],
  parameters: about('没有网时回答：存在手机上，不说已经送到。'),
  loaders: [
    scene(async (on) => {
      await toReplied(on);
      on.backend.failNext('offline', { verb: 'act', times: Infinity });
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('解决了');
    await me.sees('您的回答存在这部手机上，还没送到', '现在送');
    await me.seesNot('回访好了');
  },
};

export const Closed: Story = {
  name: '已办结',
  parameters: about('住户说解决了，社区核对后销号：没有蓝布，只有办结的印。'),
  loaders: [scene(async (on) => void (await toClosed(on)))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('已办结，闭环销号', '住户回访：解决了', '非常满意');
    await expect(me.root.querySelector('.seal')).toHaveAttribute('aria-label', '办结');
    await expect(me.root.querySelector('.cloth')).toBeNull();
  },
};

export const FourQuestions: Story = {
  name: '四题',
  args: { lens: 'four-questions' },
  parameters: about('同一件事按四题看：群众出题、支部领题、党员破题、党委结题。'),
  loaders: [scene(async (on) => void (await toProcessing(on)))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('群众出题', '支部领题', '党员破题', '党委结题');
    await me.seesNot('办事六步');
  },
};

export const BothLenses: Story = {
  name: '两种看法',
  args: { lens: 'both' },
  parameters: about('两种看法之间切换，是同一份记录，不重新取。'),
  loaders: [scene(async (on) => void (await toReplied(on)))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('办事六步', '派单', '销号');
    await me.press('四题');
    await me.sees('党委结题');
    await me.press('办事六步');
    me.rest();
    await me.sees('派单');
    await me.seesNot('党委结题');
  },
};

export const Declined: Story = {
  name: '不予受理',
  parameters: about('没有受理，原因写出来；里面的手机号遮住。'),
  loaders: [
    scene(async (on) => {
      const record = await file(on, '2023-11-09T16:20:00+08:00');
      await staff(on, record, '2023-11-10T08:30:00+08:00', 'receptionist', 'reception', 'decline', { note: '这栋楼的屋面在保修期内，由施工方直接修。联系人 13912345678。' });
      setDay(on, today);
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('这件事没有受理');
    await me.sees('原因：', '139****5678');
    await me.seesNot('13912345678');
  },
};

export const Kept: Story = {
  name: '存在手机上',
  tags: ['logs'],
  parameters: about('还没送到，没有编号：虚线框，不染色；现在送、复制、删掉。'),
  loaders: [
    scene(async (on) => {
      on.backend.failNext('offline', { verb: 'create', times: Infinity });
      on.device.fill({ outbox: [await keptRequest(on, { state: 'retry-wait', attempts: 2 })] });
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('存在这部手机上，还没送到');
    await me.sees('还没有编号', '试过 3 次', '现在送');
  },
};

export const List: Story = {
  name: '列表',
  tags: ['logs'],
  parameters: about('不止一件：没送到的在最上面，送到的按日子排。'),
  loaders: [
    scene(async (on) => {
      const closed = await toClosed(on);
      const reported = await file(on, '2023-11-08T19:30:00+08:00');
      setDay(on, today);
      await seen(on, closed, 'closed');
      await seen(on, reported, 'submitted');
      on.backend.failNext('offline', { verb: 'create', times: Infinity });
      on.device.fill({ outbox: [await keptRequest(on, { state: 'retry-wait', attempts: 2 })] });
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('您反映的事');
    await me.sees('存在手机上，还没送到', '已销号', '待受理', '用编号查别的事');
  },
};

export const Late: Story = {
  name: '晚了',
  parameters: about('跨国庆长假：期限按调休算，晚了几个工作日照实说。'),
  loaders: [
    scene(async (on) => {
      await file(on, '2023-09-28T10:00:00+08:00');
      setDay(on, '2023-10-11T09:00:00+08:00');
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('期限 10月7日 周六', '晚了 4 个工作日');
  },
};

export const Failed: Story = {
  name: '取不到',
  tags: ['logs'],
  parameters: about('这件事取不到：编号还在手机上，再试一次和打电话并排。'),
  loaders: [
    scene(async (on) => {
      await file(on, '2023-11-09T16:20:00+08:00');
      setDay(on, today);
      on.backend.failNext('broken', { verb: 'get', times: Infinity });
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('街道那边出了点问题', '再试一次');
  },
};

export const NotConfigured: Story = {
  name: '没有接好',
  tags: ['logs'],
  parameters: about('网站没有写后台：住户看到电话，网站管理员在控制台看到一行该怎么改。'),
  loaders: [scene(), () => Promise.resolve({ bare: true })],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('这里还没有接好');
    await me.sees(phone);
  },
};

export const NeedsInfo: Story = {
  name: '待补充',
  parameters: about('接待点问了什么，原话写在布上；在这里写，或者打电话说。'),
  loaders: [scene(async (on) => void (await toNeedsInfo(on)))],
  play: sees('接待点想再问您几句', '请写清楚是哪一间漏', '写给接待点', '不办了，撤回'),
};

export const Supplement: Story = {
  name: '补充情况',
  parameters: about('接待点的问话在上面，写字、加照片，填一样存一样。'),
  loaders: [scene(async (on) => void (await toNeedsInfo(on)))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await supplementing(me);
    await me.type('您要补充的', '是客厅东北角，靠窗的那一面。');
    await me.upload('加照片', [await picture('ceiling')]);
    await me.sees('1 张都放好了', '已存好，上午 9:00', '接待点问您：');
    me.rest();
  },
};

export const SupplementMissing: Story = {
  name: '补充情况：没有写',
  parameters: about('一个字没写就送：说要什么，不送空的。'),
  loaders: [scene(async (on) => void (await toNeedsInfo(on)))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await supplementing(me);
    await me.press('送给接待点');
    await me.sees('请写几个字再送');
  },
};

export const SupplementHalf: Story = {
  name: '补充情况：写到一半',
  parameters: about('上次写到一半关掉了：布上说还在，点进去接着写，也可以从头写。'),
  loaders: [
    scene(async (on) => {
      const record = await toNeedsInfo(on);
      const sha256 = (await on.device.photos.add(await picture('wall'))).sha256;
      const slot = { site: '', tag: 'linli-request-tracker', topic: 'supplement', name: record.id };
      const fields = { event: '', note: '是客厅东北角，', photos: [sha256] };
      on.device.fill({ drafts: [{ key: 'half', slot, schema: 2, fields, photos: [sha256], rev: 3, updatedAt: Date.parse('2023-11-09T20:12:00+08:00') }] });
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('您上次写到一半的还在。');
    await supplementing(me);
    await me.sees('晚上 8:12 写的往下写', '从头写', '1 张都放好了');
    me.rest();
  },
};

export const SupplementKept: Story = {
  name: '补充的还没送到',
  tags: ['logs'],
  parameters: about('没有网时送出补充：写的话原样在，存在手机上，不说已经送到。'),
  loaders: [
    scene(async (on) => {
      await toNeedsInfo(on);
      on.backend.failNext('offline', { verb: 'act', times: Infinity });
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await supplementing(me);
    await me.type('您要补充的', '是客厅东北角，靠窗的那一面。');
    await me.upload('加照片', [await picture('ceiling')]);
    await me.sees('1 张都放好了');
    await me.press('送给接待点');
    await me.sees('您补充的情况存在这部手机上，还没送到', '靠窗的那一面', '1 张照片', '现在送');
    me.rest();
  },
};

export const SupplementFull: Story = {
  name: '补充情况：手机满了',
  parameters: about('存不下：字还在格子里，说没有送出去，电话一样算数。'),
  loaders: [
    scene(async (on) => {
      await toNeedsInfo(on);
      const { submit } = on.device.outbox;
      on.device.outbox.submit = (row) => {
        on.device.failNext('full');
        return submit(row);
      };
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await supplementing(me);
    await me.type('您要补充的', '是客厅东北角。');
    await me.press('送给接待点');
    await me.sees('没有送出去。您写的还在这里');
    me.rest();
  },
};

export const Accepted: Story = {
  name: '已受理',
  parameters: about('受理了，还没派出去；不想办了可以撤回。'),
  loaders: [scene(async (on) => void (await toState(on, 'accepted')))],
  play: sees('已受理，正在找人来办', '首问的接待点一直管到底', '不办了，撤回'),
};

export const Assigned: Story = {
  name: '已派单',
  parameters: about('派给了谁；有人接手以后不能再撤回。'),
  loaders: [scene(async (on) => void (await toState(on, 'assigned')))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('已派给经办单位', '示例改造项目部');
    await me.seesNot('不办了，撤回');
  },
};

export const Suspended: Story = {
  name: '暂停办理',
  parameters: about('停下来了：为什么、到哪一天再办，写在明处。'),
  loaders: [scene(async (on) => void (await toState(on, 'suspended')))],
  play: sees('先停一停', '连着下雨', '11月15日 周三'),
};

export const Verified: Story = {
  name: '已回访',
  parameters: about('住户说解决了，等销号；这时可以打分，五个一样。'),
  loaders: [
    scene(async (on) => {
      const record = await toReplied(on);
      await resident(on, record, '2023-11-10T08:10:00+08:00', 'visit.resolved');
      setDay(on, today);
    }),
  ],
  play: sees('回访好了，等销号', '给这次办理打个分', '非常不满意'),
};

export const Merged: Story = {
  name: '已并案',
  parameters: about('和另一件并在一起办。'),
  loaders: [scene(async (on) => void (await toState(on, 'merged')))],
  play: sees('和另一件事并在一起办了', '那件事答复的时候，会一起告诉您'),
};

export const Withdraw: Story = {
  name: '撤回',
  parameters: about('再问一次：撤回以后会怎样，一句话；原因可以不写。'),
  loaders: [scene(async (on) => void (await toState(on, 'accepted')))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('不办了，撤回');
    await me.isAt('真的撤回这件事吗？');
    await me.sees('撤回以后就不再有人来办', '不撤回，回去');
    me.rest();
  },
};

export const Withdrawn: Story = {
  name: '已撤回',
  parameters: about('撤回了，还想办可以再反映。'),
  loaders: [
    scene(async (on) => {
      const record = await toState(on, 'accepted');
      await resident(on, record, '2023-11-10T08:10:00+08:00', 'withdraw', { note: '自己找人修好了。' });
      setDay(on, today);
    }),
  ],
  play: sees('您已撤回', '还想办，可以再反映一次', '自己找人修好了'),
};

export const Reopen: Story = {
  name: '重办',
  parameters: about('办结后又出问题：写清哪里又不行了，可以加照片。'),
  loaders: [scene(async (on) => void (await toClosed(on)))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('又出问题了？', '还有 15 天');
    await me.press('请重办');
    await me.isAt('又出问题了，请重办');
    me.rest();
  },
};

export const ReopenOver: Story = {
  name: '过了重办的日子',
  parameters: about('过了日子就没有这个键，只说接下来怎么办。'),
  loaders: [
    scene(async (on) => {
      await toClosed(on);
      setDay(on, '2023-12-01T09:00:00+08:00');
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('过了可以重办的日子', '写上编号 2311 ');
    await me.seesNot('请重办');
  },
};

export const Overtaken: Story = {
  name: '有了新进展',
  tags: ['logs'],
  parameters: about('写的时候这件事动了：先看最新的，写的话一个字不少，自己决定还送不送。'),
  loaders: [
    scene(async (on) => {
      await toReplied(on);
      on.backend.failNext('conflict', { verb: 'act' });
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('没解决，请重办');
    await me.type('哪里没解决？', '昨天下雨，东北角还是渗。');
    await me.press('送出回答');
    await me.sees('您看解决了吗？', '您的回答没有送', '东北角还是渗', '接着写', '不送了');
    me.rest();
  },
};

export const Refused: Story = {
  name: '街道没有收',
  tags: ['logs'],
  parameters: about('回答被退回来：话还在，改一改再送，或者打电话。'),
  loaders: [
    scene(async (on) => {
      await toReplied(on);
      on.backend.failNext('invalid', { verb: 'act' });
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('解决了一部分');
    await me.type('还差什么？', '檐沟还堵着。');
    await me.press('送出回答');
    await me.sees('街道那边没有收', '檐沟还堵着', '接着写');
    me.rest();
  },
};

export const SignIn: Story = {
  name: '要重新登录才能送',
  tags: ['logs'],
  parameters: about('登录过期：回答还在手机上，说怎么办。'),
  loaders: [
    scene(async (on) => {
      await toReplied(on);
      on.backend.failNext('unauthorized', { verb: 'act' });
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('解决了');
    await me.sees('您的回答：解决了', '要重新登录才能送');
    me.rest();
  },
};

export const AnswerUnknown: Story = {
  name: '回答说不清送到没有',
  tags: ['logs'],
  parameters: about('送出去没有回音，街道又认不出重复的：如实说，让住户定。'),
  loaders: [
    scene(
      async (on) => {
        await toReplied(on);
        on.backend.failNext('broken', { verb: 'act' });
      },
      { repeats: 'unknown' },
    ),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('解决了');
    await me.sees('您的回答可能送到了，也可能没有', '不送了');
    me.rest();
  },
};

export const Cached: Story = {
  name: '没有网，用上次的',
  tags: ['logs'],
  parameters: about('没有网：上次看到的先给看，写明是哪天存下的；没有蓝布，也没有住户的私话。'),
  loaders: [
    scene(async (on) => {
      const record = await toReplied(on);
      await visitedBefore(on, record);
      on.backend.failNext('offline', { times: Infinity });
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('现在连不上', '下面是 11月9日 周四 下午 5:10 存下的', '屋面防水重做了一遍');
    await me.seesNot('数据更新于', '用盆接着');
  },
};

export const CachedLoading: Story = {
  name: '慢，先看上次的',
  parameters: about('街道那边慢：先看上次的，写明正在取新的。'),
  loaders: [
    scene(async (on) => {
      const record = await toProcessing(on);
      await visitedBefore(on, record);
      on.backend.latency = Infinity;
    }),
  ],
  play: sees('下午 5:10 存下的，正在取新的', '正在办理'),
};

export const Loading: Story = {
  name: '正在取',
  parameters: about('还没取来：最后多大就先占多大，不转圈。'),
  loaders: [
    scene(async (on) => {
      await file(on, '2023-11-09T16:20:00+08:00');
      setDay(on, today);
      on.backend.latency = Infinity;
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await waitFor(() => expect(me.root.querySelector('[part=loading]')).toHaveAttribute('aria-busy', 'true'));
  },
};

export const LookupErrors: Story = {
  name: '查进度：没填全',
  parameters: about('差几处先说，点了就到。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('查一查');
    await me.sees('还差 2 处', '请填编号', '请填电话的后四位数字');
    me.rest();
  },
};

export const LookupLinked: Story = {
  name: '查进度：扫码来的',
  parameters: about('扫了家人手机上的码：编号已经填好，只问电话后四位。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    const back = location.href.split('#')[0] ?? '';
    location.hash = 'linli=case,code=23110386';
    await me.isAt('查进度');
    await waitFor(() => expect(me.root.querySelector<HTMLInputElement>('#code')).toHaveValue('2311 0386'));
    history.replaceState(null, '', back);
    me.rest();
  },
};

export const LookupRefused: Story = {
  name: '查进度：对不上',
  tags: ['logs'],
  parameters: about('编号和电话对不上：不说哪个错，让人核对或打电话。'),
  loaders: [scene(async (on) => void (await file(on, '2023-11-09T16:20:00+08:00', { receipt: false })))],
  play: async ({ canvasElement, loaded }) => {
    const me = await at(canvasElement);
    const [filing] = [...(loaded['on'] as Stage).backend.filings.values()];
    await me.type('编号', filing?.record.code ?? '');
    await me.type('当时留的电话', '0000');
    await me.press('查一查');
    await me.sees('编号和电话可能对不上');
    me.rest();
  },
};

export const LookupFound: Story = {
  name: '用编号查到的',
  parameters: about('在别的手机上反映的：问要不要记在这台手机上，不替人记。'),
  loaders: [
    scene(async (on) => {
      await file(on, '2023-11-09T16:20:00+08:00', { receipt: false });
      setDay(on, today);
    }),
  ],
  play: async ({ canvasElement, loaded }) => {
    const me = await at(canvasElement);
    const [filing] = [...(loaded['on'] as Stage).backend.filings.values()];
    await me.type('编号', filing?.record.code ?? '');
    await me.type('当时留的电话', '1234');
    await me.press('查一查');
    await me.sees('要不要记在这台手机上', '记在这台手机上');
    me.rest();
  },
};

export const KeptForHours: Story = {
  name: '存在手机上：一直送不出去',
  tags: ['logs'],
  parameters: about('两个小时还没有送出去：电话在最前面，扫码、打印都不用网络。'),
  loaders: [
    scene(async (on) => {
      on.backend.failNext('offline', { verb: 'create', times: Infinity });
      on.device.fill({ outbox: [await keptRequest(on, { state: 'retry-wait', attempts: 5 })] });
      on.clock.jump(3 * 3_600_000);
    }),
  ],
  play: sees('一直没有送出去', `打电话说 ${phone}`, '给窗口扫一扫', '打印一页', '已经交给窗口了，删掉这一份'),
};

export const KeptMemory: Story = {
  name: '存不住，还没送到',
  tags: ['logs'],
  parameters: about('这部手机存不了：说关掉就没有了，请等送到。'),
  loaders: [
    scene(async (on) => {
      on.device.setMode('memory');
      on.backend.failNext('offline', { verb: 'create', times: Infinity });
      on.device.fill({ outbox: [await keptRequest(on, { state: 'retry-wait', attempts: 12 })] });
    }),
  ],
  play: sees('关掉这一页就没有了', '试了很多次都没有送到'),
};

export const FailedOffline: Story = {
  name: '没有网',
  tags: ['logs'],
  parameters: about('没有网，也没有上次的：说是网的事，电话在。'),
  loaders: [
    scene(async (on) => {
      await file(on, '2023-11-09T16:20:00+08:00');
      setDay(on, today);
      on.backend.failNext('offline', { verb: 'get', times: Infinity });
    }),
  ],
  play: sees('现在连不上', '再试一次'),
};

export const Supervised: Story = {
  name: '督办和延期',
  parameters: about('没解决退回重办：督办到哪一级、延到哪一天、为什么，都公开。'),
  loaders: [
    scene(async (on) => {
      const record = await toReplied(on);
      await resident(on, record, '2023-11-09T18:10:00+08:00', 'visit.unresolved', { note: '昨天下雨，东北角还是渗。' });
      await staff(on, record, '2023-11-10T08:20:00+08:00', 'lead', 'community', 'extend', { note: '要等防水材料到货。', until: '2023-11-24' });
      setDay(on, today);
    }),
  ],
  play: sees('督办：这件事街道正在盯着办', '延到 11月24日 周五', '要等防水材料到货'),
};

const long = '这件事我们反映了很多次了从去年冬天开始一直到现在每次下雨都漏'.repeat(12);

export const LongTexts: Story = {
  name: '字很多',
  parameters: about('住户和经办人都写了很多，还有不断开的长串：不撑破，不横滚。'),
  loaders: [
    scene(async (on) => {
      const record = await toProcessing(on);
      await staff(on, record, '2023-11-09T15:40:00+08:00', 'handler', 'project', 'reply', { note: `${long} https://street.example/${'a'.repeat(120)}`, ...(await evidence(on)) });
      await resident(on, record, '2023-11-09T18:10:00+08:00', 'visit.partly', { note: `${'x'.repeat(140)} ${long}` });
      setDay(on, today);
    }),
  ],
  play: sees('您又说', long.slice(0, 40)),
};

export const BadData: Story = {
  name: '街道的数据不全',
  tags: ['logs'],
  parameters: about('单位和地点的名字取不到：说名称不详，其余照样看得到。'),
  loaders: [
    scene(async (on) => {
      await toProcessing(on);
      const { get } = on.backend;
      on.backend.get = ((wanted, call) => (typeof wanted === 'string' && !wanted.startsWith('case/') ? Promise.resolve({ type: 'org', name: 7 }) : get(wanted, call))) as typeof get;
    }),
  ],
  play: sees('正在办理', '名称不详'),
};
