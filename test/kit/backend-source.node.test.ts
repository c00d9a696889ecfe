import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { resolveBackend, type Wanted } from '../../src/kit/backend-source.ts';
import { checked } from '../../src/kit/checked.ts';
import { configure, page, registerAdapter } from '../../src/kit/page.ts';
import type { AdapterOptions, Backend } from '../../src/ports/backend.ts';
import { fakeBackend } from '../fakes/backend.ts';

const base = 'https://page.example/street/index.html';
const made: { name: string; options: AdapterOptions }[] = [];
const adapter = (name: string) => (options: AdapterOptions): Backend => {
  made.push({ name, options });
  return { ...fakeBackend(), name };
};
/** As a tag asks: its own word, then the site's around it, then the page's. */
const resolve = (own: Wanted, provided: Wanted = {}) => resolveBackend('linli-x', [own, provided, page().defaults], base);
const provided = (): Wanted => ({ backend: { ...fakeBackend(), name: 'provided' }, endpoint: 'e' });
const remedyOf = (resolved: ReturnType<typeof resolve>): string => (resolved.kind === 'none' ? resolved.remedy : '');
const addressOf = (resolved: ReturnType<typeof resolve>) => (resolved.kind === 'ready' ? resolved.source.address : undefined);

beforeEach(() => {
  const registry = page();
  registry.adapters.clear();
  registry.backends.clear();
  registry.defaults = {};
  made.length = 0;
  for (const name of ['rest', 'local']) registerAdapter(name, adapter(name));
});

describe('which backend a tag uses', () => {
  const own = fakeBackend();
  const orders: [name: string, own: Wanted, around: boolean, defaults: Parameters<typeof configure>[0], address: { backend: string; endpoint: string }][] = [
    ['its own name', { backend: 'local' }, true, { backend: 'rest' }, { backend: 'local', endpoint: '' }],
    ['its own name and endpoint', { backend: 'rest', endpoint: 'https://a.example/x' }, true, { backend: 'local' }, { backend: 'rest', endpoint: 'https://a.example/x' }],
    ['its own endpoint alone means rest', { endpoint: 'https://a.example/x' }, true, { backend: 'local' }, { backend: 'rest', endpoint: 'https://a.example/x' }],
    ['a relative endpoint stands against the page', { endpoint: '../api' }, false, {}, { backend: 'rest', endpoint: 'https://page.example/api' }],
    ['its own object', { backend: own }, true, { backend: 'local' }, { backend: 'fake', endpoint: '' }],
    ['its own object, with an endpoint for its rows', { backend: own, endpoint: 'b' }, true, {}, { backend: 'fake', endpoint: 'b' }],
    ['the provider around it', {}, true, { backend: 'local' }, { backend: 'provided', endpoint: 'e' }],
    ['an empty attribute is none', { backend: '', endpoint: '' }, true, {}, { backend: 'provided', endpoint: 'e' }],
    ['the default of the page', {}, false, { backend: 'local' }, { backend: 'local', endpoint: '' }],
    ['a default endpoint alone means rest', {}, false, { endpoint: 'https://a.example/' }, { backend: 'rest', endpoint: 'https://a.example/' }],
    ['a default object', {}, false, { backend: own }, { backend: 'fake', endpoint: '' }],
  ];
  for (const [name, wanted, around, defaults, address] of orders) {
    it(name, () => {
      configure(defaults);
      assert.deepEqual(addressOf(resolve(wanted, around ? provided() : undefined)), address);
    });
  }

  it('nothing configured is never a fictional town', () => {
    const resolved = resolve({});
    assert.equal(resolved.kind, 'none');
    assert.deepEqual(made, []);
    assert.match(remedyOf(resolved), /<linli-x> has no backend\. Write backend="rest" endpoint="https:/);
  });

  describe('nothing configured, by where the page stands', () => {
    const places: [name: string, where: Pick<Location, 'protocol' | 'hostname'>, town: boolean][] = [
      ['localhost', { protocol: 'http:', hostname: 'localhost' }, true],
      ['127.0.0.1', { protocol: 'http:', hostname: '127.0.0.1' }, true],
      ['[::1]', { protocol: 'http:', hostname: '[::1]' }, true],
      ['a file', { protocol: 'file:', hostname: '' }, true],
      ['a street', { protocol: 'https:', hostname: 'street.example' }, false],
      ['a mapped host name', { protocol: 'http:', hostname: 'street.test' }, false],
      ['a host that begins alike', { protocol: 'https:', hostname: 'localhost.example' }, false],
      ['another address of the machine', { protocol: 'http:', hostname: '127.0.0.2' }, false],
    ];
    for (const [name, where, town] of places) {
      it(`${name}: ${town ? 'the sample town' : 'honest words'}`, () => {
        registerAdapter('sample', adapter('sample'));
        const resolved = resolveBackend('linli-x', [{}, page().defaults], base, where);
        assert.equal(resolved.kind === 'ready' ? resolved.source.address.backend : resolved.kind, town ? 'sample' : 'none');
      });
    }

    it('a typo is told even there', () => {
      registerAdapter('sample', adapter('sample'));
      for (const backend of ['sampel', 'Sample', 'sample ']) assert.equal(resolveBackend('linli-x', [{ backend }], base, { protocol: 'http:', hostname: 'localhost' }).kind, 'none');
      assert.deepEqual(made, []);
    });

    it('an endpoint that is no URL is told even there', () => {
      registerAdapter('sample', adapter('sample'));
      assert.equal(resolveBackend('linli-x', [{ endpoint: 'http://' }], base, { protocol: 'http:', hostname: 'localhost' }).kind, 'none');
    });

    it('without the file of the town: honest words', () => {
      assert.match(remedyOf(resolveBackend('linli-x', [{}], base, { protocol: 'file:', hostname: '' })), /has no backend/);
    });
  });

  it('a name nobody registered is told with the names of this page', () => {
    assert.match(remedyOf(resolve({ backend: 'sampel' })), /<linli-x backend="sampel">.*"rest", "local"/);
    page().adapters.clear();
    assert.match(remedyOf(resolve({ backend: 'rest' })), /This page has: none/);
  });

  it('an option the adapter refuses is told in the adapter\'s words', () => {
    registerAdapter('picky', () => { throw new TypeError('needs a moon'); });
    assert.match(remedyOf(resolve({ backend: 'picky', endpoint: 'https://a.example' })), /<linli-x backend="picky" endpoint="https:\/\/a\.example">: needs a moon/);
  });

  it('an endpoint that is no URL is told, not thrown', () => {
    assert.match(remedyOf(resolve({ backend: 'rest', endpoint: 'http://' })), /<linli-x backend="rest" endpoint="http:\/\/">/);
  });

  it('two tags with one address share one backend; another address has its own', () => {
    const [a, b, c] = ['https://a.example/', 'https://a.example/', 'https://b.example/'].map((endpoint) => resolve({ backend: 'rest', endpoint }));
    assert.equal(made.length, 2);
    assert.ok(a?.kind === 'ready' && b?.kind === 'ready' && c?.kind === 'ready');
    assert.equal(a.source.backend, b.source.backend);
    assert.notEqual(a.source.backend, c.source.backend);
  });

  describe('a mapping', () => {
    beforeEach(() => registerAdapter('mapped', adapter('mapped')));
    const text = ' {"repeats":"unknown"}';

    it('makes rest the adapter that reads it; its address is made absolute, its text stays', () => {
      for (const wanted of [{ endpoint: '/api', mapping: '/m.json' }, { backend: 'rest', endpoint: '/api', mapping: text }, { backend: 'mapped', endpoint: '/api', mapping: { repeats: 'unknown' } }]) {
        assert.deepEqual(addressOf(resolve(wanted)), { backend: 'mapped', endpoint: `${new URL('/api', base).href}` });
      }
      assert.deepEqual(made.map(({ options }) => options.mapping), [new URL('/m.json', base).href, text, { repeats: 'unknown' }]);
    });

    it('stays with the backend it was named beside, and belongs to no other adapter', () => {
      resolve({ backend: 'local', mapping: text });
      assert.equal(made[0]?.name, 'local');
    });

    it('two tags with the same one share one backend; another one has its own', () => {
      const [a, b, c] = ['/m.json', '/m.json', '/n.json'].map((mapping) => resolve({ endpoint: '/api', mapping }));
      assert.ok(a?.kind === 'ready' && b?.kind === 'ready' && c?.kind === 'ready');
      assert.equal(a.source.backend, b.source.backend);
      assert.notEqual(a.source.backend, c.source.backend);
    });

    it('without an endpoint is told, not left out', () => {
      resolve({ mapping: '/m.json' });
      assert.deepEqual(made.map(({ name, options }) => [name, options.endpoint]), [['mapped', undefined]]);
    });
  });

  it('an object is wrapped once, however often it is asked for', () => {
    const [a, b] = [resolve({ backend: own }), resolve({ backend: own })];
    assert.ok(a.kind === 'ready' && b.kind === 'ready');
    assert.equal(a.source.backend, b.source.backend);
    assert.notEqual(a.source.backend, own);
    assert.equal(checked(a.source.backend), a.source.backend);
  });
});

describe('the page registry', () => {
  it('the first registration of a name stays', () => {
    registerAdapter('rest', adapter('second'));
    resolve({ endpoint: 'https://a.example/' });
    assert.deepEqual(made.map(({ name }) => name), ['rest']);
  });

  it('configure() adds to what was configured', () => {
    configure({ backend: 'local' });
    configure({ phone: '1' });
    assert.deepEqual(page().defaults, { backend: 'local', phone: '1' });
  });
});
