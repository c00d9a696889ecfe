/** The part of the town an office opens with: it stands by itself, and on any day it is as far as the town is on its own. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays } from '../../src/domain/instant.ts';
import { readRecord } from '../../src/domain/schemas.ts';
import { localTown } from '../../src/sample/local.ts';
import { movedTo } from '../../src/sample/moved.ts';
import { today } from '../../src/sample/today.ts';
import { townOf } from '../../src/sample/town.ts';

const town = localTown();

describe('what the small office builds', () => {
  const { project, work, poll, indicator, notice } = town.records(today);
  const records = [...project, ...work, ...poll, ...indicator, ...notice];

  it('is the town’s, all 示例, and can be read', () => {
    const whole = townOf();
    for (const one of records) {
      assert.equal(one.prov?.source, 'synthetic', one.id);
      const read = readRecord(one.type, one);
      assert.ok('record' in read && read.record.odd === undefined, `${one.id}: ${JSON.stringify(read)}`);
    }
    for (const one of [...project, ...poll]) assert.deepEqual(one, [...whole.projects, ...whole.polls].find(({ id }) => id === one.id));
    assert.deepEqual([project.map(({ id }) => id).slice(0, 3), new Set(work.map((one) => one.project))], [['programme', 'p001', 'p002'], new Set(['project/p001', 'project/p002'])]);
    assert.deepEqual(work.filter(({ fromCase }) => fromCase), []);
  });

  it('points only at what is there', () => {
    const known = new Set([...records, ...town.office.places, ...town.office.categories, ...town.orgs].map(({ type, id }) => `${type}/${id}`));
    const refs = [...records, ...town.office.places, ...town.orgs].flatMap((one) => [...JSON.stringify(one).matchAll(/"((?:project|work|poll|place|org|category)\/[^"]+)"/g)].map(([, ref]) => ref!));
    assert.ok(refs.length > 1000);
    assert.deepEqual([...new Set(refs.filter((ref) => !known.has(ref)))], []);
    for (const { formation, projects } of town.orgs) assert.equal(formation, projects && (projects.length === 1 ? 'single' : 'joint'));
  });

  it('moves with the day: on time stays on time, a cut in three days stays three days off', () => {
    const latest = (date: string): string => (date.length === 7 ? `${date}-31` : date);
    for (let ahead = 0; ahead < 800; ahead += 13) {
      const day = addDays(today, ahead);
      const moved = town.records(day);
      const p001 = moved.project.find(({ id }) => id === 'p001')!;
      assert.equal(p001.starts, p001.stages!.find(({ state }) => state === 'constructing')!.start);
      for (const { start, end, plannedEnd } of p001.stages!) {
        assert.ok(start === undefined || start <= day, day);
        assert.ok(plannedEnd === undefined || latest(plannedEnd) >= (end ?? day), `${day}: ${plannedEnd} ${end}`);
      }
      const cuts = moved.work.flatMap(({ disturbances = [] }) => disturbances).filter(({ kind }) => kind === 'water').map(({ start }) => start);
      assert.ok(cuts.includes(`${addDays(day, 3)}T08:00:00+08:00`), day);
    }
  });

  it('changes dates and nothing else, and keeps them as vague', () => {
    assert.deepEqual(movedTo('2024-01-10', { a: '2023', b: '2023-11', plannedEnd: '2023-11', c: '2023-11-10/2023-12', d: '2023-11-13T08:00:00+08:00', e: 'place/c2023', f: 2023, g: '0513-0000-0000', h: '1' }),
      { a: '2023', b: '2024-01', plannedEnd: '2024-01', c: '2024-01-10/2024-01', d: '2024-01-13T08:00:00+08:00', e: 'place/c2023', f: 2023, g: '0513-0000-0000', h: '1' });
  });
});
