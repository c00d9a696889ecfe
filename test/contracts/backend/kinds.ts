/** Checks of the kinds beside requests: disputes stay among the parties, 我也遇到 is counted, a proposal is answered in public. */
import type { CaseInput, CaseKind } from '../../../src/domain/case.ts';
import { refOf } from '../../../src/domain/record.ts';
import { allOf, type Bench, type Check, check, done, filed, type Filed, orgsOf, randomKey, refused, same, secrets, without } from './bench.ts';

/** A case of a kind, where the backend has a category for it. */
async function filedAs(bench: Bench, kind: CaseKind, change: Partial<CaseInput>): Promise<Filed | undefined> {
  const { items } = await bench.backend.list('category', {});
  const category = items.find(({ appliesTo, questions = [] }) => appliesTo.includes(kind) && questions.every(({ required }) => !required));
  return category && filed(bench, { kind, category: refOf(category), answers: {}, ...change });
}

const quarrel = { topic: 'dispute', parties: ['住户', '楼上邻居'] } as const;

export const kinds: readonly Check[] = [
  {
    name: 'a dispute is read with its token, or number and phone tail, and by nobody else',
    needs: 'token',
    async run(make, leaveOut) {
      const bench = await make();
      const one = await filedAs(bench, 'dispute', { ...quarrel, parties: [...quarrel.parties] });
      if (!one) return leaveOut?.('no category for a dispute');
      same([(await one.read()).kind, (await one.read()).state], ['dispute', 'reported'], 'the dispute as its resident reads it');
      await refused(bench.backend.get(one.receipt.ref), 'forbidden', 'unauthorized', 'missing');
      const { code } = one.receipt;
      same((await bench.backend.get({ type: 'case', code }, { proof: { phoneTail: secrets.tail } })).own?.text, secrets.text, 'words read with number and phone tail');
      check((await allOf(bench, 'case', {})).every(({ kind }) => kind !== 'dispute'), 'a public list shows a dispute');
    },
  },
  {
    name: 'anyone may say 我也遇到, once a key, and learns nothing private',
    async run(make, leaveOut) {
      const bench = await make();
      const { backend } = bench;
      // Some learn what they can only from the service itself.
      await backend.now?.();
      if (!backend.can('act', 'case', 'support')) return leaveOut?.(without.support);
      const { receipt, read } = await filed(bench);
      const support = (key: string) => backend.act(receipt.ref, { event: 'support', data: {} }, { key });
      const [key, other] = [randomKey(), randomKey()];
      const outcome = await support(key);
      await done(Promise.resolve(outcome));
      check(!JSON.stringify(outcome).includes(secrets.text) && !JSON.stringify(outcome).includes(receipt.token), 'a neighbour is told what only the resident may read');
      if (backend.repeats === 'recognised') await done(support(key));
      await done(support(other));
      same([(await read()).supports, (await read()).steps.length], [2, 1], 'supports, and steps of the history');
      await done(backend.act(receipt.ref, { event: 'unsupport', data: { support: other } }, { key: randomKey() }));
      same((await read()).supports, 1, 'supports after one was taken back');
    },
  },
  {
    name: 'a proposal is decided with its reason, in public',
    needs: 'staff',
    async run(make, leaveOut) {
      const bench = await make();
      const one = await filedAs(bench, 'proposal', { topic: 'wish', form: 'wish' });
      if (!one) return leaveOut?.('no category for a proposal');
      const [office] = await orgsOf(bench);
      await done(one.staff('organizer', office, 'table'));
      const silent = await one.staff('organizer', office, 'decline');
      check(silent.kind === 'rejected' && silent.fields['note'], 'a proposal must not be turned down without a reason');
      await done(one.staff('organizer', office, 'adopt', { note: '多数人赞成' }));
      const open = await bench.backend.get(one.receipt.ref);
      same([open.state, open.decision?.result, open.decision?.reason], ['adopted', 'adopted', '多数人赞成'], 'the decision as anyone reads it');
      check(!JSON.stringify(open).includes(secrets.text), 'a public read shows the resident’s own words');
    },
  },
  {
    name: 'a dispute is mediated to its end, with a form for the agreement',
    needs: 'staff',
    async run(make, leaveOut) {
      const bench = await make();
      const one = await filedAs(bench, 'dispute', { ...quarrel, parties: [...quarrel.parties] });
      if (!one) return leaveOut?.('no category for a dispute');
      const [office] = await orgsOf(bench);
      const mediator = (event: string, data = {}) => done(one.staff('mediator', office, event, data));
      await mediator('register');
      check((await one.read()).due?.handleBy, 'a registered dispute has a day by which it should be settled');
      await mediator('mediate');
      await mediator('agree', { agreement: 'written' });
      await mediator('fulfil');
      await mediator('close', { note: '回访过，两边都说好了' });
      same([(await one.read()).state, (await one.read()).parties], ['closed', quarrel.parties], 'the dispute at its end');
    },
  },
];
