/** Ways to break the contract on purpose, as real servers do; each is caught by the contract's checks, and test/office/caught.ts says by which. */
import type { IncomingMessage } from 'node:http';
import type { Reply } from './wire.ts';

/** What each does. */
export const breaks = {
  dupes: 'a key it has seen makes a second record',
  lost: 'what it answered for is not kept',
  rev: 'a record keeps its revision, and If-Match is not read',
  mute: 'nobody is told of changes',
  deaf: 'If-Match is not read',
  leak: 'the list of cases shows what only their residents may read',
  drafts: 'notices nobody has published yet are listed',
  guess: 'phone tails may be tried without end',
  keyless: 'a case without a key is taken',
  ok: 'failures are answered with the status 200',
  echo: 'the receipt of an act does not echo its key',
  pages: 'a cursor is not read, and there is always a next page',
  unfiltered: 'filters are not read, and not named as ignored',
  zone: 'a local time is sent as if it were UTC',
  escape: 'text is stored as HTML',
  address: 'a token in the address is as good as one in a header',
  cached: 'private answers may be kept by caches',
  cors: 'pages of another origin are not let in',
} as const;
export type Break = keyof typeof breaks;

/** Those that need no knowledge of the office: what came in, or what goes out, is made wrong. */
interface Spoil {
  asked?: (request: IncomingMessage, search: URLSearchParams) => void;
  answered?: (reply: Reply, path: string) => Reply;
}

const noIfMatch = ({ headers }: IncomingMessage): void => void delete headers['if-match'];
const text = (change: (text: string) => string) => (reply: Reply): Reply => (reply.json === undefined ? reply : { ...reply, json: JSON.parse(change(JSON.stringify(reply.json))) as unknown });
const header = (name: string, value: string) => (reply: Reply): Reply => ({ ...reply, headers: { ...reply.headers, [name]: value } });

export const spoils: { readonly [B in Break]?: Spoil } = {
  rev: { asked: noIfMatch },
  deaf: { asked: noIfMatch },
  ok: { answered: (reply) => (reply.status < 400 || reply.status === 422 ? reply : { ...reply, status: 200 }) },
  echo: { answered: (reply, path) => (path.endsWith('/events') ? text((json) => json.replace(/"receipt":\{"key":"[^"]*",/, '"receipt":{'))(reply) : reply) },
  pages: {
    asked: (_request, search) => search.delete('cursor'),
    answered: (reply) => (Array.isArray((reply.json as { items?: unknown } | undefined)?.items) ? { ...reply, json: { ...(reply.json as object), next: '2' } } : reply),
  },
  unfiltered: { asked: (_request, search) => [...search.keys()].filter((name) => name.startsWith('where.')).forEach((name) => search.delete(name)) },
  zone: { answered: text((json) => json.replace(/("(?:submittedAt|at)":"[^"]*)\+08:00"/g, '$1Z"')) },
  escape: { answered: text((json) => json.replaceAll('<', '&lt;')) },
  address: {
    asked({ headers }, search) {
      const token = search.get('token');
      if (token !== null) headers.authorization = `Bearer ${token}`;
    },
  },
  cached: { answered: header('cache-control', 'max-age=600') },
  cors: { answered: header('access-control-allow-origin', 'null') },
};
