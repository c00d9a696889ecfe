/**
 * A GeoReport v2 server on 127.0.0.1, in JSON and XML. Each fixture names the page of open311/open311.github.io whose shape it has:
 * services, definition, requests, tokens, errors: GeoReport/v2/index.md · discovery: Service_Discovery.md · notes, extended_attributes, attributes: GeoReport/v2/Extensions.md
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Json = Record<string, unknown>;

/** The next answer in place of the right one. `after`: it takes effect first. */
export interface Plan {
  on: RegExp;
  status?: number;
  body?: string;
  type?: string;
  drop?: 'before' | 'after';
}

export interface Options {
  formats?: readonly ('json' | 'xml')[];
  jurisdiction?: string;
  apiKey?: string;
  /** The token is good for a number after so many looks. */
  tokenLooks?: number;
  places?: readonly object[];
  /** In place of the services and the definition below. */
  catalogue?: Catalogue;
}

export interface Catalogue {
  services: readonly Json[];
  definitions: Readonly<Record<string, Json>>;
}

// GeoReport/v2/index.md, "GET Service List": a service of every type, with and without a definition.
export const services: Json[] = [
  { service_code: '001', service_name: '楼道灯不亮', description: '走廊和楼梯里的公共照明', metadata: true, type: 'realtime', keywords: '灯, 照明，黑', group: '公共设施' },
  { service_code: 2, service_name: '屋面漏水', description: '', metadata: 'false', type: 'realtime', keywords: '', group: '房屋' },
  { service_code: 'T1', service_name: '路面坑洼', description: null, metadata: false, type: 'batch', keywords: null, group: '道路' },
  { service_code: 'B1', service_name: '意见', description: '', metadata: false, type: 'blackbox', keywords: '', group: '' },
];

// GeoReport/v2/index.md, "GET Service Definition": all five kinds of field, and a text that is only shown.
export const definition: Json = {
  service_code: '001',
  attributes: [
    { variable: true, code: 'WHERE', datatype: 'singlevaluelist', required: true, datatype_description: null, order: 2, description: '在哪一层', values: [{ key: 123, name: '一楼' }, { key: 124, name: '楼上' }] },
    { variable: false, code: 'NOTE', datatype: 'text', required: false, order: 1, description: '楼外的路灯请打路灯所的电话', values: [] },
    { variable: true, code: 'WHICH', datatype: 'multivaluelist', required: 'false', datatype_description: '可以多选', order: 3, description: '哪些灯', values: [{ key: 'a', name: '声控灯' }, { key: 'b', name: '应急灯' }] },
    { variable: true, code: 'SINCE', datatype: 'datetime', required: false, order: 4, description: '什么时候开始', values: [] },
    { variable: true, code: 'COUNT', datatype: 'number', required: false, order: 5, description: '几盏', values: [] },
    { variable: true, code: 'POLE', datatype: 'string', required: false, order: 6, description: '编号', values: [] },
    { variable: true, code: 'MORE', datatype: 'text', required: false, order: 7, description: '还想说的', values: [] },
    { variable: true, code: 'client_request_id', datatype: 'string', required: false, order: 8, description: 'client id', values: [] },
    { variable: true, code: 'room', datatype: 'string', required: false, order: 9, description: '室', values: [] },
  ],
};

const single: Readonly<Record<string, string>> = { services: 'service', attributes: 'attribute', values: 'value', service_requests: 'request', errors: 'error', endpoints: 'endpoint', formats: 'format', notes: 'note', photos: 'photo' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[one]!);

/** JSON_and_XML_Conversion.md, the Spark convention, the other way round. */
export function xmlOf(name: string, value: unknown): string {
  if (Array.isArray(value)) return `<${name}>${value.map((one) => xmlOf(single[name] ?? 'item', one)).join('\n')}</${name}>`;
  if (typeof value === 'object' && value !== null) return `<${name}>\n${Object.entries(value).map(([key, part]) => xmlOf(key, part)).join('\n')}\n</${name}>`;
  return value === null || value === '' ? `<${name}/>` : `<${name}>${escaped(`${value as string}`)}</${name}>`;
}

async function bodyOf(asked: IncomingMessage): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of asked) pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces).toString('utf8');
}

export async function startOpen311({ formats = ['json', 'xml'], jurisdiction, apiKey, tokenLooks = 2, places, catalogue = { services, definitions: { '001': definition } } }: Options = {}) {
  const requests: Json[] = [];
  const forms: URLSearchParams[] = [];
  const asked: string[] = [];
  const tokens = new Map<string, { id: string; looks: number }>();
  const plans: Plan[] = [];
  let url = '';

  function create(form: URLSearchParams): [number, string, Json[]] {
    const code = form.get('service_code') ?? '';
    const service = catalogue.services.find((one) => String(one['service_code']) === code);
    if (apiKey !== undefined && form.get('api_key') !== apiKey) return [403, 'errors', [{ code: 403, description: 'Missing or invalid api_key' }]];
    if (!service) return [404, 'errors', [{ code: 404, description: 'service_code was not found' }]];
    if (!form.get('address_string')) return [400, 'errors', [{ code: 400, description: 'address_string or lat and long is required' }]];
    if (code === '001' && !form.get('attribute[WHERE]')) return [400, 'errors', [{ code: 400, description: 'attribute WHERE is required' }]];
    forms.push(form);
    const id = String(638_000 + requests.length);
    const at = new Date().toISOString().replace(/\.\d+/, '');
    const attributes = [...form].flatMap(([field, value]) => (field.startsWith('attribute[') ? [{ code: field.slice(10, field.indexOf(']')), value }] : []));
    requests.push({
      service_request_id: id, status: 'open', status_notes: null, service_name: service['service_name'], service_code: code, description: form.get('description'), agency_responsible: null, service_notice: null,
      requested_datetime: at, updated_datetime: at, expected_datetime: null, address: form.get('address_string'), address_id: null, zipcode: null, media_url: form.get('media_url'), attributes,
    });
    if (service['type'] === 'blackbox') return [200, 'service_requests', [{ service_notice: '收到' }]];
    if (service['type'] !== 'batch') return [200, 'service_requests', [{ service_request_id: id, service_notice: '', account_id: null }]];
    tokens.set(`t-${id}`, { id, looks: 0 });
    return [200, 'service_requests', [{ token: `t-${id}` }]];
  }

  function answer(path: string, query: URLSearchParams): [number, string, unknown] {
    if (jurisdiction !== undefined && query.get('jurisdiction_id') !== jurisdiction) return [400, 'errors', [{ code: 400, description: 'jurisdiction_id was not provided' }]];
    const missing: [number, string, unknown] = [404, 'errors', [{ code: 404, description: 'not found' }]];
    const [, folder, id] = /^\/(\w+)(?:\/(.*))?$/.exec(path) ?? [];
    if (folder === 'services') return id === undefined ? [200, 'services', catalogue.services] : catalogue.definitions[id] ? [200, 'service_definition', catalogue.definitions[id]] : missing;
    if (folder === 'tokens') {
      const token = tokens.get(id ?? '');
      if (!token) return missing;
      token.looks += 1;
      return [200, 'service_requests', token.looks > tokenLooks ? [{ service_request_id: token.id, token: id }] : []];
    }
    if (folder !== 'requests') return missing;
    const shown = query.get('extensions') === 'true' ? requests : requests.map(({ attributes: _, notes: __, extended_attributes: ___, ...plain }) => plain);
    if (id !== undefined) return ((one) => (one ? [200, 'service_requests', [one]] : missing))(shown.find((one) => one['service_request_id'] === id));
    const among = (field: string, value: unknown): boolean => !query.has(field) || query.get(field)!.split(',').includes(String(value));
    return [200, 'service_requests', shown.filter((one) => among('service_request_id', one['service_request_id']) && among('service_code', one['service_code']) && among('status', one['status']))];
  }

  const server = createServer((call, reply) => {
    void (async () => {
      const { pathname, searchParams } = new URL(call.url ?? '/', 'http://host');
      const body = await bodyOf(call);
      asked.push(`${call.method} ${call.url}`);
      reply.setHeader('access-control-allow-origin', '*');
      if (pathname === '/places.json') return void reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(places));
      const index = plans.findIndex(({ on }) => on.test(`${call.method} ${pathname}`));
      const [plan] = index < 0 ? [] : plans.splice(index, 1);
      if (plan?.drop === 'before') return void call.socket.destroy();
      const [, path = '', format = ''] = /^\/v2(\/.*)\.(json|xml)$/.exec(decodeURIComponent(pathname)) ?? [];
      // Service_Discovery.md: a test endpoint beside the one in use, and a version nobody here speaks.
      const endpoint = (specification: string, type: string, address: string) => ({ specification: `http://wiki.open311.org/${specification}`, url: address, changeset: '2023-11-10 09:00', type, formats: formats.map((one) => (one === 'json' ? 'application/json' : 'text/xml')) });
      const found: [number, string, unknown] =
        path === '/discovery' ? [200, 'discovery', { changeset: '2023-11-10 09:00', contact: '12345', key_service: '12345', endpoints: [endpoint('GeoReport_v3', 'production', `${url}/no`), endpoint('GeoReport_v2', 'test', `${url}/no`), endpoint('GeoReport_v2', 'production', `${url}/`)] }]
          : !formats.includes(format as 'json') ? [404, 'errors', []]
            : call.method === 'POST' && path === '/requests' ? (plan && plan.drop === undefined ? [0, '', 0] : create(new URLSearchParams(body))) : answer(path, searchParams);
      if (plan?.drop === 'after') return void call.socket.destroy();
      if (plan) return void reply.writeHead(plan.status ?? 200, { 'content-type': plan.type ?? 'application/json; charset=utf-8' }).end(plan.body);
      const [status, name, value] = found;
      reply.writeHead(status, { 'content-type': format === 'xml' ? 'text/xml; charset=utf-8' : 'application/json; charset=utf-8' });
      reply.end(format === 'xml' ? `<?xml version="1.0" encoding="utf-8"?>\n${xmlOf(name, value)}` : JSON.stringify(value));
    })();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  url = `${origin}/v2`;
  return {
    url, origin, requests, forms, asked,
    plan: (...next: Plan[]): void => void plans.push(...next),
    close: (): Promise<void> => new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    }),
  };
}

export type RunningOpen311 = Awaited<ReturnType<typeof startOpen311>>;
