import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { sampleBackend } from '../src/adapters/sample/index.ts';
import { LinliRenovationTracker } from '../src/elements/renovation-tracker/renovation-tracker.ts';
import { define } from '../src/kit/define.ts';
import type { Backend } from '../src/ports/backend.ts';
import { about, Person, phone, scene, type Stage } from './stage.ts';

// Not by src/define: stories bring their own device, and nothing of theirs reaches the disk.
define('linli-renovation-tracker', LinliRenovationTracker, 'stories');

interface Args {
  phone?: string;
  scope?: string;
  seamless: boolean;
}

const town = sampleBackend();

const meta: Meta<Args> = {
  id: 'renovation-tracker',
  title: '部件/renovation-tracker',
  component: 'linli-renovation-tracker',
  args: { phone, seamless: false },
  argTypes: { phone: { control: 'text' }, scope: { control: 'text' }, seamless: { control: 'boolean' } },
  render: (args, { loaded }) => {
    const { readings, clock } = loaded['on'] as Stage;
    return html`<linli-renovation-tracker .backend=${town} .readings=${readings} .clock=${clock} phone=${ifDefined(args.phone)} scope=${args.scope ?? nothing} ?seamless=${args.seamless}></linli-renovation-tracker>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

const at = (canvasElement: HTMLElement): Promise<Person> => Person.at(canvasElement, 'linli-renovation-tracker');

export const District: Story = {
  name: '全区',
  loaders: [scene()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('251'),
};

export const Compound: Story = {
  name: '一个小区',
  args: { scope: 'place/xincun' },
  loaders: [scene()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('示例新村'),
};
