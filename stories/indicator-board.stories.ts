import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect } from 'storybook/test';
import { LinliIndicatorBoard } from '../src/elements/indicator-board/indicator-board.ts';
import { define } from '../src/kit/define.ts';
import { townOf } from '../src/sample/town.ts';
import type { FakeOptions } from '../test/fakes/backend.ts';
import { asSample, indicator, places, project, rate, weekly } from '../test/harness/indicators.ts';
import { about, address, Person, phone, scene, type SceneOptions, type Stage } from './stage.ts';

// Not by src/define: stories bring their own device, and nothing of theirs reaches the disk.
define('linli-indicator-board', LinliIndicatorBoard, 'stories');

interface Args {
  phone?: string;
  scope?: string;
  codes?: string;
  heading?: string;
  seamless: boolean;
}

const meta: Meta<Args> = {
  id: 'indicator-board',
  title: '部件/办了多少',
  component: 'linli-indicator-board',
  args: { phone, seamless: false },
  argTypes: { phone: { control: 'text' }, scope: { control: 'text' }, codes: { control: 'text' }, heading: { control: 'text' }, seamless: { control: 'boolean' } },
  render: ({ phone: number, scope, codes, heading, seamless }, { loaded }) => {
    const { backend, readings, clock } = loaded['on'] as Stage;
    return html`<linli-indicator-board
      .backend=${backend} .readings=${readings} .clock=${clock} phone=${ifDefined(number)} scope=${ifDefined(scope)} codes=${ifDefined(codes)} heading=${ifDefined(heading)} ?seamless=${seamless}
    ></linli-indicator-board>`;
  },
};
export default meta;

type Story = StoryObj<Args>;
type Records = NonNullable<FakeOptions['records']>;

const at = (canvasElement: HTMLElement): Promise<Person> => Person.at(canvasElement, 'linli-indicator-board');

const town = townOf();
const townRecords: Records = { indicator: town.indicators, place: town.places, project: town.projects };

const rates = [
  rate('响应率', 661, 670, { ratio: { part: 661, whole: 670, partName: '按时联系上', wholeName: '应联系' } }), rate('解决率', 588, 640), rate('满意率', 571, 640, { ratio: { part: 571, whole: 640, partName: '回访说满意', wholeName: '已回访' } }),
];
const projects = [
  project('加装电梯 40 台', 70, '2023-01', '2023-12'), project('新建口袋公园 3 处', 95, '2023-03', '2023-11'), project('改造菜场 2 个', 100, '2023-02', '2023-09', { state: 'maintained' }),
  project('增设电动车充电点', 60, '2023-01', '2023-09'), project('适老化改造 200 户', undefined, '2023-04', '2023-12'), project('背街小巷路灯', 30, undefined, undefined), project('便民停车场', 10, '2023-02', '2023-12', { state: 'paused' }),
];
const figures = [
  indicator('收集居民改造需求', 670, '条'), indicator('累计处理矛盾纠纷', 486, '起'), indicator('议事协商解决问题', 234, '个'), indicator('群众接待点', 112, '个'),
  indicator('总建筑面积', 10_806_000, 'm2'), indicator('涉及住户', 131_300, '户'),
];

/** The office publishes these, all of them 示例. */
const office = (records: Pick<Records, 'indicator' | 'project'>, options: SceneOptions = {}): SceneOptions => ({
  ...options, records: { place: places, indicator: asSample(records.indicator ?? []), project: asSample(records.project ?? []) },
});
const all = office({ indicator: [...figures, ...rates, ...weekly([52, 38, 12, 71, 64, 49, 44, 31])], project: projects.slice(0, 2) });

/** The phone keeps what an earlier visit saw. */
const visitedBefore = async ({ backend, readings }: Stage): Promise<void> => {
  for (const part of ['indicator', 'place', 'project'] as const) await readings.put(address, `indicator-board ${part}`, (await backend.list(part, {})).items);
};

export const Town: Story = {
  name: '默认',
  parameters: about('报纸上公布的数一个地方一段；示例区的几个率、每周的数是演示数据，都有标记。'),
  loaders: [scene(undefined, { records: townRecords })],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('670', '单位不同，不能相加', '98.6%', '每周新收诉求', '60余家', '97 家', '设备到得晚'),
};

export const OnePlace: Story = {
  name: '只看一个地方',
  parameters: about('`scope` 写一个地方，它里面的也算。'),
  args: { scope: 'place/shili' },
  loaders: [scene(undefined, { records: townRecords })],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('响应率', '按时联系上 / 应联系：661 / 670', '示例街道：老年助餐点 3 处');
    await me.seesNot('670 条');
  },
};

export const Chosen: Story = {
  name: '只要这四个',
  parameters: about('`codes` 挑哪几个、按什么次序；`heading` 换题目。'),
  args: { codes: 'requests, disputes, deliberation-problems, reception-points', heading: '老旧小区改造' },
  loaders: [scene(undefined, { records: townRecords })],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('老旧小区改造');
    await me.sees('崇川区，2023年', '670', '486', '234', '112');
    await me.seesNot('住宅楼');
  },
};

export const Everything: Story = {
  name: '都有',
  parameters: about('数、率、每周的点、民生实事，一个地方一个时间。'),
  loaders: [scene(undefined, all)],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('1080.6万', '平方米', '131 300', '时间过了 86%，办到 70%，比计划慢。'),
};

export const Rates: Story = {
  name: '率：分子分母都写明',
  loaders: [scene(undefined, office({ indicator: [...rates, rate('签约率', 2999, 3000), rate('回访率', 640, 640), indicator('参与率', 100, '%')] }))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('98.6%', '99.9%', '100%', '没有公布怎么算的'),
};

export const Counted: Story = {
  name: '怎么数的，翻开来',
  loaders: [scene(undefined, office({ indicator: rates }))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('怎么数的');
    me.root.querySelector('summary')!.click();
    await me.sees('数法：响应率，按登记的数', '来源：演示数据，不是真的');
    me.rest();
  },
};

export const Weeks: Story = {
  name: '每周一列点，背后有表',
  parameters: about('一个点当几个，看最大的那一列；没过完的那一周是空心的。'),
  loaders: [scene(undefined, office({ indicator: weekly([52, 38, 12, 71, 64, 49, 44, 31]) }))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('一个点约 10 件。空心的还没过完。');
    me.root.querySelector('summary')!.click();
    await me.sees('2023年9月18日—24日');
    me.rest();
  },
};

export const ManyWeeks: Story = {
  name: '周数很多，有的没有准数',
  loaders: [scene(undefined, office({ indicator: [...weekly([5200, 3800, 1210, 7100, 6400, 4900, 4400, 3100, 2900]), ...weekly([1, 2, 0, 3], { code: 'lamp', label: '修好的路灯' }), ...weekly([20, undefined], { code: 'vague', label: '上门次数', bound: 'over' }), ...weekly([91.5, 92], { code: 'percent', label: '满意度', q: { unit: '%', value: 92, bound: 'exact' } })] }))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('图上只有最近 8 期', '一个点约 1000 件', '一个点是 1 件'),
};

export const Changes: Story = {
  name: '从前和现在',
  parameters: about('同一件事的前后两个数摆在一起，不算差多少；没有公布的就写没有公布。'),
  loaders: [scene(undefined, office({ indicator: [
    indicator('校北服务区商户', 60, '家', { id: 'before', bound: 'over', period: '2022' }), indicator('校北服务区商户', 97, '家', { was: 'indicator/before' }),
    indicator('清单外急难愁盼', 20, '类', { bound: 'over', was: 'indicator/none' }), indicator('敬老活动受益', 1000, '人次', { bound: 'over', was: 'indicator/none' }),
  ] }))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('60余家', '97 家', '没有公布', '1000余人次', '“人次”不是人数'),
};

export const Livelihood: Story = {
  name: '民生实事：时间和进度',
  loaders: [scene(undefined, office({ project: projects }))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('时间过了 86%，办到 70%，比计划慢。', '比计划快', '办完了。', '时间到了，办到 60%，还没办完。', '没有公布办到多少', '没有公布什么时候开始', '暂停'),
};

export const Vague: Story = {
  name: '余、数十，都不画',
  parameters: about('“60余”不是 60，“数十”没有数；只写，不画图。'),
  loaders: [scene(undefined, office({ indicator: [indicator('四方共议解决问题', 100, '件', { bound: 'over' }), indicator('调解矛盾纠纷', undefined, '起', { bound: 'tens' }), indicator('改造面积', 52_000, 'm2', { bound: 'over' }), indicator('走访居民', undefined, '户')] }))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('100余', '数十', '5.2万余', '没有公布', '不是准数，所以不画图');
    await expect(me.root.querySelectorAll('.strip, .dots i').length).toBe(0);
  },
};

export const Empty: Story = {
  name: '还没有公布',
  loaders: [scene(undefined, office({}))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('还没有公布数字', '打电话问', phone),
};

export const Loading: Story = {
  name: '正在取',
  loaders: [scene((on) => void (on.backend.latency = Infinity), all)],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('正在取'),
};

export const Failed: Story = {
  name: '没有网，也没有上次的',
  tags: ['logs'],
  loaders: [scene((on) => on.backend.failNext('offline', { times: Infinity }), all)],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('现在连不上', '再试一次', phone),
};

export const Kept: Story = {
  name: '慢，先看上次的',
  loaders: [
    scene(async (on) => {
      await visitedBefore(on);
      on.backend.latency = Infinity;
    }, all),
  ],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('上午 9:00 存下的，正在取新的', '670'),
};

export const FailedKept: Story = {
  name: '没有网，用上次的',
  tags: ['logs'],
  loaders: [
    scene(async (on) => {
      await visitedBefore(on);
      on.backend.failNext('offline', { times: Infinity });
    }, all),
  ],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('现在连不上', '存下的，可能有变', '再试一次', '670'),
};

/** One part fails, whatever else is asked. */
const without = (part: 'project' | 'place') => (on: Stage): void => {
  const { list } = on.backend;
  on.backend.list = (type, query, call) => (type === part ? Promise.reject(Object.assign(new Error('down'), { kind: 'broken' })) : list(type, query, call));
};

export const NoProjects: Story = {
  name: '民生实事没有取到',
  tags: ['logs'],
  loaders: [scene(without('project'), all)],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('670', '民生实事没有取到', '再试一次'),
};

export const NoNames: Story = {
  name: '地名没有取到',
  tags: ['logs'],
  loaders: [scene(without('place'), all)],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('670', '有些地名没有取到', '名称不详'),
};

export const BadData: Story = {
  name: '数据有误',
  tags: ['logs'],
  parameters: about('分子比分母大、读不懂的字段、没有的日子：写明，不画。'),
  loaders: [scene(undefined, office({ indicator: [
    ...rates, rate('办结率', 650, 640), rate('回访率', -3, 640), indicator('上门次数', 40, '次', { period: '2023-02-31' }), indicator('公布日子不对', 12, '件', { publishedAt: '昨天' }),
  ], project: [project('修路', 40, '2023-12', '2023-01'), project('修桥', 140, '2023-01', '2023-12')] }))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('不算百分比', '有一处数据有误，没有画出来'),
};

export const Many: Story = {
  name: '五百个数',
  loaders: [scene(undefined, office({ indicator: Array.from({ length: 500 }, (_, index) => indicator(`第 ${index + 1} 个数`, index * 37, '件')) }))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('第 500 个数'),
};

export const English: Story = {
  name: '英文',
  render: (args, context) => html`<div lang="en">${meta.render!(args, context)}</div>`,
  loaders: [scene(undefined, all)],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('What was done, and how well', 'One dot is about 10', 'slower than planned'),
};

export const Dark: Story = {
  name: '深色、特大字',
  parameters: { comfort: { theme: 'dark', size: 'largest' } },
  loaders: [scene(undefined, all)],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('响应率'),
};

export const NoPhone: Story = {
  name: '没有给电话',
  tags: ['logs'],
  args: { phone: '' },
  loaders: [scene(undefined, all)],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('社区还没有把电话放到这里'),
};
