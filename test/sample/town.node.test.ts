/** A walk through the whole town, from two words: sums, names, histories. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Case } from '../../src/domain/case.ts';
import { machineOf } from '../../src/domain/case-machine.ts';
import { desk, type EventData, type Filing } from '../../src/domain/desk.ts';
import { dueStatus } from '../../src/domain/due.ts';
import { epochOf } from '../../src/domain/instant.ts';
import { edgeOf } from '../../src/domain/machine.ts';
import { pollMachine } from '../../src/domain/machines/poll.ts';
import { projectMachine } from '../../src/domain/machines/project.ts';
import { workMachine } from '../../src/domain/machines/work.ts';
import { placeIndex, placePath } from '../../src/domain/place.ts';
import type { Ref } from '../../src/domain/record.ts';
import { type Missing, missingOf, passes } from '../../src/domain/tally.ts';
import { chinaWorkCalendars } from '../../src/domain/work-calendar.cn.ts';
import { isWorkingDay } from '../../src/domain/working-days.ts';
import * as facts from '../../src/sample/facts.ts';
import type { Org } from '../../src/domain/org.ts';
import { pictures } from '../../src/sample/pictures.ts';
import type { TownPlace } from '../../src/sample/places.ts';
import { seedOffice } from '../../src/sample/seed.ts';
import { townSeed } from '../../src/sample/seed-word.ts';
import { type Town, townOf } from '../../src/sample/town.ts';
import { buildingsOf, filingsOf, wholeOf } from './whole.ts';

const stated = JSON.parse(readFileSync(path.join(import.meta.dirname, 'chongchuan.json'), 'utf8')) as Record<string, unknown> & { indicators: { code: string; value: number | null }[] };
const figure = (code: string): number => stated.indicators.find((one) => one.code === code)!.value!;
const sum = (numbers: readonly (number | undefined)[]): number => numbers.reduce<number>((all, one) => all + (one ?? 0), 0);
const isReal = ({ prov }: { prov?: { source: string } }): boolean => prov?.source !== 'synthetic';
const sorted = (list: Iterable<string>): string[] => [...new Set(list)].sort();

describe('the facts', () => {
  it('are those of the page, and no others', () => {
    assert.deepEqual(
      {
        indicators: facts.statedFigures, subdistricts: facts.statedSubdistricts, communities: facts.statedCommunities, compounds: facts.statedCompounds,
        managementModes: facts.statedManagementModes, fourParties: facts.statedParties, fourQuestions: facts.statedQuestions, receptionRules: facts.statedRules,
        teams: facts.statedTeams, rampCase: facts.statedRamp, gateDispute: facts.statedGate, events: facts.statedEvents, readingYard: facts.statedReadingYard,
        elderServices: facts.statedElderServices,
      },
      Object.fromEntries(Object.entries(stated).filter(([key]) => !['note', 'solarTermsTraps'].includes(key))),
    );
  });

  it('stand in the town: 25 indicators, 9 events, 13 communities, 10 sub-districts, each as stated', () => {
    const { indicators: all, places, ...town } = townOf();
    const [indicators, events] = [all.filter(isReal), town.events.filter(isReal)];
    assert.deepEqual(indicators.map(({ code, label, q }) => ({ code, label, value: q.value ?? null, unit: q.unit, bound: q.bound })), facts.statedFigures.map(({ code, label, value, unit, bound }) => ({ code, label, value, unit, bound })));
    assert.equal(indicators.length, 25);
    assert.deepEqual(events.map(({ kind, name, start }) => [kind, name, start]), facts.statedEvents.map(({ kind, title, name, when }) => [kind, title ?? name, when]));
    assert.equal(events.length, 9);
    const names = (kind: string): string[] => places.filter((one) => one.kind === kind && isReal(one)).map(({ name }) => name);
    assert.deepEqual([names('community'), names('subdistrict')], [facts.statedCommunities.map(({ name }) => name), [...facts.statedSubdistricts]]);
    for (const one of [...indicators, ...events]) assert.ok(one.prov?.source === 'seed' && /^A\d$/.test(one.prov.article ?? ''), one.id);
  });

  it('stand apart from the figures made up: those are at 示例区, say so, and claim no record', () => {
    const made = townOf().indicators.filter((one) => !isReal(one));
    assert.equal(made.length, 3 + 8);
    for (const { id, scope, definition, was } of made) assert.ok(scope === 'place/shili' && /^编出来给人看样子的数/.test(definition) && was === undefined, id);
    assert.deepEqual(townOf().indicators.filter(({ was }) => was).map(({ code, was }) => [code, was]), [['merchants-after', 'indicator/merchants-before']]);
  });

  it('make known what they tell of and nothing more, dated as vaguely', () => {
    const { notices, events } = townOf();
    const told = notices.filter(isReal);
    assert.deepEqual(told.map(({ kind, date, prov }) => [kind, date, prov?.article]), [['recap', '2023-11', 'A4'], ['minutes', '2023-11', 'A6'], ['recap', '2023-11', 'A7'], ['recap', '2023-11', 'A9']]);
    for (const { id, title, about } of told) assert.deepEqual([`event/${id}`, events.find((one) => one.id === id)?.name], [about?.[0], title]);
    assert.equal(told.find(({ kind }) => kind === 'minutes')?.body?.split('\n\n').length, 6);
  });

  it('keep what is stated twice: 果园 has one parent, and the other statement', () => {
    const guoyuan = townOf().places.find(({ id }) => id === 'guoyuan');
    assert.equal(guoyuan?.parent, 'place/xuetian');
    assert.deepEqual(guoyuan.ext, { alsoStated: { parent: 'place/wenfeng', article: 'A9' } });
    assert.match(guoyuan.prov?.note ?? '', /学田街道.*文峰街道/);
  });

  it('are told as the source tells them: two affairs, its steps, no clock, no rating', () => {
    const [ramp, gate] = townOf().stories as [Case, Case];
    for (const one of [ramp, gate]) {
      assert.equal(one.prov?.source, 'derived');
      for (const field of ['due', 'rating', 'firstAsked', 'assignee', 'supports', 'own', 'evidence'] as const) assert.equal(one[field], undefined, `${one.id} ${field}`);
    }
    assert.deepEqual(ramp.steps.map(({ note }) => note), [...facts.statedRamp.steps, facts.statedRamp.result.join('；')]);
    assert.deepEqual(gate.steps.map(({ note }) => note?.replace(/（.*/, '')), facts.statedGate.steps);
  });
});

for (const seed of [townSeed, 'another word']) {
  describe(`the town made from "${seed}"`, () => {
    const town: Town = townOf(seed);
    const filings = filingsOf(town);
    const buildings = buildingsOf(town);
    const all = [...town.places, ...buildings];
    const byRef = placeIndex(all);
    const refs = new Map<string, TownPlace | Org>([...all.map((one) => [`place/${one.id}`, one] as const), ...town.orgs.map((one) => [`org/${one.id}`, one] as const)]);
    const compounds = town.places.filter(({ kind }) => kind === 'compound');

    it('adds up to the published totals, exactly', () => {
      assert.deepEqual(
        [compounds.length, buildings.length, sum(compounds.map((one) => one.buildings)), sum(compounds.map((one) => one.households)), sum(buildings.map((one) => one.households)), sum(compounds.map((one) => one.areaM2)), sum(buildings.map((one) => one.areaM2))],
        [figure('old-compounds'), figure('buildings'), figure('buildings'), figure('households'), figure('households'), figure('floor-area'), figure('floor-area')],
      );
      for (const { id, buildings: count, households, areaM2 } of compounds) {
        const own = town.buildingsOf(id);
        if (count === undefined) assert.deepEqual([own.length, households, areaM2], [0, undefined, undefined]);
        else assert.deepEqual([own.length, sum(own.map((one) => one.households)), sum(own.map((one) => one.areaM2))], [count, households, areaM2], id);
      }
    });

    it('has buildings of a believable size', () => {
      for (const { id, households = 0, areaM2 = 0, units = [] } of buildings) {
        assert.ok(households >= 8 && households <= 60 && units.length >= 1 && units.length <= 5, `${id}: ${households}, ${units.length}`);
        assert.ok(areaM2 / households >= 50 && areaM2 / households <= 130, `${id}: ${areaM2 / households} m²`);
      }
      for (const { id, builtYear } of compounds) assert.ok(builtYear === undefined || builtYear < 2000, id);
    });

    it('has 100 projects, 112 points, 60 branches, put together as they must be', () => {
      const renovations = town.projects.filter(({ kind }) => kind === 'renovation');
      const covered = renovations.flatMap(({ places }) => places);
      assert.deepEqual([renovations.length, covered.length, new Set(covered).size], [figure('renovation-projects'), 140, 140]);
      const points = town.places.filter(({ kind }) => kind === 'reception');
      assert.equal(points.length, figure('reception-points'));
      const perProject = renovations.map(({ id }) => points.filter(({ projects = [] }) => projects.includes(`project/${id}`)).length);
      assert.deepEqual([perProject.filter((count) => count === 1).length, perProject.filter((count) => count === 2).length], [88, 12]);
      for (const { id, contacts = [], serves = [] } of points) {
        assert.deepEqual(contacts.map(({ role, public: open }) => [role, open]), [['点位长', true], ['项目负责人', true]], id);
        assert.ok(serves.length > 0 && serves.every((one) => refs.has(one)), id);
      }
      const branches = town.orgs.filter(({ kind }) => kind === 'branch');
      const sizes = branches.map(({ projects = [] }) => projects.length);
      assert.deepEqual([1, 3, 2].map((size) => sizes.filter((one) => one === size).length), [35, 15, 10]);
      assert.equal(new Set(branches.flatMap(({ projects = [] }) => projects)).size, 100);
      for (const { formation, projects = [] } of branches) assert.equal(formation, projects.length === 1 ? 'single' : 'joint');
      for (const { supervisor, contractor } of renovations) assert.notEqual(supervisor, contractor);
    });

    it('has 670 requests, 234 settled at meetings, 486 disputes', () => {
      const count = (kind: string, channel: string): Case[] => filings.map(({ record }) => record).filter((one) => one.kind === kind && one.channel === channel);
      const settled = count('request', 'meeting');
      assert.deepEqual([count('request', 'reception').length, settled.length, count('dispute', 'grid').length], [figure('requests'), figure('deliberation-problems'), figure('disputes')]);
      assert.deepEqual(sorted(settled.map(({ state }) => state)), ['closed']);
    });

    it('points only at what is there, and never round in a ring', () => {
      for (const one of all) {
        if (one.parent) assert.ok(refs.has(one.parent), `${one.id}: ${one.parent}`);
        assert.ok(placePath(byRef, `place/${one.id}`).length <= 5, one.id);
      }
      for (const one of town.orgs) if (one.area) assert.ok(refs.has(one.area), one.id);
      for (const { record } of filings) {
        for (const ref of [record.place, record.firstAsked, record.assignee, ...record.steps.flatMap(({ by, assignee }) => [by.org, assignee])]) assert.ok(ref === undefined || refs.has(ref), `${record.id}: ${ref}`);
      }
      for (const list of [all, town.orgs, town.works, town.polls, town.categories, town.events, town.notices]) assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
    });

    it('hangs nothing of ours on a real name', () => {
      for (const one of all.filter(isReal)) {
        for (const field of ['builtYear', 'buildings', 'households', 'areaM2', 'contacts', 'hours', 'management', 'projects', 'units', 'serves'] as const) assert.equal(one[field], undefined, `${one.name} ${field}`);
      }
      for (const one of town.orgs.filter(isReal)) for (const field of ['phone', 'members', 'formation', 'joinable', 'projects'] as const) assert.equal(one[field], undefined, `${one.name} ${field}`);
      for (const one of all.filter((place) => !isReal(place))) {
        for (const place of placePath(byRef, `place/${one.id}`)) assert.ok(!isReal(place) && (place.kind === 'building' || place.name.startsWith('示例')), `${one.id} in ${place.name}`);
        if (one.operator) assert.ok(!isReal(refs.get(one.operator)!), one.id);
      }
      for (const one of town.orgs.filter((org) => !isReal(org))) {
        assert.ok(one.name.startsWith('示例'), one.name);
        assert.ok(one.area === undefined || !isReal(refs.get(one.area)!), one.id);
      }
      const touched = [
        ...filings.flatMap(({ record }) => [record.place, record.firstAsked, record.assignee, ...record.steps.flatMap(({ by, assignee }) => [by.org, assignee])]),
        ...town.projects.flatMap(({ places, owner, supervisor, contractor }) => [...places, owner, supervisor, contractor]),
        ...town.works.map(({ place }) => place), ...town.polls.map(({ scope }) => scope),
        ...town.notices.filter((one) => !isReal(one)).flatMap(({ about = [] }) => about.filter((ref) => ref.startsWith('place/')) as Ref<'place'>[]),
      ];
      for (const ref of touched) assert.ok(ref === undefined || !isReal(refs.get(ref)!), ref);
    });

    it('marks whatever it made up', () => {
      const made = [...filings.map(({ record }) => record), ...buildings, ...town.works, ...town.polls, ...town.projects, ...town.categories, ...[...town.events, ...town.notices].filter(({ prov }) => prov?.source !== 'seed')];
      for (const one of made) assert.equal(one.prov?.source, 'synthetic', one.id);
    });

    it('names no person, no phone but the one nobody answers, no coordinates', () => {
      // Tokens and hashes are long numbers, and no phone.
      const text = JSON.stringify(wholeOf(town)).replace(/[0-9a-f]{32,64}/g, '');
      assert.deepEqual(sorted(text.match(/(?<!\d)(?:0\d{2,3}-?\d{7,8}|0\d{3}-\d{4}-\d{4}|1[3-9]\d{9}|400-?\d{7})(?!\d)/g) ?? []), ['0513-0000-0000']);
      assert.deepEqual(text.match(/[\u4e00-\u9fff](?:先生|女士|小姐|同学|师傅|阿姨|大爷|奶奶|老师|书记|主任|区长)/g), null);
      assert.doesNotMatch(text, /"(?:geo|lat|lon|lng|latitude|longitude|coordinates)"/);
      for (const { input } of filings) assert.deepEqual(sorted(Object.keys(input.reporter ?? {})), input.reporter ? ['phone'] : []);
      for (const { contacts = [] } of all) for (const { label } of contacts) assert.match(label, /^(接待点点位长|改造项目负责人|工程监理|网格员|楼组长|小院值班员|卫生服务站服务台)$/);
    });

    it('numbers each case once, and keeps its times in order and in the past', () => {
      const records = filings.map(({ record }) => record);
      assert.deepEqual([new Set(records.map(({ code }) => code)).size, new Set(records.map(({ id }) => id)).size], [records.length, records.length]);
      for (const { id, code, submittedAt, steps } of records) {
        assert.ok(/^23\d{6}$/.test(code) && submittedAt.slice(2, 7).replace('-', '') === code.slice(0, 4), code);
        steps.forEach((step, index) => assert.ok(epochOf(step.at) <= epochOf(town.now) && (index === 0 || epochOf(step.at) >= epochOf(steps[index - 1]!.at)), `${id} ${step.at}`));
      }
      for (const { id } of records) assert.ok(town.compoundOf({ id }));
      for (const { code, place } of records) assert.equal(town.compoundOf({ code }), town.compoundOf({ place }));
    });

    it('lets votes and signings add up', () => {
      for (const { id, tally, purpose, state } of town.polls) {
        if (!tally) continue;
        const { eligible, responded, yes, eligibleArea = 0, respondedArea = 0, yesArea = 0, byUnit = [] } = tally;
        assert.ok(yes <= responded && responded <= eligible && yesArea <= respondedArea && respondedArea <= eligibleArea, id);
        if (byUnit.length > 0) assert.deepEqual([sum(byUnit.map((one) => one.eligible)), sum(byUnit.map((one) => one.yes))], [eligible, yes], id);
        if (purpose === 'signing' && state === 'published') assert.ok(eligible - yes <= 3, id);
      }
      const missing = (id: string): Missing => {
        const { rule, tally } = town.polls.find((one) => one.id === id)!;
        return missingOf(rule!, tally!);
      };
      assert.deepEqual([passes('cc278-general', town.polls.find(({ id }) => id === 'vote-passed')!.tally!), missing('vote-special').yes], [true, 0]);
      const [half, short] = [missing('vote-half'), missing('vote-short')];
      assert.deepEqual([half.responded, half.respondedArea, half.yes], [0, 0, 1], 'half is not more than half');
      assert.equal(short.responded, 1, 'one short of two thirds');
      const signings = town.polls.filter(({ purpose, state }) => purpose === 'signing' && state === 'published').map(({ tally }) => tally!.eligible - tally!.yes);
      assert.ok(signings.includes(0) && signings.some((left) => left > 0));
    });

    it('accepts works on evidence only', () => {
      for (const { id, state, hidden, media } of town.works) {
        const at = (phase: string): string | undefined => media.find((one) => one.phase === phase)?.takenAt;
        if (state !== 'accepted') continue;
        assert.ok(at('before')! < at('after')!, id);
        if (hidden) assert.ok(at('before')! < at('during')! && at('during')! < at('after')!, id);
      }
      for (const { id, state } of town.projects.filter(({ kind }) => kind === 'renovation')) {
        const works = town.worksOf(id).map((one) => one.state);
        if (['handedOver', 'maintained'].includes(state)) assert.deepEqual(works.filter((one) => !['accepted', 'dropped'].includes(one)), [], id);
        if (state === 'surveyed') assert.deepEqual(sorted(works), ['listed'], id);
      }
    });

    it('has every case where its replay ends', () => {
      for (const compound of town.compounds) {
        const before = new Map<string, Filing>();
        for (const filing of town.filingsAt(compound)) {
          before.set(filing.record.id, filing);
          assert.deepEqual(replayed(town, compound, filing, before), filing.record, filing.record.id);
        }
      }
    });
  });
}

/** The same history once more, read off the case: its input, then each act at its own time. */
function replayed(town: Town, compound: string, { record, input, acts }: Filing, known: ReadonlyMap<string, Filing>): Case {
  const office = town.officeOf(compound);
  const world = (now: string) => ({ now, random: () => 0.5, hasMedia: () => true });
  const opened = desk(office, new Map(), { verb: 'create', key: input.clientId, input, actor: { role: 'resident', label: '居民' } }, world(record.submittedAt));
  assert.ok('outcome' in opened && opened.changed, record.id);
  const { id, code, channel, prov } = record;
  let filing: Filing = { ...opened.changed, record: { ...opened.changed.record, id, code, channel, ...(prov && { prov }) } };
  const steps = record.steps.slice(1);
  let last = record.submittedAt;
  for (const [index, [key, body]] of Object.entries(acts).entries()) {
    const { event, data } = JSON.parse(body) as { event: string; data: EventData };
    const backing = event === 'support';
    const step = backing ? undefined : steps.shift();
    assert.ok(backing || step?.event === event, `${id}: ${event} is no step of its history`);
    // A support is no step; its time is the record's last change, or anything before the next step.
    last = step?.at ?? (index === Object.keys(acts).length - 1 ? record.updatedAt! : last);
    const answer = desk(office, new Map([...known, [id, filing]]), { verb: 'act', key, id, event, data, actor: step?.by ?? { role: 'resident', label: '居民' } }, world(last));
    assert.ok('outcome' in answer && answer.changed, `${id}: ${event} refused: ${JSON.stringify(answer)}`);
    filing = answer.changed;
  }
  assert.deepEqual(steps, [], `${id}: steps without an act`);
  return filing.record;
}

describe('what happens in the town', () => {
  const town = townOf();
  const filings = filingsOf(town);
  const records = filings.map(({ record }) => record);

  for (const kind of ['request', 'dispute', 'proposal'] as const) {
    it(`every state of a ${kind}, each on a way of the machine`, () => {
      const own = records.filter((one) => one.kind === kind);
      assert.deepEqual(sorted(own.map(({ state }) => state)), [...machineOf(kind).states].sort());
      for (const { id, steps } of own) for (const step of steps.slice(1)) assert.ok(edgeOf(machineOf(kind), step.from!, step.event), `${id} ${step.event}`);
    });
  }

  it('every event of a request but taking back a support', () => {
    const happened = new Set(records.filter(({ kind }) => kind === 'request').flatMap(({ steps }) => steps.map(({ event }) => event)));
    const missing = machineOf('request').edges.map(({ event }) => event).filter((event) => !happened.has(event) && !/support/.test(event));
    assert.deepEqual(missing, []);
  });

  it('late, extended, bounced, handed on, suspended, sent back, reopened, merged ones among them, and most are in time', () => {
    const has = (event: string): number => records.filter(({ steps }) => steps.some((step) => step.event === event)).length;
    const statuses = records.map((one) => dueStatus(one, town.now, chinaWorkCalendars));
    for (const event of ['extend', 'bounce', 'transfer', 'suspend', 'visit.partly', 'visit.unresolved', 'visit.unreachable', 'reopen', 'merge']) assert.ok(has(event) > 0, event);
    for (const status of ['overdue', 'dueSoon', 'onTrack', 'paused', 'done'] as const) assert.ok(statuses.includes(status), status);
    assert.ok(records.filter(({ level }) => level > 0).length < records.length / 3);
    assert.ok(records.some(({ level }) => level === 3));
  });

  it('a clock that stands over the October holiday', () => {
    assert.ok(records.some(({ due }) => due?.handleBy?.date === '2023-10-07' || due?.handleBy?.date === '2023-10-08'), 'a make-up day is a working day');
    for (const { id, due } of records) assert.ok(due?.acceptBy && isWorkingDay(chinaWorkCalendars, due.acceptBy.date).working, id);
  });

  it('every state of projects, works and polls', () => {
    assert.deepEqual(sorted(town.projects.map(({ state }) => state)), [...projectMachine.states].sort());
    assert.deepEqual(sorted(town.works.map(({ state }) => state)), [...workMachine.states].sort());
    assert.deepEqual(sorted(town.polls.map(({ state }) => state)), [...pollMachine.states].sort());
  });

  it('photos that are what their hash says', () => {
    for (const { svg, sha256 } of Object.values(pictures)) assert.equal(createHash('sha256').update(svg).digest('hex'), sha256);
  });
});

describe('the catalogue', () => {
  const { categories } = townOf();

  it('has the 48 of the source, and what residents also come with', () => {
    const count = (...groups: string[]): number => categories.filter(({ group }) => groups.includes(group)).length;
    const named = ['车辆乱停', '下水道堵塞', '消防通道不畅通', '屋顶漏水', '污水外溢'];
    const five = categories.filter(({ name }) => named.includes(name)).length;
    assert.deepEqual([count('basic', 'complete', 'upgrade'), count('off-list'), five, count('dispute'), count('elder')], [14, 21, 5, 2, 6]);
    assert.deepEqual(categories.filter(({ group }) => group === 'elder').map(({ name }) => name), facts.statedElderServices);
  });

  it('keeps every code of the small office, in its order, and every aisle in one piece', () => {
    const own = seedOffice.categories.map(({ code }) => code);
    assert.deepEqual(categories.map(({ code }) => code).filter((code) => own.includes(code)), own);
    const aisles = categories.map(({ aisle }) => aisle.name);
    assert.equal(aisles.filter((name, index) => name !== aisles[index - 1]).length, new Set(aisles).size);
    assert.equal(new Set(categories.map(({ code }) => code)).size, categories.length);
  });

  it('can be searched by whoever types pinyin, warns of danger, keeps what is private', () => {
    for (const { name, pinyin } of categories) assert.match(pinyin ?? '', /^[a-z]+( [a-z]+)+$/, name);
    assert.deepEqual(categories.filter(({ emergency }) => emergency).map(({ code }) => code), ['S03', 'S04']);
    assert.ok(categories.some(({ discreet, group }) => discreet && group === 'dispute'));
    const questions = categories.flatMap((one) => one.questions ?? []);
    assert.ok(questions.some(({ visibleIf }) => visibleIf) && questions.filter(({ variable }) => variable === false).length === 1);
    for (const kind of ['request', 'dispute', 'proposal'] as const) assert.ok(categories.some(({ appliesTo }) => appliesTo.includes(kind)));
  });
});
