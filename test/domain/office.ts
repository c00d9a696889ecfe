/** A small office of the tests' own, so that no change of the sample can soften them. */
import type { Actor, Case, CaseInput, Role } from '../../src/domain/case.ts';
import type { Category } from '../../src/domain/category.ts';
import { type Answer, type Command, desk, type EventData, type Filing, type Office } from '../../src/domain/desk.ts';
import type { Org } from '../../src/domain/org.ts';
import type { Instant, Ref } from '../../src/domain/record.ts';
import { chinaWorkCalendars } from '../../src/domain/work-calendar.cn.ts';

const category = (id: string, more: Partial<Category> = {}): Category => ({ type: 'category', id, code: id, name: `类${id}`, group: 'property', aisle: { name: '房屋' }, appliesTo: ['request'], ...more });

export const office: Office = {
  categories: [
    category('plain'), category('after', { evidence: 'after' }), category('pair', { evidence: 'pair', limits: { acceptWd: 2, handleWd: 10, visitWd: 1 } }), category('all', { evidence: 'pair+during' }),
    category('odd', { group: 'off-list' }), category('quarrel', { group: 'dispute', appliesTo: ['dispute'] }), category('wish', { group: 'other', appliesTo: ['proposal'], evidence: 'after' }),
    category('asks', { questions: [{ code: 'q', label: '?', datatype: 'string', required: true, order: 1 }, { code: 'sub', label: '?', datatype: 'string', required: true, order: 2, visibleIf: { code: 'q', equals: 'more' } }] }),
  ],
  places: [
    { type: 'place', id: 'town', kind: 'community', name: '示例社区' }, { type: 'place', id: 'yard', kind: 'compound', name: '示例苑', parent: 'place/town' },
    { type: 'place', id: 'house', kind: 'building', name: '3 幢', parent: 'place/yard' }, { type: 'place', id: 'far', kind: 'compound', name: '示例远处' },
    { type: 'place', id: 'point', kind: 'reception', name: '接待点', operator: 'org/point', serves: ['place/town'] },
  ],
  calendars: chinaWorkCalendars,
  frontDesk: 'org/front',
};

export const orgs: Org[] = ['point', 'unit', 'crew', 'hall'].map((id) => ({ type: 'org', id, kind: 'social', name: `示例${id}` }));

export const start: Instant = '2023-09-28T10:00:00+08:00';
export const token32 = /^[0-9a-f]{32}$/;

export function inputOf(change: Partial<CaseInput> = {}): CaseInput {
  return {
    clientId: 'key-1', topic: 'request', kind: 'request', category: 'category/plain', place: 'place/house', unit: '2', room: '501', text: '厨房顶上漏水', answers: {},
    reporter: { phone: '138 0000 4321' }, showName: 'no', consent: { version: '1', at: start }, media: [], ...change,
  };
}

export const actor = (role: Role, org: Ref<'org'> = 'org/point'): Actor => (role === 'resident' ? { role, label: '居民' } : { role, org, label: '示例单位' });

/** mulberry32: the same numbers for the same seed. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An office at work: keeps what the desk changes, and counts keys and time. */
export class Bench {
  readonly filings = new Map<string, Filing>();
  readonly photos = new Set(['a', 'b', 'c', 'd']);
  readonly random: () => number;
  now = start;
  #keys = 0;

  constructor(seed = 1) {
    this.random = dice(seed);
  }

  obey(command: Command): Answer {
    const answer = desk(office, this.filings, command, { now: this.now, random: this.random, hasMedia: (sha) => this.photos.has(sha) });
    if ('outcome' in answer && answer.changed) this.filings.set(answer.changed.record.id, answer.changed);
    return answer;
  }

  create(change: Partial<CaseInput> = {}, key = change.clientId ?? `create-${(this.#keys += 1)}`): Answer {
    return this.obey({ verb: 'create', key, input: inputOf({ clientId: key, ...change }), actor: actor('resident') });
  }

  act(id: string, by: Actor, event: string, data: EventData = {}, more: { key?: string; ifRev?: string } = {}): Answer {
    return this.obey({ verb: 'act', key: `act-${(this.#keys += 1)}`, id, event, data, actor: by, ...more });
  }

  /** A new case moved through these steps, each of which must be taken. */
  filed(change: Partial<CaseInput> = {}, ...moves: [Role, string, EventData?, Ref<'org'>?][]): string {
    const { id } = filingOf(this.create(change)).record;
    for (const [role, event, data, org] of moves) filingOf(this.act(id, actor(role, org), event, data));
    return id;
  }

  record(id: string): Case {
    return this.filings.get(id)!.record;
  }
}

/** The changed filing of an answer that took effect. */
export function filingOf(answer: Answer): Filing {
  if ('failure' in answer) throw answer.failure;
  if (!answer.changed) throw new Error(`no effect: ${JSON.stringify(answer.outcome)}`);
  return answer.changed;
}

/** What an answer says in a word: `delivered`, the kind of a failure, or the rejected fields. */
export function wordOf(answer: Answer): string {
  if ('failure' in answer) return answer.failure.kind;
  return answer.outcome.kind === 'rejected' ? JSON.stringify(answer.outcome.fields) : answer.outcome.kind;
}

export const toAssigned: [Role, string, EventData?, Ref<'org'>?][] = [['receptionist', 'accept'], ['lead', 'assign', { assignee: 'org/unit' }]];
export const toProcessing: typeof toAssigned = [...toAssigned, ['handler', 'start', {}, 'org/unit']];
export const toReplied: typeof toAssigned = [...toProcessing, ['handler', 'reply', { note: '修好了' }, 'org/unit']];
export const toClosed: typeof toAssigned = [...toReplied, ['resident', 'visit.resolved'], ['committee', 'close', {}, 'org/hall']];
