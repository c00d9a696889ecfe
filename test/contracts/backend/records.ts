/** Checks of what is read and never filed: places, projects, works, events and the like, whichever of them the backend can list. */
import { isPublicNotice } from '../../../src/domain/notice.ts';
import type { Query } from '../../../src/domain/query.ts';
import { type RecordOf, type RecordType, type Ref, refOf } from '../../../src/domain/record.ts';
import { allOf, type Bench, type Check, check, refused, same, without } from './bench.ts';

type Directory = Exclude<RecordType, 'case' | 'signup'>;

/** For each, a field that says the same of several records. */
const fields: Readonly<Record<Directory, string>> = {
  place: 'kind', category: 'group', org: 'kind', project: 'state', work: 'state', poll: 'purpose', indicator: 'scope', event: 'kind', notice: 'kind',
};
const directories = Object.keys(fields) as Directory[];

/** A page as long as most servers allow. */
const whole: Query = { limit: 200 };
const refsOf = (records: readonly RecordOf[Directory][]): Ref[] => records.map((one) => refOf(one));
const valueOf = (record: RecordOf[Directory], field: string): string => String((record as unknown as Record<string, unknown>)[field]);

/** Runs over every type that can be listed, with all there is of it; `least` of it, or there is nothing to see. */
function each(run: (bench: Bench, type: Directory, all: readonly RecordOf[Directory][]) => Promise<void>, least = 1): Check['run'] {
  return async (make, leaveOut) => {
    const bench = await make();
    let looked = false;
    for (const type of directories.filter((one) => bench.backend.can('list', one))) {
      const all = await allOf<Directory>(bench, type, whole);
      if (all.length < least) continue;
      looked = true;
      await run(bench, type, all);
    }
    if (!looked) leaveOut?.(without.directory);
  };
}

export const records: readonly Check[] = [
  {
    name: 'the pages of a directory are the whole of it, in one order and with its total',
    run: each(async ({ backend }, type, all) => {
      const limit = Math.max(1, Math.min(50, Math.ceil(all.length / 4)));
      const found: Ref[] = [];
      let cursor: string | undefined;
      do {
        const page = await backend.list(type, { limit, ...(cursor !== undefined && { cursor }) });
        check(page.items.length > 0 && page.items.length <= limit, `a page of ${limit} ${type} has ${page.items.length}`);
        if (page.total !== undefined) same(page.total, all.length, `total of ${type}`);
        found.push(...refsOf(page.items));
        cursor = page.next;
      } while (cursor !== undefined && found.length <= all.length);
      same(found, refsOf(all), `pages of ${limit} ${type}`);
      same(new Set(found).size, found.length, `different ${type}`);
    }),
  },
  {
    name: 'a directory is filtered by a value, by one of several and by none, or says that it was not',
    run: each(async (bench, type, all) => {
      const field = fields[type];
      const [one = '', two = ''] = [...new Set(all.map((record) => valueOf(record, field)))];
      const among = (...values: string[]): Ref[] => refsOf(all.filter((record) => values.includes(valueOf(record, field)))).sort();
      for (const [condition, wanted] of [[one, among(one)], [[one, two], among(one, two)], [[two], among(two)], [[], []], ['no-such-value', []]] as const) {
        const query: Query = { ...whole, where: { [field]: condition } };
        same(refsOf(await allOf<Directory>(bench, type, query)).sort(), wanted, `${type} where ${JSON.stringify(query.where)}`);
      }
      const last = all[all.length - 1]!;
      same(refsOf(await allOf<Directory>(bench, type, { ...whole, where: { id: last.id, [field]: valueOf(last, field) } })), [refOf(last)], `${type} by id and ${field}`);
    }),
  },
  {
    name: 'works are found by their project, and by their place',
    async run(make, leaveOut) {
      const bench = await make();
      if (!bench.backend.can('list', 'work')) return leaveOut?.(without.works);
      const all = await allOf(bench, 'work', whole);
      const ends = [...new Map(all.map((one) => [one.project, one])).values()].slice(0, 3);
      for (const field of ['project', 'place'] as const) {
        const several = ends.map((one) => one[field]);
        for (const condition of [...several, several]) {
          const wanted = all.filter((one) => [condition].flat().includes(one[field])).map(refOf).sort();
          same((await allOf(bench, 'work', { ...whole, where: { [field]: condition } })).map(refOf).sort(), wanted, `works where ${field} is ${String(condition)}`);
        }
      }
    },
  },
  {
    name: 'a directory is sorted the other way round when asked, or says that it was not',
    run: each(async (bench, type, all) => {
      const sorted = async (descending: boolean): Promise<Ref[]> => refsOf(await allOf<Directory>(bench, type, { ...whole, sort: { field: 'id', descending } }));
      const { ignored } = await bench.backend.list(type, { limit: 1, sort: { field: 'id' } });
      if (ignored.includes('sort')) return;
      const [up, down] = [await sorted(false), await sorted(true)];
      same(down, [...up].reverse(), `${type} by id, last first`);
      same([...up].sort(), refsOf(all).sort(), `sorted ${type}`);
    }, 2),
  },
  {
    name: 'a record read by its ref is the one that was listed',
    run: each(async ({ backend }, type, all) => {
      if (!backend.can('get', type)) return;
      for (const one of [all[0]!, all[Math.floor(all.length / 2)]!, all[all.length - 1]!]) same(await backend.get(refOf<Directory>(one)), one, `${type} by ref`);
    }),
  },
  {
    name: 'notices that wait to be published, or are hidden, are not listed',
    async run(make, leaveOut) {
      const bench = await make();
      if (!bench.backend.can('list', 'notice')) return leaveOut?.(without.notices);
      const all = await allOf(bench, 'notice', whole);
      same(all.filter((one) => !isPublicNotice(one)).map(refOf), [], 'notices that are not public');
    },
  },
  {
    name: 'a record that is not there is missing, whatever its type',
    async run(make) {
      const { backend } = await make();
      for (const type of directories.filter((one) => backend.can('get', one))) {
        for (const id of ['no-such-record', 'nothing']) await refused(backend.get<Directory>(`${type}/${id}`), 'missing');
      }
    },
  },
];
