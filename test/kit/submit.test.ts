import { expect } from '@open-wc/testing';
import { type OutboxRow, SubmitController } from '../../src/kit/submit.ts';
import type { DeviceChange, KeptReceipt, OutboxItem, OutboxState, StorageProblem } from '../../src/ports/device.ts';
import { fakeDevice } from '../fakes/device.ts';
import { bareHost, deferred, settle } from '../harness/host.ts';

const address = { backend: 'fake', endpoint: '' };
const row = (key = 'k'): OutboxRow => ({ key, address, photos: [], submission: { verb: 'create', type: 'case', input: { clientId: key } as never } });
const item = (state: OutboxState, over: Partial<OutboxItem> = {}): OutboxItem => ({ ...row(), state, attempts: 1, queuedAt: 0, ...over });
const receipt: KeptReceipt = { key: 'k', code: '23110001', ref: 'case/1', address, type: 'case', sentAt: 1 };

/** A device whose outbox says what the test wants. */
function desk() {
  const device = fakeDevice();
  const listeners = new Set<(change: DeviceChange) => void>();
  let now: OutboxItem | undefined;
  let kept: KeptReceipt | undefined;
  device.watch = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  device.outbox.get = async (key) => (now?.key === key ? now : undefined);
  device.receipts.get = async (key) => (kept?.key === key ? kept : undefined);
  const settled: KeptReceipt[] = [];
  const make = () => {
    const host = bareHost();
    const submit = new SubmitController(host, { onSettled: (one) => settled.push(one) });
    document.body.append(host);
    return { host, submit };
  };
  return {
    device, listeners, settled, make, ...make(),
    is: (one: OutboxItem | undefined) => (now = one),
    keep: (one: KeptReceipt | undefined) => (kept = one),
    tell: (...changes: DeviceChange[]) => changes.forEach((change) => [...listeners].forEach((listener) => listener(change))),
  };
}

describe('SubmitController', () => {
  afterEach(() => document.querySelectorAll('bare-host').forEach((one) => one.remove()));

  it('idle → queueing → queued → sent, and tells once', async () => {
    const { device, submit, settled, tell, is } = desk();
    const gate = deferred<OutboxItem>();
    device.outbox.submit = () => gate.promise;
    expect(submit.state.kind).to.equal('idle');
    const handing = submit.submit(device, row());
    expect(submit.state.kind).to.equal('queueing');
    is(item('queued'));
    gate.resolve(item('queued'));
    await handing;
    expect(submit.state).to.deep.equal({ kind: 'queued', item: item('queued') });
    tell({ kind: 'settled', key: 'k', receipt }, { kind: 'settled', key: 'k', receipt }, { kind: 'outbox' });
    await settle();
    expect(submit.state).to.deep.equal({ kind: 'sent', receipt });
    expect(settled).to.deep.equal([receipt]);
  });

  for (const state of ['queued', 'sending', 'retry-wait', 'unknown', 'needs-sign-in', 'conflict', 'parked'] as OutboxState[]) {
    it(`shows a row that is ${state}`, async () => {
      const { device, submit, tell, is } = desk();
      device.outbox.submit = async () => item('queued', { attempts: 0 });
      await submit.submit(device, row());
      is(item(state));
      tell({ kind: 'outbox' });
      await settle();
      expect(submit.state).to.deep.equal({ kind: 'queued', item: item(state) });
    });
  }

  it('parked with fields is rejected', async () => {
    const { device, submit, tell, is } = desk();
    device.outbox.submit = async () => item('queued');
    await submit.submit(device, row());
    is(item('parked', { fields: { text: 'required' } }));
    tell({ kind: 'settled', key: 'k', rejected: { text: 'required' } });
    await settle();
    expect(submit.state).to.deep.include({ kind: 'rejected', fields: { text: 'required' } });
  });

  for (const why of ['full', 'blocked', 'stale', 'failed'] as StorageProblem[]) {
    it(`not even kept, ${why}: failed, and it can be handed over again`, async () => {
      const device = fakeDevice();
      const { submit } = desk();
      device.failNext(why);
      await submit.submit(device, row());
      expect(submit.state).to.deep.equal({ kind: 'failed', why });
      await submit.submit(device, row());
      expect(submit.state.kind).to.equal('queued');
    });
  }

  it('anything else thrown is failed too', async () => {
    const { device, submit } = desk();
    device.outbox.submit = () => Promise.reject(new Error('bug'));
    await submit.submit(device, row());
    expect(submit.state).to.deep.equal({ kind: 'failed', why: 'failed' });
  });

  it('settled before the acknowledgement: the late acknowledgement does not take it back', async () => {
    const { device, submit, tell } = desk();
    device.outbox.submit = async () => {
      tell({ kind: 'settled', key: 'k', receipt });
      return item('queued');
    };
    await submit.submit(device, row());
    await settle();
    expect(submit.state).to.deep.equal({ kind: 'sent', receipt });
  });

  it('rejected before the acknowledgement: the late acknowledgement does not hide it', async () => {
    const { device, submit, tell, is } = desk();
    device.outbox.submit = async () => {
      is(item('parked', { fields: { text: 'required' } }));
      tell({ kind: 'settled', key: 'k', rejected: { text: 'required' } });
      return item('queued');
    };
    await submit.submit(device, row());
    await settle();
    expect(submit.state.kind).to.equal('rejected');
  });

  it('is one hand-over while it is being handed over', async () => {
    const { device, submit } = desk();
    let times = 0;
    const gate = deferred<OutboxItem>();
    device.outbox.submit = () => {
      times += 1;
      return gate.promise;
    };
    void submit.submit(device, row());
    void submit.submit(device, row());
    gate.resolve(item('queued'));
    await settle();
    expect(times).to.equal(1);
  });

  it('what becomes of other rows is not its own', async () => {
    const { device, submit, settled, tell, is } = desk();
    device.outbox.submit = async () => item('queued');
    await submit.submit(device, row());
    is(item('queued'));
    tell({ kind: 'settled', key: 'other', receipt: { ...receipt, key: 'other' } });
    await settle();
    expect(submit.state.kind).to.equal('queued');
    expect(settled).to.deep.equal([]);
  });

  it('two watchers of one row both see it sent', async () => {
    const { device, submit, make, tell } = desk();
    const { submit: other } = make();
    device.outbox.submit = async () => item('queued');
    await submit.submit(device, row());
    other.adopt(device, item('queued'));
    tell({ kind: 'settled', key: 'k', receipt });
    await settle();
    expect([submit.state.kind, other.state.kind]).to.deep.equal(['sent', 'sent']);
  });

  it('after a reload it adopts the row, and follows it', async () => {
    const { device, submit, settled, keep, is, tell } = desk();
    is(item('retry-wait'));
    submit.adopt(device, item('retry-wait'));
    expect(submit.state.kind).to.equal('queued');
    is(undefined);
    keep(receipt);
    tell({ kind: 'outbox' });
    await settle();
    expect(submit.state).to.deep.equal({ kind: 'sent', receipt });
    expect(settled).to.deep.equal([receipt]);
  });

  it('finds the receipt when it was out of the page while the row was sent', async () => {
    const { device, host, submit, listeners, keep } = desk();
    device.outbox.submit = async () => item('queued');
    await submit.submit(device, row());
    host.remove();
    expect(listeners.size).to.equal(0);
    keep(receipt);
    document.body.append(host);
    expect(listeners.size).to.equal(1);
    await settle();
    expect(submit.state.kind).to.equal('sent');
  });

  it('goes back to idle when the row was discarded somewhere else', async () => {
    const { device, submit, tell } = desk();
    submit.adopt(device, item('queued'));
    tell({ kind: 'outbox' });
    await settle();
    expect(submit.state.kind).to.equal('idle');
  });

  it('after reset it hears of the row no more', async () => {
    const { device, submit, settled, tell } = desk();
    submit.adopt(device, item('queued'));
    submit.reset();
    tell({ kind: 'settled', key: 'k', receipt });
    await settle();
    expect(submit.state.kind).to.equal('idle');
    expect(settled).to.deep.equal([]);
  });

  it('on a device that is memory only it goes the same way', async () => {
    const device = fakeDevice({ mode: 'memory' });
    const { submit } = desk();
    await submit.submit(device, row());
    expect(submit.state.kind).to.equal('queued');
    expect(await device.outbox.list()).to.have.length(1);
  });
});
