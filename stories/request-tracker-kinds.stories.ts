import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Case, CaseInput } from '../src/domain/case.ts';
import type { EventData } from '../src/domain/desk.ts';
import { LinliRequestTracker } from '../src/elements/request-tracker/request-tracker.ts';
import { define } from '../src/kit/define.ts';
import { about, at as setDay, evidence, file, Person, phone, resident, scene, type Stage, staff, today } from './stage.ts';

define('linli-request-tracker', LinliRequestTracker, 'stories');

const meta: Meta = {
  id: 'request-tracker-kinds',
  title: '部件/办事进度：各类事项',
  render: (_args, { loaded }) => {
    const { backend, device, clock } = loaded['on'] as Stage;
    return html`<linli-request-tracker .backend=${backend} .device=${device} .clock=${clock} phone=${phone}></linli-request-tracker>`;
  },
};
export default meta;

type Story = StoryObj;

const at = (canvasElement: HTMLElement): Promise<Person> => Person.at(canvasElement, 'linli-request-tracker');
const sees = (...words: string[]) => async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => (await at(canvasElement)).sees(...words);

const quarrel: Partial<CaseInput> = { topic: 'dispute', kind: 'dispute', category: 'category/D01', answers: {}, parties: ['住户', '楼上邻居'], text: '楼上半夜放音响，说过几次没有用。' };
const wish: Partial<CaseInput> = { topic: 'wish', kind: 'proposal', form: 'wish', category: 'category/C01', answers: {}, text: '楼下加两个充电桩，别再从窗户拉线。' };

type Move = [day: string, role: Parameters<typeof staff>[3], org: string, event: string, data?: EventData];

/** A case of this kind, moved by the office step by step; the last day is today. */
async function moved(on: Stage, change: Partial<CaseInput>, ...moves: Move[]): Promise<Case> {
  const record = await file(on, '2023-11-01T16:20:00+08:00', { change });
  for (const [day, role, org, event, data] of moves) await staff(on, record, `${day}T10:00:00+08:00`, role, org, event, data);
  setDay(on, today);
  return record;
}

const talks: Move[] = [['2023-11-02', 'mediator', 'mediators', 'register'], ['2023-11-03', 'mediator', 'mediators', 'mediate']];

export const Mediating: Story = {
  name: '正在调解',
  parameters: about('两边只写身份；一般一个月，还有几天写清楚；哪一边随时可以说不谈了。'),
  loaders: [scene(async (on) => void (await moved(on, quarrel, ...talks)))],
  play: sees('正在调解', '还有 22 天', '不谈了'),
};

export const Agreed: Story = {
  name: '谈成了',
  parameters: about('延过一次期，理由公开给两边；写了协议，等照着做。'),
  loaders: [
    scene(async (on) => void (await moved(on, quarrel, ...talks, ['2023-11-06', 'mediator', 'mediators', 'extend', { note: '等楼板隔音检测的结果。', until: '2023-12-20', bothConsent: true }], ['2023-11-09', 'mediator', 'mediators', 'agree', { agreement: 'written' }]))),
  ],
  play: sees('谈成了，等履行', '写了调解协议', '延到 12月20日'),
};

export const Referred: Story = {
  name: '没有谈成',
  parameters: about('没谈成不是没路走：还能去哪里，一条一条写明。'),
  loaders: [scene(async (on) => void (await moved(on, quarrel, ...talks, ['2023-11-08', 'mediator', 'mediators', 'fail'], ['2023-11-09', 'mediator', 'mediators', 'refer', { remedies: ['court', 'administration', 'legal-aid'] }])))],
  play: sees('还可以走的路', '到法院起诉'),
};

export const DisputeClosed: Story = {
  name: '调解结案',
  parameters: about('照着做了，回访过，结案；不能重办，也不打分。'),
  loaders: [
    scene(async (on) => void (await moved(on, quarrel, ...talks, ['2023-11-06', 'mediator', 'mediators', 'agree', { agreement: 'oral' }], ['2023-11-08', 'mediator', 'mediators', 'fulfil'], ['2023-11-09', 'mediator', 'mediators', 'close', { note: '晚上十点以后都安静了。' }]))),
  ],
  play: sees('已结案', '回访过，说好的都做到了'),
};

export const EndTalks: Story = {
  name: '不谈了',
  parameters: about('自愿就是随时可以停：停以前说清楚停了以后怎么样。'),
  loaders: Mediating.loaders!,
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('不谈了');
    await me.sees('真的不谈了吗？', '接着谈，回去');
    me.rest();
  },
};

export const Evaluating: Story = {
  name: '正在议',
  parameters: about('提到了议事会，几位邻居赞成。'),
  loaders: [
    scene(async (on) => {
      const { id } = await moved(on, wish, ['2023-11-02', 'organizer', 'community', 'table']);
      for (const key of ['one', 'two', 'three']) await on.backend.act(`case/${id}`, { event: 'support', data: {} }, { key });
    }),
  ],
  play: sees('正在议', '已有 3 位邻居赞成'),
};

export const Adopted: Story = {
  name: '采纳了一部分',
  parameters: about('采纳了什么、没采纳什么，理由公开。'),
  loaders: [scene(async (on) => void (await moved(on, wish, ['2023-11-02', 'organizer', 'community', 'table'], ['2023-11-08', 'organizer', 'community', 'adopt', { note: '多数人赞成，东门先装两个，西门再看。', partly: true }])))],
  play: sees('采纳了一部分', '东门先装两个'),
};

export const Declined: Story = {
  name: '没有采纳',
  parameters: about('不采纳也要有理由。'),
  loaders: [scene(async (on) => void (await moved(on, wish, ['2023-11-02', 'organizer', 'community', 'table'], ['2023-11-08', 'committee', 'community', 'decline', { note: '那里是消防通道，不能占。' }])))],
  play: sees('这次没有采纳', '那里是消防通道，不能占。'),
};

export const Realized: Story = {
  name: '落实好了',
  parameters: about('做好了，有照片为证。'),
  loaders: [
    scene(async (on) => {
      const shown = await evidence(on);
      await moved(on, wish, ['2023-11-02', 'organizer', 'community', 'table'], ['2023-11-03', 'organizer', 'community', 'adopt', { note: '多数人赞成。' }], ['2023-11-06', 'lead', 'project', 'implement', { target: 'work/w1' }], ['2023-11-09', 'lead', 'project', 'realize', shown]);
    }),
  ],
  play: sees('落实好了', '采纳了'),
};

/** Another household's leaking roof, opened by a link. */
async function neighbour(on: Stage): Promise<void> {
  const { id } = await file(on, '2023-11-06T10:00:00+08:00', { receipt: false });
  for (const key of ['one', 'two']) await on.backend.act(`case/${id}`, { event: 'support', data: {} }, { key });
  setDay(on, today);
  history.replaceState(null, '', `#linli=case,ref=${encodeURIComponent(`case/${id}`)}`);
}

export const Neighbour: Story = {
  name: '邻居的事',
  parameters: about('别人的事只看得到公开的部分；也遇到就加上自己家。'),
  loaders: [scene(neighbour)],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('已有 2 家也遇到', '我家也是');
    history.replaceState(null, '', location.pathname + location.search);
  },
};

/** Merged into a case, or into one that was merged back. */
async function joined(on: Stage, ring: boolean): Promise<void> {
  const other = await file(on, '2023-11-06T10:00:00+08:00', { receipt: false });
  const mine = await moved(on, {});
  await staff(on, mine, '2023-11-08T10:00:00+08:00', 'receptionist', 'reception', 'merge', { target: `case/${other.id}` });
  const filing = on.backend.filings.get(other.id)!;
  if (ring) (on.backend.filings as Map<string, typeof filing>).set(other.id, { ...filing, record: { ...filing.record, state: 'merged', mergedInto: `case/${mine.id}` } });
  setDay(on, today);
}

export const Merged: Story = {
  name: '并到别的事里',
  parameters: about('并到了哪一件，按一下就看得到。'),
  loaders: [scene((on) => joined(on, false))],
  play: sees('并到了编号', '看那件事'),
};

export const MergedRing: Story = {
  name: '并来并去',
  parameters: about('数据互相指来指去：说一句，别的照样看得到。'),
  loaders: [scene((on) => joined(on, true))],
  play: sees('它们互相并来并去', '您当时说的'),
};

const loop: Move[] = [
  ['2023-11-02', 'receptionist', 'reception', 'accept'], ['2023-11-02', 'lead', 'community', 'assign', { assignee: 'org/project' }], ['2023-11-03', 'handler', 'project', 'start'],
];

export const SecondRound: Story = {
  name: '重办过',
  parameters: about('第几次重办写明，前面的答复收起来，想看就看。'),
  loaders: [
    scene(async (on) => {
      const shown = await evidence(on);
      const record = await moved(on, {}, ...loop, ['2023-11-03', 'handler', 'project', 'reply', { note: '屋面防水重做了一遍。', ...shown }], ['2023-11-06', 'receptionist', 'reception', 'visit.resolved'], ['2023-11-06', 'committee', 'community', 'close']);
      await resident(on, record, '2023-11-07T09:00:00+08:00', 'reopen', { note: '昨天下雨又渗了。' });
      await staff(on, record, '2023-11-07T10:00:00+08:00', 'lead', 'community', 'assign', { assignee: 'org/project' });
      await staff(on, record, '2023-11-07T11:00:00+08:00', 'handler', 'project', 'start');
      await staff(on, record, '2023-11-09T11:00:00+08:00', 'handler', 'project', 'reply', { note: '檐沟拆开重新做了防水。', ...shown });
      setDay(on, today);
    }),
  ],
  play: sees('这是第 1 次重办', '前面的 1 次答复', '檐沟拆开重新做了防水'),
};

/** What comes from a newer or a broken office. */
const odd = (change: (record: Case) => object): NonNullable<Story['loaders']> => [
  scene(async (on) => {
    await moved(on, {}, ...loop);
    const { get } = on.backend;
    on.backend.get = (async (...args: Parameters<typeof get>) => {
      const found = await get(...args);
      return found.type === 'case' ? { ...found, ...change(found) } : found;
    }) as typeof get;
  }),
];

export const UnknownState: Story = {
  name: '没见过的状态',
  tags: ['logs'],
  parameters: about('街道发来这里不认得的状态：说看不出来，别的照样看得到。'),
  loaders: odd(() => ({ state: 'teleported' })),
  play: sees('进展到了哪一步，这里看不出来', '谁经手过'),
};

export const Disorder: Story = {
  name: '时间对不上',
  parameters: about('几步的时间前后颠倒：说一句，照街道给的列出来。'),
  loaders: odd(({ steps }) => ({ steps: steps.map((step, index) => ({ ...step, at: `2023-11-${String(9 - index).padStart(2, '0')}T09:00:00+08:00` })) })),
  play: sees('有几步的时间前后对不上'),
};
