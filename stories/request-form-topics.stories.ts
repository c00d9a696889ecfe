import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Topic } from '../src/domain/case.ts';
import { LinliRequestForm } from '../src/elements/request-form/request-form.ts';
import { define } from '../src/kit/define.ts';
import { about, file, Person, phone, scene, type Stage } from './stage.ts';

define('linli-request-form', LinliRequestForm, 'stories');

interface Args {
  topic?: Topic;
  aboutLabel?: string;
}

const meta: Meta<Args> = {
  id: 'request-form-topics',
  title: '部件/诉求登记：各类事项',
  render: ({ topic, aboutLabel }, { loaded }) => {
    const { backend, device, clock } = loaded['on'] as Stage;
    return html`<linli-request-form .backend=${backend} .device=${device} .clock=${clock} phone=${phone} topic=${ifDefined(topic)} about-label=${ifDefined(aboutLabel)}></linli-request-form>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

const at = (canvasElement: HTMLElement): Promise<Person> => Person.at(canvasElement, 'linli-request-form');

async function place(me: Person): Promise<void> {
  await me.choose('小区', '示例新村');
  await me.choose('幢', '8 幢');
}

async function hand(me: Person): Promise<void> {
  await me.press('下一步：核对一遍');
  await me.pick('我同意');
  await me.press('提交');
  await me.sees('收到了');
}

export const Search: Story = {
  name: '用自己的话找',
  parameters: about('打几个字，找到别的叫法，下面划线的是对上的那个词。拼音也行。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.type('用自己的话找', '漏水');
    await me.sees('找到 ', '屋顶漏水', '也叫：渗水');
    me.rest();
  },
};

export const SearchNone: Story = {
  name: '没有找到',
  parameters: about('找不到也有路：按类别选，或者直接说事。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.type('用自己的话找', '恐龙');
    await me.sees('没有找到', '按类别选');
    me.rest();
  },
};

export const Emergency: Story = {
  name: '先打电话',
  parameters: about('燃气、电梯困人：先打电话，打过再登记。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('消防与安全');
    await me.press('闻到燃气味');
    await me.sees('先打 119', '打过了，接着登记');
    me.rest();
  },
};

export const Similar: Story = {
  name: '邻居已经说过',
  parameters: about('同一个小区、同一类事：先看看，或者把自己家加上，不用重填。'),
  loaders: [scene(async (on) => void (await file(on, '2023-11-06T10:00:00+08:00', { receipt: false })))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('房屋与屋面');
    await me.press('屋顶漏水');
    await place(me);
    await me.sees('这个小区已有一件相近的事', '我家也是');
    me.rest();
  },
};

export const Backed: Story = {
  name: '我家也是',
  parameters: about('加上了就说加上了，只算一次；情况不一样的接着填。'),
  loaders: Similar.loaders!,
  play: async (context) => {
    await Similar.play!(context);
    const me = await at(context.canvasElement);
    await me.press('我家也是');
    await me.sees('已加上您家，不用重填');
    me.rest();
  },
};

export const Dispute: Story = {
  name: '请人调解',
  parameters: about('自愿、不收钱、一般一个月；两边只写身份。存不存在手机上，先问。'),
  args: { topic: 'dispute' },
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('邻里调解');
    await me.press('邻里之间');
    await me.sees('自愿参加，不收钱', '两边是谁');
    me.rest();
  },
};

export const Home: Story = {
  name: '家里的事',
  parameters: about('每一屏都有“离开此页”，按一下什么都不留；内容不进这台手机。'),
  args: { topic: 'dispute' },
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('邻里调解');
    await me.press('家里的事');
    await me.sees('离开此页', '没有存在这台手机上');
    me.rest();
  },
};

export const DisputeReceived: Story = {
  name: '调解收到了',
  parameters: about('接下来：登记、坐下来谈、写协议再回访，各在什么时候。'),
  args: { topic: 'dispute' },
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await Dispute.play!({ canvasElement } as Parameters<NonNullable<typeof Dispute.play>>[0]);
    await place(me);
    await me.choose('您这一边', '住户');
    await me.choose('另一边', '楼上邻居');
    await me.type('情况说明', '楼上半夜放音响，说过几次没有用。');
    await me.type('联系电话', '138 0000 0000');
    await me.press('存着');
    await hand(me);
    await me.sees('调解员登记');
    me.rest();
  },
};

export const Wish: Story = {
  name: '愿望',
  parameters: about('想添什么、改什么：不留电话也行，采纳不采纳都说理由。'),
  args: { topic: 'wish' },
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('您希望小区添点什么、改点什么？');
  },
};

export const WishReceived: Story = {
  name: '愿望收到了',
  parameters: about('先提到居民议事会，再公开答复，采纳了才落实。'),
  args: { topic: 'wish' },
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('充电与设施');
    await me.press('电瓶车充电桩');
    await place(me);
    await me.type('情况说明', '楼下加两个充电桩，别再从窗户拉线。');
    await hand(me);
    await me.sees('公开答复采纳不采纳');
    me.rest();
  },
};

export const Behalf: Story = {
  name: '替家人办',
  parameters: about('女儿替父亲填：电话是女儿的，门牌是父亲的。'),
  args: { topic: 'service' },
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('为老服务');
    await me.press('送医药');
    await place(me);
    await me.type('联系电话', '138 0000 0000');
    await me.pick('我是替家人或邻居办的');
    await me.choose('您替谁办', '父亲或母亲');
    await me.sees('怎么称呼这位');
    me.rest();
  },
};

export const Works: Story = {
  name: '施工毛病',
  parameters: about('说清楚是哪一项施工；整改前后的照片自己看得到。'),
  args: { topic: 'works', aboutLabel: '示例新村 3 幢屋面防水' },
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('道路与停车');
    await me.press('路面坏了');
    await me.sees('关于：示例新村 3 幢屋面防水', '整改前后的照片');
    me.rest();
  },
};

export const OffList: Story = {
  name: '清单外的事',
  parameters: about('梯改坡、换水管、空调移位：不在清单里也受理，办结时写明谁批的、用哪笔钱。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('行动不便与家中改造');
    await me.press('梯改坡');
    await me.sees('不在改造清单里，也一样受理');
    me.rest();
  },
};

export const OneByOne: Story = {
  name: '一次一问',
  parameters: { comfort: { size: 'large' }, ...about('大字时一页只问一样，问完一样再问下一样。') },
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('房屋与屋面');
    await me.press('屋顶漏水');
    await me.sees('第 3 步，共 8 步', '下一个问题');
    await place(me);
    await me.press('下一个问题');
    await me.sees('什么时候漏？');
    me.rest();
  },
};

export const OneByOneErrors: Story = {
  name: '一次一问，还差一处',
  parameters: { comfort: { size: 'large' }, ...about('只说这一页差什么。') },
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('房屋与屋面');
    await me.press('屋顶漏水');
    await me.press('下一个问题');
    await me.sees('还差 1 处', '请选小区');
    me.rest();
  },
};
