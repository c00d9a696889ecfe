/** Services and their definitions → categories with typed questions. */
import { type Category, type CategoryGroup, categoryGroups, type Question, type QuestionType, questionTypes } from '../../domain/category.ts';
import { failure, isFailure } from '../../domain/failure.ts';
import { type Json, listOf, textOf } from './reply.ts';
import type { Ask } from './wire.ts';

/** Codes under which a service may ask for what the form knows by itself: they are filled in, not asked. */
export const ownCodes = ['client_request_id', 'unit', 'room'] as const;
export type OwnCode = (typeof ownCodes)[number];

/** `codes`: which of ours it asks for. */
export interface Service {
  category: Category;
  type: string;
  codes: readonly string[];
}

/** Definitions asked for at a time. */
const abreast = 6;

function questionOf(attribute: Json, index: number): Question | undefined {
  const code = textOf(attribute['code']);
  const datatype = textOf(attribute['datatype']) as QuestionType;
  const variable = textOf(attribute['variable']) !== 'false';
  const label = textOf(attribute['description']) || code;
  if (!code || !label) return undefined;
  const values = listOf(attribute['values']).map((value) => ({ key: textOf(value['key']), name: textOf(value['name']) || textOf(value['key']) }));
  const hint = textOf(attribute['datatype_description']);
  return {
    code, label, datatype: questionTypes.includes(datatype) ? datatype : 'string', required: variable && textOf(attribute['required']) === 'true', order: Number(textOf(attribute['order'])) || index + 1,
    ...(hint && { hint }), ...(values.length > 0 && { values }), ...(!variable && { variable }),
  };
}

function serviceOf(service: Json, definition: Json): Service {
  const code = textOf(service['service_code']);
  const name = textOf(service['service_name']) || code;
  const group = textOf(service['group']);
  const all = listOf(definition['attributes']).flatMap((one, index) => questionOf(one, index) ?? []);
  const own: readonly string[] = ownCodes;
  const questions = all.filter((one) => !own.includes(one.code));
  const hint = textOf(service['description']);
  const keywords = textOf(service['keywords']).split(/[,，、]/).map((word) => word.trim()).filter(Boolean);
  const category: Category = {
    type: 'category', id: code, code, name, group: categoryGroups.includes(group as CategoryGroup) ? (group as CategoryGroup) : 'other', aisle: { name: group || name }, appliesTo: ['request'],
    ...(hint && { hint }), ...(keywords.length > 0 && { keywords }), ...(questions.length > 0 && { questions }),
  };
  return { category, type: textOf(service['type']), codes: all.map((one) => one.code).filter((one) => own.includes(one)) };
}

/** One whose definition does not come is left out: filed without its questions, it would be refused. @throws Failure where none comes */
export async function readServices(ask: Ask): Promise<Service[]> {
  const told = await ask('services');
  const listed = told.filter((one) => textOf(one['service_code']));
  // JSON of somebody else, e.g. of a network that wants a sign-in first.
  if (told.length > 0 && listed.length === 0) throw failure('broken', { message: 'the reply names no service_code; does the endpoint lead to a GeoReport server?' });
  const found: (Service | undefined)[] = [];
  let failed: unknown;
  const next = async (index: number): Promise<void> => {
    const service = listed[index];
    if (!service) return;
    try {
      const [definition = {}] = textOf(service['metadata']) === 'true' ? await ask(`services/${encodeURIComponent(textOf(service['service_code']))}`) : [];
      found[index] = serviceOf(service, definition);
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      failed = thrown;
      console.warn(`[linli] ${textOf(service['service_code'])} is left out of what can be reported: its definition did not come (${thrown.message}).`);
    }
    await next(index + abreast);
  };
  await Promise.all(Array.from({ length: abreast }, (_, lane) => next(lane)));
  const services = found.filter((one): one is Service => one !== undefined);
  if (services.length === 0 && failed) throw failed as Error;
  return services;
}
