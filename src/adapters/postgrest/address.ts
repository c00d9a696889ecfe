/** What stands in the attribute, and the library's query as PostgREST words it. */
import type { Query, Scalar } from '../../domain/query.ts';
import type { RecordType } from '../../domain/record.ts';
import { baseOf } from '../endpoint.ts';

export interface Written {
  base: string;
  /** The schema to ask for; without one, the first that is exposed. */
  schema?: string | undefined;
  /** Address of a file of headers anyone may see, such as a gateway's public key. */
  headers?: string | undefined;
}

/** `schema` and `headers` in the query are ours, and part of no request. A file of headers stands beside the page. @throws TypeError */
export function written(endpoint: string | undefined): Written {
  const [plain, search = ''] = (endpoint ?? '').split('?');
  const { schema, headers, ...rest } = Object.fromEntries(new URLSearchParams(search));
  const [other] = Object.keys(rest);
  if (other !== undefined) throw new TypeError(`backend="postgrest" knows schema and headers in the endpoint's query, not "${other}"; a key belongs into the file that headers names, e.g. ?headers=/linli/headers.json`);
  return { base: baseOf(plain, 'postgrest'), schema, headers: headers && new URL(headers, typeof document === 'object' ? document.baseURI : plain).href };
}

const folders = { case: 'cases', place: 'places', category: 'categories', org: 'orgs', project: 'projects', work: 'works', poll: 'polls', indicator: 'indicators', event: 'events', notice: 'notices' } as const;
export type Listed = keyof typeof folders;

/** Fields that are columns of integrations/postgrest/schema.sql; by all others the library filters itself. */
const columns: Readonly<Record<Listed, string>> = {
  case: 'id code kind form state category place firstAsked assignee submittedAt updatedAt level reopened rating supports',
  place: 'id kind name parent', category: 'id code name group', org: 'id kind name parent area', project: 'id kind state parent', work: 'id state project place category',
  poll: 'id purpose state scope', indicator: 'id code scope period', event: 'id kind state start place', notice: 'id kind state date',
};
const numbers = ['level', 'reopened', 'rating', 'supports'];

export const isListed = (type: RecordType): type is Listed => type in folders;

/** As inside `in.(…)`: a comma or a bracket in a value must not end it. */
const quoted = (value: Scalar): string => `"${String(value).replace(/["\\]/g, '\\$&')}"`;
const column = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The address of a list, and what it was not filtered or sorted by; `undefined` = one of nothing, which has no answer. */
export function addressOf(type: Listed, { where = {}, text, sort, limit, cursor }: Query): { path: string; ignored: string[] } | undefined {
  const search = new URLSearchParams({ select: 'doc' });
  const ignored: string[] = [];
  const known = (field: string, values: readonly unknown[]): boolean =>
    columns[type].split(' ').includes(field) && values.every((value) => value === undefined || typeof value === (numbers.includes(field) ? 'number' : 'string'));
  for (const [field, condition] of Object.entries(where)) {
    const isRange = typeof condition === 'object' && !Array.isArray(condition);
    const values: readonly Scalar[] = isRange ? Object.values(condition) : [condition as Scalar | readonly Scalar[]].flat();
    if (!isRange && values.length === 0) return undefined;
    if (!known(field, values)) ignored.push(field);
    else if (isRange) {
      for (const [end, value] of Object.entries(condition)) if (value !== undefined) search.append(column(field), `${end === 'from' ? 'gte' : 'lte'}.${String(value)}`);
    }
    else search.append(column(field), values.length === 1 ? `eq.${String(values[0])}` : `in.(${values.map(quoted).join()})`);
  }
  const wanted = text?.normalize('NFKC').toLowerCase();
  // A pattern has no way to say that these mean themselves.
  if (wanted && /[*%_\\\n]/.test(wanted)) ignored.push('text');
  else if (wanted) search.append('words', `like.*${wanted}*`);
  if (sort && !known(sort.field, [])) ignored.push('sort');
  else search.append('order', `${sort ? `${column(sort.field)}.${sort.descending ? 'desc' : 'asc'}.nullslast,` : ''}position`);
  if (limit !== undefined) search.append('limit', String(limit));
  if (cursor !== undefined) search.append('offset', cursor);
  return { path: `/${folders[type]}?${search.toString()}`, ignored };
}
