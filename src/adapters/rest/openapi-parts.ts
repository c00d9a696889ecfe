/** What the schemas of the OpenAPI document are built of. */
export type Json = Record<string, unknown>;

export const text = { type: 'string' };
export const count = { type: 'integer', minimum: 0 };
export const flag = { type: 'boolean' };
export const instant = { type: 'string', format: 'date-time', description: 'ISO 8601 with its offset' };
export const day = { type: 'string', format: 'date' };
/** As vague as its source. */
export const edtf = { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2}(T.+)?)?)?(/\\d{4}(-\\d{2}(-\\d{2})?)?)?$', description: '2023, 2023-09, 2023-11-02, a date-time, or from/to' };
export const fen = { type: 'integer', description: 'Fen of CNY' };
export const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
export const uuid = { type: 'string', format: 'uuid' };
export const oneOf = (values: readonly unknown[]): Json => ({ enum: values });
export const list = (items: Json): Json => ({ type: 'array', items });
export const refTo = (type: string): Json => ({ type: 'string', pattern: `^${type}/.+` });
export const schema = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** An object; a name that ends in `?` may be missing. */
export function object(fields: Record<string, Json>, more: Json = {}): Json {
  const properties = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name.replace(/\?$/, ''), field]));
  return { type: 'object', properties, required: Object.keys(fields).filter((name) => !name.endsWith('?')), ...more };
}
/** What a server refuses to take more of. */
export const closed = (fields: Record<string, Json>): Json => object(fields, { additionalProperties: false });

export const envelope = (type: string): Record<string, Json> => ({
  type: { const: type },
  id: { type: 'string', minLength: 1 },
  'rev?': { type: 'string', description: 'Opaque; changes with every act, compared for equality only' },
  'updatedAt?': instant,
  'prov?': object({ source: oneOf(['seed', 'derived', 'synthetic']), 'article?': text, 'note?': text }),
  'ext?': { description: 'Whatever else there is; kept, never read' },
});
export const answers = { type: 'object', additionalProperties: { oneOf: [text, list(text)] } };
export const person = { 'name?': text, 'phone?': text };
export const dueDay = object({ date: day, certain: flag });
