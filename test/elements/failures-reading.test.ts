import { expect, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { formatCode } from '../../src/domain/case.ts';
import { failureKinds } from '../../src/domain/failure.ts';
import { commonZhHans as words } from '../../src/i18n/common.words.ts';
import type { Verb } from '../../src/ports/backend.ts';
import { neverEmpty, oneLine, waysOut } from '../harness/failing.ts';
import { mountForm } from '../harness/request-form.ts';
import { file, mountTracker } from '../harness/request-tracker.ts';
import { ConsoleEar, type Stage, stage, type TagHarness } from '../harness/tag.ts';

interface Reading {
  name: string;
  verb: Verb;
  /** The button that tries again. */
  again: string;
  /** What stands there once it could be read. */
  good: string;
  prepare: (on: Stage) => Promise<string>;
  open: (on: Stage, code: string) => Promise<TagHarness<LitElement>>;
}

const readings: Reading[] = [
  { name: 'form: catalogue', verb: 'list', again: '再试一次', good: '您要反映哪方面的事？', prepare: async () => '', open: (on) => mountForm(on) },
  { name: 'tracker: a case by its receipt', verb: 'get', again: '再试一次', good: '收到了，等接待点受理', prepare: async (on) => (await file(on)).code, open: (on) => mountTracker(on) },
  {
    name: 'tracker: the look-up by number', verb: 'get', again: '查一查', good: '收到了，等接待点受理',
    prepare: async (on) => (await file(on, { receipt: false })).code,
    open: async (on, code) => {
      const tracker = await mountTracker(on);
      await tracker.type('编号', formatCode(code));
      await tracker.type('当时留的电话，后四位', '1234');
      await tracker.press('查一查');
      return tracker;
    },
  },
];

describe('a reading that fails', () => {
  let ear: ConsoleEar;
  beforeEach(() => {
    ear = new ConsoleEar();
  });
  afterEach(() => {
    ear.stop();
  });

  for (const reading of readings) {
    for (const kind of failureKinds) {
      it(`${reading.name}, ${kind}: words, a way on, one line for the webmaster, and it works once the office is back`, async () => {
        const on = stage();
        const code = await reading.prepare(on);
        on.backend.failNext(kind, { verb: reading.verb, times: Infinity });
        const tag = await reading.open(on, code);
        await tag.sees(words.failure[kind].title);
        await tag.sees(words.failure[kind].body);
        waysOut(tag, reading.again);
        await oneLine(ear.lines, '"fake"', `(${kind})`);
        await tag.press(reading.again);
        await tag.sees(words.failure[kind].title);
        waysOut(tag, reading.again);
        on.backend.recover();
        await tag.press(reading.again);
        await tag.sees(reading.good);
        expect(tag.text).to.not.include(words.failure[kind].title);
        expect(ear.lines).to.have.length(1);
      });
    }
  }

  for (const kind of failureKinds) {
    it(`a later look, ${kind}: what was there stays, and it is said`, async () => {
      const on = stage();
      await file(on);
      const tracker = await mountTracker(on);
      await tracker.sees('收到了，等接待点受理');
      on.backend.failNext(kind, { verb: 'get', times: Infinity });
      await on.clock.tick(20_000);
      await tracker.sees(words.failure[kind].title);
      expect(tracker.text).to.include('收到了，等接待点受理');
      waysOut(tracker);
      on.backend.recover();
      await on.clock.tick(20_000);
      await waitUntil(() => !tracker.text.includes(words.failure[kind].title), 'still said');
      expect(tracker.text).to.include('收到了，等接待点受理');
      await oneLine(ear.lines, '"fake"', `(${kind})`);
    });
  }

  it('without a phone: honest words, no dead link, the retry still there', async () => {
    const on = stage();
    on.backend.failNext('offline', { verb: 'list', times: Infinity });
    const form = await mountForm(on);
    form.element.phone = undefined;
    await form.sees(words.phoneUnknown);
    expect(form.root.querySelectorAll('a[href^="tel:"]').length).to.equal(0);
    on.backend.recover();
    await form.press('再试一次');
    await form.sees('您要反映哪方面的事？');
  });

  for (const reading of readings) {
    it(`${reading.name}: an answer that never comes leaves words and the phone`, async () => {
      const on = stage();
      const code = await reading.prepare(on);
      on.backend.latency = Infinity;
      const tag = await reading.open(on, code);
      await tag.sees(words.loading);
      expect(tag.root.querySelector('[aria-busy="true"]')).to.not.equal(null);
      waysOut(tag);
    });
  }
});

const text: unknown = 'our bug';

/** Backends of strangers, by the verb that misbehaves. */
const strange: { name: string; answer: () => unknown }[] = [
  { name: 'throws at once', answer: () => { throw new Error('our bug'); } },
  { name: 'throws a text', answer: () => { throw text; } },
  { name: 'rejects with a plain Error', answer: () => Promise.reject(new TypeError('our bug')) },
  { name: 'rejects with null', answer: () => Promise.reject(Object.assign(new Error(''), { kind: null })) },
];

describe('a stranger\'s backend', () => {
  let ear: ConsoleEar;
  beforeEach(() => {
    ear = new ConsoleEar();
  });
  afterEach(() => {
    ear.stop();
  });

  for (const reading of readings) {
    for (const { name, answer } of strange) {
      it(`${reading.name}: ${name}`, async () => {
        const on = stage();
        const code = await reading.prepare(on);
        const { get, list } = on.backend;
        Object.assign(on.backend, { [reading.verb]: answer });
        const tag = await reading.open(on, code);
        await tag.sees(words.failure.broken.title);
        waysOut(tag, reading.again);
        await oneLine(ear.lines, '"fake"', '(broken)');
        Object.assign(on.backend, { get, list });
        await tag.press(reading.again);
        await tag.sees(reading.good);
      });
    }

    for (const [name, garbage] of Object.entries({ nothing: undefined, null: null, 'a text': 'ok', 'a number': 7, 'an empty object': {}, 'a list': [] })) {
      it(`${reading.name}: answers with ${name}, with and without a promise`, async () => {
        for (const answer of [() => garbage, async () => garbage]) {
          const on = stage();
          const code = await reading.prepare(on);
          Object.assign(on.backend, { [reading.verb]: answer });
          const tag = await reading.open(on, code);
          await tag.sees(words.failure.broken.title);
          waysOut(tag, reading.again);
          tag.element.remove();
        }
      });
    }
  }

  it('a page of bad records: each is dropped and named, the good ones are shown', async () => {
    const on = stage();
    const { list } = on.backend;
    on.backend.list = async (type, query, call) => {
      const page = await list(type, query, call);
      return { ...page, items: [null, 3, { type }, { ...page.items[0], id: '' }, ...page.items] } as never;
    };
    const form = await mountForm(on);
    await form.sees('房屋与屋面');
    expect(ear.lines.length).to.be.greaterThan(0);
    for (const line of ear.lines) expect(line).to.match(/"fake" sent a record that cannot be read: (category|place): /);
    expect(new Set(ear.lines).size, 'each once').to.equal(ear.lines.length);
  });

  it('a page with nothing but bad records is an empty catalogue in words, with the phone', async () => {
    const on = stage();
    on.backend.list = async () => ({ items: [{ type: 'category' }], ignored: [] }) as never;
    const form = await mountForm(on);
    await form.sees('这里还没有可以选的事项');
    await form.sees('打电话说一样能办。');
    waysOut(form);
  });

  it('a case that cannot be read is named to the webmaster with the place of the fault', async () => {
    const on = stage();
    const record = await file(on);
    const { get } = on.backend;
    on.backend.get = async (wanted, call) => (typeof wanted === 'string' && wanted.startsWith('case/') ? { ...record, submittedAt: 'yesterday' } : get(wanted, call)) as never;
    const tracker = await mountTracker(on);
    await tracker.sees(words.failure.broken.title);
    waysOut(tracker, '再试一次');
    await oneLine(ear.lines, '"fake"', 'submittedAt');
  });

  it('a backend whose clock fails is shown with the phone\'s own time', async () => {
    const on = stage();
    on.backend.now = async () => { throw new Error('no clock'); };
    const form = await mountForm(on);
    await form.sees('您要反映哪方面的事？');
    neverEmpty(form);
    await oneLine(ear.lines, '"fake"', '(broken)');
  });
});
