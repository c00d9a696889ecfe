import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { LinliEventDetail } from '../src/elements/event-detail/event-detail.ts';
import { define } from '../src/kit/define.ts';
import { seedOffice } from '../src/sample/seed.ts';
import { about, address, Person, phone, scene, type Stage } from './stage.ts';

// Not by src/define: stories bring their own device, and nothing of theirs reaches the disk.
define('linli-event-detail', LinliEventDetail, 'stories');

interface Args {
  phone?: string;
  seamless: boolean;
}

const meta: Meta<Args> = {
  id: 'event-detail',
  title: '部件/event-detail',
  component: 'linli-event-detail',
  args: { phone, seamless: false },
  argTypes: { phone: { control: 'text' }, seamless: { control: 'boolean' } },
  render: (args, { loaded }) => {
    const { backend, device, clock } = loaded['on'] as Stage;
    return html`<linli-event-detail .backend=${backend} .device=${device} .clock=${clock} phone=${ifDefined(args.phone)} ?seamless=${args.seamless}></linli-event-detail>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

const at = (canvasElement: HTMLElement): Promise<Person> => Person.at(canvasElement, 'linli-event-detail');

/** The phone keeps what an earlier visit saw. */
const visitedBefore = async ({ backend, device }: Stage): Promise<void> => {
  await device.cache.put(address, 'event-detail', (await backend.list('place', { where: { kind: 'reception' } })).items);
};

export const Listed: Story = {
  name: '默认',
  parameters: about('一处一行，谁接电话、打哪个号，都写明。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('示例街道群众接待点', '接待点点位长', phone),
};

export const Empty: Story = {
  name: '一处也没有',
  loaders: [scene(undefined, { office: { ...seedOffice, places: [] } })],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('还没有把接待点放到网上'),
};

export const Loading: Story = {
  name: '正在取',
  loaders: [scene((on) => void (on.backend.latency = Infinity))],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('正在取'),
};

export const Kept: Story = {
  name: '慢，先看上次的',
  parameters: about('上次看到的先给看，写明是哪天存下的。'),
  loaders: [
    scene(async (on) => {
      await visitedBefore(on);
      on.backend.latency = Infinity;
    }),
  ],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('上午 9:00 存下的', '接待点点位长'),
};

export const FailedKept: Story = {
  name: '没有网，用上次的',
  tags: ['logs'],
  loaders: [
    scene(async (on) => {
      await visitedBefore(on);
      on.backend.failNext('offline', { times: Infinity });
    }),
  ],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('现在连不上', '再试一次', '接待点点位长'),
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
  loaders: [scene()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('社区还没有把电话放到这里'),
};

export const Dark: Story = {
  name: '深色、特大字',
  parameters: { comfort: { theme: 'dark', size: 'largest' } },
  loaders: [scene()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('接待点点位长'),
};
