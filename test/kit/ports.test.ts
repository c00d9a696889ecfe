import { expect, fixtureSync, html, waitUntil } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { LitElement } from 'lit';
import { clockContext, deviceContext, siteContext } from '../../src/kit/contexts.ts';
import { configure, page, registerAdapter, type Settings } from '../../src/kit/page.ts';
import { PortsController, type PortsHost } from '../../src/kit/ports.ts';
import type { Backend } from '../../src/ports/backend.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Device } from '../../src/ports/device.ts';
import { fakeBackend } from '../fakes/backend.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeDevice } from '../fakes/device.ts';
import { settle } from '../harness/host.ts';
import { ConsoleEar, noon } from '../harness/tag.ts';

class PortsTag extends LitElement implements PortsHost {
  backend?: string | Backend | undefined;
  endpoint?: string | undefined;
  phone?: string | undefined;
  // Declared, as by every tag that keeps or sends something.
  device: Device | undefined = undefined;
  clock?: Clock | undefined;
  readonly ports = new PortsController(this);
}
customElements.define('ports-tag', PortsTag);

const source = (name: string, phone?: string): Settings => ({ backend: { ...fakeBackend(), name }, ...(phone !== undefined && { phone }) });

/** A provider around its children, as a site element would be. */
function provider(given: Settings): CustomElementConstructor {
  return class extends LitElement {
    readonly given = new ContextProvider(this, { context: siteContext, initialValue: given });
    protected override createRenderRoot(): HTMLElement {
      return this;
    }
  };
}

const name = (tag: PortsTag): string => (tag.ports.connection.kind === 'ready' ? tag.ports.connection.backend.name : tag.ports.connection.kind);

async function inside(around: string, set: Partial<PortsHost> = {}): Promise<{ tag: PortsTag; around: HTMLElement }> {
  const tag = document.createElement('ports-tag') as PortsTag;
  Object.assign(tag, { phone: '1' }, set);
  const parent = document.createElement(around);
  parent.append(tag);
  fixtureSync(html`<div>${parent}</div>`);
  await tag.updateComplete;
  return { tag, around: parent };
}

describe('the ports of a tag', () => {
  let ear: ConsoleEar;
  const before = { ...page() };
  const { setTimeout: realTimeout } = globalThis;
  let late: { ms: number; run: () => void }[] = [];

  beforeEach(() => {
    ear = new ConsoleEar();
    late = [];
    page().defaults = {};
    page().device = fakeDevice();
    page().clock = fakeClock({ start: noon });
    // The patience is the page's own time, before any clock is known.
    globalThis.setTimeout = ((run: () => void, ms?: number, ...rest: unknown[]) => (ms === 3000 ? late.push({ ms, run }) : realTimeout(run, ms, ...rest))) as typeof setTimeout;
  });
  afterEach(() => {
    ear.stop();
    globalThis.setTimeout = realTimeout;
    Reflect.deleteProperty(document, 'readyState');
    Object.assign(page(), { defaults: {}, device: before.device, clock: before.clock });
  });

  it('uses its own backend before the one around it', async () => {
    customElements.define('own-site', provider(source('around')));
    const { tag } = await inside('own-site', { backend: { ...fakeBackend(), name: 'own' } });
    expect(name(tag)).to.equal('own');
    expect(late).to.have.length(0);
  });

  it('uses the provider around it before the page\'s default', async () => {
    customElements.define('near-site', provider(source('around')));
    configure({ backend: fakeBackend() });
    expect(name((await inside('near-site')).tag)).to.equal('around');
    expect(name((await inside('div')).tag)).to.equal('fake');
  });

  it('hears a provider that is defined later', async () => {
    const { tag } = await inside('later-site');
    expect(name(tag)).to.equal('none');
    customElements.define('later-site', provider(source('later')));
    await waitUntil(() => name(tag) === 'later');
  });

  it('hears when its provider gives another backend', async () => {
    customElements.define('changing-site', provider(source('one')));
    const { tag, around } = await inside('changing-site');
    expect(name(tag)).to.equal('one');
    (around as unknown as { given: ContextProvider<typeof siteContext> }).given.setValue(source('two'));
    await tag.updateComplete;
    expect(name(tag)).to.equal('two');
  });

  it('waits in a linli tag that is not defined yet, in silence, and then uses it', async () => {
    const { tag } = await inside('linli-later-site');
    expect(name(tag)).to.equal('waiting');
    expect(ear.lines).to.deep.equal([]);
    expect(late).to.have.length(1);
    customElements.define('linli-later-site', provider(source('later')));
    await waitUntil(() => name(tag) === 'later');
    late.forEach(({ run }) => run());
    await tag.updateComplete;
    expect(name(tag)).to.equal('later');
    expect(ear.lines).to.deep.equal([]);
  });

  it('waits three seconds for a linli tag that never comes, then says so', async () => {
    const { tag } = await inside('linli-never-site');
    expect(name(tag)).to.equal('waiting');
    await settle();
    expect(name(tag)).to.equal('waiting');
    late.forEach(({ run }) => run());
    await tag.updateComplete;
    expect(name(tag)).to.equal('none');
    expect(ear.lines).to.have.length(1);
  });

  it('waits for the page’s own word while its tag is still to be defined, and three seconds at most', async () => {
    const site = fixtureSync(html`<linli-site page-default></linli-site>`);
    const { tag } = await inside('div');
    expect(name(tag)).to.equal('waiting');
    expect(ear.lines).to.deep.equal([]);
    late.forEach(({ run }) => run());
    await tag.updateComplete;
    expect(name(tag)).to.equal('none');
    site.remove();
  });

  it('waits while the document loads, and not longer', async () => {
    Object.defineProperty(document, 'readyState', { configurable: true, get: () => 'loading' });
    const { tag } = await inside('div');
    expect(name(tag)).to.equal('waiting');
    configure({ backend: fakeBackend() });
    Reflect.deleteProperty(document, 'readyState');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await tag.updateComplete;
    expect(name(tag)).to.equal('fake');
    expect(ear.lines).to.deep.equal([]);
  });

  it('waits three seconds for a document that never ends', async () => {
    Object.defineProperty(document, 'readyState', { configurable: true, get: () => 'loading' });
    const { tag } = await inside('div');
    expect(late.map(({ ms }) => ms)).to.deep.equal([3000]);
    late.forEach(({ run }) => run());
    await tag.updateComplete;
    expect(name(tag)).to.equal('none');
  });

  it('does not wait for anything with a backend of its own', async () => {
    const { tag } = await inside('linli-unheard-site', { backend: fakeBackend() });
    expect(name(tag)).to.equal('fake');
  });

  describe('named after an adapter this page does not have', () => {
    let fetched: string[] = [];
    let come: (() => void)[] = [];
    let fail: ((why: Error) => void)[] = [];
    beforeEach(() => {
      fetched = [];
      [come, fail] = [[], []];
      page().asked.clear();
      page().siblings = (kind, name) => {
        fetched.push(`${kind}/${name}`);
        return new Promise((resolve, reject) => {
          come.push(() => {
            registerAdapter(name, () => ({ ...fakeBackend(), name }));
            resolve(undefined);
          });
          fail.push(reject);
        });
      };
    });
    afterEach(() => {
      delete page().siblings;
      page().asked.clear();
      for (const one of ['beside', 'late', 'typo']) page().adapters.delete(one);
      page().backends.clear();
    });

    it('waits in silence for the file beside, asks for it once, and uses it', async () => {
      const { tag } = await inside('div', { backend: 'beside' });
      await inside('div', { backend: 'beside' });
      expect([name(tag), fetched]).to.deep.equal(['waiting', ['adapters/beside']]);
      come[0]?.();
      await waitUntil(() => name(tag) === 'beside');
      expect(ear.lines).to.deep.equal([]);
    });

    it('says which file did not come, once, and still hears an adapter registered later', async () => {
      const { tag } = await inside('div', { backend: 'late' });
      fail[0]?.(new Error('the file is not there'));
      await waitUntil(() => name(tag) === 'none');
      expect(ear.lines).to.have.length(1);
      for (const part of ['<ports-tag', 'backend="late"', 'no such adapter', 'the file is not there']) expect(ear.lines[0]).to.include(part);
      registerAdapter('late', () => ({ ...fakeBackend(), name: 'late' }));
      await waitUntil(() => name(tag) === 'late');
    });

    for (const [index, unsafe] of ['../x', 'a/b', 'a.b', '//evil.example/x', 'a b', '-a', 'constructor?'].entries()) {
      it(`never makes an address of "${unsafe}"`, async () => {
        const { tag } = await inside('div', { backend: unsafe, phone: String(index + 10) });
        expect([name(tag), fetched]).to.deep.equal(['none', []]);
      });
    }

    it('a tag that left the page is not told any more', async () => {
      const { tag } = await inside('div', { backend: 'typo' });
      const before = page().watchers.size;
      tag.remove();
      expect(page().watchers.size).to.equal(before - 1);
    });
  });

  it('hears configure() after it gave up', async () => {
    const { tag } = await inside('div');
    expect(name(tag)).to.equal('none');
    configure({ backend: fakeBackend() });
    await waitUntil(() => name(tag) === 'fake');
  });

  const phones: [own: string | undefined, around: string | undefined, page: string | undefined, phone: string | undefined][] = [
    ['1', '2', '3', '1'], [undefined, '2', '3', '2'], [undefined, undefined, '3', '3'], [undefined, undefined, undefined, undefined],
  ];
  for (const [own, around, everywhere, phone] of phones) {
    it(`phone: own ${own}, around ${around}, page ${everywhere} → ${phone}`, async () => {
      const site = `phone-site-${own ?? ''}-${around ?? ''}-${everywhere ?? ''}`;
      customElements.define(site, provider(source('around', around)));
      if (everywhere !== undefined) configure({ phone: everywhere });
      expect((await inside(site, { phone: own })).tag.ports.phone).to.equal(phone);
    });
  }

  it('an address to write to: the site\'s, then the page\'s; what is none is named and not offered', async () => {
    customElements.define('mail-site', provider({ ...source('around'), mail: 'jiedao@street.example' }));
    configure({ mail: 'office@street.example' });
    expect((await inside('mail-site')).tag.ports.mail).to.equal('jiedao@street.example');
    expect((await inside('div')).tag.ports.mail).to.equal('office@street.example');
    for (const wrong of ['mailto:jiedao@street.example?cc=a@b', '0513-0000-0000', 'a@b, c@d']) {
      configure({ mail: wrong });
      expect((await inside('div')).tag.ports.mail).to.equal(undefined);
      expect(ear.lines.filter((line) => line.includes(`mail="${wrong}"`))).to.have.length(1);
    }
  });

  it('device and clock: own, then around, then the page\'s', async () => {
    const [device, clock, ownDevice, ownClock] = [fakeDevice(), fakeClock(), fakeDevice(), fakeClock()];
    customElements.define('device-site', class extends LitElement {
      readonly device = new ContextProvider(this, { context: deviceContext, initialValue: device });
      readonly clock = new ContextProvider(this, { context: clockContext, initialValue: clock });
    });
    const around = (await inside('device-site')).tag.ports;
    expect([around.device, around.clock]).to.deep.equal([device, clock]);
    const own = (await inside('device-site', { device: ownDevice, clock: ownClock })).tag.ports;
    expect([own.device === ownDevice, own.clock === ownClock]).to.deep.equal([true, true]);
    const bare = (await inside('div')).tag.ports;
    expect([bare.device === page().device, bare.clock === page().clock]).to.deep.equal([true, true]);
  });

  it('without a device or clock: none, and the import is named', async () => {
    delete page().device;
    const { tag } = await inside('div', { backend: fakeBackend() });
    expect(name(tag)).to.equal('none');
    expect(ear.lines).to.have.length(1);
    expect(ear.lines[0]).to.match(/<ports-tag> has no device or clock: import "linli\/define/);
  });

  it('tells service time by the backend\'s clock, running with the device\'s', async () => {
    const { tag } = await inside('div', { backend: fakeBackend({ now: () => '2023-11-13T15:00:00+08:00' }) });
    await waitUntil(() => tag.ports.now === '2023-11-13T15:00:00+08:00');
    await (page().clock as ReturnType<typeof fakeClock>).tick(60_000);
    expect(tag.ports.now).to.equal('2023-11-13T15:01:00+08:00');
  });

  it('tells the device\'s time where the backend has none', async () => {
    const { tag } = await inside('div', { backend: fakeBackend() });
    expect(tag.ports.now).to.equal('2023-11-10T09:00:00+08:00');
  });

  it('makes its backend reachable for the outbox', async () => {
    const served: string[] = [];
    const device = { ...fakeDevice(), serve: ({ backend, endpoint }: { backend: string; endpoint: string }) => void served.push(`${backend} ${endpoint}`) };
    await inside('div', { backend: fakeBackend(), endpoint: 'x', device });
    expect(served).to.deep.equal(['fake x']);
  });
});
