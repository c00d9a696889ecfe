/** `backend="rest"` and the plugin of a real WordPress, on another origin than the page. */
import { serveDemo } from '../../scripts/start.mjs';
import type { Filing } from '../../src/domain/desk.ts';
import type { OpenHouse } from '../e2e/houses/house.ts';
import { Staff } from '../e2e/staff.ts';
import { startSite } from './site.ts';

export const wordpressHouse: OpenHouse = async () => {
  const site = await startSite();
  const demo = await serveDemo({ port: 0, live: false });
  const staff = new Staff(site.endpoint);
  const count = (method: string, at: RegExp): number => site.requests.filter((one) => one.method === method && at.test(one.path)).length;
  return {
    page: () => `${demo.url}?backend=rest&endpoint=${encodeURIComponent(site.endpoint)}`,
    repeats: 'recognised',
    photos: true,
    server: { stop: () => site.down(), start: () => site.up(), plan: (faults) => site.plan(faults), creates: () => count('POST', /^\/cases$/), uploads: () => count('PUT', /^\/media\//) },
    staff: { act: (...act) => staff.act(...act), photo: (bytes) => staff.photo(bytes), lookup: true },
    async cases() {
      const filings = site.php<Pick<Filing, 'record' | 'input'>[]>('return iterator_to_array((new Linli\\Store\\Cases())->all(), false);');
      const photos = site.php<Record<string, string>>(
        `global $wpdb; $found = []; foreach ($wpdb->get_results('SELECT * FROM ' . Linli\\Store\\Tables::name('photos')) as $photo) { $found[$photo->sha256] = base64_encode(file_get_contents(Linli\\Store\\Photos::fileOf($photo))); } return (object) $found;`,
      );
      return filings.map(({ record, input }) => ({
        id: record.id, code: record.code, state: record.state, level: record.level, rating: record.rating, text: input.text, phone: input.reporter?.phone, answers: input.answers,
        photos: input.media.flatMap((sha) => (photos[sha] === undefined ? [] : Buffer.from(photos[sha], 'base64'))),
      }));
    },
    async close() {
      await demo.close();
      await site.close();
    },
  };
};
