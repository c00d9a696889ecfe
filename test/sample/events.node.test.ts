/** The nine events of the page as the page states them, and those made up: at 示例 places, one for every situation. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventKinds, fourParties, placesLeft, type TownEvent } from '../../src/domain/event.ts';
import { epochOf } from '../../src/domain/instant.ts';
import { eventStates } from '../../src/domain/machines/event.ts';
import { readRecord } from '../../src/domain/schemas.ts';
import { takesSignups } from '../../src/domain/signup-desk.ts';
import { solarTerms } from '../../src/domain/solar-terms.ts';
import { statedEvents } from '../../src/sample/facts.ts';
import { localTown } from '../../src/sample/local.ts';
import { townSeed } from '../../src/sample/seed-word.ts';
import { townOf } from '../../src/sample/town.ts';

const isReal = ({ prov }: { prov?: { source: string } }): boolean => prov?.source === 'seed';
const sorted = (list: Iterable<string>): string[] => [...new Set(list)].sort();

describe('the events of the page', () => {
  const { events, places } = townOf();
  const real = events.filter(isReal);

  it('come as they are stated: who, where, of which term, in which order, and nothing else', () => {
    const nameOf = (ref: string | undefined) => places.find(({ id }) => ref === `place/${id}`)?.name;
    assert.deepEqual(
      real.map(({ prov, kind, form, name, solarTerm, start, state, end, capacity, signup, phone, fee }) => ({ article: prov?.article, kind, form, name, solarTerm, start, state, more: [end, capacity, signup, phone, fee] })),
      statedEvents.map(({ article, kind, form, name, title, solarTerm, when }) => ({ article, kind, form, name: title ?? name, solarTerm, start: when, state: 'completed', more: [undefined, undefined, undefined, undefined, undefined] })),
    );
    for (const [index, { roles = {}, venue, agenda, itinerary, services, series, minors }] of statedEvents.entries()) {
      const one = real[index]!;
      for (const role of ['guide', 'host', 'undertake', 'assist', 'partner'] as const) assert.deepEqual(one.roles.filter((given) => given.role === role).map(({ name, org }) => [name, org]), (roles[role] ?? []).map((name) => [name, undefined]), one.id);
      if (venue) assert.ok(nameOf(one.place) === venue || one.venue === venue, one.id);
      assert.deepEqual([one.agenda?.map(({ title }) => title), one.itinerary?.map(({ name, highlights }) => ({ name, highlights }))], [agenda && [...agenda], itinerary && itinerary.map(({ name, highlights }) => ({ name, highlights: [...highlights] }))], one.id);
      if (services) assert.equal(one.recap?.text, services.join('、'));
      assert.deepEqual([one.prov?.note !== undefined, one.audience !== undefined], [series ?? false, minors ?? false], one.id);
    }
    assert.deepEqual(real.flatMap(({ recap }) => recap?.attendance ?? []), [{ value: 100, unit: '名', bound: 'over' }]);
    assert.equal(real.find(({ id }) => id === 'lidong-chenqiao')?.solarTerm, '立冬', 'whatever its title says');
  });
});

for (const seed of [townSeed, 'another word']) {
  describe(`the events made from "${seed}"`, () => {
    const town = townOf(seed);
    const made = town.events.filter((one) => !isReal(one));
    const known = new Map<string, { name: string; prov?: { source: string } }>([...town.places.map((one) => [`place/${one.id}`, one] as const), ...town.orgs.map((one) => [`org/${one.id}`, one] as const)]);

    it('can be read, stand at 示例 places and are held by 示例 organisations under their names', () => {
      for (const one of made) {
        assert.deepEqual(readRecord('event', one), { record: one });
        for (const ref of [one.place, ...(one.itinerary ?? []).map(({ place }) => place), ...one.roles.map(({ org }) => org)]) assert.ok(ref === undefined || known.get(ref)?.prov?.source === 'synthetic', `${one.id}: ${ref}`);
        for (const { name, org } of one.roles) assert.equal(name, org ? known.get(org)?.name : '居民代表', one.id);
        assert.ok(one.roles.some(({ role }) => role === 'host') && one.phone === '0513-0000-0000', one.id);
      }
    });

    it('keep the rules of an event', () => {
      for (const { id, start, end, capacity, confirmed = 0, waiting = 0, form, roles, itinerary = [], recap, state, stateNote, previousStart, agenda = [] } of made) {
        assert.ok(confirmed <= (capacity ?? Infinity) && (waiting === 0 || confirmed === capacity), id);
        assert.ok(end === undefined || epochOf(end) > epochOf(start), id);
        if (form === 'four-party') assert.deepEqual(sorted(roles.flatMap(({ party }) => party ?? [])), [...fourParties].sort());
        assert.deepEqual([itinerary.map(({ seq }) => seq), agenda.map(({ no }) => no)], [itinerary.map((_, index) => index + 1), agenda.map((_, index) => index + 1)], id);
        assert.equal(state === 'completed', epochOf(start.slice(0, 10)) < epochOf('2023-11-10'), id);
        if (recap) assert.equal(state, 'completed', id);
        assert.deepEqual([stateNote !== undefined, previousStart !== undefined], [['postponed', 'rescheduled', 'cancelled'].includes(state), state === 'rescheduled'], id);
      }
    });

    it('show every situation', () => {
      const of = (id: string): TownEvent => made.find((one) => one.id === id)!;
      const open = (id: string) => [placesLeft(of(id)), of(id).waiting, takesSignups(of(id), town.now)];
      assert.deepEqual(
        { 'eight left': open('dumplings'), 'one left': open('outing'), 'full': open('papercut'), 'unlimited': open('taichi'), 'closed': open('knitting'), 'put off': open('choir'), 'just come': open('clinic') },
        { 'eight left': [8, undefined, true], 'one left': [1, undefined, true], 'full': [0, 3, true], 'unlimited': [undefined, undefined, true], 'closed': [8, undefined, false], 'put off': [24, undefined, false], 'just come': [undefined, undefined, false] },
      );
      assert.deepEqual([of('papercut'), of('kite')].map(({ signup }) => signup?.minors), [true, true]);
      assert.deepEqual(sorted(made.map(({ kind }) => kind)), [...eventKinds].sort());
      assert.deepEqual(sorted(made.map(({ state }) => state)), eventStates.filter((one) => one !== 'draft').sort());
      assert.deepEqual([['lidong', 'tea', 'tangyuan', 'solstice'].map((id) => of(id).solarTerm), /冬至/.test(of('tangyuan').name)], [['立冬', '立冬', '小雪', '冬至'], true]);
      assert.ok(made.every(({ solarTerm, kind }) => (solarTerm !== undefined) === (kind === 'solar-term') && (!solarTerm || solarTerms.includes(solarTerm))));
      assert.deepEqual(['photos', 'cleanup', 'coats', 'evening', 'newyear'].map((id) => [of(id).start, of(id).end]), [['2023-11-20', '2023-11-26'], ['2023-11-25', undefined], ['2023-12', undefined], ['2023-11-10T19:00:00+08:00', '2023-11-10T20:30:00+08:00'], ['2023-12-31T21:30:00+08:00', '2024-01-01T00:30:00+08:00']]);
      assert.deepEqual([made.filter(({ series }) => series?.repeat === 'weekly').length, made.filter(({ series }) => series?.repeat === 'monthly').length], [9, 4]);
      assert.ok(made.filter(({ start }) => start.startsWith('2023-11-11')).length > 3, 'more than three on one day');
      assert.deepEqual(sorted(made.flatMap(({ recap }) => recap?.attendance?.bound ?? [])), ['exact', 'over', 'tens']);
      assert.equal(of('wall').recap?.media?.length, 2);
      assert.ok(of('outing').itinerary?.every(({ at }) => at?.startsWith('2023-11-17T')));
      assert.ok(made.length >= 30 && made.length <= 45);
    });
  });
}

describe('the events of the small office', () => {
  const { records, office, orgs } = localTown();
  const known = new Set([...office.places, ...orgs].map(({ type, id }) => `${type}/${id}`));

  it('are around any day: this evening, at the weekend, next week, next month', () => {
    for (const day of ['2024-02-26', '2025-06-07', '2025-06-08', '2026-12-31']) {
      const { event } = records(day);
      const of = (id: string): TownEvent => event.find((one) => one.id.startsWith(`${id}-`))!;
      assert.ok(event.length >= 10 && new Set(event.map(({ id }) => id)).size === event.length, day);
      assert.equal(of('evening').start, `${day}T19:00:00+08:00`);
      const after = (id: string): number => (epochOf(of(id).start.slice(0, 10)) - epochOf(day)) / 86_400_000;
      assert.ok(after('clinic') >= 0 && after('clinic') < 7 && after('outing') > 0 && after('outing') < 14 && after('kite') >= 27, day);
      assert.deepEqual([placesLeft(of('papercut')), of('film').state, placesLeft(of('outing')), of('fire').state], [0, 'cancelled', 1, 'completed']);
      for (const one of event) {
        assert.deepEqual(readRecord('event', one), { record: one });
        assert.equal(one.state === 'completed', one.start.slice(0, 10) < day, `${one.id} on ${day}`);
        for (const ref of [one.place, ...one.roles.map(({ org }) => org)]) assert.ok(ref === undefined || known.has(ref), `${one.id}: ${ref}`);
      }
    }
  });

  it('are the same tomorrow, under the same ids', () => {
    const [today, tomorrow] = [records('2026-11-25').event, records('2026-11-26').event];
    assert.deepEqual(tomorrow.filter(({ id }) => !id.startsWith('evening')), today.filter(({ id }) => !id.startsWith('evening')));
  });
});
