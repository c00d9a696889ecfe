import { expect, waitUntil } from '@open-wc/testing';
import { commonZhHans as words } from '../../src/i18n/common.words.ts';
import { page } from '../../src/kit/page.ts';
import { seedCategories, seedPlaces } from '../../src/sample/seed.ts';
import { type Tag, tags, written } from '../harness/attributes.ts';
import { neverEmpty, oneLine, waysOut } from '../harness/failing.ts';
import { file } from '../harness/request-tracker.ts';
import { ConsoleEar, noTown, phone, stage } from '../harness/tag.ts';

const firstScreen: Record<Tag, string> = { 'linli-request-form': '您要反映哪方面的事？', 'linli-request-tracker': '查进度' };
const town = [...seedCategories.map(({ name }) => name), ...seedPlaces.map(({ name }) => name)].filter((name) => name.length > 3);

interface Wrong {
  name: string;
  attributes: Record<string, string>;
  /** In the one console line, besides the tag: attribute, value, remedy. */
  line: string[];
}

const remedy = 'e.g. endpoint="https://street.example/linli"';

/** What leaves the tag without a backend. */
const unconfigured: Wrong[] = [
  { name: 'no backend at all', attributes: {}, line: ['has no backend', 'Write backend="rest" endpoint="https://…"', 'backend="local"'] },
  { name: 'an empty backend', attributes: { backend: '' }, line: ['has no backend', 'Write backend='] },
  { name: 'a typo in backend', attributes: { backend: 'rset' }, line: ['backend="rset"', 'no such adapter', 'This page has: "rest". Linli itself brings ', '"local"'] },
  { name: 'another case of backend', attributes: { backend: 'REST', endpoint: 'https://street.example' }, line: ['backend="REST"', 'This page has: "rest". Linli itself brings ', '"local"'] },
  { name: 'a backend of Object.prototype', attributes: { backend: 'constructor' }, line: ['backend="constructor"', 'This page has: "rest". Linli itself brings ', '"local"'] },
  { name: 'rest without endpoint', attributes: { backend: 'rest' }, line: ['backend="rest"', 'endpoint=""', remedy] },
  ...['ftp://street.example/x', 'javascript:alert(1)', 'data:text/html,x', 'blob:x', 'mailto:a@street.example', 'http://user@street.example/', 'https://user:word@street.example/', 'https://street.example/?a=1', 'https://street.example/#a'].flatMap((endpoint) => [
    { name: `rest with endpoint ${endpoint}`, attributes: { backend: 'rest', endpoint }, line: ['backend="rest"', `endpoint="${endpoint}"`, remedy] },
    { name: `endpoint ${endpoint} alone`, attributes: { endpoint }, line: ['backend="rest"', `endpoint="${endpoint}"`, remedy] },
  ]),
];

/** What is ignored: the tag works on. */
const ignored: (Wrong & { only?: Tag })[] = [
  { name: 'an unknown attribute', attributes: { bakend: 'local' }, line: ['"bakend"', 'It knows:', 'backend', 'endpoint', 'phone'] },
  { name: 'an unknown topic', only: tags[0], attributes: { topic: 'reqest' }, line: ['topic="reqest"', 'not one of request', 'using "request"'] },
  { name: 'an unknown drafts', only: tags[0], attributes: { drafts: 'of' }, line: ['drafts="of"', 'keep, ask, off', 'using "keep"'] },
  { name: 'an unknown lens', only: tags[1], attributes: { lens: 'loop' }, line: ['lens="loop"', 'closed-loop, four-questions, both', 'using "closed-loop"'] },
  { name: 'reopen-days that is no number', only: tags[1], attributes: { 'reopen-days': 'two weeks' }, line: ['reopen-days="two weeks"', 'not a whole number', 'using "15"'] },
  { name: 'an attribute of the other tag', only: tags[1], attributes: { drafts: 'off' }, line: ['"drafts"', 'It knows:', 'lens'] },
];

describe('a wrong attribute', () => {
  let ear: ConsoleEar;
  const thrown: unknown[] = [];
  let townAgain = (): void => undefined;
  const note = (event: Event): void => void thrown.push((event as ErrorEvent).error ?? (event as PromiseRejectionEvent).reason);
  beforeEach(async () => {
    // The tag of the test before draws once more, and says so, after it has gone.
    await new Promise((resolve) => setTimeout(resolve));
    ear = new ConsoleEar();
    page().defaults = {};
    townAgain = noTown();
    thrown.length = 0;
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  afterEach(() => {
    ear.stop();
    townAgain();
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    expect(thrown).to.deep.equal([]);
  });

  for (const tag of tags) {
    for (const { name, attributes, line } of unconfigured) {
      it(`${tag}, ${name}: honest words with the phone, one line with the remedy, no fictional town`, async () => {
        const on = stage();
        const it = await written(tag, on, { ...attributes, phone });
        await it.sees(words.notConfigured.title);
        await it.sees(words.notConfigured.body);
        waysOut(it);
        await oneLine(ear.lines, `<${tag}`, ...line);
        for (const fiction of town) expect(it.text).to.not.include(fiction);
        expect(it.text).to.not.include('undefined');
      });
    }

    for (const { name, attributes, line, only } of ignored) {
      if (only && only !== tag) continue;
      it(`${tag}, ${name}: one line with the remedy, and the tag works on`, async () => {
        const on = stage();
        if (attributes['lens']) await file(on);
        const it = await written(tag, on, { ...attributes, phone }, on.backend);
        await it.sees(attributes['lens'] ? '走到哪一步' : firstScreen[tag]);
        waysOut(it);
        await oneLine(ear.lines, `<${tag}`, ...line);
      });
    }

    it(`${tag}, bakend and so no backend: both are named, once each, and nothing is invented`, async () => {
      const it = await written(tag, stage(), { bakend: 'local', phone });
      await it.sees(words.notConfigured.title);
      expect(ear.lines).to.have.length(2);
      expect(ear.lines[0]).to.include('"bakend"');
      expect(ear.lines[1]).to.include('has no backend');
      for (const fiction of town) expect(it.text).to.not.include(fiction);
    });

    it(`${tag}, without a phone: honest words, no dead link`, async () => {
      const it = await written(tag, stage(), {});
      await it.sees(words.notConfigured.title);
      await it.sees(words.phoneUnknown);
      neverEmpty(it);
      expect(it.root.querySelectorAll('a[href^="tel:"]').length).to.equal(0);
    });

    it(`${tag}, twice on the page with one mistake: one line, words in both`, async () => {
      const [one, two] = [await written(tag, stage(), { backend: 'rset', phone }), await written(tag, stage(), { backend: 'rset', phone })];
      await one.sees(words.notConfigured.title);
      await two.sees(words.notConfigured.title);
      await oneLine(ear.lines, 'backend="rset"');
    });

    it(`${tag}, mended later: the words give way to the tag`, async () => {
      const on = stage();
      const it = await written(tag, on, { backend: 'rset', phone });
      await it.sees(words.notConfigured.title);
      it.element.backend = on.backend;
      await it.sees(firstScreen[tag]);
      expect(it.text).to.not.include(words.notConfigured.title);
    });

    it(`${tag}, attributes every element has, and those of frameworks, are no mistake`, async () => {
      const on = stage();
      const it = await written(tag, on, { id: 'a', class: 'b', style: 'color: red', lang: 'zh', title: 'c', role: 'region', 'aria-label': 'd', 'data-v': 'e', slot: 'f', part: 'g', phone }, on.backend);
      await it.sees(firstScreen[tag]);
      expect(ear.lines).to.deep.equal([]);
    });
  }

  it('an endpoint alone means rest: it is asked there, and its failure is told', async () => {
    const { fetch } = globalThis;
    const asked: string[] = [];
    globalThis.fetch = async (input) => {
      asked.push(String(input instanceof Request ? input.url : input));
      return new Response('{"kind":"broken","message":"down"}', { status: 503, headers: { 'content-type': 'application/json' } });
    };
    try {
      const it = await written('linli-request-form', stage(), { endpoint: 'https://street.example/linli', phone });
      await it.sees(words.failure.broken.title);
      waysOut(it, words.retry);
      await waitUntil(() => asked.length > 1);
      for (const url of asked) expect(url.startsWith('https://street.example/linli'), url).to.equal(true);
      await oneLine(ear.lines, '"rest"', '(broken)', 'https://street.example/linli');
    } finally {
      globalThis.fetch = fetch;
    }
  });
});
