import { failure } from '../../src/domain/failure.ts';
import type { CaseInput } from '../../src/domain/case.ts';
import type { Backend, Call, Outcome } from '../../src/ports/backend.ts';
import { type Address, type Device, type DeviceChange, type Draft, isPhotoFailure, type Slot } from '../../src/ports/device.ts';

/** A device under test, on a storage of its own. */
export interface DeviceUnderTest {
  device: Device;
  /** Lets that much of the device's time go by. */
  pass(ms: number): Promise<void>;
  /** A picture this device can take. */
  photo(): Promise<Blob>;
}

export interface DeviceCheck {
  name: string;
  run(make: () => Promise<DeviceUnderTest>): Promise<void>;
}

export function hold(fact: unknown, sentence: string): asserts fact {
  if (!fact) throw new Error(sentence);
}

export const slot: Slot = { site: '', tag: 'linli-request-form', topic: 'request', name: '0' };
export const address: Address = { backend: 'rest', endpoint: 'https://office.example/api' };
let count = 0;
export const freshKey = (): string => `10000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
export const draft = (key = freshKey(), text = '坡道坏了', photos: string[] = []): Draft => ({ key, slot, schema: 1, fields: { text }, photos });

const input = (key: string, media: string[]): CaseInput => ({
  clientId: key, topic: 'request', kind: 'request', category: 'category/ramp', place: 'place/c001', text: '坡道坏了', answers: {}, showName: 'no',
  consent: { version: '1', at: '2023-11-10T09:00:00+08:00' }, media,
});
export const row = (from: Draft) => ({
  key: from.key, address, photos: from.photos, draft: from,
  submission: { verb: 'create' as const, type: 'case' as const, input: input(from.key, from.photos) },
});
export const actRow = (key = freshKey()) => ({
  key, address, photos: [],
  submission: { verb: 'act' as const, type: 'case' as const, ref: 'case/1' as const, event: 'rate', data: { rating: 5 } },
});

export const delivered = (key: string): Outcome => ({ kind: 'delivered', receipt: { key, ref: 'case/1', code: '23110386', token: 'secret' } });

/** A backend that answers as its script says, then delivers; `calls` tells what it was asked. */
export function scripted(script: (Outcome | Error | 'nothing' | 'never')[] = [], traits: Partial<Backend> = {}): Backend & { calls: string[]; tokens: (string | undefined)[] } {
  const calls: string[] = [];
  const tokens: (string | undefined)[] = [];
  const answer = async (key: string): Promise<Outcome> => {
    const next = script.shift() ?? delivered(key);
    if (next === 'never') return new Promise(() => undefined);
    if (next === 'nothing') return undefined as unknown as Outcome;
    if (next instanceof Error) throw next;
    return next;
  };
  const no = () => Promise.reject(failure('unsupported'));
  return {
    name: 'scripted', repeats: 'recognised', uploads: 'before', can: () => true, get: no, list: no, calls, tokens,
    create: (_, __, { key }) => (calls.push(`create ${key}`), answer(key)),
    act: (_, { event }, { key, token }) => (calls.push(`${event} ${key}`), tokens.push(token), answer(key)),
    upload: async ({ sha256 }, { key }) => (calls.push(`upload ${key}`), { id: sha256, url: `/photos/${sha256}`, alt: '' }),
    ...traits,
  };
}

/** Looks again and again, letting the device's time go by, until the fact holds. */
export async function until<T>({ pass }: DeviceUnderTest, sentence: string, fact: () => Promise<T | undefined | false>, step = 20): Promise<T> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = await fact();
    if (found !== undefined && found !== false) return found;
    await pass(step);
  }
  throw new Error(`never: ${sentence}`);
}

const stateOf = (made: DeviceUnderTest, key: string, state: string) =>
  until(made, `the row is ${state}`, async () => (await made.device.outbox.get(key))?.state === state);
const receiptOf = (made: DeviceUnderTest, key: string) => until(made, 'a receipt', () => made.device.receipts.get(key));

async function refused(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(() => undefined, (thrown: unknown) => thrown);
}

/** What every device keeps. */
export const deviceContract: DeviceCheck[] = [
  {
    name: 'a saved draft is listed as it was, newest first, and only in its slot',
    async run(make) {
      const made = await make();
      const { drafts } = made.device;
      const [older, newer] = [draft(freshKey(), '一'), draft(freshKey(), '二')];
      const first = await drafts.save(older);
      await made.pass(5);
      const second = await drafts.save(newer);
      hold(first.rev === 1 && second.rev === 1, 'the first save is not rev 1');
      hold((await drafts.save(older)).rev === 2, 'rev does not count saves');
      await made.pass(5);
      await drafts.save({ ...newer, rev: second.rev });
      const listed = await drafts.list(slot);
      hold(listed.map(({ key }) => key).join() === [newer.key, older.key].join(), 'not newest first');
      hold(JSON.stringify(listed[0]?.fields) === JSON.stringify(newer.fields), 'the fields changed');
      hold((await drafts.list({ ...slot, topic: 'wish' })).length === 0, 'listed in a foreign slot');
    },
  },
  {
    name: 'saves made without waiting end with the last state, and what is kept is a copy',
    async run(make) {
      const { device } = await make();
      const one = draft();
      const fields = { text: '' };
      const saves = Array.from('坡道坏了', (sign) => {
        fields.text += sign;
        return device.drafts.save({ ...one, fields });
      });
      fields.text = '改了';
      hold((await Promise.all(saves)).map(({ rev }) => rev).join() === '1,2,3,4', 'revs do not count up');
      const [kept] = await device.drafts.list(slot);
      hold((kept?.fields as typeof fields).text === '坡道坏了', 'a later change came in without a save');
    },
  },
  {
    name: 'a discarded draft is gone',
    async run(make) {
      const { device } = await make();
      const one = draft();
      const heard: unknown[] = [];
      device.watch((change) => change.kind === 'discarded' && heard.push(change.key));
      await device.drafts.save(one);
      await device.drafts.discard(one.key);
      hold((await device.drafts.list(slot)).length === 0, 'still listed');
      hold(heard.join() === one.key, 'nobody hears which');
    },
  },
  {
    name: 'without a slot the drafts of all tags are listed, newest first',
    async run(make) {
      const { device } = await make();
      const [one, two] = [draft(), { ...draft(), slot: { ...slot, tag: 'linli-other' } }];
      await device.drafts.save(one);
      await device.drafts.save(two);
      const keys = (await device.drafts.list()).map(({ key }) => key);
      hold(keys.length === 2 && keys.includes(one.key) && keys.includes(two.key), `listed: ${keys.join()}`);
      hold((await device.drafts.list(slot)).length === 1, 'the slot no longer narrows');
    },
  },
  {
    name: 'submit moves the draft into the outbox, once; a late save of it is stale',
    async run(make) {
      const { device } = await make();
      const one = draft();
      await device.drafts.save(one);
      const [first, second] = await Promise.all([device.outbox.submit(row(one)), device.outbox.submit(row(one))]);
      hold(first.state === 'queued' && first.attempts === 0, 'not queued');
      hold(second.queuedAt === first.queuedAt, 'the second call made a row of its own');
      hold((await device.outbox.list()).length === 1, 'not one row');
      hold((await device.drafts.list(slot)).length === 0, 'the draft is still there');
      const thrown = await refused(device.drafts.save(one));
      hold((thrown as { storage?: string } | undefined)?.storage === 'stale', 'a submitted draft could be saved again');
    },
  },
  {
    name: 'what is submitted before a backend is served goes out when it is, and leaves a receipt',
    async run(make) {
      const made = await make();
      const changes: DeviceChange[] = [];
      made.device.watch((change) => changes.push(change));
      const one = draft();
      await made.device.outbox.submit(row(one));
      const backend = scripted();
      made.device.serve(address, backend);
      const receipt = await receiptOf(made, one.key);
      hold(receipt.code === '23110386' && receipt.token === 'secret' && receipt.type === 'case', 'the receipt is not what the backend gave');
      hold(receipt.address.endpoint === address.endpoint, 'the receipt does not say whose it is');
      hold((await made.device.outbox.list()).length === 0, 'the row is still there');
      hold(backend.calls.length === 1, `asked ${backend.calls.length} times`);
      hold(changes.some((change) => change.kind === 'settled' && change.key === one.key && change.receipt), 'nobody was told');
      hold(!JSON.stringify(receipt).includes('坡道'), "the resident's words are in the receipt");
    },
  },
  {
    name: 'a submission that was delivered is not sent again, and its receipt is told again',
    async run(make) {
      const made = await make();
      const backend = scripted();
      made.device.serve(address, backend);
      const one = draft();
      await made.device.outbox.submit(row(one));
      await receiptOf(made, one.key);
      let told = false;
      made.device.watch((change) => (told ||= change.kind === 'settled' && change.receipt !== undefined));
      await made.device.outbox.submit(row(one));
      await made.pass(50);
      hold(told, 'nobody was told');
      hold((await made.device.outbox.list()).length === 0 && backend.calls.length === 1, 'it was sent again');
    },
  },
  {
    name: 'rejected: parked with its fields, and the next one goes out',
    async run(make) {
      const made = await make();
      const changes: DeviceChange[] = [];
      made.device.watch((change) => changes.push(change));
      made.device.serve(address, scripted([{ kind: 'rejected', fields: { text: 'too-long' } }]));
      const [one, two] = [draft(), draft()];
      await made.device.outbox.submit(row(one));
      await stateOf(made, one.key, 'parked');
      await made.device.outbox.submit(row(two));
      await receiptOf(made, two.key);
      hold((await made.device.outbox.get(one.key))?.fields?.['text'] === 'too-long', 'the fields are not kept');
      hold(changes.some((change) => change.kind === 'settled' && change.rejected?.['text'] === 'too-long'), 'nobody was told');
      const back = await made.device.outbox.takeBack(one.key);
      hold(back?.key === one.key, 'a draft that never arrived got another key');
      hold((await made.device.drafts.list(slot))[0]?.key === one.key && !(await made.device.outbox.get(one.key)), 'it did not become a draft');
      const [kept] = await made.device.drafts.list(slot);
      hold(kept, 'no draft');
      await made.device.drafts.save(kept);
    },
  },
  ...(['unauthorized', 'forbidden'] as const).map((kind) => waitsFor(kind, 'needs-sign-in')),
  ...(['invalid', 'missing', 'unsupported'] as const).map((kind) => waitsFor(kind, 'parked')),
  waitsFor('conflict', 'conflict'),
  {
    name: 'offline: it waits, and sendNow sends it under the same key',
    async run(make) {
      const made = await make();
      const backend = scripted([failure('offline', { unsent: true, retryAfter: 600_000 })]);
      made.device.serve(address, backend);
      const one = draft();
      await made.device.outbox.submit(row(one));
      await stateOf(made, one.key, 'retry-wait');
      const waiting = await made.device.outbox.get(one.key);
      hold(waiting?.lastFailure?.kind === 'offline' && waiting.attempts === 1 && waiting.nextAt !== undefined, 'the row does not say what happened');
      await made.device.outbox.sendNow(one.key);
      await receiptOf(made, one.key);
      hold(new Set(backend.calls).size === 1 && backend.calls.length === 2, 'not the same key');
    },
  },
  {
    name: 'a lost reply, a backend that knows no repeats: the resident is asked; sendNow dares, discard drops, takeBack changes the key',
    async run(make) {
      const made = await make();
      const lost = () => failure('broken');
      // What finds by a token, say, knows nothing of a reply that was lost: asking it would only put off the question.
      let looks = 0;
      const find = async () => Promise.reject(failure('unsupported', { message: String((looks += 1)) }));
      const backend = scripted([lost(), lost(), lost()], { repeats: 'unknown', find });
      made.device.serve(address, backend);
      const [one, two, three] = [draft(), draft(), draft()];
      for (const each of [one, two, three]) {
        await made.device.outbox.submit(row(each));
        await stateOf(made, each.key, 'unknown');
      }
      hold(backend.calls.length === 3 && looks === 0, 'it was repeated, or looked for, unasked');
      await made.device.outbox.sendNow(one.key);
      await receiptOf(made, one.key);
      const back = await made.device.outbox.takeBack(two.key);
      hold(back && back.key !== two.key, 'the draft kept a key that may have arrived');
      await made.device.outbox.discard(three.key);
      hold((await made.device.outbox.list()).length === 0, 'rows are left');
    },
  },
  {
    name: 'a lost reply, a backend that can be asked: asked before a repeat',
    async run(make) {
      const made = await make();
      const asked: string[] = [];
      const find = async (key: string) => (asked.push(key), asked.length === 1 ? { key, code: '23110386' } : undefined);
      const backend = scripted([failure('broken'), failure('broken')], { repeats: 'findable', find });
      made.device.serve(address, backend);
      const [one, two] = [draft(), draft()];
      for (const each of [one, two]) {
        await made.device.outbox.submit(row(each));
        await stateOf(made, each.key, 'retry-wait').catch(() => undefined);
        await made.device.outbox.sendNow(each.key);
        await receiptOf(made, each.key);
      }
      hold(asked.join() === [one.key, two.key].join(), 'not asked');
      hold(backend.calls.join() === [one, two, two].map(({ key }) => `create ${key}`).join(), `calls were ${backend.calls.join()}`);
    },
  },
  {
    name: 'a number that comes later is asked for at the next visit, and by nobody who has it',
    async run(make) {
      const made = await make();
      const [one, two] = [draft(), draft()];
      made.device.serve(address, scripted([{ kind: 'accepted', token: 'soon' }]));
      for (const each of [one, two]) {
        await made.device.outbox.submit(row(each));
        await receiptOf(made, each.key);
      }
      const asked: string[] = [];
      const find = async (key: string, { token }: Call = {}) => (asked.push(`${key} ${token}`), { key, ref: 'case/c1' as const, code: '638000' });
      made.device.serve(address, scripted([], { find }));
      await until(made, 'the number', async () => (await made.device.receipts.get(one.key))?.code === '638000');
      hold(asked.join() === `${one.key} soon`, `asked were ${asked.join()}`);
      hold(!(await made.device.receipts.get(one.key))?.token, 'the spent token is kept');
    },
  },
  {
    name: 'photos: kept by hash, the same one once, uploaded before the record, erased with it',
    async run(make) {
      const made = await make();
      const picture = await made.photo();
      const [photo, same] = await Promise.all([made.device.photos.add(picture), made.device.photos.add(picture)]);
      hold(photo.sha256 === same.sha256 && /^[0-9a-f]{64}$/.test(photo.sha256), 'not one hash');
      hold((await made.device.photos.get(photo.sha256))?.byteLength === photo.size, 'not the bytes');
      const backend = scripted();
      made.device.serve(address, backend);
      await made.pass(20);
      const one = draft(freshKey(), '有照片', [photo.sha256]);
      await made.device.drafts.save(one);
      await made.device.outbox.submit(row(one));
      await receiptOf(made, one.key);
      hold(backend.calls.join() === `upload ${one.key}:${photo.sha256},create ${one.key}`, `calls were ${backend.calls.join()}`);
      hold(!(await made.device.photos.get(photo.sha256)), 'the photo outlived its delivery');
    },
  },
  {
    name: 'what is no photo is refused',
    async run(make) {
      const { device } = await make();
      for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'MZ\x90', '<!doctype html>']) {
        const thrown = await refused(device.photos.add(new Blob([text], { type: 'image/jpeg' })));
        hold(isPhotoFailure(thrown) && thrown.photo === 'not-a-photo', `taken: ${text}`);
      }
    },
  },
  {
    name: 'an act leaves a receipt by key, and no second case in the list',
    async run(make) {
      const made = await make();
      made.device.serve(address, scripted());
      const act = actRow();
      await made.device.outbox.submit(act);
      await receiptOf(made, act.key);
      hold((await made.device.receipts.list()).length === 0, 'an act is listed as a case');
    },
  },
  {
    name: 'the receipt of a signup says what it is for, and nothing of who',
    async run(make) {
      const made = await make();
      const key = freshKey();
      const input = { clientId: key, target: 'event/lidong' as const, party: 2, minors: 0, phone: '13800000000', onBehalfOf: { relation: '母亲', name: '陈奶奶' }, consent: { version: '1', at: '2023-11-10T09:00:00+08:00' } };
      made.device.serve(address, scripted());
      await made.device.outbox.submit({ key, address, photos: [], submission: { verb: 'create', type: 'signup', input } });
      const receipt = await receiptOf(made, key);
      hold(receipt.type === 'signup' && receipt.about === 'event/lidong', 'the receipt does not say what it is for');
      hold(!/138|陈奶奶|母亲/.test(JSON.stringify(receipt)), "the resident's words are in the receipt");
    },
  },
  {
    name: 'receipts: kept, followed, forgotten',
    async run(make) {
      const { device } = await make();
      await device.receipts.keep({ key: 'r1', address, type: 'case', code: '23110386', sentAt: 1 });
      await device.receipts.seen('r1', 'closed', true);
      const seen = await device.receipts.get('r1');
      hold(seen?.lastState === 'closed' && seen.closedAt !== undefined, 'what was seen is not kept');
      await device.receipts.seen('r1', 'handling', false);
      const reopened = await device.receipts.get('r1');
      hold(reopened?.lastState === 'handling' && reopened.closedAt === undefined, 'a reopened case still counts as closed');
      await device.receipts.forget('r1');
      hold((await device.receipts.list()).length === 0, 'not forgotten');
    },
  },
  {
    name: 'erase leaves nothing',
    async run(make) {
      const made = await make();
      const photo = await made.device.photos.add(await made.photo());
      await made.device.drafts.save(draft());
      await made.device.outbox.submit(row(draft()));
      await made.device.receipts.keep({ key: 'r1', address, type: 'case', sentAt: 1 });
      const heard: unknown[] = [];
      made.device.watch((change) => change.kind === 'discarded' && heard.push(change.key));
      await made.device.erase();
      hold(heard.length === 1 && heard[0] === undefined, 'nobody hears that everything went');
      const left = await Promise.all([made.device.drafts.list(slot), made.device.outbox.list(), made.device.receipts.list()]);
      hold(left.every((list) => list.length === 0) && !(await made.device.photos.get(photo.sha256)), 'something is left');
    },
  },
  {
    name: 'a listener that throws, or is stopped twice, hurts nobody',
    async run(make) {
      const { device } = await make();
      let heard = 0;
      const stop = device.watch(() => undefined);
      device.watch((change) => (heard += change.kind === 'drafts' ? 1 : 0));
      stop();
      stop();
      await device.drafts.save(draft());
      hold(heard > 0, 'the second listener heard nothing');
    },
  },
];

function waitsFor(kind: 'unauthorized' | 'forbidden' | 'invalid' | 'missing' | 'unsupported' | 'conflict', state: string): DeviceCheck {
  return {
    name: `${kind}: ${state}, without holding up the next one`,
    async run(make) {
      const made = await make();
      made.device.serve(address, scripted([failure(kind)]));
      const [one, two] = [draft(), draft()];
      await made.device.outbox.submit(row(one));
      await stateOf(made, one.key, state);
      await made.device.outbox.submit(row(two));
      await receiptOf(made, two.key);
      hold((await made.device.outbox.get(one.key))?.lastFailure?.kind === kind, 'the row does not say why');
    },
  };
}
