/** `backend="open311"` and a city's GeoReport v2 server whose services are the office's own list. The standard knows no photos by hash, no acts and no repeats. */
import { serveDemo } from '../../../scripts/start.mjs';
import type { Category } from '../../../src/domain/category.ts';
import { seedOffice } from '../../../src/sample/seed.ts';
import { type Catalogue, type Json, startOpen311 } from '../../adapters/servers/open311.ts';
import { startProxy } from '../../office/proxy.ts';
import type { OpenHouse } from './house.ts';

/** An office's own list as a city's: aisles as groups, questions as attributes. */
function servicesOf(categories: readonly Category[]): Catalogue {
  const attributes = ({ questions = [] }: Category): Json[] => questions.map(({ code, label, datatype, required, order, values = [], variable = true }) => ({ variable, code, datatype, required, order, description: label, values }));
  const chosen = categories.filter(({ appliesTo }) => appliesTo.includes('request'));
  return {
    services: chosen.map((one) => ({ service_code: one.code, service_name: one.name, description: one.hint ?? '', metadata: !!one.questions, type: 'realtime', keywords: (one.keywords ?? []).join(), group: one.aisle.name })),
    definitions: Object.fromEntries(chosen.map((one) => [one.code, { service_code: one.code, attributes: attributes(one) }])),
  };
}

export const open311House: OpenHouse = async () => {
  const city = await startOpen311({ places: seedOffice.places, catalogue: servicesOf(seedOffice.categories) });
  const way = await startProxy(() => Number(new URL(city.origin).port));
  const demo = await serveDemo({ port: 0, live: false });
  return {
    page: () => `${demo.url}open311.html?endpoint=${encodeURIComponent(`${way.url}/v2`)}`,
    repeats: 'unknown',
    photos: false,
    server: { stop: () => way.stop(), start: () => way.start(), plan: (faults) => way.plan(faults), creates: () => way.requests.filter(({ method, path }) => method === 'POST' && path === '/v2/requests.json').length, uploads: () => 0 },
    async cases() {
      return city.requests.map((request, index) => {
        const form = city.forms[index]!;
        const code = String(request['service_request_id']);
        const attributes = [...new Set([...form.keys()])].flatMap((field): [string, string | string[]][] => {
          const [, name, many] = /^attribute\[(\w+)\](\[\])?$/.exec(field) ?? [];
          return name === undefined ? [] : [[name, many ? form.getAll(field) : form.get(field)!]];
        });
        return { id: code, code, state: String(request['status']), level: 0, text: form.get('description') ?? '', phone: form.get('phone') ?? undefined, answers: Object.fromEntries(attributes), photos: [] };
      });
    },
    async close() {
      await demo.close();
      await way.stop();
      await city.close();
    },
  };
};
