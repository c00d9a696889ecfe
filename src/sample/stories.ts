/**
 * The two affairs the source tells. They stand at real names, so they show its steps and nothing else: no clock, no visit, no rating, no words of a
 * resident. Whole histories of the same kind stand at 示例 compounds.
 */
import type { Case, Step } from '../domain/case.ts';
import { statedGate, statedRamp } from './facts.ts';

const step = (at: string, event: Step['event'], from: Step['from'], to: Step['to'], label: string, note: string): Step => ({
  at, event, ...(from !== undefined && { from }), to, by: { role: label === '网格员' || label === '社区' ? 'mediator' : 'branch', label }, note,
});

const [visit, talk, joint] = statedRamp.steps as [string, string, string];
const [heard, convened, removed, opened] = statedGate.steps as [string, string, string, string];

/** 梯改坡 at 果园: the year is the source's, no day is. */
export const rampStory: Case = {
  type: 'case', id: 'ramp-guoyuan', kind: 'request', channel: 'visit', code: statedRamp.article, category: 'category/X01', place: 'place/guoyuan',
  title: statedRamp.problem, summary: statedRamp.result.join('；'), state: 'replied', submittedAt: '2023', level: 0, reopened: 0,
  offList: { approvedBy: '原文未写', funding: statedRamp.funding },
  steps: [
    step('2023', 'start', undefined, 'processing', '党员', visit), step('2023', 'unknown', 'processing', 'processing', '党群', talk),
    step('2023', 'unknown', 'processing', 'processing', '多方', joint), step('2023', 'reply', 'processing', 'replied', '原文未写', statedRamp.result.join('；')),
  ],
  prov: { source: 'derived', article: statedRamp.article, note: '只有原文写到的几步；日期、受理、回访原文没有写' },
};

/** The fenced gate at 校北: closed on the evening of 9 October; open again on the 10th or the 11th, as one reads it. */
export const gateStory: Case = {
  type: 'case', id: 'gate-xiaobei', kind: 'dispute', channel: 'grid', code: statedGate.article, category: 'category/D01', place: 'place/xiaobei-area',
  title: '北门被围挡', state: 'fulfilled', submittedAt: statedGate.closed, level: 0, reopened: 0, parties: [...statedGate.parties],
  steps: [
    step(statedGate.closed, 'submit', undefined, 'reported', '网格员', heard), step(statedGate.closed, 'mediate', 'reported', 'mediating', '社区', convened),
    step('2023-10-10', 'fulfil', 'mediating', 'fulfilled', '原文未写', removed), step('2023-10-11', 'unknown', 'fulfilled', 'fulfilled', '原文未写', `${opened}（${statedGate.resolved}）`),
  ],
  prov: { source: 'derived', article: statedGate.article, note: '只有原文写到的几步；“第二天”“次日”可以读成 10 日或 11 日' },
};

export const stories: readonly Case[] = [rampStory, gateStory];
