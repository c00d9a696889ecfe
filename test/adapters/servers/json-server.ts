/** Lists as json-server answers them: of version 0 (a bare array, X-Total-Count, Link) or of version 1 (a page as an object). It only reads; the desk behind it is the real one. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asFailure } from '../../../src/domain/failure.ts';
import { pageOf } from '../../../src/domain/query.ts';
import type { RecordType } from '../../../src/domain/record.ts';
import { type FakeBackend, fakeBackend } from '../../fakes/backend.ts';

const folders: Readonly<Record<string, RecordType>> = { cases: 'case', places: 'place', categories: 'category', orgs: 'org' };

export interface JsonServer {
  url: string;
  desk: FakeBackend;
  requests: string[];
  close(): Promise<void>;
}

export async function startJsonServer(version: 0 | 1): Promise<JsonServer> {
  const desk = fakeBackend();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://json');
    const [folder = '', id] = pathname.slice(1).split('/').map(decodeURIComponent);
    const type = folders[folder];
    const send = (status: number, body: unknown, headers = {}): void => void response.writeHead(status, { 'content-type': 'application/json', 'access-control-expose-headers': 'X-Total-Count, Link', ...headers }).end(JSON.stringify(body));
    const answer = async (): Promise<void> => {
      if (!type) return send(404, {});
      if (id !== undefined) return send(200, await desk.get(`${type}/${id}`));
      const named = version === 0 ? '_limit' : '_per_page';
      const [page, size] = [Number(searchParams.get('_page') ?? 1), Number(searchParams.get(named) ?? 10)];
      const sort = searchParams.get('_sort') ?? undefined;
      const where = Object.fromEntries([...new Set(searchParams.keys())].filter((name) => !name.startsWith('_') && name !== 'q').map((name) => [name, searchParams.getAll(name)]));
      const { items: all } = await desk.list(type, {});
      const q = searchParams.get('q');
      const found = pageOf(all, {
        where, limit: size, cursor: String((page - 1) * size), ...(q && { text: q }),
        ...(sort && { sort: { field: sort.replace(/^-/, ''), descending: sort.startsWith('-') || searchParams.get('_order') === 'desc' } }),
      });
      const total = found.total ?? 0;
      if (version === 1) return send(200, { first: 1, prev: page > 1 ? page - 1 : null, next: found.next ? page + 1 : null, last: Math.ceil(total / size), pages: Math.ceil(total / size), items: total, data: found.items });
      const next = new URL(request.url!, `http://${request.headers.host}`);
      next.searchParams.set('_page', String(page + 1));
      send(200, found.items, { 'X-Total-Count': String(total), ...(found.next && { Link: `<${next.origin}/>; rel="first", <${next.href}>; rel="next"` }) });
    };
    answer().catch((thrown: unknown) => send(asFailure(thrown).kind === 'missing' ? 404 : 403, {}));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, desk, requests,
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}
