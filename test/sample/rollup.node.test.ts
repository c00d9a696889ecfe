/** The published totals, counted from what the sample backend serves page by page, as a page of a street counts them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { sampleBackend } from '../../src/adapters/sample/index.ts';
import type { Query } from '../../src/domain/query.ts';
import type { RecordOf, RecordType } from '../../src/domain/record.ts';
import type { Backend } from '../../src/ports/backend.ts';
import { townSeed } from '../../src/sample/seed-word.ts';
import { allOf } from '../contracts/backend/bench.ts';

const { indicators } = JSON.parse(readFileSync(path.join(import.meta.dirname, 'chongchuan.json'), 'utf8')) as { indicators: { code: string; value: number }[] };
const published = (...codes: string[]): number[] => codes.map((code) => indicators.find((one) => one.code === code)!.value);
const sum = (numbers: readonly (number | undefined)[]): number => numbers.reduce<number>((all, one) => all + (one ?? 0), 0);
const inPages = <T extends RecordType>(backend: Backend, type: T, where: NonNullable<Query['where']>): Promise<RecordOf[T][]> => allOf({ backend }, type, { where, limit: 50 });

/** Compounds, buildings, households, m²: of the compounds as they say, and of their buildings one by one. */
async function totalsOf(backend: Backend): Promise<[said: number[], counted: number[], disagreeing: string[]]> {
  const compounds = await inPages(backend, 'place', { kind: 'compound' });
  const buildings = await inPages(backend, 'place', { kind: 'building' });
  const within = new Map<unknown, typeof buildings>();
  for (const one of buildings) within.set(one.parent, [...(within.get(one.parent) ?? []), one]);
  const of = (list: readonly RecordOf['place'][]): number[] => [sum(list.map((one) => one.households)), sum(list.map((one) => one.areaM2))];
  const disagreeing = compounds.filter((one) => {
    const own = within.get(`place/${one.id}`) ?? [];
    return one.buildings === undefined ? own.length > 0 : own.length !== one.buildings || String(of(own)) !== String(of([one]));
  });
  return [
    [compounds.length, sum(compounds.map((one) => one.buildings)), ...of(compounds)],
    [new Set(compounds.map(({ id }) => id)).size, new Set(buildings.map(({ id }) => id)).size, ...of(buildings)],
    disagreeing.map(({ id }) => id),
  ];
}

/** Serves one record of a page changed, or not at all. */
const tampered = (backend: Backend, id: string, change: object | undefined): Backend => ({
  ...backend,
  list: async (type, query, call) => {
    const page = await backend.list(type, query, call);
    return { ...page, items: page.items.flatMap((one) => (one.id !== id ? [one] : change ? [{ ...one, ...change }] : [])) };
  },
});

for (const seed of [townSeed, 'another word']) {
  describe(`what is served of the town made from "${seed}"`, () => {
    const backend = sampleBackend({ seed });
    const wanted = published('old-compounds', 'buildings', 'households', 'floor-area');

    it('rolls up to 251 compounds, 3 896 buildings, 131 300 households, 10 806 000 m²', async () => {
      assert.deepEqual(wanted, [251, 3896, 131_300, 10_806_000]);
      assert.deepEqual(await totalsOf(backend), [wanted, wanted, []]);
      const named = (await inPages(backend, 'place', { kind: 'compound' })).filter(({ prov }) => prov?.source !== 'synthetic');
      assert.deepEqual(named.map((one) => [one.buildings, one.households, one.areaM2]), Array.from({ length: 5 }, () => [undefined, undefined, undefined]));
      const figures = await inPages(backend, 'indicator', { code: ['old-compounds', 'buildings', 'households', 'floor-area'] });
      assert.deepEqual(figures.map(({ q }) => [q.value, q.bound]).sort(), wanted.map((value) => [value, 'exact']).sort());
    });

    it('rolls up to something else as soon as one record is', async () => {
      for (const [id, change] of [['xincun', { households: 1 }], ['xincun-8', { households: 1 }], ['xincun-8', undefined], ['c100-2', { areaM2: 1 }], ['c100', { buildings: 1 }], ['c001', undefined], ['c003', { buildings: 0, households: 1 }], ['xincun-1', { parent: 'place/yuan' }]] as const) {
        assert.notDeepEqual(await totalsOf(tampered(backend, id, change)), [wanted, wanted, []], `${id} ${JSON.stringify(change)}`);
      }
    });

    it('rolls up to 100 renovations of 60 branches, 35 alone and 25 joint', async () => {
      const projects = await inPages(backend, 'project', { kind: 'renovation' });
      const branches = await inPages(backend, 'org', { kind: 'branch' });
      assert.deepEqual([projects.length, branches.length], published('renovation-projects', 'branches'));
      const led = branches.map(({ id, projects: own = [], formation }) => {
        assert.deepEqual([...own].sort(), projects.filter(({ branch }) => branch === `org/${id}`).map((one) => `project/${one.id}`).sort(), id);
        assert.equal(formation, own.length === 1 ? 'single' : 'joint', id);
        return formation;
      });
      assert.deepEqual(['single', 'joint'].map((one) => led.filter((formation) => formation === one).length), [35, 25]);
      const compounds = projects.flatMap(({ places }) => places);
      assert.equal(new Set(compounds).size, compounds.length, 'no compound twice');
      for (const { id, places } of projects) assert.deepEqual((await inPages(backend, 'place', { projects: `project/${id}`, kind: 'compound' })).map((one) => `place/${one.id}`).sort(), [...places].sort());
    });

    it('has the 100 % of 新建路新村南区 as a figure without a count, and nothing of ours there', async () => {
      const [rate, ...more] = await inPages(backend, 'indicator', { code: 'signing-rate-xinjianlu' });
      assert.deepEqual([rate?.q, rate?.prov?.source, rate?.ratio, more], [{ value: 100, unit: '%', bound: 'exact' }, 'seed', undefined, []]);
      assert.equal((await backend.get(rate!.scope)).name, '新建路新村南区');
      assert.deepEqual([(await inPages(backend, 'poll', { scope: rate!.scope })).length, (await inPages(backend, 'project', { places: rate!.scope })).length, (await inPages(backend, 'work', { place: rate!.scope })).length], [0, 0, 0]);
    });

    it('makes only what a query means: the works of a project without those of the others', async () => {
      const [one] = await inPages(backend, 'work', { project: 'project/p001', state: 'doing' });
      assert.equal(one?.project, 'project/p001');
      const all = await inPages(backend, 'work', {});
      for (const where of [{ project: ['project/p001', 'project/p013'] }, { place: 'place/xincun-8' }, { place: ['place/xincun', 'place/c041'] }, { id: 'p001-xincun-B01' }]) {
        const query = { ...where } as NonNullable<Query['where']>;
        const [field = '', value] = Object.entries(query)[0]!;
        const wantedIds = all.filter((work) => [value].flat().includes((work as unknown as Record<string, string>)[field]!)).map(({ id }) => id);
        assert.ok(wantedIds.length > 0, field);
        assert.deepEqual((await inPages(backend, 'work', query)).map(({ id }) => id), wantedIds);
      }
    });
  });
}
