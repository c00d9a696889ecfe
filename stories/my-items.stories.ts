import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { epochOf } from '../src/domain/instant.ts';
import type { SignupInput } from '../src/domain/signup.ts';
import { LinliMyItems } from '../src/elements/my-items/my-items.ts';
import { define } from '../src/kit/define.ts';
import { page } from '../src/kit/page.ts';
import { tea, trip } from '../test/fakes/events.ts';
import { about, address, file, keptRequest, Person, phone, scene, seen, type Stage } from './stage.ts';

// Not by src/define: stories bring their own device, and nothing of theirs reaches the disk.
define('linli-my-items', LinliMyItems, 'stories');

interface Args {
  phone?: string;
  seamless: boolean;
}

const meta: Meta<Args> = {
  id: 'my-items',
  title: '部件/我的事',
  component: 'linli-my-items',
  args: { phone, seamless: false },
  argTypes: { phone: { control: 'text' }, seamless: { control: 'boolean' } },
  render: (args, { loaded }) => {
    const { backend, device, clock } = loaded['on'] as Stage;
    return html`<linli-my-items .backend=${backend} .device=${device} .clock=${clock} phone=${ifDefined(args.phone)} ?seamless=${args.seamless}></linli-my-items>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

const at = (canvasElement: HTMLElement): Promise<Person> => Person.at(canvasElement, 'linli-my-items');

/** An afternoon's worth: half a request, one that waits, two that arrived. */
async function afternoon(on: Stage): Promise<void> {
  await file(on, '2023-11-06T09:05:00+08:00');
  const closed = await file(on, '2023-10-16T15:00:00+08:00');
  await seen(on, closed, 'closed');
  on.clock.jump(epochOf('2023-11-10T09:00:00+08:00') - on.clock.now());
  const item = await keptRequest(on, { state: 'retry-wait', attempts: 2 });
  // For an office that this page does not name: it waits.
  item.address = { backend: 'fake', endpoint: 'elsewhere' };
  const draft = item.draft!;
  on.device.fill({
    outbox: [item],
    drafts: [{
      ...draft, key: '00000000-0000-4000-8000-000000000042', photos: [], updatedAt: epochOf('2023-11-10T08:20:00+08:00'),
      fields: { ...(draft.fields as object), text: '楼下的坡道拆掉以后，轮椅出不了门。', labels: { category: '梯改坡', place: '示例新村 8 幢' }, photos: [] },
    }],
  });
  // Somewhere on this page the draft can be gone on with, and a case looked at.
  page().tags.add({ element: document.body, wants: ['draft', 'case', 'form'], open: () => undefined });
}

export const Afternoon: Story = {
  name: '都有一些',
  parameters: about('没填完的在最上面，然后是还没送到的，最后是送到了的。'),
  loaders: [scene(afternoon)],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('没填完的', '填好了，还没送到', '已经送到的'),
};

export const Empty: Story = {
  name: '空的',
  parameters: about('说清楚什么会列在这里，给一个往前走的按钮。'),
  loaders: [scene(() => void page().tags.add({ element: document.body, wants: ['form'], open: () => undefined }))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('这台设备上还没有您的事', '反映一件事'),
};

export const Draft: Story = {
  name: '没填完的一件',
  loaders: [scene(afternoon)],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('梯改坡');
    await me.sees('轮椅出不了门', '接着填', '复制成文字', '打印');
    me.rest();
  },
};

export const AskDelete: Story = {
  name: '问一声再删',
  loaders: [scene(afternoon)],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('梯改坡');
    await me.press('从这台设备上删掉');
    await me.sees('填的字和照片就找不回来了', '留着');
    me.rest();
  },
};

export const Waiting: Story = {
  name: '还没送到的一件',
  loaders: [scene(afternoon)],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('屋顶漏水');
    await me.sees('现在送', '改一改', '打印一页');
    me.rest();
  },
};

export const WaitingForHours: Story = {
  name: '等了几个小时的一件',
  loaders: [scene(async (on) => {
    await afternoon(on);
    on.clock.jump(5 * 3_600_000);
  })],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('屋顶漏水');
    await me.sees('一直没有送出去', '给窗口扫一扫', '已经交给窗口了，删掉这一份');
    me.rest();
  },
};

export const Receipt: Story = {
  name: '送到了的一件',
  loaders: [scene(afternoon)],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('编号');
    await me.sees('看办得怎样', '用别的手机扫这个码', '复制成文字');
    me.rest();
  },
};

const teaSignup: SignupInput = {
  clientId: '00000000-0000-4000-8000-000000000051', target: 'event/lidong-tea', party: 2, minors: 0, phone: '138 0000 0000', note: '坐轮椅', onBehalfOf: { relation: '母亲' },
  consent: { version: '1', at: '2023-11-10T08:30:00+08:00' },
};

/** A sign-up that waits, half a one, and one that arrived. */
async function signups(on: Stage): Promise<void> {
  await on.device.cache.put(address, 'event event/lidong-tea', { event: tea });
  await on.device.receipts.keep({ key: 'r', ref: 'signup/1', code: '23110386', address, type: 'signup', about: 'event/lidong-tea', sentAt: epochOf('2023-11-09T15:00:00+08:00'), lastState: 'waitlisted' });
  const draft = {
    key: teaSignup.clientId, slot: { site: '', tag: 'linli-event-detail', topic: 'signup', name: tea.id }, schema: 1, photos: [], rev: 1, updatedAt: epochOf('2023-11-10T08:30:00+08:00'),
    fields: { whom: 'family', relation: 'mother', name: '', party: 2, children: 0, phone: '138 0000 0000', note: '坐轮椅', waits: false, labels: { category: tea.name, when: '11月12日 周日 下午 2:00—4:00', place: tea.venue, whom: '母亲' } },
  };
  on.device.fill({
    outbox: [{ key: draft.key, address: { backend: 'fake', endpoint: 'elsewhere' }, photos: [], state: 'retry-wait', attempts: 2, queuedAt: draft.updatedAt, draft, submission: { verb: 'create', type: 'signup', input: teaSignup } }],
    drafts: [{ ...draft, key: '00000000-0000-4000-8000-000000000052', slot: { ...draft.slot, name: 'trip' }, fields: { ...draft.fields, labels: { category: trip.name, place: trip.venue } } }],
  });
  page().tags.add({ element: document.body, wants: ['event', 'form'], open: () => undefined });
}

export const Signups: Story = {
  name: '报名',
  parameters: about('没报上的、报上的，都写着是哪一场。'),
  loaders: [scene(signups)],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('立冬品茗茶', '报名，编号 2311 0386', '候补'),
};

export const SignupWaiting: Story = {
  name: '还没报上的一份',
  loaders: [scene(signups)],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('立冬品茗茶 报名，示例新村');
    await me.sees('先记在手机上，还没有报上', '改一改', '删掉，不报了');
    me.rest();
  },
};

export const SignupReceipt: Story = {
  name: '送到了的报名',
  loaders: [scene(signups)],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('立冬品茗茶 报名，编号');
    await me.sees('编号 2311 0386', '去看这场活动', '从这台设备上删掉');
    me.rest();
  },
};

export const DeleteAll: Story = {
  name: '全部删掉',
  parameters: about('先数给您听，再问一声。'),
  loaders: [scene(afternoon)],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('全部删掉');
    await me.sees('1 件没填完的', '1 件还没送到的', '2 件已送到的');
    me.rest();
  },
};

export const Refused: Story = {
  name: '没有删成',
  loaders: [scene(async (on) => {
    await afternoon(on);
    on.device.erase = () => Promise.reject(new Error('locked'));
  })],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('全部删掉');
    await me.press('全部删掉');
    await me.sees('没有删成', '已经送到的');
    me.rest();
  },
};

export const Forgetful: Story = {
  name: '存不了东西的设备',
  loaders: [scene(async (on) => {
    await afternoon(on);
    on.device.setMode('memory');
  })],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('这台设备存不了东西'),
};

export const NoPhone: Story = {
  name: '没有给电话',
  tags: ['logs'],
  args: { phone: '' },
  loaders: [scene(afternoon)],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('社区还没有把电话放到这里'),
};

export const Dark: Story = {
  name: '深色、特大字',
  parameters: { comfort: { theme: 'dark', size: 'largest' } },
  loaders: [scene(afternoon)],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('我的事'),
};
