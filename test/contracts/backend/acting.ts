/** Checks of `act`: the machine is followed, a revision is honoured, a repeat has no second effect. */
import { handOvers } from '../../../src/domain/case.ts';
import { type Check, check, done, filed, orgsOf, randomKey, refused, same, secrets, uploaded, without } from './bench.ts';

const staffChecks: readonly Omit<Check, 'needs'>[] = [
  {
    name: 'an event the machine does not have here is a conflict',
    async run(make) {
      const bench = await make();
      const [office] = await orgsOf(bench);
      const { staff, resident } = await filed(bench);
      await refused(staff('handler', office, 'start'), 'conflict');
      await refused(resident('rate', { rating: 5 }), 'conflict');
      await refused(staff('receptionist', office, 'no-such-event'), 'conflict', 'invalid');
    },
  },
  {
    name: 'an event of another role is forbidden',
    async run(make) {
      const bench = await make();
      const [office] = await orgsOf(bench);
      const { staff, resident, receipt } = await filed(bench);
      await refused(resident('accept'), 'forbidden');
      await refused(staff('handler', office, 'accept'), 'forbidden');
      const change = { event: 'withdraw', data: {} };
      await refused(bench.backend.act(receipt.ref, change, { key: randomKey() }), 'unauthorized', 'forbidden');
      await refused(bench.backend.act(receipt.ref, change, { key: randomKey(), token: 'x'.repeat(32) }), 'unauthorized', 'forbidden');
    },
  },
  {
    name: 'an event that lacks what it needs is rejected at that field',
    async run(make) {
      const bench = await make();
      const [office] = await orgsOf(bench);
      const { staff, read } = await filed(bench);
      const tables = [['decline', 'note'], ['requestInfo', 'note'], ['merge', 'target']] as const;
      for (const [event, field] of tables) {
        const outcome = await staff('receptionist', office, event);
        check(outcome.kind === 'rejected' && outcome.fields[field], `${event} without ${field}: ${JSON.stringify(outcome)}`);
      }
      same((await read()).state, 'submitted', 'state after three rejections');
    },
  },
  {
    name: 'the revision changes with every act',
    async run(make, leaveOut) {
      const bench = await make();
      const [office, unit] = await orgsOf(bench);
      const { staff, read } = await filed(bench);
      const revs = [(await read()).rev];
      if (revs[0] === undefined) return leaveOut?.(without.rev);
      await done(staff('receptionist', office, 'accept'));
      revs.push((await read()).rev);
      await done(staff('lead', office, 'assign', { assignee: unit }));
      revs.push((await read()).rev);
      same(new Set(revs).size, 3, `different revisions among ${revs.join()}`);
    },
  },
  {
    name: 'a stale revision is refused with conflict, and the present one is told',
    async run(make, leaveOut) {
      const bench = await make();
      const [office] = await orgsOf(bench);
      const { staff, read, receipt } = await filed(bench);
      const { rev } = await read();
      if (rev === undefined) return leaveOut?.(without.rev);
      await done(staff('receptionist', office, 'accept'));
      const withdraw = (ifRev: string) =>
        bench.backend.act(receipt.ref, { event: 'withdraw', data: {} }, { key: randomKey(), token: receipt.token, ifRev });
      const refusal = await refused(withdraw(rev), 'conflict');
      same(refusal.rev, (await read()).rev, 'revision told with the conflict');
      await done(withdraw((await read()).rev!));
      same((await read()).state, 'withdrawn', 'state');
    },
  },
  {
    name: 'a repeated act has one effect and answers alike',
    async run(make, leaveOut) {
      const bench = await make();
      if (bench.backend.repeats !== 'recognised') return leaveOut?.(without.repeats);
      const { receipt, read } = await filed(bench);
      const key = randomKey();
      const { rev } = await read();
      const send = (data = {}) => bench.backend.act(receipt.ref, { event: 'withdraw', data }, { key, token: receipt.token, ...(rev !== undefined && { ifRev: rev }) });
      const [first, second] = [await done(send()), await done(send())];
      same([second.key, second.ref], [first.key, first.ref], 'second receipt');
      same(first.key, key, 'key of the receipt');
      same((await read()).steps.length, 2, 'steps');
      await refused(send({ note: '另一句话' }), 'invalid');
      if (bench.backend.find) same((await bench.backend.find(key))?.ref, receipt.ref, 'find of the act');
    },
  },
  {
    name: 'twins of an act sent at the same moment have one effect',
    async run(make, leaveOut) {
      const bench = await make();
      if (bench.backend.repeats !== 'recognised') return leaveOut?.(without.repeats);
      const { receipt, read } = await filed(bench);
      const key = randomKey();
      const send = () => bench.backend.act(receipt.ref, { event: 'withdraw', data: {} }, { key, token: receipt.token });
      for (const one of await Promise.allSettled([send(), send()])) if (one.status === 'rejected') await refused(Promise.reject(one.reason as Error), 'rate-limited');
      await done(send());
      same((await read()).steps.length, 2, 'steps');
    },
  },
  {
    name: 'staff read a case but never hold its token',
    async run(make) {
      const bench = await make();
      const [office] = await orgsOf(bench);
      const { receipt, staff } = await filed(bench);
      const read = await bench.backend.get(receipt.ref, { token: bench.staff!('receptionist', office) });
      const acted = await staff('receptionist', office, 'accept');
      check(!JSON.stringify([read, acted]).includes(receipt.token), 'with the resident’s token staff could answer their own follow-up');
    },
  },
  {
    name: 'what a resident writes later is not public either',
    async run(make) {
      const bench = await make();
      const [office] = await orgsOf(bench);
      const { receipt, staff, resident, read } = await filed(bench);
      await done(staff('receptionist', office, 'requestInfo', { note: '请补充' }));
      await done(resident('supplement', { note: secrets.text }));
      const open = await bench.backend.get(receipt.ref);
      check(!JSON.stringify(open).includes(secrets.text), 'a public read shows the resident’s supplement');
      check(JSON.stringify(open).includes('请补充'), 'a public read hides what the office asked');
      same((await read()).steps[2]?.note, secrets.text, 'the resident’s own read');
    },
  },
  {
    name: 'the main job: over a bounce, a transfer and 未解决 to 销号',
    async run(make) {
      const bench = await make();
      const [office, unit, crew] = await orgsOf(bench);
      const { staff, resident, read } = await filed(bench);
      const { firstAsked } = await read();
      const photos = await uploaded(bench, 3);
      const evidence = { note: '已经修好', media: photos, phases: ['before' as const, 'during' as const, 'after' as const] };
      await done(staff('receptionist', office, 'accept'));
      await done(staff('lead', office, 'assign', { assignee: unit }));
      await done(staff('handler', unit, 'bounce', { note: '不归我们管' }));
      same((await read()).assignee, undefined, 'assignee after a bounce');
      await done(staff('lead', office, 'assign', { assignee: unit }));
      await done(staff('handler', unit, 'transfer', { assignee: crew, note: '要施工队' }));
      await done(staff('handler', crew, 'start'));
      await done(staff('handler', crew, 'reply', evidence));
      same([(await read()).state, (await read()).evidence?.length], ['replied', 3], 'state and evidence after the reply');
      const ownVisit = await staff('receptionist', crew, 'visit.resolved');
      check(ownVisit.kind === 'rejected', 'the handling unit must not visit its own work');
      await done(resident('visit.unresolved', { note: '还在漏' }));
      same([(await read()).state, (await read()).level], ['processing', 1], 'state and level after 未解决');
      await done(staff('handler', crew, 'reply', evidence));
      await done(resident('visit.resolved'));
      await done(resident('rate', { rating: 4 }));
      const twice = await resident('rate', { rating: 5 });
      check(twice.kind === 'rejected' && twice.fields['rating'], 'a second rating must be rejected');
      await done(staff('committee', office, 'close'));
      const record = await read();
      same([record.state, record.rating, record.firstAsked, record.assignee], ['closed', 4, firstAsked, crew], 'the closed case');
      same(handOvers(record).map(({ event }) => event), ['assign', 'bounce', 'assign', 'transfer'], 'hand-over chain');
      record.steps.forEach((step, index) => {
        const before = record.steps[index - 1];
        if (!before) return;
        check(step.from === before.to && Date.parse(step.at) >= Date.parse(before.at), `step ${index} does not follow the one before`);
      });
    },
  },
];

export const acting: readonly Check[] = staffChecks.map((one) => ({ ...one, needs: 'staff' }));
