import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { LinliComfort } from '../src/elements/comfort/comfort.ts';
import { define } from '../src/kit/define.ts';
import { about, Person, scene } from './stage.ts';

define('linli-comfort', LinliComfort, 'stories');

interface Args {
  compact: boolean;
  seamless: boolean;
}

const meta: Meta<Args> = {
  id: 'comfort',
  title: '部件/看着舒服些',
  component: 'linli-comfort',
  args: { compact: false, seamless: false },
  argTypes: { compact: { control: 'boolean' }, seamless: { control: 'boolean' } },
  render: (args) => html`<linli-comfort ?compact=${args.compact} ?seamless=${args.seamless}></linli-comfort>`,
};
export default meta;

type Story = StoryObj<Args>;

const at = (canvasElement: HTMLElement): Promise<Person> => Person.at(canvasElement, 'linli-comfort');

export const Panel: Story = {
  name: '默认',
  parameters: about('三档字号、两种深浅、三种底色；能朗读的浏览器多一个按钮。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('标准', '特大', '黑白分明', '跟手机一样'),
};

export const Chosen: Story = {
  name: '选了大字',
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('大');
    await me.sees('已换成大。');
    await expect(me.root.classList.contains('large')).toBe(true);
    me.rest();
  },
};

export const Largest: Story = { name: '特大', parameters: { comfort: { size: 'largest' } }, loaders: [scene()], play: async ({ canvasElement }) => (await at(canvasElement)).sees('特大') };
export const Dark: Story = { name: '深色底', parameters: { comfort: { theme: 'dark' } }, loaders: [scene()], play: async ({ canvasElement }) => (await at(canvasElement)).sees('深色底') };
export const More: Story = { name: '黑白分明', parameters: { comfort: { contrast: 'more' } }, loaders: [scene()], play: async ({ canvasElement }) => (await at(canvasElement)).sees('黑白分明') };
export const MoreDark: Story = { name: '黑白分明，深色底', parameters: { comfort: { contrast: 'more', theme: 'dark', size: 'large' } }, loaders: [scene()], play: async ({ canvasElement }) => (await at(canvasElement)).sees('黑白分明') };

export const Compact: Story = {
  name: '一个按钮',
  parameters: about('放在网页的页头：按一下大一点，再按再大，再按回到标准。'),
  args: { compact: true },
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('字大一点');
    await me.sees('字再大一点');
    me.rest();
  },
};
