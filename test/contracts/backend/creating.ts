/** Checks of `create`, `find` and `upload`: one key, one effect. */
import { type Check, check, deliveredOf, done, draftFor, filed, orgsOf, photo, randomKey, refused, same, secrets, uploaded, without } from './bench.ts';

export const creating: readonly Check[] = [
  {
    name: 'create answers with a receipt that echoes the key',
    needs: 'token',
    async run(make) {
      const bench = await make();
      const { input, receipt } = await filed(bench);
      same(receipt.key, input.clientId, 'key of the receipt');
      check(receipt.token.length >= 22, `the token is ${receipt.token.length} characters long, too short for 128 random bits`);
      check(receipt.at === undefined || !Number.isNaN(Date.parse(receipt.at)), `the receipt's time is ${receipt.at}`);
    },
  },
  {
    name: 'a repeated create has one effect and answers alike',
    async run(make, leaveOut) {
      const { backend, ...bench } = await make();
      if (backend.repeats !== 'recognised') return leaveOut?.(without.repeats);
      const { input, receipt } = await filed({ backend, ...bench });
      const again = deliveredOf(await backend.create('case', input, { key: input.clientId }));
      same([again.ref, again.code, again.token, again.key], [receipt.ref, receipt.code, receipt.token, receipt.key], 'second receipt');
    },
  },
  {
    name: 'twins sent at the same moment make one case',
    async run(make, leaveOut) {
      const bench = await make();
      const { backend } = bench;
      if (backend.repeats !== 'recognised') return leaveOut?.(without.repeats);
      const input = await draftFor(bench);
      const send = () => backend.create('case', input, { key: input.clientId });
      const sent = await Promise.allSettled([send(), send(), send()]);
      const refs = sent.flatMap((one) => (one.status === 'fulfilled' ? [deliveredOf(one.value).ref] : []));
      // A twin may be told to wait, never that it failed for good.
      for (const one of sent) if (one.status === 'rejected') await refused(Promise.reject(one.reason as Error), 'rate-limited');
      refs.push(deliveredOf(await send()).ref);
      same(new Set(refs).size, 1, 'cases made by three twins and a repeat');
    },
  },
  {
    name: 'a create repeated after the case moved on still finds its case',
    needs: 'staff',
    async run(make, leaveOut) {
      const bench = await make();
      if (bench.backend.repeats !== 'recognised') return leaveOut?.(without.repeats);
      const [office] = await orgsOf(bench);
      const { input, receipt, staff } = await filed(bench);
      await done(staff('receptionist', office, 'accept'));
      const again = deliveredOf(await bench.backend.create('case', input, { key: input.clientId }));
      same([again.ref, again.token], [receipt.ref, receipt.token], 'receipt of the late repeat');
    },
  },
  {
    name: 'a key used again with another body is refused as invalid',
    async run(make, leaveOut) {
      const { backend, ...bench } = await make();
      if (backend.repeats !== 'recognised') return leaveOut?.(without.repeats);
      const { input } = await filed({ backend, ...bench });
      await refused(backend.create('case', { ...input, text: '另外一件事' }, { key: input.clientId }), 'invalid');
    },
  },
  {
    name: 'a create with wrong fields is rejected with a code per field',
    needs: 'token',
    async run(make) {
      const bench = await make();
      const input = await draftFor(bench, { text: '  ', place: 'place/no-such-place' });
      const outcome = await bench.backend.create('case', input, { key: input.clientId });
      check(outcome.kind === 'rejected', `the outcome is ${outcome.kind}, expected rejected`);
      check(outcome.fields['text'] && outcome.fields['place'], `the fields are ${JSON.stringify(outcome.fields)}, expected text and place`);
      const right = await draftFor(bench, { clientId: input.clientId });
      deliveredOf(await bench.backend.create('case', right, { key: right.clientId }));
    },
  },
  {
    name: 'where no case can be read, one is taken without a number, or rejected with a code per field',
    needs: 'no-token',
    async run(make, leaveOut) {
      const bench = await make();
      const { backend } = bench;
      if (backend.can('get', 'case') || !backend.can('create', 'case')) return leaveOut?.(without.blind);
      const right = await draftFor(bench);
      same(await backend.create('case', right, { key: right.clientId }), { kind: 'blackbox' }, 'the outcome');
      const wrong = await draftFor(bench, { place: 'place/no-such-place' });
      const outcome = await backend.create('case', wrong, { key: wrong.clientId });
      check(outcome.kind === 'rejected' && outcome.fields['place'], `the outcome is ${JSON.stringify(outcome)}, expected place to be rejected`);
    },
  },
  {
    name: 'find knows what became of a key',
    needs: 'token',
    async run(make, leaveOut) {
      const bench = await make();
      if (!bench.backend.find) return leaveOut?.(without.find);
      same(await bench.backend.find(randomKey()), undefined, 'find of a key that never arrived');
      const { input, receipt } = await filed(bench);
      const found = await bench.backend.find(input.clientId);
      same([found?.key, found?.ref, found?.token], [input.clientId, receipt.ref, receipt.token], 'find of a delivered key');
    },
  },
  {
    name: 'a photo is taken once by its hash, and can be read back',
    async run(make, leaveOut) {
      const bench = await make();
      const { backend } = bench;
      if (!backend.upload || !backend.can('upload', 'case')) return leaveOut?.(without.upload);
      const sent = await photo();
      const shares: number[] = [];
      const first = await backend.upload(sent, { key: randomKey(), onProgress: (share) => shares.push(share) });
      const second = await backend.upload(sent, { key: randomKey() });
      same([first.sha256, second.sha256, second.id], [sent.sha256, sent.sha256, first.id], 'hashes and id');
      check(shares.every((share) => share >= 0 && share <= 1), `progress was ${shares.join()}, expected shares between 0 and 1`);
      // What only travels inside its case may have no address.
      if (backend.uploads !== 'inside' || first.url !== '') await readable(first.url, sent.bytes);
    },
  },
  {
    name: 'a case keeps its three photos in order',
    async run(make, leaveOut) {
      const bench = await make();
      if (bench.backend.uploads !== 'before') return leaveOut?.(without.before);
      const media = await uploaded(bench, 3);
      const { read } = await filed(bench, { media });
      const own = (await read()).own?.media ?? [];
      same(own.map((one) => one.sha256), media, 'photos of the own part');
      for (const one of own) await readable(one.url);
      const missing = await draftFor(bench, { media: [...media, '0'.repeat(64)] });
      const outcome = await bench.backend.create('case', missing, { key: missing.clientId });
      check(outcome.kind === 'rejected' && outcome.fields['media'], 'a case naming a photo that never came must be rejected at "media"');
    },
  },
  {
    name: 'a case keeps every word as it was typed',
    needs: 'token',
    async run(make) {
      const bench = await make();
      const text = `${secrets.text}\n<b>&amp; "漏" 𠮷👨‍👩‍👧 \\u0000 é`;
      const { read } = await filed(bench, { text });
      same((await read()).own?.text, text, 'text');
    },
  },
];

async function readable(url: string, bytes?: ArrayBuffer): Promise<void> {
  const reply = await fetch(url);
  check(reply.ok, `the photo's address answers ${reply.status}`);
  const got = new Uint8Array(await reply.arrayBuffer());
  check(got.length > 0, 'the photo is empty');
  if (bytes) same([...got], [...new Uint8Array(bytes)], 'bytes of the photo');
}
