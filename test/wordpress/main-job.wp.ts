/** The main job, told word for word as on the reference office, with WordPress behind it on another origin than the page. */
import { tellMainJob } from '../e2e/main-job.ts';
import { type Site, startSite } from './site.ts';

let site: Site | undefined;
const running = (): Site => site!;

tellMainJob({
  url: () => running().endpoint,
  async up() {
    if (site) await site.up();
    else site = await startSite();
  },
  down: () => running().down(),
  end: async () => site?.close(),
  plan: (faults) => running().plan(faults),
  requests: () => running().requests,
  filings: () => running().php('return iterator_to_array((new Linli\\Store\\Cases())->all(), false);'),
  media: () =>
    running()
      .php<string[]>(`global $wpdb; return array_map(static fn ($photo) => base64_encode(file_get_contents(Linli\\Store\\Photos::fileOf($photo))), $wpdb->get_results('SELECT post FROM ' . Linli\\Store\\Tables::name('photos')));`)
      .map((bytes) => ({ bytes: Buffer.from(bytes, 'base64') })),
});
