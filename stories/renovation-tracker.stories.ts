import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { sampleBackend } from '../src/adapters/sample/index.ts';
import type { Place } from '../src/domain/place.ts';
import type { Project } from '../src/domain/project.ts';
import { LinliRenovationTracker } from '../src/elements/renovation-tracker/renovation-tracker.ts';
import { define } from '../src/kit/define.ts';
import type { Backend } from '../src/ports/backend.ts';
import { about, address, Person, phone, scene, type Stage } from './stage.ts';

// Not by src/define: stories bring their own device, and nothing of theirs reaches the disk.
define('linli-renovation-tracker', LinliRenovationTracker, 'stories');

interface Args {
  phone?: string;
  scope?: string;
  seamless: boolean;
  /** The sample town, or the stage's own office. */
  town: boolean;
  /** What stands in the tag's own script. */
  json?: string;
}

const town: Backend = sampleBackend();

const meta: Meta<Args> = {
  id: 'renovation-tracker',
  title: '部件/renovation-tracker',
  component: 'linli-renovation-tracker',
  args: { phone, seamless: false, town: true },
  argTypes: { phone: { control: 'text' }, scope: { control: 'text' }, seamless: { control: 'boolean' } },
  render: (args, { loaded }) => {
    const { backend, readings, clock } = loaded['on'] as Stage;
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = args.json ?? '';
    return html`<linli-renovation-tracker
      .backend=${args.town ? town : backend} .readings=${readings} .clock=${clock} phone=${ifDefined(args.phone)} scope=${args.scope ?? nothing} ?seamless=${args.seamless}
      >${args.json === undefined ? nothing : script}</linli-renovation-tracker
    >`;
  },
};
export default meta;

type Story = StoryObj<Args>;

const at = (canvasElement: HTMLElement): Promise<Person> => Person.at(canvasElement, 'linli-renovation-tracker');
const inTown = { backend: 'sample', endpoint: '' };

const bare = { type: 'place', kind: 'compound', prov: { source: 'synthetic' } } as const;
const street: Place = { type: 'place', id: 'street', kind: 'subdistrict', name: '示例街道' };
const yuan: Place = { ...bare, id: 'yuan', name: '示例苑', parent: 'place/street', buildings: 2, households: 60, areaM2: 5100, builtYear: 1994 };
const renovated: Project = { type: 'project', id: 'p1', kind: 'renovation', name: '示例苑改造', state: 'constructing', places: ['place/yuan'] };
const office = (place: readonly Place[], project: readonly Project[]) => ({ records: { place, project, poll: [], work: [] } });

export const District: Story = {
  name: '全区',
  parameters: about('251 个小区，一个点一个；四个总数按每个小区加起来。找自己的小区，写名字、拼音，或者名字加幢号。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('251 个老小区', '3896', '13.13', '1080.6', '示例新村'),
};

export const Found: Story = {
  name: '找到，点开',
  parameters: about('点开一个小区，看到每一幢；“8 幢”已经记下，进去就先看 8 幢。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const person = await at(canvasElement);
    await person.type('小区名', '示例新村 8 幢');
    await person.unfold('示例新村');
    await person.sees('看整个小区', '12 幢');
  },
};

export const Compound: Story = {
  name: '一个小区',
  args: { scope: 'place/xincun' },
  loaders: [scene()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('停水', '12 幢楼到哪了', '整个小区的九步', '基础类', '改造项目负责人'),
};

export const MyBuilding: Story = {
  name: '我住的那一幢',
  parameters: about('记住的只在这台设备上；下次打开先看这一幢。'),
  loaders: [scene(({ readings }) => readings.live(inTown, 'place/xincun-8'))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('我住的 8 幢，这一周', '停水', '不记了'),
};

export const Finished: Story = {
  name: '完工，长效管理',
  args: { scope: 'place/c027' },
  loaders: [scene()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('都走完了', '改好以后谁来管', '选聘物业服务企业', '超支', '证据齐'),
};

export const Late: Story = {
  name: '晚了，写明原因',
  args: { scope: 'place/c036' },
  loaders: [scene()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('比计划晚', '原因：'),
};

export const Paused: Story = {
  name: '暂停，两个小区一起改',
  args: { scope: 'place/c037' },
  loaders: [scene()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('暂停', '一起改', '原因：'),
};

export const Cancelled: Story = {
  name: '不改了',
  args: { scope: 'place/c035' },
  loaders: [scene()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('不改了'),
};

export const NearlyAll: Story = {
  name: '99.9%，还差 1 户',
  args: { scope: 'project/p008' },
  parameters: about('1332 / 1333 户。只有一户不少才写 100%。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const person = await at(canvasElement);
    await person.sees('签约率 99.9%，还差 1 户');
    await person.seesNot('100%');
  },
};

export const OwnStages: Story = {
  name: '街道自己的步骤',
  args: { scope: 'place/xincun', json: '{"stages":[{"states":["surveyed","planned","designing"],"label":"摸底、计划、方案"},{"states":["consenting"]},{"states":["procuring"]},{"states":["constructing"]},{"states":["inspecting","rectifying","handedOver"],"label":"验收、移交"},{"states":["maintained"]}]}' },
  parameters: about('哪些步骤合在一起、叫什么，写在部件里的一段 JSON。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('整个小区的六步', '摸底、计划、方案', '第 4 步'),
};

export const Odd: Story = {
  name: '数据有误',
  tags: ['logs'],
  args: { town: false },
  loaders: [scene(undefined, office(
    [street, yuan, { ...yuan, id: 'two', name: '示例花园', households: -3 }, { ...yuan, id: 'three', name: '示例圈', parent: 'place/four' }, { ...bare, kind: 'community', id: 'four', name: '示例社区', parent: 'place/three' }],
    [{ ...renovated, state: 'dreaming' as never }],
  ))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('进展不明', '数目有误', '所属有误', '3 处数据对不上'),
};

export const NothingPlanned: Story = {
  name: '没有公布进展',
  args: { town: false, scope: 'place/yuan' },
  loaders: [scene(undefined, office([street, yuan], []))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('示例苑', '没有公布进展', phone),
};

export const Empty: Story = {
  name: '一个小区也没有',
  args: { town: false },
  loaders: [scene(undefined, office([street], []))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('还没有放上改造的小区', phone),
};

export const Loading: Story = {
  name: '正在取',
  args: { town: false },
  loaders: [scene((on) => void (on.backend.latency = Infinity))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('正在取'),
};

export const Partly: Story = {
  name: '少了一部分',
  tags: ['logs'],
  args: { town: false },
  loaders: [
    scene(({ backend }) => {
      const { list } = backend;
      backend.list = (type, query, call) => (type === 'poll' ? Promise.reject(new Error('no polls here')) : list(type, query, call));
    }, office([street, yuan], [renovated])),
  ],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('有一部分没有取到', '示例苑', '再试一次'),
};

export const Kept: Story = {
  name: '没有网，用上次的',
  tags: ['logs'],
  args: { town: false },
  loaders: [
    scene(async (on) => {
      await on.readings.put(address, 'renovation', { places: [street, yuan], projects: [renovated], polls: [] });
      on.backend.failNext('offline', { times: Infinity });
    }),
  ],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('现在连不上', '存下的', '示例苑'),
};

export const Failed: Story = {
  name: '没有网，也没有上次的',
  tags: ['logs'],
  args: { town: false },
  loaders: [scene((on) => on.backend.failNext('offline', { times: Infinity }))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('现在连不上', '再试一次', phone),
};

export const Dark: Story = {
  name: '深色、特大字',
  args: { scope: 'place/xincun' },
  parameters: { comfort: { theme: 'dark', size: 'largest' } },
  loaders: [scene()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('停水', '整个小区的九步'),
};
