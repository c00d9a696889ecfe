import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import type { Case } from '../src/domain/case.ts';
import { LinliRequestTracker } from '../src/elements/request-tracker/request-tracker.ts';
import { define } from '../src/kit/define.ts';
import { about, at as setDay, evidence, file, keptRequest, Person, phone, resident, scene, seen, staff, type Stage, today } from './stage.ts';

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
