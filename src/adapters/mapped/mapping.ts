/**
 * What a mapping document may say: how an API that exists already names what the port names. A JSON document; its schema is `linli/mapping.schema.json`.
 * Paths into a reply or a body are dotted (`data.0.name`); an empty path is the whole. What a mapping does not name, the backend cannot do.
 */
import type { FailureKind } from '../../domain/failure.ts';
import type { Scalar } from '../../domain/query.ts';
import type { RecordType } from '../../domain/record.ts';

/** `local`: `2023-11-10 09:00:00` in +08:00 · `s`, `ms`: since 1970 · `text`: their number is our text · `number`: their text is our number · `url`: an address · `below`: a path that begins at the endpoint · `photo`: the id an upload answered with. */
export const kinds = ['local', 's', 'ms', 'text', 'number', 'json', 'url', 'below', 'photo'] as const;

/** Read from the first line to the last, and written the other way round. */
export interface Rule {
  /** Where it stands in theirs. */
  at?: string;
  /** Always this, whatever they say; written where `at` says so. */
  value?: unknown;
  /** Where there is nothing. */
  default?: unknown;
  /** A list as one text with this between its parts; what follows is then said of each part. */
  split?: string;
  /** A list of records, or one record inside. */
  each?: Fields;
  fields?: Fields;
  /** A regular expression with one group: only that part is read. */
  match?: string;
  /** Theirs to ours. */
  table?: Readonly<Record<string, Scalar>>;
  as?: (typeof kinds)[number];
  /** What ours has before theirs, e.g. `place/`. */
  prefix?: string;
}
/** A path alone: as it stands there. */
export type Field = string | Rule;
/** By our name, which may be dotted too. */
export type Fields = Readonly<Record<string, Field>>;

export interface Envelope {
  /** Where the code stands, and which mean success; every other is an error, whatever the HTTP status. */
  code?: string;
  ok?: readonly Scalar[];
  message?: string;
  kinds?: Readonly<Record<string, FailureKind>>;
  /** Words in the message that say more than its code; they go first. */
  says?: Readonly<Record<string, FailureKind>>;
  /** Seconds to wait, and the present revision of a record that moved on. */
  wait?: string;
  rev?: string;
  /** Where the record or receipt stands, and of lists the items, their number and the next page. */
  data?: string;
  items?: string;
  total?: string | { header: string };
  next?: string;
  /** Errors per field: an object by field, or a list with `name` and `text` in each line. */
  errors?: { at: string; name?: string; text?: string; codes?: Readonly<Record<string, string>> };
}

export interface Verb extends Pick<Envelope, 'data' | 'items' | 'total' | 'next'> {
  path: string;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The body: our names, and where they go; as JSON, or as a form. */
  send?: Fields;
  form?: boolean;
  /** Of `create` and `act`: what of the answer is the receipt. */
  receipt?: Fields;
}

/** One value · a list as repeated parameters, or with commas · a range. */
export type Where = string | { name?: string; many?: 'repeat' | 'comma'; from?: string; to?: string };

export interface Paging {
  size?: string;
  /** The longest page they give. */
  max?: number;
  page?: string;
  /** What the first page is called, 1 unless told. */
  first?: number;
  offset?: string;
  cursor?: string;
  /** The next page's address stands in the `Link` header, or where `next` says. */
  link?: boolean;
}

export interface ListVerb extends Verb {
  where?: Readonly<Record<string, Where>>;
  text?: string;
  /** Without `order` the last come first behind a dash. `fields`: ours to theirs; by no other is it sorted. */
  sort?: { by: string; order?: string; up?: string; down?: string; fields: Readonly<Record<string, string>> };
  paging?: Paging;
}

export interface ActVerb extends Verb {
  /** Our event to theirs, which stands for `{event}` and is sent as `event`; or with a request of its own. */
  events: Readonly<Record<string, string | (Partial<Verb> & { name?: string })>>;
}

export interface TypeMapping {
  fields?: Fields;
  get?: Verb;
  /** By number and phone tail. */
  lookup?: Verb;
  list?: ListVerb;
  create?: Verb;
  act?: ActVerb;
}

export type Mapping = { readonly [T in RecordType]?: TypeMapping } & {
  /** What a second send with the same key does. */
  repeats: 'recognised' | 'unknown';
  /** How the key travels: in a header (quoted as RFC 8941 wants it, or bare), in a field of the body, or in both. */
  key?: { header?: string; bare?: boolean; field?: string };
  /** In which header a receipt's token travels, and what stands before it. There is no other way. */
  token?: { header: string; prefix?: string };
  /** In which header the revision on the screen travels. */
  rev?: { header: string };
  headers?: Readonly<Record<string, string>>;
  envelope?: Envelope;
  now?: Verb & Pick<Rule, 'as'>;
  /** A photo as multipart, before the record that names it. */
  upload?: { path: string; field: string; with?: Readonly<Record<string, string>>; data?: string; id: string; url?: string };
};
