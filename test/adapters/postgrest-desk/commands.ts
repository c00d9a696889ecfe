/** Random commands of an office's days. What is found out or given by chance on either side stands as `#id0`, `#code0`, `#token0`. */
import type { CaseInput } from '../../../src/domain/case.ts';
import { machineOf } from '../../../src/domain/case-machine.ts';
import type { EventData } from '../../../src/domain/desk.ts';
import type { TownEvent } from '../../../src/domain/event.ts';
import { addDays, dayOf, epochOf, instantOf } from '../../../src/domain/instant.ts';
import { eventMachine } from '../../../src/domain/machines/event.ts';
import { signupMachine } from '../../../src/domain/machines/signup.ts';
import type { Instant, Ref } from '../../../src/domain/record.ts';
import type { SignupInput } from '../../../src/domain/signup.ts';
import { office, start } from '../../domain/office.ts';
import { eventOf } from '../../domain/hall.ts';
import type { Act } from './reference.ts';

export interface Dice {
  of<T>(options: readonly T[]): T;
  upTo(most: number): number;
  /** One in so many. */
  oneIn(many: number): boolean;
}

export const photos = ['a', 'b', 'c', 'd'].map((one) => one.repeat(64));
const unknownPhoto = 'e'.repeat(64);
const texts = ['厨房顶上漏水', '👨‍👩‍👧', ' ', '　\n', '', '漏'.repeat(2000), '漏'.repeat(2001), '👩🏽‍🔧'.repeat(2000), 'e\u0301'.repeat(2001), '🇨🇳'.repeat(2000)];
const phones = ['138 0000 4321', '13900004321', '0513-8888 4321', '4321', ''];

export const gatherings = (now: Instant): TownEvent[] => [
  eventOf({ id: 'tea', capacity: 5, start: `${addDays(dayOf(now), 9)}T14:00:00+08:00`, end: `${addDays(dayOf(now), 9)}T16:00:00+08:00` }),
  eventOf({ id: 'walk', capacity: 3, confirmed: 1, waiting: 2, start: addDays(dayOf(now), 4), end: addDays(dayOf(now), 5), signup: { closes: `${addDays(dayOf(now), 3)}T12:00:00+08:00`, minors: true } }),
  eventOf({ id: 'open', capacity: undefined as never, start: addDays(dayOf(now), 12).slice(0, 7), end: undefined as never }),
  eventOf({ id: 'come', signup: undefined as never }), eventOf({ id: 'plan', state: 'draft' }), eventOf({ id: 'past', start: '2020-02-03' }),
].map((one) => JSON.parse(JSON.stringify(one)) as TownEvent);

/** One that nobody has decided about yet: offices that look at every signup by hand have them. */
export const undecided = {
  record: { type: 'signup', id: 'undecided', rev: '1', updatedAt: start, target: 'event/open', state: 'pending', code: '23090001', party: 2, minors: 0, submittedAt: start },
  input: { clientId: 'undecided-key', target: 'event/open', party: 2, minors: 0, consent: { version: '1', at: start } }, token: 'd'.repeat(32),
} as const;

export function caseInput({ of, upTo, oneIn }: Dice, key: string): CaseInput {
  const category = oneIn(2) ? office.categories[upTo(1)]! : of(office.categories);
  const kind = oneIn(8) ? of(['request', 'dispute', 'proposal'] as const) : category.appliesTo[0]!;
  const media = oneIn(3) ? [...photos, ...photos].slice(0, upTo(oneIn(5) ? 7 : 4)).concat(oneIn(8) ? [unknownPhoto] : []) : [];
  return {
    clientId: oneIn(25) ? 'another' : key, topic: 'request', kind, category: oneIn(20) ? 'category/none' : `category/${category.id}`, place: of(['place/house', 'place/yard', 'place/far', 'place/town', ...(oneIn(8) ? ['place/none' as const] : [])]),
    ...(kind === 'proposal' && { form: 'wish' as const }), ...(oneIn(2) && { unit: of(['2', '']) }), ...(oneIn(2) && { room: '501' }), text: oneIn(5) ? of(texts) : texts[0]!,
    answers: category.questions ? of([{}, { q: 'x' }, { q: 'more' }, { q: 'more', sub: ['y'] }, { q: '', sub: 'y' }, { q: [] }] as CaseInput['answers'][]) : {},
    ...(oneIn(2) && { reporter: oneIn(5) ? {} : { name: '某某', phone: of(phones) } }), ...(oneIn(5) && { onBehalfOf: { relation: '母亲', phone: of(phones) } }), showName: of(['no', 'masked'] as const),
    consent: { version: oneIn(20) ? '' : '1', at: '2023-09-28T10:00:00+08:00' }, ...(oneIn(6) && { about: of([[], ['work/w12']]) }), ...(kind === 'dispute' && { parties: of([[], ['住户'], ['住户', '楼上邻居'], ['住户', '住户']]) }), media,
  };
}

export function signupInput({ of, upTo, oneIn }: Dice, key: string): SignupInput {
  const minors = oneIn(4) ? upTo(2) : 0;
  return {
    clientId: oneIn(25) ? 'another' : key, target: `event/${oneIn(8) ? of(['come', 'plan', 'past', 'none']) : of(['tea', 'tea', 'walk', 'open'])}`, party: oneIn(10) ? of([0, 11, 1.5, -1]) : 1 + upTo(2), minors,
    ...(minors > 0 && !oneIn(3) && { guardianConsent: { version: '1', at: '2023-09-28T10:00:00+08:00' } }), ...(oneIn(2) && { phone: of(phones), name: '某某' }), ...(oneIn(4) && { onBehalfOf: { relation: of(['母亲', ' 母亲　']), name: '某' } }),
    ...(oneIn(6) && { note: of(['带轮椅', '备'.repeat(200), '备'.repeat(201), '👨‍👩‍👧'.repeat(200)]) }), consent: { version: oneIn(20) ? '' : '1', at: '2023-09-28T10:00:00+08:00' },
  };
}

/** Data of an event, mostly all it could need. */
function dataOf({ of, upTo, oneIn }: Dice, event: string, now: Instant, cases: number): EventData {
  if (oneIn(20)) return {};
  const target = (): string => (oneIn(6) ? of(['case/none', 'work/w1', 'work/', '']) : `case/#id${upTo(Math.max(0, cases - 1))}`);
  const until = (): string => (oneIn(6) ? of(['2023-02-30', 'soon', dayOf(now), '', '9999-12-31']) : addDays(dayOf(now), 1 + upTo(20)));
  const media = photos.slice(0, upTo(4));
  const wide: EventData = {
    ...(!oneIn(8) && { note: oneIn(12) ? of([' ', '　', '']) : '说明' }), ...(oneIn(3) && { outcome: '好' }),
    ...(['assign', 'transfer'].includes(event) && { assignee: oneIn(12) ? of(['' as never, 'unit' as never, 'org/' as never]) : of(['org/unit', 'org/crew']) }),
    ...(['extend', 'suspend'].includes(event) && { until: until() }),
    ...(['merge', 'implement'].includes(event) && { target: target() }),
    ...(event === 'rate' && { rating: oneIn(6) ? of([0, 6, 2.5]) : 1 + upTo(4) }),
    ...(['reply', 'realize'].includes(event) && { media: oneIn(15) ? [unknownPhoto] : oneIn(3) ? media : photos.slice(0, 3), ...(oneIn(2) && { phases: of([['before', 'during', 'after'], ['before', 'after'], ['after']]) }) }),
    ...(event === 'reply' && oneIn(2) && { offList: { approvedBy: of(['街道', ' ']), funding: '自筹' } }),
    ...(event === 'mediate' && oneIn(2) && { parties: of([[], ['甲', '乙'], ['甲', '甲']]) }), ...(event === 'extend' && { bothConsent: !oneIn(3) }),
    ...(event === 'agree' && !oneIn(5) && { agreement: of(['oral', 'written'] as const) }), ...(event === 'refer' && { remedies: oneIn(4) ? [] : ['court', 'legal-aid'] }), ...(event === 'adopt' && { partly: oneIn(2) }),
    ...(event === 'unsupport' && { support: `support-${upTo(5)}` }),
    ...(event === 'reschedule' && { start: oneIn(6) ? of(['2023-13', 'x', '']) : `${addDays(dayOf(now), 2 + upTo(5))}T09:00:00+08:00`, ...(oneIn(2) && { end: oneIn(4) ? of(['2020-01-01', '2020-01-01T09:00:00+08:00', 'y']) : `${addDays(dayOf(now), 2 + upTo(6))}T18:00:00+08:00` }) }),
  };
  return wide;
}

/** The record an act goes to, as the library's own desk has it now. */
export interface Known {
  ref: Ref;
  /** Its place in the order of creation, or -1 of an event. */
  nth: number;
  state: string;
  rev?: string | undefined;
  kind?: 'request' | 'dispute' | 'proposal';
}

const people = ['receptionist', 'handler', 'lead', 'branch', 'committee', 'mediator', 'organizer', 'supervisor', 'system'] as const;

export function actOn(dice: Dice, known: Known, key: string, now: Instant, cases: number): Act {
  const { of, oneIn } = dice;
  const machine = known.kind ? machineOf(known.kind) : known.ref.startsWith('event/') ? eventMachine : signupMachine;
  const open = machine.edges.filter((edge) => (edge.from as readonly string[]).includes(known.state));
  // Ways to an early end are rarer, or nobody would ever see the others.
  const onward = open.filter(({ to }) => !(machine.ends as readonly string[]).includes(to) && to !== 'needsInfo');
  const likely = onward.length > 0 && !oneIn(8) ? onward : open;
  const edge = likely.length > 0 && !oneIn(10) ? of(likely) : of<(typeof machine.edges)[number]>(machine.edges);
  const role = oneIn(20) ? of(people) : of(edge.by);
  const org = of(['point', 'unit', 'crew', 'hall']);
  const isSupport = edge.event === 'support' || edge.event === 'unsupport';
  const who = oneIn(25) ? { token: 'f'.repeat(32) } : role === 'resident' ? (isSupport && !oneIn(4) ? {} : { token: `#token${known.nth}` }) : oneIn(30) ? {} : { staff: `staff:${oneIn(40) ? 'resident' : role}:${oneIn(40) ? 'none' : org}` };
  return { ref: known.ref, event: oneIn(40) ? 'no-such-event' : edge.event, data: dataOf(dice, edge.event, now, cases), key, ...who, ...(oneIn(6) && { ifRev: oneIn(5) ? '99' : (known.rev ?? '1') }) };
}

/** Mostly some hours or days on, now and then a clock set back. */
export const later = ({ of, upTo }: Dice, now: Instant): Instant => instantOf(epochOf(now) + of([0, 0, 1000, 60_000, 3_600_000, 3_600_000, 10 * 3_600_000, 86_400_000, -3_600_000]) * (1 + upTo(2)));
