import { expect } from '@open-wc/testing';
import type { Saved, StorageProblem } from '../../src/ports/device.ts';
import { desk, type Fields } from '../harness/draft.ts';
import { deferred, settle } from '../harness/host.ts';

describe('DraftController, writing', () => {
  afterEach(() => document.querySelectorAll('bare-host').forEach((one) => one.remove()));

  it('writes 250 ms after the first change, with the last words, and never earlier', async () => {
    const { clock, draft, texts, type } = desk();
    await draft.open();
    type('a');
    await clock.tick(100);
    type('ab');
    await clock.tick(149);
    type('abc');
    expect(texts()).to.deep.equal([]);
    await clock.tick(1);
    expect(texts()).to.deep.equal(['abc']);
    await clock.tick(1000);
    expect(texts()).to.deep.equal(['abc']);
    type('abcd');
    await clock.tick(250);
    expect(texts()).to.deep.equal(['abc', 'abcd']);
  });

  it('writes at once when told to, and no second time', async () => {
    const { clock, draft, texts, type } = desk();
    await draft.open();
    type('a');
    type('ab', true);
    expect(texts()).to.deep.equal(['ab']);
    await clock.tick(1000);
    expect(texts()).to.deep.equal(['ab']);
  });

  const ends: [string, () => void][] = [
    ['pagehide', () => dispatchEvent(new PageTransitionEvent('pagehide'))],
    ['hidden', () => {
      const visible = Object.getOwnPropertyDescriptor(document, 'visibilityState')!;
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
      Object.defineProperty(document, 'visibilityState', visible);
    }],
    ['disconnect', () => document.querySelector('bare-host')!.remove()],
  ];
  for (const [name, end] of ends) {
    it(`${name}: the put has begun when the event ends, before anything is awaited`, async () => {
      const { draft, texts, type } = desk();
      await draft.open();
      type('last words');
      end();
      expect(texts()).to.deep.equal(['last words']);
    });

    it(`${name}: nothing is written when nothing was changed`, async () => {
      const { draft, texts } = desk();
      await draft.open();
      end();
      expect(texts()).to.deep.equal([]);
    });
  }

  it('becoming visible writes nothing', async () => {
    const { draft, texts, type } = desk();
    await draft.open();
    type('a');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(texts()).to.deep.equal([]);
  });

  it('says saving, then saved with the time and the mode of the device', async () => {
    const { clock, device, draft, type } = desk();
    await draft.open();
    expect(draft.status).to.deep.equal({ kind: 'clean' });
    const { save } = device.drafts;
    const gate = deferred<void>();
    device.drafts.save = async (row) => { await gate.promise; return save(row); };
    type('a', true);
    expect(draft.status).to.deep.equal({ kind: 'saving' });
    gate.resolve();
    await settle();
    expect(draft.status).to.deep.equal({ kind: 'saved', at: clock.now(), mode: 'durable' });
  });

  it('what was changed during a save is not called saved, and is written next', async () => {
    const { clock, device, draft, type } = desk();
    await draft.open();
    const rows: string[] = [];
    const gate = deferred<Saved>();
    device.drafts.save = (row) => { rows.push((row.fields as Fields).text); return gate.promise; };
    type('a', true);
    type('ab');
    gate.resolve({ rev: 1, at: clock.now(), mode: 'durable' });
    await settle();
    expect(draft.status).to.deep.equal({ kind: 'saving' });
    await clock.tick(250);
    expect(rows).to.deep.equal(['a', 'ab']);
  });

  it('hands each save the revision of the one before', async () => {
    const { clock, draft, saves, type } = desk();
    await draft.open();
    for (const text of ['a', 'b', 'c']) {
      type(text);
      await clock.tick(250);
    }
    expect(saves.map(({ rev }) => rev)).to.deep.equal([undefined, 1, 2]);
    expect(new Set(saves.map(({ key }) => key)).size).to.equal(1);
  });

  for (const why of ['full', 'blocked', 'failed'] as StorageProblem[]) {
    it(`${why}: said, tried again every two seconds, and saved in the end`, async () => {
      const { clock, device, draft, texts, type } = desk();
      await draft.open();
      device.failNext(why);
      type('a', true);
      await settle();
      expect(draft.status).to.deep.equal({ kind: 'unsaved', why });
      device.failNext(why);
      await clock.tick(2000);
      expect(draft.status).to.deep.equal({ kind: 'unsaved', why });
      await clock.tick(2000);
      expect(draft.status.kind).to.equal('saved');
      expect(texts()).to.deep.equal(['a', 'a', 'a']);
    });
  }

  it('stale: said, and not tried again by itself', async () => {
    const { clock, device, draft, texts, type } = desk();
    await draft.open();
    device.failNext('stale');
    type('a', true);
    await clock.tick(10_000);
    expect(draft.status).to.deep.equal({ kind: 'unsaved', why: 'stale' });
    expect(texts()).to.deep.equal(['a']);
    // The last write of a closing page could not be undone, and would stand over what the other tab wrote.
    type('ab');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(texts()).to.deep.equal(['a']);
  });

  it('something thrown that is no storage failure is failed', async () => {
    const { device, draft, type } = desk();
    await draft.open();
    device.drafts.save = () => Promise.reject(new Error('bug'));
    type('a', true);
    await settle();
    expect(draft.status).to.deep.equal({ kind: 'unsaved', why: 'failed' });
  });
});
