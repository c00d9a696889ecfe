import type { Machine } from '../machine.ts';

/** 待审核 已公开 不公开 已归档 */
export const publishedStates = ['pending', 'published', 'hidden', 'archived'] as const;
export type PublishedState = (typeof publishedStates)[number];

export const publishedEvents = ['publish', 'hide', 'archive'] as const;
export type PublishedEvent = (typeof publishedEvents)[number];

/** 公开物: praise and notices. */
export const publishedMachine: Machine<PublishedState, PublishedEvent> = {
  initial: 'pending',
  states: publishedStates,
  ends: ['archived', 'hidden'],
  exits: [],
  edges: [
    { event: 'publish', from: ['pending'], to: 'published', by: ['organizer'] },
    { event: 'hide', from: ['pending', 'published'], to: 'hidden', by: ['organizer'], needs: ['reason'] },
    { event: 'archive', from: ['published'], to: 'archived', by: ['organizer', 'system'] },
  ],
};
