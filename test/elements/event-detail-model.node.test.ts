import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TownEvent } from '../../src/domain/event.ts';
import { partyLimit } from '../../src/domain/signup.ts';
import { blankFields, type Entry, entryOf, fits, mostOf, readFields, refusedToWanting, roomOf, type SignupFields, type Standing, standingOf, toInput, wantingOf } from '../../src/elements/event-detail/event-detail.model.ts';
import { allDay, cancelled, closed, fullUp, held, lastPlace, meeting, onNow, postponed, rescheduled, tea, unlimited, vague, walkIn } from '../fakes/events.ts';

const now = '2023-11-10T09:00:00+08:00';
const later = '2023-11-12T15:00:00+08:00';
const after = '2023-11-13T00:00:00+08:00';

describe('how an event stands, and what can be done about it', () => {
  const table: [name: string, event: TownEvent, at: string, standing: Standing, entry: Entry][] = [
    ['to come', tea, now, 'coming', 'form'],
    ['sign-up has closed', closed, now, 'coming', 'closed'],
    ['going on, sign-up closed the evening before', tea, later, 'on', 'closed'],
    ['going on, sign-up without an end', { ...tea, signup: {} }, later, 'on', 'form'],
    ['over by the clock alone', tea, after, 'over', 'none'],
    ['held', held(), now, 'over', 'none'],
    ['called off', cancelled, now, 'cancelled', 'none'],
    ['put off', postponed, now, 'postponed', 'none'],
    ['a new date', rescheduled, now, 'rescheduled', 'form'],
    ['being prepared', { ...tea, state: 'draft' }, now, 'draft', 'none'],
    ['a word of a newer office', { ...tea, state: 'unknown' }, now, 'unknown', 'none'],
    ['nobody signs up', walkIn, now, 'coming', 'free'],
    ['a page of its own elsewhere may take names: nothing is claimed', { ...walkIn, url: 'https://street.example/e/1' }, now, 'coming', 'none'],
    ['on now, nobody signs up', onNow, now, 'on', 'free'],
    ['a month alone', vague, now, 'coming', 'free'],
    ['whole days', allDay, '2023-11-19T23:00:00+08:00', 'on', 'free'],
    ['a meeting is for those who are called to it', meeting, now, 'coming', 'none'],
    ['full: one can still wait', fullUp, now, 'coming', 'form'],
  ];
  for (const [name, event, at, standing, entry] of table) it(name, () => assert.deepEqual([standingOf(event, at), entryOf(event, at, true)], [standing, entry]));
  it('a backend that takes no signups leaves the phone', () => assert.equal(entryOf(tea, now, false), 'phone'));
});

describe('places', () => {
  it('are left only where both numbers are known', () => {
    const { confirmed: _, ...uncounted } = tea;
    assert.deepEqual([roomOf(tea).left, roomOf(uncounted).left, roomOf(unlimited).left, roomOf(fullUp)], [8, undefined, undefined, { whole: 40, taken: 40, left: 0, waiting: 3 }]);
  });
  it('no more can be asked for than are left, unless it means waiting', () => {
    assert.deepEqual([mostOf(roomOf(lastPlace), { waits: false }), mostOf(roomOf(lastPlace), { waits: true }), mostOf(roomOf(fullUp), { waits: false }), mostOf(roomOf(unlimited), { waits: false })], [1, partyLimit, partyLimit, partyLimit]);
    assert.deepEqual([fits(roomOf(lastPlace), 1), fits(roomOf(lastPlace), 2), fits(roomOf(unlimited), 10)], [true, false, true]);
  });
});

const filled = (patch: Partial<SignupFields> = {}): SignupFields => ({ ...blankFields(), whom: 'family', relation: 'mother', party: 2, phone: ' 138 0000 0000 ', name: ' 陈奶奶 ', ...patch });
const agreed = { consent: true, guardian: false };
const consent = { version: '1', at: now };
const codes = (fields: SignupFields, said = agreed): string[] => wantingOf(fields, said).map(({ field, code }) => `${field} ${code}`);

describe('what a signup needs', () => {
  const table: [name: string, fields: SignupFields, wanting: string[]][] = [
    ['all of it', filled(), []],
    ['nothing yet', blankFields(), ['whom required']],
    ['whose relative', filled({ relation: '' }), ['relation required']],
    ['a neighbour needs no relation', filled({ whom: 'neighbour', relation: '' }), []],
    ['no phone', filled({ phone: '' }), []],
    ['two digits short', filled({ phone: '138000000' }), ['phone short']],
    ['no phone at all', filled({ phone: '陈' }), ['phone odd']],
    ['children without a guardian', filled({ children: 1 }), ['guardian required']],
    ['more children than people', filled({ children: 3 }), ['children required', 'guardian required']],
    ['too many', filled({ party: partyLimit + 1 }), ['party required']],
    ['a note too long', filled({ note: '字'.repeat(203) }), ['note too-long']],
  ];
  for (const [name, fields, wanting] of table) it(name, () => assert.deepEqual(codes(fields), wanting));
  it('consent', () => assert.deepEqual(codes(filled(), { consent: false, guardian: false }), ['consent required']));

  it('what is sent: trimmed, without what is empty, the name with whose it is', () => {
    assert.deepEqual(toInput(filled({ children: 1, note: ' 坐轮椅 ' }), 'k', { target: 'event/tea', consent, relation: '母亲' }), {
      clientId: 'k', target: 'event/tea', party: 2, minors: 1, consent, guardianConsent: consent, phone: '138 0000 0000', note: '坐轮椅', onBehalfOf: { relation: '母亲', name: '陈奶奶' },
    });
    assert.deepEqual(toInput(filled({ whom: 'self', phone: '' }), 'k', { target: 'event/tea', consent, relation: undefined }), { clientId: 'k', target: 'event/tea', party: 2, minors: 0, consent, name: '陈奶奶' });
  });

  it('a stored draft is read, one of another shape is left alone', () => {
    const fields = filled();
    assert.deepEqual(readFields(JSON.parse(JSON.stringify(fields)), 1), fields);
    for (const [stored, schema] of [[fields, 2], [null, 1], ['x', 1], [{ ...fields, party: '2' }, 1], [{ ...fields, whom: 'nobody' }, 1], [{ ...fields, note: 7 }, 1]] as const) assert.equal(readFields(stored, schema), undefined);
  });

  const refusals: [field: string, code: string, wanting: string][] = [
    ['target', 'closed', 'send closed'], ['target', 'unknown', 'send gone'], ['target', 'not-needed', 'send gone'], ['capacity', 'full', 'send full'], ['phone', 'already', 'phone already'], ['phone', 'x', 'phone odd'],
    ['party', 'too-many', 'party required'], ['minors', 'too-many', 'children required'], ['guardianConsent', 'required', 'guardian required'], ['note', 'too-long', 'note too-long'], ['consent', 'required', 'consent required'],
    ['onBehalfOf.relation', 'required', 'relation required'], ['clientId', 'mismatch', 'send refused'], ['toString', 'x', 'send refused'],
  ];
  for (const [field, code, wanting] of refusals) it(`the office says ${field} ${code}: ${wanting}`, () => assert.deepEqual(refusedToWanting({ [field]: code }).map((one) => `${one.field} ${one.code}`), [wanting]));
});
