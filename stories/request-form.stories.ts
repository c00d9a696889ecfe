import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import { epochOf } from '../src/domain/instant.ts';
import { LinliRequestForm } from '../src/elements/request-form/request-form.ts';
import { define } from '../src/kit/define.ts';
import { about, keptRequest, Person, phone, picture, scene, type Stage } from './stage.ts';

// Not by src/define: stories bring their own device, and nothing of theirs reaches the disk.
define('linli-request-form', LinliRequestForm, 'stories');

interface Args {
  phone?: string;
  topic?: string;
  drafts?: 'keep' | 'ask' | 'off';
  seamless: boolean;
}

const meta: Meta<Args> = {
  id: 'request-form',
  title: '部件/诉求登记',
  component: 'linli-request-form',
  args: { phone, seamless: false },
  argTypes: {
    phone: { control: 'text' },
    topic: { control: 'select', options: ['request'] },
    drafts: { control: 'select', options: ['keep', 'ask', 'off'] },
    seamless: { control: 'boolean' },
  },
  render: (args, { loaded }) => {
    const { backend, device, clock } = loaded['on'] as Stage;
    return html`<linli-request-form
      .backend=${loaded['bare'] ? undefined : backend}
      .device=${device}
      .clock=${clock}
      phone=${ifDefined(args.phone)}
      topic=${ifDefined(args.topic)}
      drafts=${ifDefined(args.drafts)}
      ?seamless=${args.seamless}
    ></linli-request-form>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

const at = (canvasElement: HTMLElement): Promise<Person> => Person.at(canvasElement, 'linli-request-form');

async function toDetails(me: Person): Promise<void> {
  await me.press('房屋与屋面');
  await me.press('屋顶漏水');
  await me.isAt('说说情况');
}

async function fill(me: Person): Promise<void> {
  await me.choose('小区', '示例新村');
  await me.choose('幢', '8 幢');
  await me.choose('单元', '2');
  await me.type('室', '502');
  await me.pick('下雨的时候');
  await me.type('情况说明', '下雨天客厅东北角渗水，滴到地板上，有两个星期了。用盆接着。');
  await me.upload('加照片', [await picture('ceiling'), await picture('wall')]);
  await me.type('联系电话', '138 0000 0000');
  await me.sees('2 张都放好了');
}

async function toCheck(me: Person): Promise<void> {
  await toDetails(me);
  await fill(me);
  await me.press('下一步');
  await me.isAt('核对一遍，没问题就提交');
}

export const Default: Story = {
  name: '默认',
  parameters: { docs: { ...about('第一屏：有危险先打电话，再按住户的话选一类事。').docs, story: { inline: true, height: 'auto' } } },
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('您要反映哪方面的事？');
    await me.sees('有危险，先打', '都不像，直接说事');
  },
};

export const Kind: Story = {
  name: '具体哪一样',
  parameters: about('一类里不止一样事，才多问这一步。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('房屋与屋面');
    await me.isAt('房屋与屋面：具体是哪一样？');
  },
};

export const Details: Story = {
  name: '填写',
  parameters: about('地点、这类事自己的问题、情况、照片、电话；填一样存一样，存好了才说存好。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toDetails(me);
    await fill(me);
    me.rest();
    await me.sees('已存好，上午 9:00', '换一类');
    await waitFor(() => expect(me.root.querySelectorAll('.photo img[src^="blob:"]')).toHaveLength(2));
  },
};

export const Errors: Story = {
  name: '出错',
  parameters: about('先说一共差几处，每一处点了就到；同一句话再写在那一格上面。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toDetails(me);
    await me.choose('小区', '示例新村');
    await me.choose('幢', '8 幢');
    await me.type('联系电话', '138000000');
    await me.press('下一步');
    await me.sees('还差 3 处，补上就能继续', '请回答：什么时候漏？', '请写几个字，说说情况', '电话少了 2 位，请再看看');
  },
};

export const Restored: Story = {
  name: '已恢复',
  parameters: about('上次没填完的，字和照片都在，接着填；也可以从头填。'),
  loaders: [
    scene(async (on) => {
      const { draft } = await keptRequest(on, { state: 'queued', attempts: 0 });
      if (draft) on.device.fill({ drafts: [{ ...draft, fields: { ...(draft.fields as object), screen: 'details', phone: '' }, updatedAt: epochOf('2023-11-09T20:12:00+08:00') }] });
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('说说情况');
    await me.sees('晚上 8:12 填的往下填', '从头填', '2 张都放好了');
    await waitFor(() => expect(me.root.querySelectorAll('.photo img[src^="blob:"]')).toHaveLength(2));
  },
};

export const Check: Story = {
  name: '核对',
  parameters: about('每一行都能更改；同意要自己点；没有网也能提交。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toCheck(me);
    await me.sees('示例新村 8 幢 2 单元 502 室', '没有填（选填）', '没有网也能提交');
    await waitFor(() => expect(me.root.querySelectorAll('.thumbs img[src^="blob:"]')).toHaveLength(2));
  },
};

export const Received: Story = {
  name: '已收到',
  parameters: about('街道收下以后才有这一屏：编号、接下来会怎样、到哪一天、谁首问负责。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toCheck(me);
    await me.pick('我同意');
    await me.press('提交');
    await me.isAt('收到了');
    await me.sees('编号 2311 ', '11月13日 周一 下班前', '示例街道群众接待点');
  },
};

export const Kept: Story = {
  name: '存在手机上',
  tags: ['logs'],
  parameters: about('没有网时提交：存好了，还没送到，试过几次，怎么办都写着。'),
  loaders: [
    scene(async (on) => {
      on.backend.failNext('offline', { verb: 'create', times: Infinity });
      on.device.fill({ outbox: [await keptRequest(on, { state: 'retry-wait', attempts: 2 })] });
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('存在这部手机上，还没送到');
    await me.sees('试过 3 次', '只会送到一次', '现在送', '改一改', '删掉，不送了');
    await me.seesNot('收到了');
  },
};

export const Unknown: Story = {
  name: '说不清送到没有',
  parameters: about('送出以后没有回音，街道那边又认不出重复的：如实说，不替住户再送。'),
  loaders: [
    scene(
      async (on) => on.device.fill({ outbox: [await keptRequest(on, { state: 'unknown', attempts: 1 })] }),
      { repeats: 'unknown' },
    ),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('可能送到了，也可能没有');
    await me.sees('先打电话问一声最稳', '再送一次');
    await me.seesNot('只会送到一次', '现在送');
  },
};

export const Full: Story = {
  name: '存不下',
  parameters: about('手机存满了：说没有存住，不说已存好；填的还在这一页上。'),
  loaders: [
    scene(({ device }) => {
      const { save } = device.drafts;
      device.drafts.save = (draft) => {
        device.failNext('full');
        return save(draft);
      };
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toDetails(me);
    await me.type('情况说明', '下雨天客厅东北角渗水。');
    await me.sees('手机存满了，存不下');
    await me.seesNot('已存好');
  },
};

export const NotKept: Story = {
  name: '不存',
  args: { drafts: 'off' },
  parameters: about('drafts="off"：网站定了什么都不存，关掉就没有了，先说清楚。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toDetails(me);
    await me.type('情况说明', '下雨天客厅东北角渗水。');
    await me.sees('没有存在这台手机上，关掉会丢');
    await me.seesNot('还是存着吧', '已存好');
  },
};

export const Ask: Story = {
  name: '问一问',
  args: { drafts: 'ask' },
  parameters: about('drafts="ask"：先问要不要存，点头以前什么都不写。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toDetails(me);
    await me.sees('要不要先存在这台手机上', '存着', '不要存在这台手机上');
    await me.seesNot('已存好');
  },
};

export const Loading: Story = {
  name: '正在取',
  parameters: about('事项还没取来：最后多大就先占多大，不转圈。'),
  loaders: [scene(undefined, { latency: Infinity })],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await waitFor(() => expect(me.root.querySelector('[part=loading]')).toHaveAttribute('aria-busy', 'true'));
  },
};

export const Failed: Story = {
  name: '取不到',
  tags: ['logs'],
  parameters: about('取不到事项：不是住户的错，填过的还在，再试一次和打电话并排。'),
  loaders: [scene(({ backend }) => backend.failNext('broken', { verb: 'list', times: Infinity }))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('再试一次', '您填过的东西都还在');
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
