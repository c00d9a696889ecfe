/**
 * The part of PostgREST that the adapter speaks, over HTTP on 127.0.0.1 and over a real PostgreSQL: no PostgREST can be run here. What it does is told
 * by pages of github.com/PostgREST/postgrest (docs/references, at 4834678):
 * transactions.rst: role, search_path and request.* for the time of one transaction, READ ONLY for GET and for functions that are not VOLATILE,
 * response.status, response.headers, COMMIT whatever the status · auth.rst: HS256, the claim `role`, anonymous without a token · errors.rst: `{code, details, hint,
 * message}` and its status · api/tables_views.rst, api/pagination_count.rst: filters, order, limit, offset, Content-Range, 206, 416 · api/functions.rst: arguments
 * by name from a JSON body, raw bytes for one unnamed `bytea` · api/media_type_handlers.rst: the domain "*\/*" · api/schemas.rst: profiles
 */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Ask, Database, Row } from './postgres.ts';

export interface Reply {
  status: number;
  body?: unknown;
  bytes?: Uint8Array;
  headers?: Record<string, string>;
}
class Refusal extends Error {
  readonly reply: Reply;
  constructor(status: number, code: string, message: string, details: string | null = null, headers = {}) {
    super(message);
    this.reply = { status, headers, body: { code, details, hint: null, message } };
  }
}

const secret = 'a secret of at least thirty-two characters';
const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const signed = (text: string): string => createHmac('sha256', secret).update(text).digest('base64url');
export function jwtOf(claims: object): string {
  const text = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`;
  return `${text}.${signed(text)}`;
}

function claimsOf(header: string | undefined): { role: string } & Row {
  const token = /^Bearer (.+)$/i.exec(header ?? '')?.[1];
  if (token === undefined) return { role: 'anon' };
  const [head, body = '', signature] = token.split('.');
  if (signature === undefined || signed(`${head}.${body}`) !== signature) throw new Refusal(401, 'PGRST301', 'No suitable key or wrong key type');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as { exp?: number; role?: string };
  if (claims.exp !== undefined && claims.exp < Date.now() / 1000) throw new Refusal(401, 'PGRST303', 'JWT expired');
  return { role: 'anon', ...claims };
}

/** errors.rst, "HTTP Status Codes"; the longest beginning wins. */
const statuses: Readonly<Record<string, number>> = {
  '08': 503, '09': 500, '0L': 403, '0P': 403, '23503': 409, '23505': 409, '25006': 405, '25': 500, '28': 403, '2D': 500, '38': 500, '39': 500, '3B': 500, '40': 500, '53400': 500, '53': 503,
  '54': 500, '55': 500, '57': 500, '58': 500, F0: 500, HV: 500, P0001: 400, P0: 500, XX: 500, '42883': 404, '42P01': 404, '42P17': 500,
};
function refused(thrown: unknown, role: string): Reply {
  if (thrown instanceof Refusal) return thrown.reply;
  const { code = 'XX000', message, detail = null, hint = null } = thrown as { code?: string; message: string; detail?: string; hint?: string };
  const begin = Object.keys(statuses).filter((one) => code.startsWith(one)).sort((a, b) => b.length - a.length)[0];
  const status = code === '42501' ? (role === 'anon' ? 401 : 403) : /^PT\d{3}$/.test(code) ? Number(code.slice(2)) : begin === undefined ? 400 : statuses[begin]!;
  return { status, body: { code, details: detail, hint, message } };
}

const name = (text: string): string => `"${text.replace(/"/g, '""')}"`;
const operators: Readonly<Record<string, string>> = { eq: '=', gte: '>=', lte: '<=', like: 'like' };

/** tables_views.rst, "Horizontal Filtering" and "Ordering". */
function filtered(search: URLSearchParams, params: unknown[]): string {
  const conditions = [...search].filter(([field]) => !['select', 'order', 'limit', 'offset'].includes(field)).map(([field, said]) => {
    const [, word = '', value = ''] = /^(\w+)\.([\s\S]*)$/.exec(said) ?? [];
    if (word === 'in') {
      const values = [...value.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/g)].map(([, quoted, plain]) => quoted?.replace(/\\(.)/g, '$1') ?? plain);
      return `${name(field)} in (${values.map((one) => `$${params.push(one)}`).join()})`;
    }
    const operator = operators[word];
    if (!operator) throw new Refusal(400, 'PGRST100', `"failed to parse filter (${said})" (line 1, column 1)`);
    return `${name(field)} ${operator} $${params.push(word === 'like' ? value.replace(/\*/g, '%') : value)}`;
  });
  return conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '';
}
function ordered(order: string | null): string {
  const terms = (order ?? '').split(',').filter(Boolean).map((term) => {
    const [field = '', ...words] = term.split('.');
    return `${name(field)} ${words.includes('desc') ? 'desc' : 'asc'}${words.includes('nullslast') ? ' nulls last' : ''}`;
  });
  return terms.length > 0 ? ` order by ${terms.join()}` : '';
}

async function rows(ask: Ask, schema: string, table: string, search: URLSearchParams, prefer: string, maxRows: number): Promise<Reply> {
  const params: unknown[] = [];
  const from = `from ${name(schema)}.${name(table)}${filtered(search, params)}`;
  const [limit, offset] = [Math.min(Number(search.get('limit') ?? maxRows), maxRows), Number(search.get('offset') ?? 0)];
  const columns = (search.get('select') ?? '*').split(',').map((one) => (one === '*' ? one : name(one))).join();
  const [page] = await ask(`select coalesce(jsonb_agg(one), '[]') as body, count(*)::int as count from (select ${columns} ${from}${ordered(search.get('order'))} limit ${limit} offset ${offset}) as one`, params);
  const [{ total } = {}] = prefer.includes('count=exact') ? await ask(`select count(*)::int as total ${from}`, params) : [];
  const count = page!['count'] as number;
  const headers = { 'content-range': `${count === 0 ? '*' : `${offset}-${offset + count - 1}`}/${total === undefined ? '*' : (total as number)}` };
  // test/spec/Feature/Query/RangeSpec.hs
  if (total !== undefined && offset > (total as number)) throw new Refusal(416, 'PGRST103', 'Requested range not satisfiable', `An offset of ${offset} was requested, but there are only ${total as number} rows.`, { 'content-range': `*/${total as number}` });
  return { status: total !== undefined && count < (total as number) ? 206 : 200, headers, body: page!['body'] };
}

interface Called {
  volatile: string;
  args: string[];
  types: string[];
  returns: string;
}

async function called(ask: Ask, schema: string, fn: string, given: readonly string[] | undefined): Promise<Called> {
  const [found] = await ask(
    `select p.provolatile as volatile, coalesce(p.proargnames[1:p.pronargs], '{}') as args, p.pronargdefaults as defaults, p.prorettype::regtype::text as returns,
      array(select format_type(t, null) from unnest(p.proargtypes) t) as types from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = $1 and p.proname = $2`, [schema, fn]);
  const { args, defaults } = (found ?? {}) as { args: string[]; defaults: number };
  const fits = found && (given ? given.every((one) => args.includes(one)) && args.slice(0, args.length - defaults).every((one) => given.includes(one)) : args.every((one) => one === ''));
  if (!fits) throw new Refusal(404, 'PGRST202', `Could not find the function ${schema}.${fn}(${(given ?? []).join(', ')}) in the schema cache`);
  return found as unknown as Called;
}

async function call(ask: Ask, schema: string, fn: string, body: Buffer, type: string, search: URLSearchParams, isGet: boolean): Promise<Reply> {
  const raw = type.startsWith('application/octet-stream');
  let args: Row;
  try {
    args = raw ? {} : isGet ? Object.fromEntries(search) : (JSON.parse(body.toString('utf8')) as Row);
  } catch {
    throw new Refusal(400, 'PGRST102', 'Empty or invalid json');
  }
  const { volatile, types, args: names, returns } = await called(ask, schema, fn, raw ? undefined : Object.keys(args));
  if (isGet || volatile !== 'v') await ask('set transaction read only');
  const target = `${name(schema)}.${name(fn)}`;
  const fields = names.map((one, index) => [one, types[index]] as const).filter(([one]) => one in args);
  const [row] = raw
    ? await ask(`select ${target}($1::bytea) as answer`, [new Uint8Array(body)])
    : await ask(
        `with a as (select * from json_to_record($1::json) as _(${fields.map(([one, t]) => `${name(one)} ${t}`).join() || 'none text'})) select ${target}(${fields.map(([one]) => `${name(one)} := a.${name(one)}`).join()}) as answer from a`,
        [JSON.stringify(args)]);
  return returns.endsWith('"*/*"') ? { status: 200, bytes: row!['answer'] as Uint8Array, headers: { 'content-type': 'application/octet-stream' } } : { status: 200, body: row!['answer'] ?? null };
}

export interface RunningPostgrest {
  url: string;
  /** Answers the next requests that match in place of the database; `drop` closes the socket once it has taken effect. */
  plan(on: RegExp, answer: Reply | 'drop'): void;
  requests: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[];
  close(): Promise<void>;
}

export async function startPostgrest(database: Database, { schemas = ['linli'], maxRows = 1000 } = {}): Promise<RunningPostgrest> {
  const requests: RunningPostgrest['requests'] = [];
  const plans: { on: RegExp; answer: Reply | 'drop' }[] = [];

  async function answer(request: IncomingMessage, body: Buffer): Promise<Reply> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://postgrest');
    const isGet = request.method === 'GET';
    let role = 'anon';
    try {
      const claims = claimsOf(request.headers.authorization);
      role = claims.role;
      const schema = (request.headers[isGet ? 'accept-profile' : 'content-profile'] as string | undefined) ?? schemas[0]!;
      if (!schemas.includes(schema)) throw new Refusal(406, 'PGRST106', `The schema must be one of the following: ${schemas.join(', ')}`);
      return await database.transaction(async (ask) => {
        const settings = { search_path: `"${schema}", "public"`, role, 'request.jwt.claims': JSON.stringify(claims), 'request.method': request.method ?? '', 'request.path': pathname, 'request.headers': JSON.stringify(request.headers), 'request.cookies': '{}' };
        for (const [setting, value] of Object.entries(settings)) await ask('select set_config($1, $2, true)', [setting, value]);
        const [, first = '', second = ''] = pathname.split('/').map(decodeURIComponent);
        const reply = first === 'rpc' ? await call(ask, schema, second, body, request.headers['content-type'] ?? '', searchParams, isGet) : await rows(ask, schema, first, searchParams, (request.headers['prefer'] as string | undefined) ?? '', maxRows);
        const [said] = await ask("select nullif(current_setting('response.status', true), '') as status, nullif(current_setting('response.headers', true), '') as headers");
        const own = Object.assign({}, ...(JSON.parse((said!['headers'] as string | null) ?? '[]') as object[])) as Record<string, string>;
        const lower = Object.fromEntries(Object.entries(own).map(([header, value]) => [header.toLowerCase(), value]));
        return { ...reply, status: Number(said!['status'] ?? reply.status), headers: { ...reply.headers, ...lower } };
      });
    } catch (thrown) {
      return refused(thrown, role);
    }
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: body.toString('utf8') });
      const planned = plans.findIndex(({ on }) => on.test(`${request.method} ${request.url}`));
      const plan = planned < 0 ? undefined : plans.splice(planned, 1)[0]!.answer;
      void (plan !== undefined && plan !== 'drop' ? Promise.resolve(plan) : answer(request, body)).then((reply) => {
        if (plan === 'drop') return void request.socket.destroy();
        response.writeHead(reply.status, { 'content-type': 'application/json; charset=utf-8', ...reply.headers });
        response.end(reply.bytes ?? (reply.body === undefined ? '' : JSON.stringify(reply.body)));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests,
    plan: (on, given) => void plans.push({ on, answer: given }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
