import { expect, waitUntil } from '@open-wc/testing';
import type { Case } from '../../src/domain/case.ts';
import { type FailureKind, failureKinds } from '../../src/domain/failure.ts';
import type { LinliRequestForm } from '../../src/elements/request-form/request-form.ts';
import type { LinliRequestTracker } from '../../src/elements/request-tracker/request-tracker.ts';
import { requestTrackerZhHans } from '../../src/elements/request-tracker/request-tracker.words.ts';
import { commonZhHans as words } from '../../src/i18n/common.words.ts';
import type { OutboxItem } from '../../src/ports/device.ts';
import { buttons, oneLine, rowStates, waysOut } from '../harness/failing.ts';
import { mountForm, send } from '../harness/request-form.ts';
import { file, mountTracker, toReplied } from '../harness/request-tracker.ts';
import { ConsoleEar, type Stage, stage, type TagHarness } from '../harness/tag.ts';

const typed = '下雨天客厅东北角渗水。';
const note = '坡道太滑，轮椅上不去';

/** What the form says of a row, by the state it is in. */
const formWords = { 'retry-wait': words.outbox.title, 'needs-sign-in': words.outbox.signIn.title, conflict: words.outbox.conflict.title, parked: words.outbox.stuck.title };

async function onlyRow({ device }: Stage): Promise<OutboxItem> {
  await waitUntil(async () => !['queued', 'sending'].includes((await device.outbox.list())[0]?.state ?? 'sending'), 'no row came to rest');
  const rows = await device.outbox.list();
  expect(rows).to.have.length(1);
  return rows[0]!;
}

function textIn({ submission }: OutboxItem): string | undefined {
  if (submission.verb === 'act') return submission.data.note;
  return submission.type === 'case' ? submission.input.text : submission.input.note;
}

async function toAnswer(on: Stage): Promise<{ record: Case; tracker: TagHarness<LinliRequestTracker> }> {
  const record = await file(on);
  await toReplied(on, record);
  const tracker = await mountTracker(on);
  await tracker.sees('您看解决了吗？');
  return { record, tracker };
}

async function answer(tracker: TagHarness<LinliRequestTracker>): Promise<void> {
  await tracker.press('没解决，请重办');
  await tracker.type('哪里没解决？', note);
  await tracker.press('送出回答');
}

describe('a sending that fails', () => {
  let ear: ConsoleEar;
  beforeEach(() => {
    ear = new ConsoleEar();
  });
  afterEach(() => {
    ear.stop();
  });

  for (const kind of failureKinds) {
    it(`form, ${kind}: kept on this phone in words, a way on, one line, and one case once the office is back`, async () => {
      const on = stage();
      const form = await mountForm(on, { draftName: `fails-${kind}` });
      on.backend.failNext(kind, { verb: 'create', times: Infinity });
      await send(form);
      const row = await onlyRow(on);
      expect(row).to.include({ state: rowStates[kind], attempts: 1 });
      expect(row.lastFailure?.kind).to.equal(kind);
      expect(textIn(row)).to.equal(typed);
      await form.sees(formWords[rowStates[kind]]);
      waysOut(form, words.outbox.sendNow);
      expect(buttons(form).some((one) => one.startsWith(words.outbox.copy.title)), 'no copy').to.equal(true);
      expect(buttons(form).some((one) => one.startsWith(words.outbox.edit)), 'no edit').to.equal(true);
      await oneLine(ear.lines, '"fake"', `(${kind})`);
      on.backend.recover();
      await form.press(words.outbox.sendNow);
      await form.sees('收到了');
      expect(on.backend.filings.size).to.equal(1);
      expect(await on.device.outbox.list()).to.have.length(0);
      expect(ear.lines).to.have.length(1);
    });

    it(`tracker, ${kind}: the answer is kept, in words, with a way on, one line, and arrives once the office is back`, async () => {
      const on = stage();
      const { record, tracker } = await toAnswer(on);
      on.backend.failNext(kind, { verb: 'act', times: Infinity });
      await answer(tracker);
      const row = await onlyRow(on);
      expect(row).to.include({ state: rowStates[kind], attempts: 1 });
      expect(textIn(row)).to.equal(note);
      await tracker.sees(pendingWords(kind));
      const again = rowStates[kind] === 'parked' || rowStates[kind] === 'conflict' ? '不送了' : '现在送';
      waysOut(tracker, again);
      await oneLine(ear.lines, '"fake"', `(${kind})`);
      on.backend.recover();
      await tracker.press(again);
      if (again === '不送了') {
        await tracker.sees('您看解决了吗？');
        await answer(tracker);
      }
      await tracker.sees('正在办理');
      const now = on.backend.filings.get(record.id)!.record;
      expect(now.steps.filter((step) => step.event === 'visit.unresolved')).to.have.length(1);
      expect(await on.device.outbox.list()).to.have.length(0);
      expect(ear.lines).to.have.length(1);
    });
  }

  it('a reply lost after it took effect is one case, not two', async () => {
    const on = stage();
    const form = await mountForm(on, { draftName: 'lost-reply' });
    on.backend.failNext('timeout', { verb: 'create', afterEffect: true });
    await send(form);
    await form.sees(words.outbox.title);
    await form.press(words.outbox.sendNow);
    await form.sees('收到了');
    expect(on.backend.filings.size).to.equal(1);
  });

  it('an answer that never comes: said to be on its way, with the phone, and still on the device', async () => {
    const on = stage();
    const form = await mountForm(on, { draftName: 'no-answer' });
    on.backend.create = () => new Promise(() => undefined);
    await send(form);
    await form.sees(words.outbox.sending);
    waysOut(form);
    expect(form.text).to.not.include('收到了');
    expect(await on.device.outbox.list()).to.have.length(1);
  });
});

function pendingWords(kind: FailureKind): string {
  const { pending } = requestTrackerZhHans;
  const { answer } = pending.what;
  return { 'retry-wait': pending.waiting(answer), 'needs-sign-in': '这部手机上', conflict: pending.moved(answer), parked: pending.refused(answer) }[rowStates[kind]];
}

const strange: Record<string, () => unknown> = {
  'throws at once': () => { throw new Error('our bug'); },
  'rejects with a plain Error': () => Promise.reject(new TypeError('our bug')),
  'answers with nothing': () => undefined,
  'promises nothing': async () => undefined,
  'answers with a text': async () => 'ok',
  'invents an outcome': async () => ({ kind: 'done' }),
  'delivers without a receipt': async () => ({ kind: 'delivered' }),
  'rejects without fields': async () => ({ kind: 'rejected' }),
  'echoes another key': async () => ({ kind: 'delivered', receipt: { key: 'another', ref: 'case/1', code: '23110001' } }),
};

describe('a stranger\'s backend, sending', () => {
  let ear: ConsoleEar;
  beforeEach(() => {
    ear = new ConsoleEar();
  });
  afterEach(() => {
    ear.stop();
  });

  const recovers = async (on: Stage, tag: TagHarness<LinliRequestForm>, original: Stage['backend']['create']): Promise<void> => {
    on.backend.create = original;
    await tag.press(words.outbox.sendNow);
    await tag.sees('收到了');
    expect(on.backend.filings.size).to.equal(1);
  };

  for (const [name, create] of Object.entries(strange)) {
    it(`form: ${name}: kept, never called received, and sent later`, async () => {
      const on = stage();
      const form = await mountForm(on, { draftName: name });
      const { create: original } = on.backend;
      Object.assign(on.backend, { create });
      await send(form);
      const row = await onlyRow(on);
      expect(row).to.include({ state: 'retry-wait' });
      expect(textIn(row)).to.equal(typed);
      await form.sees(words.outbox.title);
      expect(form.text).to.not.include('收到了');
      waysOut(form, words.outbox.sendNow);
      await recovers(on, form, original);
    });

    it(`tracker: ${name}: kept, never called received, and sent later`, async () => {
      const on = stage();
      const { tracker } = await toAnswer(on);
      const { act } = on.backend;
      Object.assign(on.backend, { act: create });
      await answer(tracker);
      const row = await onlyRow(on);
      expect(textIn(row)).to.equal(note);
      await tracker.sees(pendingWords('offline'));
      waysOut(tracker, '现在送');
      on.backend.act = act;
      await tracker.press('现在送');
      await tracker.sees('正在办理');
    });
  }

  for (const name of ['throws at once', 'rejects with a plain Error']) {
    it(`${name}: one line for the webmaster`, async () => {
      const on = stage();
      const form = await mountForm(on, { draftName: `line ${name}` });
      Object.assign(on.backend, { create: strange[name] });
      await send(form);
      await form.sees(words.outbox.title);
      await oneLine(ear.lines, '"fake"', '(broken)', 'our bug');
    });
  }
});
