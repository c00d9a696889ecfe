import { expect } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { page } from '../../src/kit/page.ts';
import { define } from '../../src/kit/define.ts';
import { siteContext } from '../../src/kit/contexts.ts';
import { resolveBackend } from '../../src/kit/backend-source.ts';
import { fakeBackend } from '../fakes/backend.ts';
import { ConsoleEar } from '../harness/tag.ts';

/** The same file under another address is another copy of it, as a second script of the library would be. */
const second = async <M>(file: string): Promise<M> => (await import(new URL(`../../src/kit/${file}?copy=2`, import.meta.url).href)) as M;

describe('two copies of the library on one page', () => {
  let ear: ConsoleEar;
  beforeEach(() => {
    ear = new ConsoleEar();
    page().versions.clear();
  });
  afterEach(() => {
    ear.stop();
    page().versions.clear();
  });

  it('share one registry', async () => {
    const copy = await second<typeof import('../../src/kit/page.ts')>('page.ts');
    expect(copy.page).to.not.equal(page);
    expect(copy.page()).to.equal(page());
    expect((globalThis as { [key: symbol]: unknown })[Symbol.for('linli/page/1')]).to.equal(page());
  });

  it('share adapters, and the first of a name stays', async () => {
    const copy = await second<typeof import('../../src/kit/page.ts')>('page.ts');
    const theirs = (): ReturnType<typeof fakeBackend> => fakeBackend();
    copy.registerAdapter('theirs', theirs);
    copy.registerAdapter('theirs', () => fakeBackend());
    expect(page().adapters.get('theirs')).to.equal(theirs);
    expect(resolveBackend('linli-x', [{ backend: 'theirs' }], document.baseURI).kind).to.equal('ready');
    page().adapters.delete('theirs');
    page().backends.clear();
  });

  it('say one cause once between them', async () => {
    const copy = await second<typeof import('../../src/kit/page.ts')>('page.ts');
    const { warnOnce } = await import('../../src/kit/page.ts');
    warnOnce('one cause');
    copy.warnOnce('one cause');
    expect(ear.lines).to.deep.equal(['[linli] one cause']);
  });

  it('hear each other\'s providers', async () => {
    const copy = await second<typeof import('../../src/kit/contexts.ts')>('contexts.ts');
    expect(copy.siteContext).to.equal(siteContext);
    const source = { backend: fakeBackend() };
    const around = document.createElement('div');
    document.body.append(around);
    new ContextProvider(around, { context: copy.siteContext, initialValue: source });
    const { bareHost } = await import('../harness/host.ts');
    const { ContextConsumer } = await import('@lit/context');
    const host = bareHost();
    const consumer = new ContextConsumer(host, { context: siteContext });
    around.append(host);
    expect(consumer.value).to.equal(source);
    around.remove();
  });

  it('install one context root between them', async () => {
    const { installContextRoot } = await import('../../src/kit/contexts.ts');
    const copy = await second<typeof import('../../src/kit/contexts.ts')>('contexts.ts');
    installContextRoot();
    const { addEventListener } = EventTarget.prototype;
    let added = 0;
    document.documentElement.addEventListener = function (...args: Parameters<typeof addEventListener>): void {
      added += 1;
      addEventListener.apply(this, args);
    };
    copy.installContextRoot();
    installContextRoot();
    Reflect.deleteProperty(document.documentElement, 'addEventListener');
    expect(added).to.equal(0);
  });

  it('one version twice defines once, without a word', () => {
    const first = class extends HTMLElement {};
    define('test-once', first, '1.0.0');
    define('test-once', class extends HTMLElement {}, '1.0.0');
    expect(customElements.get('test-once')).to.equal(first);
    expect(ear.lines).to.deep.equal([]);
  });

  it('two versions: the first stays, and the webmaster hears which, once', () => {
    const first = class extends HTMLElement {};
    define('test-versions', first, '1.0.0');
    define('test-versions', class extends HTMLElement {}, '1.1.0');
    define('test-versions', class extends HTMLElement {}, '1.1.0');
    expect(customElements.get('test-versions')).to.equal(first);
    expect(ear.lines).to.have.length(1);
    for (const part of ['<test-versions>', '1.0.0', '1.1.0', 'Load one version only']) expect(ear.lines[0]).to.include(part);
  });

  it('the first device stays when the doors are opened again', async () => {
    const { wire } = await import('../../src/define/wire.ts');
    wire();
    const { device, volatileDevice, clock } = page();
    expect([device, volatileDevice, clock]).to.not.include(undefined);
    const copy = (await import(new URL('../../src/define/wire.ts?copy=2', import.meta.url).href)) as typeof import('../../src/define/wire.ts');
    copy.wire();
    expect(page().device).to.equal(device);
    expect(page().volatileDevice).to.equal(volatileDevice);
    expect(page().clock).to.equal(clock);
  });
});
