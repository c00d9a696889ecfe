/** The resident of the kill campaign: types without pause, adds photos, sends. Runs in the browser; what was acknowledged is told to the driver at once. */
import { restBackend } from '../../src/adapters/rest/index.ts';
import { openDevice, systemClock, type Draft, type Slot } from '../../src/device/index.ts';
import { uuid } from '../../src/domain/uuid.ts';
import type { CaseInput } from '../../src/domain/case.ts';
import { instantOf } from '../../src/domain/instant.ts';
import type { Fields, Found, Told } from './ledger.ts';

declare global {
  interface Window {
    /** Set by the driver. */
    tell(told: string): void;
    campaign: { endpoint: string; photos: number; last: boolean };
  }
}

/** Chromium says at `upgradeneeded` whether it threw a damaged store of its own away. */
let born: Found['born'];
const { open } = IDBFactory.prototype;
IDBFactory.prototype.open = function (this: IDBFactory, ...wanted: Parameters<IDBFactory['open']>): IDBOpenDBRequest {
  const request = open.apply(this, wanted);
  request.addEventListener('upgradeneeded', (event) => {
    const { dataLoss = 'unknown', dataLossMessage = '' } = event as IDBVersionChangeEvent & { dataLoss?: string; dataLossMessage?: string };
    born = { dataLoss, message: dataLossMessage };
  });
  return request;
};

const slot: Slot = { site: '', tag: 'linli-request-form', topic: 'request', name: '0' };
const clock = systemClock();
const { endpoint, photos: photosEach, last } = window.campaign;
const address = { backend: 'rest', endpoint };
const device = openDevice({ clock });
const tell = (told: Told) => window.tell(JSON.stringify(told));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function noise(): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 640, height: 480 });
  const pen = canvas.getContext('2d')!;
  for (let i = 0; i < 300; i += 1) {
    pen.fillStyle = `hsl(${clock.random() * 360} 80% 50%)`;
    pen.fillRect(clock.random() * 640, clock.random() * 480, 60, 40);
  }
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), 'image/jpeg', 0.9));
}

async function look(): Promise<Found> {
  const [drafts, outbox, receipts] = await Promise.all([device.drafts.list(slot), device.outbox.list(), device.receipts.list()]);
  const named = [...new Set([...drafts, ...outbox].flatMap(({ photos }) => photos))];
  const damaged: string[] = [];
  for (const sha256 of named) if (!(await device.photos.get(sha256))) damaged.push(sha256);
  return {
    mode: await device.mode(),
    drafts: drafts.map(({ key, rev = 0, fields }) => ({ key, rev, n: (fields as Fields).n })),
    outbox: outbox.map(({ key, state }) => ({ key, state })),
    receipts: receipts.map(({ key }) => key),
    damaged,
    ...(born && { born }),
  };
}

function inputOf({ key, photos, fields }: Draft): CaseInput {
  const { n } = fields as Fields;
  return {
    clientId: key, topic: 'request', kind: 'request', category: 'category/X04', place: 'place/xincun-1', text: `${key} ${n} ${'坡'.repeat(n)}`, answers: {},
    showName: 'no', reporter: { phone: '13800000000' }, consent: { version: '1', at: instantOf(clock.now()) }, media: photos,
  };
}

async function write(draft: Draft): Promise<void> {
  let { n } = draft.fields as Fields;
  const saves: Promise<unknown>[] = [];
  const goal = n + 15 + Math.floor(clock.random() * 30);
  while (n < goal || draft.photos.length < photosEach) {
    n += 1;
    draft.fields = { n, text: `${draft.key} ${'坡'.repeat(n)}` };
    if (draft.photos.length < photosEach && n % 5 === 0) draft.photos = [...draft.photos, (await device.photos.add(await noise())).sha256];
    const saved = { kind: 'saved' as const, key: draft.key, n };
    saves.push(device.drafts.save(draft).then(({ rev }) => tell({ ...saved, rev })));
    await pause(clock.random() * 8);
  }
  await Promise.all(saves);
  await device.outbox.submit({ key: draft.key, address, photos: draft.photos, draft, submission: { verb: 'create', type: 'case', input: inputOf(draft) } });
  tell({ kind: 'submitted', key: draft.key, n });
}

async function run(): Promise<void> {
  tell({ kind: 'found', found: await look() });
  device.serve(address, restBackend({ endpoint }));
  while (last) {
    for (const { key } of await device.outbox.list()) await device.outbox.sendNow(key);
    await pause(500);
    if ((await device.outbox.list()).length === 0) return tell({ kind: 'finished', found: await look() });
  }
  for (;;) {
    const [kept] = await device.drafts.list(slot);
    await write(kept ?? { key: uuid(() => clock.random()), slot, schema: 1, fields: { n: 0, text: '' }, photos: [] });
  }
}

run().catch((thrown: unknown) => tell({ kind: 'failed', why: thrown instanceof Error ? `${thrown.message} ${thrown.stack ?? ''}` : String(thrown) }));
