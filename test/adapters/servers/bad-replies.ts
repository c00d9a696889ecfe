/** Every bad reply of the fault catalogue (cases 49 to 73, and 80 and 90 of hostile data), written by a proxy in front of a server that is right. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { recorded } from './wordpress.ts';

export type Write = (response: ServerResponse) => void;

const json = { 'content-type': 'application/json' };
const body = (text: string | Uint8Array, status = 200, headers: Record<string, string> = json): Write => (response) => void response.writeHead(status, headers).end(text);
const status = (code: number, headers: Record<string, string> = {}): Write => body(`{"message":"as planned"}`, code, { ...json, ...headers });
const wait = (retryAfter: string): Write => status(429, { 'retry-after': retryAfter });

/** Writes for as long as it is read. */
const endless = (piece: string, everyMs: number): Write => (response) => {
  response.writeHead(200, json).write(piece);
  const timer = setInterval(() => response.write(piece), everyMs);
  response.on('close', () => clearInterval(timer));
};

const cut: Write = (response) => {
  response.writeHead(200, { ...json, 'content-length': '90' }).write('{"kind":"delivered"');
  setTimeout(() => response.destroy(), 20);
};

/** By the number of the case in the catalogue, and what it is. */
export const badReplies: Readonly<Record<string, Write>> = {
  '49 the socket is cut': (response) => void response.destroy(),
  '50 a sign-in page with 200': body('<!doctype html><title>Wi-Fi</title>', 200, { 'content-type': 'text/html' }),
  '53 500': status(500), '53 502 with a page': body('<h1>Bad Gateway</h1>', 502, { 'content-type': 'text/html' }), '53 503': status(503), '53 503 with a wait': status(503, { 'retry-after': '7' }), '53 504': status(504),
  '54 429 and 7 seconds': wait('7'), '54 429 and a date': wait('Fri, 10 Nov 2023 01:00:30 GMT'), '54 429 and nonsense': wait('soon'), '54 429 and ten years': wait('315360000'), '54 429 alone': status(429),
  '55 409 while the key is at work': status(409, { 'retry-after': '1' }), '56 409': status(409), '56 412': status(412), '57 422': status(422), '58 422 with fields': body('{"kind":"rejected","fields":{"text":"too-long"}}', 422),
  '58 400': status(400), '58 413': status(413), '58 415': status(415), '59 401': status(401), '59 403': status(403), '60 404': status(404), '60 410': status(410),
  '60 301': status(301, { location: 'http://127.0.0.1:9/moved' }), '60 302 to a sign-in page': status(302, { location: '/login' }), '60 308': status(308, { location: '/elsewhere' }), '60 304': (response) => void response.writeHead(304).end(),
  '60 405': status(405), '60 408': status(408), '60 418': status(418), '60 501': status(501),
  '62 empty': body(''), '62 204': (response) => void response.writeHead(204).end(), '62 cut in the middle': cut,
  '62 half of its JSON': body('{"kind":"delivered","receipt":{'), '62 a list': body('[]'), '62 a number': body('42'), '62 a text': body('"ok"'), '62 null': body('null'), '62 JSON of somebody else': body('{"success":true,"data":{}}'),
  '62 the receipt of another key': body('{"kind":"delivered","receipt":{"key":"another","ref":"case/1","code":"1","token":"t"}}'),
  '62 too deep': body('['.repeat(50_000)), '62 100 MB': endless(`"${'x'.repeat(200_000)}`, 1), '62 never ending': endless('[', 20), '62 silent': () => undefined,
  '64 GBK': body(Uint8Array.from([0x7b, 0x22, 0xc4, 0xe3, 0x22, 0x3a, 0x31, 0x7d])), '64 a byte order mark and nothing': body('\ufeff'), '64 NUL': body('\u0000\u0000\u0000'), '64 bidi controls': body('\u202e{}'),
  '80 names every object has': body('{"__proto__":{"kind":"delivered"},"constructor":{"receipt":{}}}'), '90 a lone surrogate': body('{"kind":"\\ud800"}'),
};

const { replies: postgrestErrors } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../postgrest-fixtures/errors.json'), 'utf8')) as { replies: { status: number; body: { code: string } }[] };

/** What only one kind of server says. */
export const ownReplies: Readonly<Record<string, Readonly<Record<string, Write>>>> = {
  mapped: {
    'code 401 inside a 200': body('{"code":401,"msg":"认证失败"}'), 'code 403 inside a 200': body('{"code":403,"msg":"没有权限"}'), 'code 500 inside a 200': body('{"code":500,"msg":"系统内部错误"}'),
    'code 500, sent too fast': body('{"code":500,"msg":"不允许重复提交，请稍候再试","waitSeconds":7}'), 'code 500, moved on': body('{"code":500,"msg":"数据已被他人修改","version":9}'), 'code 601 without fields': body('{"code":601,"msg":"参数错误"}'),
    'code 601 with fields': body('{"code":601,"msg":"校验失败","errors":{"content":"内容不能为空"}}'), 'success without a receipt': body('{"code":200,"msg":"操作成功"}'),
  },
  open311: {
    '400 for a missing field': body('[{"code":400,"description":"address_string is required"}]', 400), '400 while its own database is down': body('[{"code":400,"description":"the CRM database is down"}]', 400),
    '400 after a time-out': body('[{"code":400,"description":"request timed out"}]', 400), '400 for a duplicate': body('[{"code":400,"description":"duplicate request"}]', 400), 'an empty list': body('[]'),
  },
  postgrest: Object.fromEntries(postgrestErrors.map(({ status: code, body: said }) => [`${said.code} with ${code}`, body(JSON.stringify(said), code)])),
  // As recorded in wordpress-fixtures.
  wordpress: Object.fromEntries(['form-mail-failed', 'form-aborted', 'form-spam', 'form-invalid', 'form-missing'].map((name) => [name, ((one) => body(JSON.stringify(one.body), one.status))(recorded(name))])),
};

export type Effect = 'none' | 'once' | 'twice';

export interface Proxy {
  url: string;
  /** The next request that matches is answered so; `effect`: the server gets it first, `twice` even two times. */
  plan(on: RegExp, reply: Write | undefined, effect?: Effect): void;
  close(): Promise<void>;
}

/** In front of the server at `target`. */
export async function startProxy(target: string): Promise<Proxy> {
  const { origin, pathname } = new URL(target);
  let planned: { on: RegExp; reply: Write | undefined; effect: Effect } | undefined;

  async function forward(asked: IncomingMessage, bytes: Buffer): Promise<{ code: number; headers: Headers; bytes: Buffer }> {
    const { host: _host, connection: _connection, 'content-length': _length, 'transfer-encoding': _coding, ...headers } = asked.headers;
    const { method = 'GET' } = asked;
    const reply = await fetch(origin + asked.url!, { method, headers: headers as Record<string, string>, redirect: 'manual', ...(method !== 'GET' && { body: new Uint8Array(bytes) }) });
    return { code: reply.status, headers: reply.headers, bytes: Buffer.from(await reply.arrayBuffer()) };
  }

  const server = createServer((asked, response) => {
    void asked.toArray().then(async (pieces) => {
      const bytes = Buffer.concat(pieces as Buffer[]);
      const plan = planned?.on.test(`${asked.method} ${asked.url}`) ? planned : undefined;
      if (plan) planned = undefined;
      if (plan?.effect === 'none' && plan.reply) return plan.reply(response);
      if (plan?.effect === 'twice') await forward(asked, bytes);
      const right = await forward(asked, bytes);
      if (plan?.reply) return plan.reply(response);
      response.writeHead(right.code, { 'content-type': right.headers.get('content-type') ?? 'application/octet-stream' }).end(right.bytes);
    }).catch(() => response.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname.replace(/\/$/, '')}`,
    plan: (on, reply, effect = 'none') => void (planned = { on, reply, effect }),
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}
