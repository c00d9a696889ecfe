import { expect } from '@open-wc/testing';
import type { Draft, Saved } from '../../src/ports/device.ts';
import { dayMs, desk, type Fields, slot, stored } from '../harness/draft.ts';
import { deferred, settle } from '../harness/host.ts';
import { noon } from '../harness/tag.ts';

describe('DraftController, opening', () => {
  afterEach(() => document.querySelectorAll('bare-host').forEach((one) => one.remove()));

  it('continues the newest draft of its slot and offers the others', async () => {
    const { clock, device, draft, saves, type } = desk();
    device.fill({ drafts: [stored('old', 'old', { updatedAt: noon - 5000 }), stored('new', 'new'), stored('elsewhere', 'x', { slot: { ...slot, name: '2' } })] });
    await draft.open();
    await settle();
    expect([draft.key, draft.fields.text, draft.restoredFrom]).to.deep.equal(['new', 'new', noon - 1000]);
    expect(draft.others.map(({ key }) => key)).to.deep.equal(['old']);
    expect(draft.status).to.deep.equal({ kind: 'saved', at: noon - 1000, mode: 'durable' });
    type('newer');
    await clock.tick(250);
    expect(saves.map(({ key, rev }) => [key, rev])).to.deep.equal([['new', 4]]);
  });

  for (const [name, age, back] of [['just within its life', dayMs, true], ['past its life', dayMs + 1, false]] as const) {
    it(`a draft ${name} is ${back ? 'put back' : 'only asked about'}, and never erased by itself`, async () => {
      const { device, draft } = desk();
      device.fill({ drafts: [stored('aged', 'aged', { updatedAt: noon - age })] });
      await draft.open();
      expect([draft.fields.text, draft.others.length]).to.deep.equal(back ? ['aged', 0] : ['', 1]);
      expect(await device.drafts.list(slot)).to.have.length(1);
    });
  }

  it('erases the others by the resident\'s word, and nothing else', async () => {
    const { device, draft } = desk();
    device.fill({ drafts: [stored('new', 'new'), stored('old', 'old', { updatedAt: noon - 5000 })] });
    await draft.open();
    await draft.discardOthers();
    expect(draft.others).to.deep.equal([]);
    expect((await device.drafts.list(slot)).map(({ key }) => key)).to.deep.equal(['new']);
  });

  it('opens once, however often it is asked', async () => {
    const { device, draft, type } = desk();
    await draft.open();
    const { key } = draft;
    type('mine');
    device.fill({ drafts: [stored('late', 'late')] });
    await draft.open();
    expect([draft.key, draft.fields.text]).to.deep.equal([key, 'mine']);
  });

  it('never puts a stored draft over what was typed while it was looking', async () => {
    const { clock, device, draft, type, saves } = desk();
    const gate = deferred<Draft[]>();
    device.drafts.list = () => gate.promise;
    const opening = draft.open();
    type('typed meanwhile');
    gate.resolve([stored('stored', 'stored')]);
    await opening;
    expect(draft.fields.text).to.equal('typed meanwhile');
    expect(draft.others.map(({ key }) => key)).to.deep.equal(['stored']);
    await clock.tick(250);
    expect(saves.map(({ key, fields }) => [key === 'stored', (fields as Fields).text])).to.deep.equal([[false, 'typed meanwhile']]);
  });

  it('starts blank, and leaves the draft, when its return is refused', async () => {
    const { device, draft } = desk({ mayRestore: () => false });
    device.fill({ drafts: [stored('stored', 'stored')] });
    await draft.open();
    expect(draft.fields.text).to.equal('');
    expect(draft.others).to.have.length(1);
    expect(await device.drafts.list(slot)).to.have.length(1);
  });

  it('leaves a draft of a newer shape alone', async () => {
    const { clock, device, draft, type } = desk();
    device.fill({ drafts: [stored('newer', 'x', { schema: 2 })] });
    await draft.open();
    expect(draft.fields.text).to.equal('');
    type('mine');
    await clock.tick(250);
    expect((await device.drafts.list(slot)).find(({ key }) => key === 'newer')?.fields).to.deep.equal({ text: 'x' });
  });

  it('a device that cannot be read starts blank and still saves', async () => {
    const { clock, device, draft, type } = desk();
    device.drafts.list = () => Promise.reject(Object.assign(new Error(), { storage: 'blocked' }));
    await draft.open();
    type('a');
    await clock.tick(250);
    expect(draft.status.kind).to.equal('saved');
  });

  it('restore writes what was here first, then puts the other in its place', async () => {
    const { device, draft, texts, type } = desk({ mayRestore: () => false });
    device.fill({ drafts: [stored('other', 'other')] });
    await draft.open();
    type('mine');
    draft.restore('other');
    expect(texts()).to.deep.equal(['mine']);
    expect([draft.key, draft.fields.text]).to.deep.equal(['other', 'other']);
    await settle();
    expect(draft.status).to.deep.equal({ kind: 'saved', at: noon - 1000, mode: 'durable' });
  });

  it('adopt takes a draft that came back, without calling it restored', async () => {
    const { draft } = desk();
    await draft.open();
    draft.adopt(stored('back', 'back'));
    expect([draft.key, draft.fields.text, draft.restoredFrom]).to.deep.equal(['back', 'back', undefined]);
  });

  it('renew is blank, clean and under a new key, and what was unsaved is not written any more', async () => {
    const { clock, draft, texts, type } = desk();
    await draft.open();
    const { key } = draft;
    type('a');
    draft.renew();
    await clock.tick(1000);
    expect(texts()).to.deep.equal([]);
    expect(draft.key).to.not.equal(key);
    expect([draft.fields.text, draft.status.kind]).to.deep.equal(['', 'clean']);
  });

  it('the acknowledgement of a save for an earlier key changes nothing', async () => {
    const { device, draft, type } = desk();
    await draft.open();
    const gate = deferred<Saved>();
    device.drafts.save = () => gate.promise;
    type('a', true);
    draft.renew();
    gate.resolve({ rev: 9, at: 1, mode: 'durable' });
    await settle();
    expect(draft.status).to.deep.equal({ kind: 'clean' });
    expect(draft.current().rev).to.equal(undefined);
  });

  it('erase takes it off the device, and leaves it on the screen', async () => {
    const { clock, device, draft, type } = desk();
    await draft.open();
    type('a', true);
    await settle();
    await draft.erase();
    await clock.tick(1000);
    expect(await device.drafts.list(slot)).to.deep.equal([]);
    expect([draft.fields.text, draft.status.kind]).to.deep.equal(['a', 'clean']);
  });

  it('goes on after it was moved in the page', async () => {
    const { clock, host, draft, texts, type } = desk();
    await draft.open();
    const { key } = draft;
    type('a');
    document.body.append(document.createElement('section'));
    document.body.lastElementChild!.append(host);
    type('ab');
    await clock.tick(250);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(texts()).to.deep.equal(['a', 'ab']);
    expect(draft.key).to.equal(key);
    host.parentElement!.remove();
  });
});
