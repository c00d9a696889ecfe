/** Projects, works and polls of the town, from two words: what each says of itself agrees with what the others say. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { projectMachine } from '../../src/domain/machines/project.ts';
import type { Project, Stage } from '../../src/domain/project.ts';
import type { Edtf } from '../../src/domain/record.ts';
import { readRecord } from '../../src/domain/schemas.ts';
import { today } from '../../src/sample/today.ts';
import { townSeed } from '../../src/sample/seed-word.ts';
import { townOf } from '../../src/sample/town.ts';
import { buildingsOf, filingsOf } from './whole.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
/** The last day a vague date can mean. */
const latest = (date: Edtf): string => (date.length === 7 ? `${date}-31` : date);
const stands = (one: Stage): boolean => ['paused', 'cancelled'].includes(one.state);
const isLate = ({ plannedEnd, end }: Stage): boolean => plannedEnd !== undefined && latest(plannedEnd) < (end ?? today);

for (const seed of [townSeed, 'another word']) {
  describe(`projects, works and polls made from "${seed}"`, () => {
    const town = townOf(seed);
    const places = new Map([...town.places, ...buildingsOf(town)].map((one) => [`place/${one.id}`, one]));
    const orgs = new Map(town.orgs.map((one) => [`org/${one.id}`, one]));
    const renovations = town.projects.filter(({ kind }) => kind === 'renovation') as (Project & { stages: Stage[] })[];
    const projects = new Map(town.projects.map((one) => [`project/${one.id}`, one]));
    const polls = new Map(town.polls.map((one) => [`poll/${one.id}`, one]));
    const cases = new Map(filingsOf(town).map(({ record }) => [`case/${record.id}`, record]));

    it('can all be read by the schemas, nothing left out', () => {
      for (const one of [...town.projects, ...town.works, ...town.polls, ...town.places, ...town.orgs, ...buildingsOf(town)]) {
        const read = readRecord(one.type, one);
        assert.ok('record' in read && read.record.odd === undefined, `${one.id}: ${JSON.stringify(read)}`);
      }
    });

    it('take every project along a legal path, as far as it is, and plan the rest', () => {
      for (const { id, state, stages } of renovations) {
        assert.equal(stages[0]!.state, projectMachine.initial);
        for (const [index, one] of stages.entries()) {
          const next = stages[index + 1];
          assert.ok(next === undefined || projectMachine.edges.some(({ from, to }) => from.includes(one.state as never) && to === next.state), `${id}: ${one.state} → ${next?.state}`);
        }
        const at = stages.findIndex(({ start, end }) => start !== undefined && end === undefined);
        assert.equal(stages[at]?.state, state, id);
        for (const [index, { state: own, start, end, plannedStart, plannedEnd }] of stages.entries()) {
          assert.deepEqual([start !== undefined, end !== undefined], [index <= at, index < at], `${id} ${own}`);
          if (start !== undefined) assert.ok(start <= today && (end === undefined || start < end) && (index === 0 || start === stages[index - 1]!.end), `${id} ${own}`);
          if (!['paused', 'cancelled'].includes(own)) assert.ok(plannedStart !== undefined && (own === 'maintained' || (plannedEnd !== undefined && plannedStart <= latest(plannedEnd))), `${id} ${own}`);
        }
        if (!['cancelled'].includes(state)) assert.equal(stages[stages.length - 1]!.state, 'maintained');
      }
    });

    it('are late in a fifth of all cases, never without a reason, and no reason stands where nothing is late', () => {
      const late = renovations.filter(({ stages }) => stages.some(isLate));
      assert.ok(late.length >= 12 && late.length <= 30, `${late.length}`);
      for (const { id, stages } of renovations) {
        // What follows a late stage is late too, for the same reason.
        const why = stages.find((one) => isLate(one) || (stands(one) && one.start !== undefined));
        assert.deepEqual(stages.filter(({ reason }) => reason), why ? [why] : [], id);
      }
      assert.ok(late.some(({ state }) => state === 'constructing') && renovations.some(({ state }) => state === 'paused'));
    });

    it('begin and end when their stages say so, signing included', () => {
      for (const { id, state, stages, starts, ends, consent } of renovations) {
        assert.equal(starts, stages.find((one) => one.state === 'constructing')?.start, id);
        const over = stages.findIndex((one) => one.state === 'handedOver');
        assert.equal(ends, ['handedOver', 'maintained'].includes(state) ? stages[over]!.start : undefined, id);
        const signing = stages.find((one) => one.state === 'consenting');
        assert.equal(consent !== undefined, signing?.start !== undefined, id);
        if (!consent) continue;
        const { opens, closes, state: open } = polls.get(consent)!;
        assert.equal(opens, signing!.start);
        if (signing!.end === undefined) assert.ok(open === 'open' && closes! > today, id);
        else assert.deepEqual([open, closes], ['published', signing!.end], id);
      }
    });

    it('belong to the branch that counts them', () => {
      for (const { id, branch } of renovations) assert.ok(orgs.get(branch!)?.projects?.includes(`project/${id}`), id);
    });

    it('count signings building by building, both compounds of a joint project included', () => {
      for (const { id, consent, places: scope } of renovations) {
        if (!consent) continue;
        const { eligible, yes, byUnit = [] } = polls.get(consent)!.tally!;
        const own = scope.flatMap((place) => town.buildingsOf(place.slice('place/'.length)));
        assert.deepEqual(byUnit.map((one) => [one.place, one.eligible]), own.map((one) => [`place/${one.id}`, one.households]), id);
        assert.deepEqual([sum(byUnit.map((one) => one.eligible)), sum(byUnit.map((one) => one.yes))], [eligible, yes], id);
        assert.ok(byUnit.every((one) => one.yes >= 0 && one.yes <= one.eligible && one.eligible >= 5), id);
      }
    });

    it('know 99.9 % from 100 %: the largest signing that is over lacks one household of more than a thousand', () => {
      const over = town.polls.filter(({ purpose, state }) => purpose === 'signing' && state === 'published').map(({ tally }) => tally!).sort((a, b) => b.eligible - a.eligible);
      assert.ok(over[0]!.eligible > 1000 && over[0]!.eligible - over[0]!.yes === 1);
      assert.ok(over[1]!.eligible > 1000 && over[1]!.eligible === over[1]!.yes);
    });

    it('have works at places of their project, accepted by whoever did not build them', () => {
      for (const { id, project, place, state, acceptedBy, note, onList, offList } of town.works) {
        const { contractor, places: scope, state: standing } = projects.get(project)!;
        const { kind, parent } = places.get(place)!;
        assert.ok(id.startsWith(project.slice('project/'.length)) && scope.includes(kind === 'building' ? parent! : place), id);
        assert.equal(acceptedBy !== undefined, state === 'accepted', id);
        assert.ok(acceptedBy === undefined || (orgs.has(acceptedBy) && acceptedBy !== contractor), id);
        assert.equal(note !== undefined, state === 'dropped' || state === 'rectifying', id);
        assert.equal(offList !== undefined, !onList, id);
        if (offList) assert.ok(town.orgs.some(({ name, prov }) => name === offList.approvedBy && prov?.source === 'synthetic') && offList.funding.startsWith('示例'), id);
        if (['surveyed', 'planned', 'designing', 'consenting', 'procuring'].includes(standing)) assert.equal(state, 'listed', id);
      }
      assert.ok(town.works.some(({ place }) => places.get(place)!.kind === 'building') && town.works.some(({ offList }) => offList));
    });

    it('have photos taken while it was built, and for what is only done sometimes from elsewhere', () => {
      for (const { id, project, state, media } of town.works) {
        const building = (projects.get(project)!.stages ?? []).filter((one) => one.state === 'constructing' && one.start !== undefined);
        for (const { takenAt = '' } of media) assert.ok(takenAt >= building[0]!.start! && takenAt < town.now && takenAt.slice(0, 10) <= (building[building.length - 1]!.end ?? today), `${id} ${takenAt}`);
        if (state === 'accepted') assert.deepEqual(new Set(media.map(({ viewpoint }) => viewpoint)), new Set(['A']), id);
      }
      assert.ok(town.works.some(({ state, media }) => state === 'done' && media.some(({ viewpoint }) => viewpoint === 'B')));
    });

    it('tell which wish became which work, in both directions', () => {
      const taken = town.works.filter(({ fromCase }) => fromCase);
      assert.ok(taken.length >= 8 && taken.some(({ place }) => place === 'place/xincun'));
      for (const { id, fromCase, place, state } of taken) {
        const wish = cases.get(fromCase!)!;
        assert.deepEqual([wish.kind, wish.ledTo, wish.place], ['proposal', `work/${id}`, place]);
        assert.deepEqual(state, wish.state === 'realized' ? 'accepted' : 'doing', id);
      }
      const led = [...cases.values()].filter(({ ledTo }) => ledTo);
      assert.deepEqual(led.map(({ ledTo }) => ledTo).sort(), taken.map(({ id }) => `work/${id}`).sort());
    });

    it('tell of disturbances around the day of the town, at buildings of the compound', () => {
      const told = town.works.filter(({ disturbances = [] }) => disturbances.length > 0);
      assert.ok(told.length > 20);
      for (const { id, project, place, state, disturbances = [] } of told) {
        assert.ok(projects.get(project)!.state === 'constructing' && (state === 'doing' || state === 'listed'), id);
        for (const { start, end = '', places: where = [], note } of disturbances) {
          assert.ok(start <= end && end >= '2023-10-28' && start <= '2023-12-01' && note, id);
          if (state === 'listed') assert.ok(start > today, id);
          for (const one of where) assert.ok(one === place || places.get(one)!.parent === (places.get(place)!.kind === 'building' ? places.get(place)!.parent : place), id);
        }
      }
      const kinds = new Set(told.flatMap(({ disturbances = [] }) => disturbances.map(({ kind }) => kind)));
      for (const kind of ['noise', 'power', 'road', 'scaffold', 'water'] as const) assert.ok(kinds.has(kind), kind);
    });

    it('cut the water at 示例新村 8 幢 on Monday morning, behind a scaffold until the 22nd', () => {
      const at = town.worksOf('p001').flatMap(({ disturbances = [] }) => disturbances).filter(({ places: where = [] }) => where.includes('place/xincun-8'));
      assert.ok(at.some(({ kind, start, end, note }) => kind === 'water' && start === '2023-11-13T08:00:00+08:00' && end === '2023-11-13T11:30:00+08:00' && note === '换楼道水管。请先接好水。'));
      assert.ok(at.some(({ kind, end }) => kind === 'scaffold' && end === '2023-11-22'));
      assert.deepEqual([projects.get('project/p001')!.state, projects.get('project/p001')!.places], ['constructing', ['place/xincun']]);
    });

    it('keep accounts of whoever runs a compound, two or three quarters of whole fen near balance', () => {
      const run = [...places.values()].filter(({ management }) => management?.state === 'operating');
      assert.ok(run.length > 5);
      for (const { id, management } of run) {
        const { accounts = [], provider, since, mode, poll } = management!;
        assert.ok(accounts.length === 2 || accounts.length === 3, id);
        for (const { period, income, outlay } of accounts) assert.ok(Number.isInteger(income) && Number.isInteger(outlay) && Math.abs(income - outlay) * 10 < income && since! < period, `${id} ${period}`);
        assert.equal(orgs.get(provider!)?.prov?.source, 'synthetic');
        if (mode === 'contracted') assert.ok(polls.get(poll!)!.closes! < `${since}-31`, id);
      }
    });

    it('have promises of the year, some behind their plan', () => {
      const promises = town.projects.filter(({ kind }) => kind === 'livelihood');
      assert.equal(promises.length, 8);
      for (const { id, progress = -1, places: where, starts, ends, owner, stages = [] } of promises) {
        assert.ok(progress >= 0 && progress <= 100 && starts! < ends! && orgs.has(owner!), id);
        for (const place of where) assert.equal(places.get(place)?.prov?.source, 'synthetic', id);
        const behind = progress < 100 && ends! <= '2023-11';
        assert.equal(stages.some(({ reason }) => reason), behind, id);
      }
    });

    it('name whom to call at a compound, and at some buildings', () => {
      for (const { id, kind, contacts = [], projects: own = [], prov } of places.values()) {
        if (kind === 'compound' && prov?.source === 'synthetic') assert.deepEqual(contacts.map(({ role }) => role), [...(own.length > 0 ? ['项目负责人', '监理'] : []), '网格员'], id);
        for (const { phone, public: open } of contacts) assert.deepEqual([phone, open], ['0513-0000-0000', true], id);
      }
      assert.ok(buildingsOf(town).some(({ contacts }) => contacts) && buildingsOf(town).some(({ contacts }) => !contacts));
    });
  });
}
