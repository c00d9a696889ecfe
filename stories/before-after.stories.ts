import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { sampleBackend } from '../src/adapters/sample/index.ts';
import type { Work } from '../src/domain/work.ts';
import { readPhotos } from '../src/elements/before-after/before-after.reading.ts';
import { LinliBeforeAfter } from '../src/elements/before-after/before-after.ts';
import { define } from '../src/kit/define.ts';
import { photo, pipes, project, supervisor, wall } from '../test/fakes/works.ts';
import { about, address, Person, phone, scene, type SceneOptions, type Stage } from './stage.ts';

// Not by src/define: stories bring their own device, and nothing of theirs reaches the disk.
define('linli-before-after', LinliBeforeAfter, 'stories');

interface Args {
  phone?: string;
  scope?: string;
  heading?: string;
  view?: string;
  limit?: string;
  seamless: boolean;
}

const meta: Meta<Args> = {
  id: 'before-after',
  title: '部件/before-after',
  component: 'linli-before-after',
  args: { phone, scope: 'place/xincun', seamless: false },
  argTypes: { phone: { control: 'text' }, scope: { control: 'text' }, heading: { control: 'text' }, view: { control: 'select', options: ['slider', 'side'] }, limit: { control: 'text' }, seamless: { control: 'boolean' } },
  render: ({ phone: number, scope, heading, view, limit, seamless }, { loaded }) => {
    const { backend, readings, clock } = loaded['on'] as Stage;
    return html`<linli-before-after .backend=${backend} .readings=${readings} .clock=${clock} phone=${ifDefined(number)} scope=${scope ?? nothing} heading=${heading ?? nothing} view=${view ?? nothing} limit=${limit ?? nothing} ?seamless=${seamless}></linli-before-after>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

const at = (canvasElement: HTMLElement): Promise<Person> => Person.at(canvasElement, 'linli-before-after');
const works = (...work: Work[]): SceneOptions => ({ records: { work, project: [project], org: [supervisor] } });
const changed = (change: Partial<Work>, without: readonly (keyof Work)[] = []): Work => {
  const work = { ...wall, ...change };
  for (const one of without) delete work[one];
  return work;
};
const [before, after] = wall.media as [Work['media'][number], Work['media'][number]];

export const Compound: Story = {
  name: '默认：一个小区',
  parameters: about('先是有前后两张的，拖中间的线看；每一项写明哪天拍的、证据齐不齐、谁验收的。'),
  loaders: [scene(undefined, works(changed({ id: 'w3', name: '路面翻修', place: 'place/xincun', media: [] }), pipes, wall))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('外墙修补粉刷', '示例新村 8 幢', '4月12日 周三', '证据齐', '不是施工单位自己验收'),
};

export const SideBySide: Story = {
  name: '并排看',
  args: { view: 'side' },
  loaders: [scene(undefined, works(pipes, wall))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('雨污分流', '证据齐：前、中、后'),
};

export const OneWork: Story = {
  name: '只看一项，换个标题',
  args: { scope: 'work/w1', heading: '8 幢外墙，改造前后' },
  loaders: [scene(undefined, works(pipes, wall))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('8 幢外墙，改造前后', '证据齐'),
};

export const Town: Story = {
  name: '示例小镇的一个街道',
  parameters: about('网站设置里写的是街道：只列验收了的，先放 10 项。'),
  loaders: [scene()],
  args: { scope: 'place/street-1' },
  render: ({ phone: number, scope }, { loaded }) => {
    const { readings, clock } = loaded['on'] as Stage;
    return html`<linli-before-after .backend=${sampleBackend()} .readings=${readings} .clock=${clock} phone=${ifDefined(number)} scope=${scope ?? nothing}></linli-before-after>`;
  },
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('证据齐', '再看'),
};

export const Lacking: Story = {
  name: '证据不齐',
  parameters: about('少哪一样，用大白话写出来。'),
  loaders: [
    scene(undefined, works(
      changed({ id: 'a', name: '施工单位自己验收', acceptedBy: 'org/sg1' }),
      changed({ id: 'b', name: '没写谁验收', media: [photo('before', '2023-10-28'), photo('after', '2023-10-28')] }, ['acceptedBy']),
      changed({ id: 'c', name: '不是一个角度', media: [before, { ...after, viewpoint: '楼顶' }] }),
      changed({ id: 'd', name: '埋着的管子没拍', hidden: true, media: [photo('before'), photo('after')] }),
      changed({ id: 'e', name: '只有改好的', media: [after] }),
      changed({ id: 'f', name: '一张也没有', media: [] }),
    )),
  ],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('是施工单位自己验收的', '没有写是谁验收的', '日期先后不对', '前后不是同一个位置拍的', '没有施工中的照片', '没有改造前的照片'),
};

export const UnderWay: Story = {
  name: '还没验收的',
  loaders: [
    scene(undefined, works(
      changed({ id: 'a', name: '楼道粉刷', state: 'done' }, ['acceptedBy']),
      changed({ id: 'b', name: '屋面防水', state: 'rectifying', note: '验收时看到有一处渗水，重做', media: [before] }, ['acceptedBy']),
      changed({ id: 'c', name: '路灯更换', state: 'doing', media: [before] }, ['acceptedBy']),
    )),
  ],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('照片齐', '照片不齐', '没有改造后的照片', '做完以后'),
};

export const Unlike: Story = {
  name: '两张形状不一样',
  loaders: [scene(undefined, works(changed({ media: [before, photo('after', '2023-10-28', { tall: true })] })))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('两张照片形状不一样'),
};

export const Broken: Story = {
  name: '一张打不开，一张网址不对',
  // The browser itself says that there is no such photo.
  tags: ['logs'],
  loaders: [scene(undefined, works(changed({ media: [{ ...before, url: 'gone.jpg' }, after] }), changed({ id: 'w9', name: '围墙', media: [before, { ...after, url: 'javascript:alert(1)' }] })))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('照片打不开', '后', '10月28日 周六'),
};

export const Many: Story = {
  name: '很多项、很多位置',
  loaders: [
    scene(undefined, works(
      changed({ id: 'big', name: '三百张', media: Array.from({ length: 150 }, (_, index) => [photo('before', '2023-04-12', { viewpoint: `第 ${index + 1} 处` }), photo('after', '2023-10-28', { viewpoint: `第 ${index + 1} 处` })]).flat() }),
      ...Array.from({ length: 24 }, (_, index) => changed({ id: `m${index}`, name: `第 ${index + 1} 项` })),
    )),
  ],
  args: { limit: '4' },
  play: async ({ canvasElement }) => {
    const person = await at(canvasElement);
    await person.sees('再看 148 个位置', '再看 4 项');
    await person.press('再看 4 项');
    await person.sees('第 5 项');
    person.rest();
  },
};

const given = (images: TemplateResult): NonNullable<Story['render']> => ({ phone: number, heading }, { loaded }) => {
  const { clock } = loaded['on'] as Stage;
  return html`<linli-before-after .clock=${clock} phone=${ifDefined(number)} heading=${heading ?? nothing}>${images}</linli-before-after>`;
};

export const Given: Story = {
  name: '照片写在网页里，没有后台',
  parameters: about('两张 <img> 放在标签里就行，不问任何后台；脚本没到，照片也看得见。'),
  loaders: [scene()],
  render: given(html`<img data-phase="before" data-taken="2023-04-12" data-viewpoint="3 幢南面，人行道上拍" src=${before.url} width="800" height="600" alt="外墙有裂缝" /><img data-phase="after" data-taken="2023-10-28" data-viewpoint="3 幢南面，人行道上拍" src=${after.url} width="800" height="600" alt="外墙刷好了" />`),
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('4月12日 周三', '3 幢南面，人行道上拍', '照片齐'),
};

export const GivenBare: Story = {
  name: '照片写在网页里，日期和位置都没写',
  loaders: [scene()],
  render: given(html`<img data-phase="before" src=${before.url} alt="" /><img data-phase="after" src=${after.url} alt="" />`),
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('没有日期', '没有写哪天拍的'),
};

export const Empty: Story = {
  name: '一张也没有',
  loaders: [scene(undefined, works())],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('还没有改造前后的照片', phone),
};

export const Loading: Story = {
  name: '正在取',
  loaders: [scene((on) => void (on.backend.latency = Infinity))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('正在取'),
};

/** The phone keeps what an earlier visit saw. */
const visitedBefore = async ({ backend, readings }: Stage): Promise<void> =>
  void (await readings.put(address, 'before-after place/xincun', await readPhotos(backend, 'place/xincun', new AbortController().signal)));

export const Kept: Story = {
  name: '慢，先看上次的',
  parameters: about('上次看到的先给看，写明是哪天存下的。'),
  loaders: [
    scene(async (on) => {
      await visitedBefore(on);
      on.backend.latency = Infinity;
    }, works(wall)),
  ],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('上午 9:00 存下的', '证据齐'),
};

export const FailedKept: Story = {
  name: '没有网，用上次的',
  tags: ['logs'],
  loaders: [
    scene(async (on) => {
      await visitedBefore(on);
      on.backend.failNext('offline', { times: Infinity });
    }, works(wall)),
  ],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('现在连不上', '再试一次', '证据齐'),
};

export const Failed: Story = {
  name: '没有网，也没有上次的',
  tags: ['logs'],
  loaders: [scene((on) => on.backend.failNext('offline', { times: Infinity }))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('现在连不上', '再试一次', phone),
};

export const NoPhone: Story = {
  name: '没有给电话',
  tags: ['logs'],
  args: { phone: '' },
  loaders: [scene(undefined, works(wall))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('社区还没有把电话放到这里'),
};

export const Dark: Story = {
  name: '深色、特大字',
  parameters: { comfort: { theme: 'dark', size: 'largest' } },
  loaders: [scene(undefined, works(pipes, wall))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('证据齐'),
};

export const DarkSlider: Story = {
  name: '深色',
  parameters: { comfort: { theme: 'dark' } },
  loaders: [scene(undefined, works(wall))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('拖着看'),
};
