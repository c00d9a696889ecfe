/** `backend="local"`: office and resident are the same browser, so the office is asked and moved in the page the resident has open. */
import { randomUUID } from 'node:crypto';
import { serveDemo } from '../../../scripts/start.mjs';
import type { Case } from '../../../src/domain/case.ts';
import type { Backend } from '../../../src/ports/backend.ts';
import type { Filed, OpenHouse } from './house.ts';

/** The panel of the demonstration page speaks to the tags' own backend. */
type Panel = CustomElementConstructor & { backend: Backend };

export const localHouse: OpenHouse = async (resident) => {
  const demo = await serveDemo({ port: 0, live: false });
  return {
    page: () => `${demo.url}?backend=local`,
    repeats: 'recognised',
    photos: true,
    staff: {
      async act(id, role, org, event, data = {}) {
        await resident.page.evaluate(
          async (ref, change, call) => {
            const outcome = await (customElements.get('office-panel') as Panel).backend.act(ref, change, call);
            if (outcome.kind !== 'delivered') throw new Error(JSON.stringify(outcome));
          },
          `case/${id}` as const, { event, data }, { key: randomUUID(), token: `staff:${role}:${org}` },
        );
      },
      async photo(bytes) {
        const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');
        await resident.page.evaluate(
          async (hash, text) => {
            await (customElements.get('office-panel') as Panel).backend.upload!({ sha256: hash, bytes: Uint8Array.from(atob(text), (char) => char.charCodeAt(0)).buffer, type: 'image/jpeg' }, { key: hash });
          },
          sha256, bytes.toString('base64'),
        );
        return sha256;
      },
      lookup: false,
    },
    async cases() {
      const found = await resident.page.evaluate(async () => {
        const { backend } = customElements.get('office-panel') as Panel;
        const { items } = await backend.list('case', {}, { token: 'staff:receptionist:reception' });
        // Those the office opens with are 示例; nobody sent them.
        return Promise.all(
          items.filter(({ prov }) => !prov).map(async ({ id }) => {
            const record: Case = await backend.get(`case/${id}`, { token: 'staff:receptionist:reception' });
            const photos = await Promise.all((record.own?.media ?? []).map(async ({ url }) => [...new Uint8Array(await (await fetch(url)).arrayBuffer())]));
            return { record, photos };
          }),
        );
      });
      return found.map(({ record, photos }): Filed => ({
        id: record.id, code: record.code, state: record.state, level: record.level, rating: record.rating, text: record.own?.text ?? '', answers: record.own?.answers ?? {},
        photos: photos.map((bytes) => Uint8Array.from(bytes)),
      }));
    },
    close: () => demo.close(),
  };
};
