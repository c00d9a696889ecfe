/** Holds exchanges over HTTP to an OpenAPI document: which of them it does not describe, and how. */
import type { AnySchemaObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Json = Record<string, unknown>;

export interface Exchange {
  method: string;
  /** Below the endpoint, e.g. `/cases?limit=2`. */
  address: string;
  headers: Record<string, string>;
  body: string;
  status: number;
  replyHeaders: Record<string, string>;
  /** For an open reply, what came until it was closed. */
  reply: string;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: AnySchemaObject;
  explode?: boolean;
}
interface Content {
  content?: Record<string, { schema?: AnySchemaObject }>;
  headers?: Record<string, { required?: boolean; schema: AnySchemaObject }>;
}
interface Operation {
  parameters?: Parameter[];
  security?: unknown;
  requestBody?: Content;
  responses: Record<string, Content>;
}
type Paths = Record<string, Record<string, Operation> & { parameters?: Parameter[] }>;

/** So strict that a field the document does not name is a problem; readers are free to be more tolerant. */
function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== 'object' || part === null) return part;
  const copy = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, closed(value)]));
  return copy['type'] === 'object' && copy['properties'] && copy['additionalProperties'] === undefined ? { ...copy, additionalProperties: false } : copy;
}

export const operationsOf = (document: Json): string[] =>
  Object.entries(document['paths'] as Paths).flatMap(([path, item]) => Object.keys(item).filter((one) => one !== 'parameters').map((method) => `${method.toUpperCase()} ${path}`));

/** `GET /cases/{id} 404`, for every answer the document names. */
export const answersOf = (document: Json): string[] =>
  operationsOf(document).flatMap((operation) => {
    const [method = '', path = ''] = operation.split(' ');
    return Object.keys((document['paths'] as Paths)[path]![method.toLowerCase()]!.responses).filter((status) => status !== 'default').map((status) => `${operation} ${status}`);
  });

export function judge(document: Json) {
  const paths = document['paths'] as Paths;
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, allowUnionTypes: true, strictRequired: false });
  addFormats(ajv);
  /** Strict, and with each part of the document under its bare name. */
  const named = (schema: unknown): AnySchemaObject => JSON.parse(JSON.stringify(closed(schema)).replaceAll('#/components/schemas/', '')) as AnySchemaObject;
  for (const [name, schema] of Object.entries((document['components'] as { schemas: Json }).schemas)) ajv.addSchema(named(schema), name);
  const compiled = new Map<unknown, ValidateFunction>();

  function wrong(schema: AnySchemaObject, value: unknown, what: string): string[] {
    let validate = compiled.get(schema);
    if (!validate) {
      validate = ajv.compile(named(schema));
      compiled.set(schema, validate);
    }
    return validate(value) ? [] : [`${what}: ${ajv.errorsText(validate.errors)}`];
  }

  function jsonOf(body: string): unknown {
    try {
      return JSON.parse(body);
    } catch {
      return undefined;
    }
  }

  function wrongContent({ content }: Content, type: string | undefined, body: string, what: string): string[] {
    if (!content) return body === '' ? [] : [`${what}: a body where none is described`];
    const media = (type ?? '').split(';')[0]!;
    const described = content[media];
    if (!described) return [`${what}: content type ${media}`];
    const { schema } = described;
    if (!schema) return [];
    if (media !== 'application/x-ndjson') return wrong(schema, jsonOf(body), what);
    // The last line may have been cut by whoever stopped listening.
    return body.split('\n').slice(0, -1).filter((line) => line !== '').flatMap((line) => wrong(schema, jsonOf(line), what));
  }

  /** The path of the document an address falls under, and the values of its braces; a literal path goes before one with braces. */
  function find(pathname: string): { path: string; values: Record<string, string> } | undefined {
    for (const path of Object.keys(paths).sort((a, b) => a.split('{').length - b.split('{').length)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      const found = new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}$`).exec(pathname || '/');
      if (found) return { path, values: Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1]!)])) };
    }
    return undefined;
  }

  function operationOf({ method, address }: Exchange) {
    const { pathname, searchParams } = new URL(address, 'http://endpoint');
    const found = find(pathname);
    const item = found && paths[found.path];
    const operation = item?.[method.toLowerCase()];
    return operation && found && { operation, name: `${method} ${found.path}`, values: found.values, search: searchParams, parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])] };
  }

  return {
    nameOf: (exchange: Exchange): string => operationOf(exchange)?.name ?? `${exchange.method} ${exchange.address}`,

    /** What of the request the document does not describe. */
    request(exchange: Exchange): string[] {
      const found = operationOf(exchange);
      if (!found) return [`${exchange.method} ${exchange.address} is not described`];
      const { operation, name, values, search, parameters } = found;
      const rest = new Set(search.keys());
      const problems = parameters.filter(({ explode }) => !explode).flatMap((one) => {
        rest.delete(one.in === 'query' ? one.name : '');
        const value = { path: values[one.name], query: search.get(one.name) ?? undefined, header: exchange.headers[one.name.toLowerCase()] }[one.in];
        if (value === undefined) return one.required ? [`${name}: ${one.name} is missing`] : [];
        return wrong(one.schema, value, `${name}, ${one.name}`);
      });
      const free = parameters.find(({ explode }) => explode);
      if (free) problems.push(...wrong(free.schema, Object.fromEntries([...rest].map((field) => [field, search.getAll(field)])), `${name}, search`));
      else if (rest.size > 0) problems.push(`${name}: ${[...rest].join()} in the search`);
      if (exchange.headers['authorization'] !== undefined && !operation.security) problems.push(`${name}: a token where none is described`);
      return [...problems, ...wrongContent(operation.requestBody ?? {}, exchange.headers['content-type'], exchange.body, `${name}, request`)];
    },

    /** What of the answer the document does not describe. */
    answer(exchange: Exchange): string[] {
      const found = operationOf(exchange);
      if (!found) return [`${exchange.method} ${exchange.address} is not described`];
      const what = `${found.name} ${exchange.status}`;
      const described = found.operation.responses[String(exchange.status)];
      if (!described) return [`${what} is not described`];
      const headers = Object.entries(described.headers ?? {}).flatMap(([header, { required, schema }]) => {
        const value = exchange.replyHeaders[header.toLowerCase()];
        if (value === undefined) return required ? [`${what}: ${header} is missing`] : [];
        return wrong(schema, value, `${what}, ${header}`);
      });
      return [...headers, ...wrongContent(described, exchange.replyHeaders['content-type'], exchange.reply, what)];
    },
  };
}
