/** `backend="route"` as a page writes it: the routes under an id, adapters that are not here yet. */
import { expect, waitUntil } from '@open-wc/testing';
import '../../src/define/adapters/route.ts';
import { fetchSibling } from '../../src/define/siblings.ts';
import { resolveBackend } from '../../src/kit/backend-source.ts';
import { page } from '../../src/kit/page.ts';

function written(text: string): () => ReturnType<typeof resolveBackend> {
  const script = Object.assign(document.createElement('script'), { type: 'application/json', id: 'town', textContent: text });
  document.querySelector('#town')?.remove();
  document.body.append(script);
  return () => resolveBackend('linli-x', [{ backend: 'route', endpoint: `/?${encodeURIComponent(text)}#town` }], document.baseURI);
}

describe('routes in a page', () => {
  it('wait for the files of their adapters, and share what a tag makes by itself', async () => {
    page().siblings = fetchSibling;
    const resolve = written('{ "project": { "backend": "csv", "endpoint": "/progress.csv" }, "*": { "backend": "static", "endpoint": "data/" } }');
    expect(resolve().kind).to.equal('waiting');
    await waitUntil(() => resolve().kind === 'ready');
    const found = resolve();
    expect(found.kind === 'ready' && [found.source.backend.name, found.source.backend.can('list', 'project'), found.source.backend.can('list', 'event')]).to.deep.equal(['route', true, true]);
    expect([...page().backends.keys()]).to.include.members([`csv ${new URL('/progress.csv', document.baseURI).href}`, `static ${new URL('data/', document.baseURI).href}`]);
  });
  for (const [text, said] of [['{', 'no JSON'], ['', 'reads its routes from the page'], ['{ "*": { "backend": "nobody" } }', 'no such adapter'], ['{ "*": { "backend": "static" } }', 'write the folder'], ['{ "*": null }', 'leads nowhere']] as const) {
    it(`${text || 'nothing'}: says what to write`, async () => {
      const resolve = written(text);
      await waitUntil(() => resolve().kind === 'none');
      const found = resolve();
      expect(found.kind === 'none' && found.remedy).to.include(said);
    });
  }
});
