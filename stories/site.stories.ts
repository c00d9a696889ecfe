import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { LinliMyItems } from '../src/elements/my-items/my-items.ts';
import { LinliRequestForm } from '../src/elements/request-form/request-form.ts';
import { LinliSite } from '../src/elements/site/site.ts';
import { sampleBackend } from '../src/adapters/sample/index.ts';
import { define } from '../src/kit/define.ts';
import { registerAdapter } from '../src/kit/page.ts';
import { about, Person, phone, scene, type Stage } from './stage.ts';

define('linli-site', LinliSite, 'stories');
define('linli-request-form', LinliRequestForm, 'stories');
define('linli-my-items', LinliMyItems, 'stories');

interface Args {
  phone?: string;
  theme?: 'light' | 'dark' | 'auto';
  scope?: string;
}

const meta: Meta<Args> = {
  id: 'site',
  title: '部件/网站设置',
  component: 'linli-site',
  args: { phone },
  argTypes: { phone: { control: 'text' }, theme: { control: 'select', options: ['light', 'dark', 'auto'] }, scope: { control: 'text' } },
  render: (args, { loaded }) => {
    const { backend, device, clock } = loaded['on'] as Stage;
    return html`<linli-site .backend=${backend} phone=${ifDefined(args.phone)} theme=${ifDefined(args.theme)} scope=${ifDefined(args.scope)}>
      <linli-request-form .device=${device} .clock=${clock}></linli-request-form>
    </linli-site>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

const at = (canvasElement: HTMLElement): Promise<Person> => Person.at(canvasElement, 'linli-request-form');

export const Around: Story = {
  name: '写一次，里面的都用',
  parameters: about('后端、电话写在外面，里面的部件不用再写。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('您要反映哪方面的事？', phone),
};

export const Dark: Story = { name: '整站深色', args: { theme: 'dark' }, loaders: [scene()], play: async ({ canvasElement }) => (await at(canvasElement)).sees('您要反映哪方面的事？') };

export const Scope: Story = {
  name: '只办一个小区的',
  args: { scope: 'place/yuan' },
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('房屋与屋面');
    await me.press('屋顶漏水');
    await me.sees('示例苑');
    await me.seesNot('示例花园');
    me.rest();
  },
};

export const Nested: Story = {
  name: '站中有站',
  parameters: about('里面的网站只写不一样的：这里是电话。'),
  loaders: [scene()],
  render: (args, { loaded }) => {
    const { backend, device, clock } = loaded['on'] as Stage;
    return html`<linli-site .backend=${backend} phone=${ifDefined(args.phone)}><linli-site phone="0513-1111-1111"><linli-request-form .device=${device} .clock=${clock}></linli-request-form></linli-site></linli-site>`;
  },
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('您要反映哪方面的事？', '0513-1111-1111'),
};

export const Typo: Story = {
  name: '名字写错了',
  tags: ['logs'],
  parameters: about('site="suoth" 找不到：说实话，不送到别的街道去。'),
  loaders: [scene()],
  render: (args, { loaded }) => {
    const { backend, device, clock } = loaded['on'] as Stage;
    return html`<linli-site id="south" .backend=${backend} phone=${ifDefined(args.phone)}></linli-site><linli-request-form site="suoth" phone=${ifDefined(args.phone)} .device=${device} .clock=${clock}></linli-request-form>`;
  },
  play: async ({ canvasElement }) => (await at(canvasElement)).sees('这里还没有接好'),
};

export const WayToAPage: Story = {
  name: '这一页没有表单',
  parameters: about('有了 form-href，“反映一件事”就去那一页。'),
  loaders: [scene()],
  render: (args, { loaded }) => {
    const { backend, device, clock } = loaded['on'] as Stage;
    return html`<linli-site .backend=${backend} phone=${ifDefined(args.phone)} form-href="/report.html"><linli-my-items .device=${device} .clock=${clock}></linli-my-items></linli-site>`;
  },
  play: async ({ canvasElement }) => (await Person.at(canvasElement, 'linli-my-items')).sees('反映一件事'),
};

export const Town: Story = {
  name: '示例小镇',
  parameters: about('写了 backend="sample"：上面一条写明不是真的；写的东西不会送出去。'),
  loaders: [scene(() => registerAdapter('sample', sampleBackend))],
  render: (args, { loaded }) => {
    const { device, clock } = loaded['on'] as Stage;
    return html`<linli-site backend="sample" scope="place/community" phone=${ifDefined(args.phone)}>
      <linli-request-form .device=${device} .clock=${clock}></linli-request-form>
    </linli-site>`;
  },
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('示例小镇，不是真的街道。', '您要反映哪方面的事？');
    await me.press('道路与停车');
    await me.sees('停车位');
    me.rest();
  },
};
