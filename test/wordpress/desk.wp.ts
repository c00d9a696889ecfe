/**
 * PHP held to src/domain: the same commands, drawn at random, to the reference office and to WordPress over HTTP, on days that pass; outcomes, wanting
 * fields, states, due days and what anyone may read have to be the same.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { restBackend } from '../../src/adapters/rest/index.ts';
import type { Case, Role } from '../../src/domain/case.ts';
import { machineOf } from '../../src/domain/case-machine.ts';
import type { EventData } from '../../src/domain/desk.ts';
import { isFailure } from '../../src/domain/failure.ts';
import { instantOf } from '../../src/domain/instant.ts';
import type { Outcome } from '../../src/ports/backend.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { type RunningOffice, startOffice } from '../office/office.ts';
import { smallTown } from '../office/town.ts';
import { photo, randomKey } from '../contracts/backend/bench.ts';
import { draft } from './draft.ts';
import { type Site, startSite } from './site.ts';

/** Before a holiday and a make-up working day, so that working days are no multiple of weeks. */
const begin = Date.parse('2025-09-24T09:00:00+08:00');
let now = begin;
let site: Site;
let office: RunningOffice;
const photos: string[] = [];

before(async () => {
  site = await startSite();
  office = await startOffice({ ...smallTown(instantOf(begin)), office: { ...seedOffice }, orgs: seedOrgs, now: () => instantOf(now) });
  for (const one of [await photo(), await photo()]) {
    photos.push(one.sha256);
    for (const endpoint of [office.url, site.endpoint]) await restBackend({ endpoint }).upload!(one, { key: randomKey() });
  }
});
after(async () => {
  await office.close();
  await site.close();
});

const everyone = ['receptionist', 'handler', 'lead', 'committee', 'mediator', 'organizer', 'resident'] as const satisfies readonly Role[];
const orgs = ['reception', 'property', 'project'] as const;

/** Ends a case early, or leads nowhere; taken now and then. */
const sideways = ['withdraw', 'end', 'decline', 'merge', 'support', 'unsupport', 'requestInfo', 'extend', 'bounce', 'transfer'];

interface Step {
  /** Which of the moves open now; beyond 40, any event at all. */
  pick: number;
  /** Who tries the latter. */
  role: number;
  org: number;
  days: number;
  /** Instead of what every event is content with. */
  faults: EventData | undefined;
}

const content: EventData = {
  note: '修好了', assignee: 'org/property', until: '2025-12-01', rating: 5, offList: { approvedBy: '议事会', funding: '资金' }, parties: ['甲', '乙'], bothConsent: true, agreement: 'oral', remedies: ['court', 'police'], target: 'work/w1',
};

const data: fc.Arbitrary<EventData> = fc.record({
  note: fc.constantFrom('修好了', ' ', '　\n', '说明 <b>&</b> 𠮷'), assignee: fc.constantFrom('org/property' as const, 'org/project' as const, 'org/reception' as const), until: fc.constantFrom('2025-10-20', '2027-02-30', '2001-01-01', '2027-03-01'),
  rating: fc.constantFrom(1, 5, 0, 6, 4.5), offList: fc.constantFrom({ approvedBy: '议事会', funding: '资金' }, { approvedBy: ' ', funding: '资金' }),
  parties: fc.constantFrom(['甲', '乙'], ['甲'], ['甲', '甲']), bothConsent: fc.boolean(), agreement: fc.constantFrom('oral' as const, 'written' as const),
  remedies: fc.constantFrom(['court' as const, 'police' as const], []), partly: fc.boolean(), target: fc.constantFrom('work/w1', 'case/none', 'SELF'), support: fc.constantFrom('', 'nobody'),
}, { requiredKeys: [] });
const step: fc.Arbitrary<Step> = fc.record({ pick: fc.nat(50), role: fc.nat(6), org: fc.nat(2), days: fc.constantFrom(0, 0, 0, 1, 3, 9), faults: fc.option(data, { freq: 3, nil: undefined }) });

/** What both have to agree on: no id, number, token or moment to the second. */
function told(outcome: Outcome | string): unknown {
  if (typeof outcome === 'string' || outcome.kind !== 'delivered') return outcome;
  return { kind: outcome.kind, token: 'token' in outcome.receipt, rec: bare(outcome.rec as Case) };
}

function bare(record: Case | undefined): unknown {
  if (!record) return undefined;
  const { id, code: _code, own, updatedAt: _updatedAt, submittedAt, decision, ...rest } = record;
  const text = JSON.stringify({ ...rest, ...(own && { own: { ...own, token: own.token !== undefined } }), ...(decision && { decision: { ...decision, at: decision.at.slice(0, 10) } }), submittedAt: submittedAt.slice(0, 10) });
  return sorted(JSON.parse(text.replaceAll(id, 'SELF').replace(/"url":"[^"]*\/media/g, '"url":"media').replace(/T\d\d:\d\d:\d\d\+08:00/g, '')));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, sorted(part)]));
}

async function outcomeOf(call: Promise<Outcome>): Promise<Outcome | string> {
  try {
    return await call;
  } catch (thrown) {
    if (isFailure(thrown)) return `${thrown.kind} ${thrown.status} ${thrown.rev ?? ''}`;
    throw thrown;
  }
}

/** Of how many different events at least one was done. */
const least = { request: 16, dispute: 8, proposal: 6 };

for (const kind of ['request', 'dispute', 'proposal'] as const) {
  test(`the same commands have the same effect: ${kind}`, { timeout: 200_000 }, async (t) => {
    const seen = new Set<string>();
    let acts = 0;
    const run = fc.asyncProperty(fc.nat(30), fc.array(step, { minLength: 10, maxLength: 24 }), async (which, steps) => {
      now = begin;
      const set = (): void => site.clock(Math.floor(now / 1000));
      set();
      const both = [restBackend({ endpoint: office.url }), restBackend({ endpoint: site.endpoint })];
      const input = draft(kind, which);
      const made = await Promise.all(both.map((backend) => outcomeOf(backend.create('case', input, { key: input.clientId }))));
      assert.deepEqual(told(made[1]!), told(made[0]!));
      const receipts = made.map((one) => (typeof one === 'object' && one.kind === 'delivered' ? one.receipt : undefined));
      if (!receipts[0]?.ref || !receipts[1]?.ref) return;
      let state = machineOf(kind).initial as string;
      for (const { pick, role, org, days, faults } of steps) {
        now += days * 86_400_000;
        set();
        const open = machineOf(kind).edges.filter(({ from, event }) => (from as string[]).includes(state) && (pick % 5 === 0 || !sideways.includes(event))).flatMap(({ event, by }) => by.map((who) => [event, who] as const));
        const any = machineOf(kind).edges[pick % machineOf(kind).edges.length]!.event;
        const [event, who] = pick < 40 && open.length > 0 ? open[pick % open.length]! : [any, everyone[role]!] as const;
        if (who === 'system') continue;
        const sent = { ...(faults ?? content), ...(photos.length > 0 && (faults === undefined || pick % 2 === 0) && { media: photos, phases: ['before' as const, 'after' as const] }) };
        const key = randomKey();
        const outcomes = await Promise.all(both.map((backend, at) => {
          const { ref, token } = receipts[at]!;
          const own = JSON.parse(JSON.stringify(sent).replace('"SELF"', JSON.stringify(ref))) as EventData;
          return outcomeOf(backend.act(ref!, { event, data: own }, { key, ...(who === 'resident' ? token !== undefined && { token } : { token: `staff:demo:${who}:${orgs[org]!}` }) }));
        }));
        assert.deepEqual(told(outcomes[1]!), told(outcomes[0]!), `${event} by ${who} from ${state}`);
        acts += 1;
        const first = outcomes[0]!;
        if (typeof first === 'object' && first.kind === 'delivered') {
          state = (first.rec as Case).state;
          seen.add(event);
        }
      }
      const read = await Promise.all(both.map((backend, at) => outcomeOf(backend.get(receipts[at]!.ref!).then((rec) => ({ kind: 'delivered', receipt: { key: '' }, rec })))));
      assert.deepEqual(told(read[1]!), told(read[0]!), 'as anyone reads it');
    });
    await fc.assert(run, { numRuns: kind === 'request' ? 40 : 16, endOnFailure: true, seed: 20260101 });
    t.diagnostic(`${acts} acts; done: ${[...seen].sort().join()}`);
    assert.ok(acts > 150 && seen.size >= least[kind], `${acts} acts, among them done: ${[...seen].join()}`);
  });
}
