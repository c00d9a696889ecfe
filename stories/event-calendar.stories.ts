import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { TownEvent } from '../src/domain/event.ts';
import { addDays } from '../src/domain/instant.ts';
import type { CalendarView } from '../src/elements/event-calendar/event-calendar.events.ts';
import { LinliEventCalendar } from '../src/elements/event-calendar/event-calendar.ts';
import { define } from '../src/kit/define.ts';
import { gatherings, venues } from '../test/fakes/street-events.ts';
import { about, address, Person, phone, scene, type Stage } from './stage.ts';

// Not by src/define: stories bring their own device, and nothing of theirs reaches the disk.
define('linli-event-calendar', LinliEventCalendar, 'stories');

interface Args {
  phone?: string;
  seamless: boolean;
  view: CalendarView;
  compact: boolean;
  kind?: string;
  heading?: string;
}

const meta: Meta<Args> = {
  id: 'event-calendar',
  title: '部件/event-calendar',
  component: 'linli-event-calendar',
  args: { phone, seamless: false, view: 'list', compact: false },
  argTypes: { phone: { control: 'text' }, seamless: { control: 'boolean' }, view: { control: 'inline-radio', options: ['list', 'month', 'week'] }, compact: { control: 'boolean' }, kind: { control: 'text' }, heading: { control: 'text' } },
  render: (args, { loaded }) => calendar(args, loaded['on'] as Stage),
};
export default meta;

const calendar = (args: Args, { backend, readings, clock }: Stage, inside?: TemplateResult): TemplateResult =>
  html`<linli-event-calendar .backend=${backend} .readings=${readings} .clock=${clock} phone=${ifDefined(args.phone)} ?seamless=${args.seamless} view=${args.view} ?compact=${args.compact} kind=${ifDefined(args.kind)}
    heading=${ifDefined(args.heading)}>${inside}</linli-event-calendar>`;

type Story = StoryObj<Args>;

const records = { event: gatherings, place: venues };
const street = (prepare?: (on: Stage) => Promise<void> | void): ReturnType<typeof scene> => scene(prepare, { records });
const at = (canvasElement: HTMLElement): Promise<Person> => Person.at(canvasElement, 'linli-event-calendar');

/** The phone keeps what an earlier visit saw. */
const visitedBefore = async ({ readings }: Stage): Promise<void> => {
  await readings.put(address, 'event-calendar', gatherings);
  await readings.put(address, 'event-calendar places', venues);
};

export const List: Story = {
  name: '默认：列表',
  parameters: about('今天是什么日子，接下来有什么；什么时候、在哪里、谁办、还有没有名额，一场一行。'),
  loaders: [street()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('立冬第 3 天', '还有 12 天', '这个周末', '还剩 8 个名额', '带医保卡', '取消了', '原定'),
};

export const Month: Story = {
  name: '月',
  args: { view: 'month' },
  parameters: about('一天一格，一场一个点；农历、节气都在格里，点哪天，下面就是哪天。'),
  loaders: [street()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('2023年11月', '癸卯年 九月—十月', '小雪');
    await me.press('11月12日 周日，九月廿九，2 场');
    await me.sees('11月12日 周日', '立冬品茗茶');
    me.rest();
  },
};

export const MonthOfHolidays: Story = {
  name: '月：放假和调休',
  args: { view: 'month' },
  parameters: about('休、班两个字写在格子角上。'),
  loaders: [street()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('2023年11月');
    await me.press('上个月');
    await me.sees('2023年10月', '班');
    me.rest();
  },
};

export const Week: Story = {
  name: '周',
  args: { view: 'week' },
  loaders: [street()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('11月6日 周一—11月12日 周日', '今天，九月廿七', '立冬品茗茶'),
};

export const Compact: Story = {
  name: '侧栏：这一周',
  args: { compact: true },
  parameters: about('放在侧栏里，只有今天和这一周。'),
  loaders: [street()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('立冬第 3 天', '立冬品茗茶'),
};

export const Narrowed: Story = {
  name: '挑出来看',
  parameters: about('哪一种、在哪里、谁办的、给谁办的、哪个节气。'),
  loaders: [street()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('节气');
    await me.sees('冬至包汤圆', '不挑了');
    await me.choose('哪个节气', '冬至');
    await me.sees('在哪里', '哪个节气');
    me.rest();
  },
};

export const Past: Story = {
  name: '办过的',
  loaders: [street()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('看办过的');
    await me.sees('读书会', '没有说是哪一天', '办过了');
    me.rest();
  },
};

export const OnlyClinics: Story = {
  name: '只放义诊',
  args: { kind: 'clinic', heading: '义诊' },
  parameters: about('标签上写 kind="clinic"，只放这一种。'),
  loaders: [street()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('敬老爱老送健康'),
};

export const FromTable: Story = {
  name: '网页自己的表格',
  parameters: about('标签里原来就有表格或清单，每行有一个 time，就变成活动日历；脚本没来，表格还在。'),
  loaders: [scene()],
  render: (args, { loaded }) => calendar(args, loaded['on'] as Stage, html`<table>
    <thead><tr><th>时间</th><th>活动</th><th>地点</th><th>主办</th></tr></thead>
    <tbody>
      <tr><td><time datetime="2023-11-12T14:00">11月12日 下午</time></td><td>立冬品茗茶</td><td>实践站</td><td>示例社区居委会</td></tr>
      <tr><td><time datetime="2023-11-14">11月14日</time></td><td>量血压</td><td>卫生站</td><td>示例社区卫生服务站</td></tr>
    </tbody></table>`),
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('这个周末', '立冬品茗茶', '实践站', '全天'),
};

const busy = Array.from({ length: 60 }, (_, index): TownEvent => ({
  ...gatherings[1]!, id: `busy-${index}`, name: `第 ${index + 1} 场：教老人用手机挂号、付钱、看孙子照片，一样一样慢慢来，学会为止`, start: `${addDays('2023-11-11', Math.floor(index / 6))}T0${(index % 6) + 3}:30:00+08:00`, end: `${addDays('2023-11-11', Math.floor(index / 6))}T0${(index % 6) + 4}:00:00+08:00`,
}));

export const Busy: Story = {
  name: '很多，名字很长',
  loaders: [scene(undefined, { records: { event: busy, place: venues } })],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('再往后看');
    await me.sees('第 24 场');
    me.rest();
  },
};

export const Odd: Story = {
  name: '有读不懂的',
  tags: ['logs'],
  parameters: about('一处读不懂，只略去这一处，别的照样看。'),
  loaders: [scene(undefined, { records: { event: [{ ...gatherings[0]!, capacity: -3 }, { ...gatherings[1]!, state: 'frozen' as never }, ...gatherings.slice(2)], place: venues } })],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('有 1 处没有读懂', '情况不明，打电话问'),
};

export const Empty: Story = {
  name: '一场也没有',
  loaders: [scene()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('这一阵没有活动'),
};

export const Loading: Story = {
  name: '正在取',
  loaders: [scene((on) => void (on.backend.latency = Infinity))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('正在取'),
};

export const Kept: Story = {
  name: '慢，先看上次的',
  loaders: [
    street(async (on) => {
      await visitedBefore(on);
      on.backend.latency = Infinity;
    }),
  ],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('上午 9:00 存下的', '立冬品茗茶'),
};

export const FailedKept: Story = {
  name: '没有网，用上次的',
  tags: ['logs'],
  loaders: [
    street(async (on) => {
      await visitedBefore(on);
      on.backend.failNext('offline', { times: Infinity });
    }),
  ],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('现在连不上', '再试一次', '立冬品茗茶'),
};

export const Failed: Story = {
  name: '没有网，也没有上次的',
  tags: ['logs'],
  loaders: [scene((on) => on.backend.failNext('offline', { times: Infinity }))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('现在连不上', '再试一次', phone),
};

export const English: Story = {
  name: '英文',
  args: { view: 'month' },
  render: (args, { loaded }) => html`<div lang="en">${calendar(args, loaded['on'] as Stage)}</div>`,
  loaders: [street()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('November 2023', 'Lunar months 9 to 10'),
};

export const Traditional: Story = {
  name: '繁體',
  render: (args, { loaded }) => html`<div lang="zh-Hant">${calendar(args, loaded['on'] as Stage)}</div>`,
  loaders: [street()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('街坊活動', '這個週末'),
};

export const Dark: Story = {
  name: '深色、特大字',
  args: { view: 'month' },
  parameters: { comfort: { theme: 'dark', size: 'largest' } },
  loaders: [street()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('2023年11月'),
};
