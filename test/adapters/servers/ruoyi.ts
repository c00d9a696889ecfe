/** A server as many Chinese offices have one: everything is HTTP 200 inside an envelope, ids and states are numbers. The desk behind it is the real one. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Case, CaseInput, Step } from '../../../src/domain/case.ts';
import type { EventData } from '../../../src/domain/desk.ts';
import { asFailure, type FailureKind } from '../../../src/domain/failure.ts';
import type { Query } from '../../../src/domain/query.ts';
import type { Outcome } from '../../../src/ports/backend.ts';
import { seedOffice, seedOrgs } from '../../../src/sample/seed.ts';
import { type FakeBackend, fakeBackend } from '../../fakes/backend.ts';
import { actionOf, actions, columns, complaints, groups, instantOf, Numbers, operators, phases, placeTypes, statuses, timeOf } from './words.ts';

type Row = Record<string, unknown>;
/** What they are sent: flat, of text and numbers. */
type Sent = Readonly<Record<string, string | number | undefined>>;
interface Reply extends Row {
  code: number;
  msg: string;
}
export interface Envelopes {
  url: string;
  desk: FakeBackend;
  requests: string[];
  /** What the next request that matches is answered with, in place of the truth; `after`: it had its effect. */
  plan(on: RegExp, answer: (response: ServerResponse) => void, after?: boolean): void;
  close(): Promise<void>;
}

const ok = (more: Row): Reply => ({ code: 200, msg: '操作成功', ...more });
const said: Readonly<Record<FailureKind, [code: number, msg: string]>> = {
  missing: [500, '数据不存在'], conflict: [500, '当前状态不能这样办，或者已被他人修改'], 'rate-limited': [500, '尝试次数过多，请稍候再试'], invalid: [500, '请求编号已用过，内容不同'],
  unauthorized: [401, '认证失败，无法访问系统资源'], forbidden: [403, '没有访问权限，请联系管理员授权'], broken: [500, '系统内部错误'], offline: [500, ''], timeout: [500, ''], unsupported: [500, ''],
};

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'authorization, content-type' };

export async function startEnvelopes({ port = 0 } = {}): Promise<Envelopes> {
  const office = { ...seedOffice, categories: seedOffice.categories.filter(({ appliesTo }) => appliesTo.includes('request')) };
  const desk = fakeBackend({ office });
  const numbers = new Numbers();
  const files = new Map<string, { sha256: string; bytes: Buffer; type: string }>();
  const requests: string[] = [];
  let plans: { on: RegExp; answer: (response: ServerResponse) => void; after: boolean }[] = [];
  const shaOf = (name: string): string => files.get(name)?.sha256 ?? '0'.repeat(64);
  const fileOf = (sha256: string): string => [...files.keys()].find((name) => shaOf(name) === sha256) ?? '';
  const shas = (list: string | number | undefined): string[] => (list ? String(list).split(',').map(shaOf) : []);
  const names = (list: readonly { sha256?: string }[] = []): string => list.map((one) => fileOf(one.sha256 ?? '')).join();
  const number = (ref: string | undefined): number | null => numbers.of(ref);
  const ref = <T extends string>(type: T, value: unknown): `${T}/${string}` => numbers.ref(type, value) as `${T}/${string}`;

  const stepRow = ({ at, event, from, to, by, note, assignee, until, media }: Step): Row => ({
    logTime: timeOf(at), action: actionOf(event), fromStatus: from ? statuses.indexOf(from) : null, status: statuses.indexOf(to), operatorType: operators.indexOf(by.role), deptId: number(by.org),
    operName: by.label, remark: note ?? '', toDeptId: number(assignee), untilDate: until ?? null, files: names(media),
  });
  const caseRow = (record: Case): Row => ({
    caseId: number(`case/${record.id}`), version: Number(record.rev), updateTime: timeOf(record.updatedAt), caseNo: record.code, status: statuses.indexOf(record.state), categoryId: number(record.category),
    title: record.title, summary: record.summary ?? '', placeId: number(record.place), source: 1, firstDeptId: number(record.firstAsked), deptId: number(record.assignee), createTime: timeOf(record.submittedAt),
    acceptDeadline: record.due?.acceptBy?.date ?? '', handleDeadline: record.due?.handleBy?.date ?? '', visitDeadline: record.due?.visitBy?.date ?? '', superviseLevel: record.level, reopenCount: record.reopened,
    metooCount: record.supports ?? 0, score: record.rating ?? null, logs: record.steps.map(stepRow),
    evidence: record.evidence?.map((one) => ({ fileName: fileOf(one.sha256 ?? ''), phase: phases.indexOf(one.phase ?? '') })) ?? null,
    mine: record.own && { content: record.own.text, unitNo: record.own.unit, roomNo: record.own.room, answers: JSON.stringify(record.own.answers), files: names(record.own.media), token: record.own.token },
  });
  const directories: Record<string, Row[]> = {
    'street/category': office.categories.map((one, index) => ({
      categoryId: number(`category/${one.id}`), categoryCode: one.code, categoryName: one.name, groupType: groups.indexOf(one.group), parentName: one.aisle.name, remark: one.hint ?? '',
      keywords: one.keywords?.join() ?? '', orderNum: index,
      questions: (one.questions ?? []).map(({ code, label, order, required, datatype, values = [] }) => ({
        code, title: label, orderNum: order, required: required ? 1 : 0, inputType: datatype === 'multivaluelist' ? 'checkbox' : 'radio', options: values.map(({ key, name }) => ({ dictValue: key, dictLabel: name })),
      })),
    })),
    'street/place': office.places.map((one) => ({
      placeId: number(`place/${one.id}`), placeType: placeTypes[one.kind] ?? 9, placeName: one.name, parentId: number(one.parent), builtYear: one.builtYear ?? null, buildingCount: one.buildings ?? null, units: one.units?.join() ?? '',
    })),
    'system/dept': seedOrgs.map((one) => ({ deptId: number(`org/${one.id}`), deptName: one.name, parentId: null, phone: one.phone })),
  };

  function queryOf(search: URLSearchParams): Query {
    const size = Math.min(Number(search.get('pageSize') ?? 10), 100);
    const get = (name: string): string => search.get(name) ?? '';
    const sort = ({ caseNo: 'code', createTime: 'submittedAt', updateTime: 'updatedAt' } as Record<string, string>)[get('orderByColumn')];
    const [from, to] = [instantOf(get('beginTime')), instantOf(get('endTime'))];
    return {
      limit: size, cursor: String((Number(search.get('pageNum') ?? 1) - 1) * size), ...(search.has('keyword') && { text: get('keyword') }), ...(sort && { sort: { field: sort, descending: get('isAsc') === 'desc' } }),
      where: {
        ...(search.has('status') && { state: get('status').split(',').map((one) => statuses[Number(one)] ?? 'none') }), ...(search.has('caseNo') && { code: get('caseNo') }),
        ...(search.has('categoryId') && { category: ref('category', get('categoryId')) }), ...(search.has('placeId') && { place: ref('place', get('placeId')) }),
        ...((from ?? to) && { submittedAt: { ...(from && { from }), ...(to && { to }) } }),
      },
    };
  }

  const inputOf = (row: Sent): CaseInput => ({
    clientId: String(row['requestId']), topic: 'request', kind: 'request', category: ref('category', row['categoryId']), place: ref('place', row['placeId']), text: String(row['content'] ?? ''),
    answers: JSON.parse(String(row['answers'] ?? '{}')) as CaseInput['answers'], showName: row['anonymous'] === 0 ? 'masked' : 'no', media: shas(row['files']),
    consent: { version: String(row['consentVersion']), at: instantOf(String(row['consentTime'])) ?? '' },
    reporter: { ...(row['reporterPhone'] ? { phone: String(row['reporterPhone']) } : {}) }, ...(row['unitNo'] ? { unit: String(row['unitNo']) } : {}), ...(row['roomNo'] ? { room: String(row['roomNo']) } : {}),
  });
  const dataOf = (row: Sent): EventData => ({
    ...(row['remark'] ? { note: String(row['remark']) } : {}), ...(row['deptId'] ? { assignee: ref('org', row['deptId']) } : {}), ...(row['score'] ? { rating: Number(row['score']) } : {}),
    ...(row['untilDate'] ? { until: String(row['untilDate']) } : {}), ...(row['mainCaseId'] ? { target: ref('case', row['mainCaseId']) } : {}), ...(row['supportId'] ? { support: String(row['supportId']) } : {}),
    ...(row['files'] ? { media: shas(row['files']) } : {}), ...(row['phases'] ? { phases: String(row['phases']).split(',').map((one) => phases[Number(one)] as 'before') } : {}),
  });
  const outcomeOf = (outcome: Outcome): Reply => {
    if (outcome.kind === 'rejected') return { code: 601, msg: '校验失败', errors: Object.fromEntries(Object.entries(outcome.fields).map(([name, why]) => [columns[name] ?? name, complaints[why] ?? why])) };
    if (outcome.kind !== 'delivered') return { code: 500, msg: '' };
    const { ref: at, code, token, at: when } = outcome.receipt;
    return ok({ data: { caseId: number(at), caseNo: code, token, createTime: timeOf(when) } });
  };

  async function upload(request: IncomingMessage): Promise<Reply> {
    const form = await new Response(await bodyOf(request) as unknown as BodyInit, { headers: { 'content-type': request.headers['content-type'] ?? '' } }).formData();
    const file = form.get('file');
    if (!(file instanceof File)) return { code: 500, msg: '上传文件不能为空' };
    const bytes = Buffer.from(await file.arrayBuffer());
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const [base, type] = file.name.split(/\.(?=\w+$)/);
    const fileName = `/profile/upload/2023/11/10/${base}_20231110090000A${String(files.size).padStart(3, '0')}.${type}`;
    files.set(fileName, { sha256, bytes, type: file.type });
    await desk.upload!({ sha256, bytes: new Uint8Array(bytes).buffer, type: file.type }, { key: sha256 });
    return ok({ fileName, newFileName: fileName, originalFilename: file.name, url: `${url}${fileName}` });
  }

  async function route(request: IncomingMessage, { pathname, searchParams }: URL): Promise<Reply> {
    const parts = pathname.slice(1).split('/').map(decodeURIComponent);
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]?.replace(/\d+$/, (digits, at, whole: string) => (whole.startsWith('staff:') ? numbers.id('org', digits) : digits));
    const call = { ...(token !== undefined && { token }) };
    if (pathname === '/common/upload') return upload(request);
    const directory = directories[parts.slice(0, 2).join('/')];
    if (directory) {
      const [, , id] = parts;
      if (id !== 'list') return ok({ data: directory.find((row) => String(Object.values(row)[0]) === id) ?? null });
      if (parts[1] === 'dept') return ok({ data: directory });
      const types = searchParams.get('placeType')?.split(',');
      const rows = directory.filter((row) => (!types || types.includes(String(row['placeType']))) && (!searchParams.has('parentId') || String(row['parentId']) === searchParams.get('parentId')));
      const { limit = 10, cursor } = queryOf(searchParams);
      return { code: 200, msg: '查询成功', total: rows.length, rows: rows.slice(Number(cursor), Number(cursor) + limit) };
    }
    if (parts[1] !== 'complaint') return { code: 404, msg: '请求地址不存在' };
    const [, , id = '', action = ''] = parts;
    if (request.method === 'GET' && id === 'list') {
      const { items, total } = await desk.list('case', queryOf(searchParams), call);
      return { code: 200, msg: '查询成功', total, rows: items.map(caseRow) };
    }
    if (request.method === 'GET') return ok({ data: caseRow(await desk.get(ref('case', id), call)) });
    const row = JSON.parse((await bodyOf(request)).toString('utf8')) as Sent;
    if (id === 'query') return ok({ data: caseRow(await desk.get({ type: 'case', code: String(row['caseNo']) }, { proof: { phoneTail: String(row['phoneTail']) } })) });
    const key = String(row['requestId']);
    if (id === '') return outcomeOf(await desk.create('case', inputOf(row), { key }));
    return outcomeOf(await desk.act(ref('case', id), { event: actions[action] ?? action, data: dataOf(row) }, { ...call, key, ...(row['version'] !== undefined && { ifRev: String(row['version']) }) }));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end();
    const address = new URL(request.url ?? '/', 'http://street');
    requests.push(`${request.method} ${request.url}`);
    const file = files.get(address.pathname);
    if (file) return void response.writeHead(200, { ...cors, 'content-type': file.type }).end(file.bytes);
    const planned = plans.find(({ on }) => on.test(`${request.method} ${address.pathname}`));
    plans = plans.filter((one) => one !== planned);
    if (planned && !planned.after) return planned.answer(response);
    const reply = await route(request, address).catch((thrown: unknown): Reply => {
      const { kind, rev, retryAfter } = asFailure(thrown);
      const [code, msg] = said[kind];
      return { code, msg, ...(rev !== undefined && { version: Number(rev) }), ...(retryAfter !== undefined && { waitSeconds: Math.ceil(retryAfter / 1000) }) };
    });
    if (planned) return planned.answer(response);
    response.writeHead(200, { ...cors, 'content-type': 'application/json;charset=UTF-8' }).end(JSON.stringify(reply));
  }

  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url, desk, requests,
    plan: (on, reply, after = false) => void plans.push({ on, answer: reply, after }),
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}
