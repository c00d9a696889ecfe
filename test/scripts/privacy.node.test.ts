/** What a webmaster copies into a privacy page is true: its figures are the code's, its parts are what the tag's code does, its names are the browser's. */
import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { tagFiles } from '../../scripts/cdn.mjs';
import { type Part, parts, type PrivacyLanguage, privacyOf, told } from '../../scripts/privacy.ts';
import { localBackend } from '../../src/adapters/local/index.ts';
import { mostReadings, readingDays } from '../../src/device/reading-limits.ts';
import { comfortStore } from '../../src/device/comfort.ts';
import { openDevice } from '../../src/device/device.ts';
import { receiptDays } from '../../src/device/receipts.ts';
import { longestSide, mostBytes } from '../../src/device/shrink.ts';
import { photoLimit } from '../../src/domain/case.ts';
import { draftDays as signupDays } from '../../src/elements/event-detail/event-detail.signup.ts';
import { draftDays } from '../../src/elements/request-form/request-form.flow.ts';
import { myItemsEn } from '../../src/elements/my-items/my-items.words.en.ts';
import { myItemsZhHans } from '../../src/elements/my-items/my-items.words.ts';
import { renovationTrackerEn } from '../../src/elements/renovation-tracker/renovation-tracker.words.en.ts';
import { renovationTrackerZhHans } from '../../src/elements/renovation-tracker/renovation-tracker.words.ts';
import { requestFormEn } from '../../src/elements/request-form/request-form.words.en.ts';
import { requestFormZhHans } from '../../src/elements/request-form/request-form.words.ts';
import { requestTrackerZhHans } from '../../src/elements/request-tracker/request-tracker.words.ts';
import { openReadings } from '../../src/device/readings.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { fakeClock } from '../fakes/clock.ts';
import { reached } from '../reached.ts';

const root = path.join(import.meta.dirname, '../..');
const tags = tagFiles();
const readmes: [PrivacyLanguage, string][] = [['en', 'README.md'], ['zh', 'README.zh-CN.md']];

describe('every tag', () => {
  it('has its line, and no line is of another', () => assert.deepEqual(Object.keys(told).sort(), tags));

  for (const [language, file] of readmes) {
    for (const tag of tags) {
      it(`${tag}: stands in ${file}, every paragraph of it`, () => {
        const text = privacyOf(tag, language);
        assert.ok(text.split('\n>\n').length === told[tag]!.length && text.length > 40, text);
        assert.ok(readFileSync(path.join(root, file), 'utf8').includes(text), 'run npm run pour');
      });
    }
  }

  it('without a line is refused by its name', () => assert.throws(() => privacyOf('duty-roster', 'zh'), /<linli-duty-roster> says nothing of what it keeps/));
});

/** What has to be told wherever code says this: of each group one, by what the tag's words are about. */
const because: [code: RegExp, groups: Part[][]][] = [
  [/new DraftController</, [['draft', 'answer', 'signupDraft']]], [/new PhotosController\(/, [['photos']]],
  [/\boutbox\.submit\(/, [['outbox', 'signupOutbox'], ['receipt', 'signupReceipt'], ['sending', 'signupSending'], ['local']]], [/\bcache\.put\(/, [['reading']]],
  [/\breadings\?\.live\(/, [['home']]], [/\bcomfort\?\.set\(/, [['comfort']]], [/[dD]evice\?\.erase\(/, [['list']]], [/\bproof\b/, [['proof']]], [/\b(?:mayNotBeKept|asksSensitive)\(/, [['sensitive', 'caseReading']]],
];

describe('what a tag’s code does is told of it', () => {
  for (const tag of tags) {
    it(tag, () => {
      const code = [...reached(`src/elements/${tag}/${tag}.ts`)].filter((file) => /^src\/(elements|kit|ui)\//.test(file)).map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n');
      for (const [pattern, groups] of because) for (const wanted of groups) {
        const says = wanted.filter((part) => told[tag]!.includes(part));
        assert.equal(says.length, pattern.test(code) ? 1 : 0, `${String(pattern)} ${pattern.test(code) ? 'is' : 'is not'} in the code of ${tag}; it tells ${told[tag]!.join(', ')}`);
      }
    });
  }
});

describe('the figures', () => {
  const figures: [Part, number[]][] = [
    ['draft', [draftDays]], ['photos', [photoLimit, longestSide, mostBytes / 1000]], ['receipt', [receiptDays]], ['signupDraft', [signupDays]], ['signupReceipt', [receiptDays]], ['reading', [mostReadings, readingDays]],
  ];
  for (const language of ['en', 'zh'] as const) {
    it(`${language}: each is the code’s, and there is no other`, () => {
      const found = Object.entries(parts).map(([part, said]): [string, number[]] => [part, (said[language].match(/\d+/g) ?? []).map(Number)]);
      assert.deepEqual(found.filter(([, numbers]) => numbers.length > 0), figures);
    });
  }
  it('are what residents are told too', () => {
    for (const [words, text] of [[requestFormZhHans, parts.draft.zh], [requestFormEn, parts.draft.en]] as const) assert.ok(words.notice(draftDays).includes(String(draftDays)) && text.includes(String(draftDays)));
  });
});

describe('the names', () => {
  const named = (text: string): string[] => [...text.matchAll(/[“”]([a-z-]+)[“”]/g)].map(([, name = '']) => name);

  it('of the databases are those a browser has afterwards', async () => {
    // A channel between tabs would keep this process alive for ever.
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    const device = openDevice({ clock: fakeClock() });
    await device.drafts.save({ key: 'a', slot: { site: '', tag: 'linli-request-form', topic: 'request', name: '1' }, schema: 1, fields: {}, photos: [] });
    await localBackend({ office: seedOffice, orgs: seedOrgs }).list('case', {});
    await openReadings({ clock: fakeClock() }).put({ backend: 'rest', endpoint: '' }, 'q', 1);
    const there = (await indexedDB.databases()).map(({ name }) => name ?? '').sort();
    const told = [...new Set((['draft', 'answer', 'reading', 'home', 'list', 'local'] as const).flatMap((part) => [...named(parts[part].en), ...named(parts[part].zh)]))].sort();
    assert.deepEqual(told, there);
    await device.erase();
    assert.deepEqual(await device.drafts.list(), []);
  });

  it('of what is in localStorage is the one that is written there', () => {
    const written: string[] = [];
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: { getItem: () => null, setItem: (name: string) => written.push(name) } });
    comfortStore().set({ size: 'large' });
    Reflect.deleteProperty(globalThis, 'localStorage');
    assert.deepEqual([named(parts.comfort.en), named(parts.comfort.zh)], [written, written]);
  });

  it('of buttons are those on the screen', () => {
    assert.ok(parts.draft.zh.includes(`“${requestFormZhHans.forget}”`) && parts.draft.en.includes(`“${requestFormEn.forget}”`));
    for (const part of ['draft', 'answer', 'receipt', 'home'] as const) assert.ok(parts[part].zh.includes(`“${myItemsZhHans.title}”`) && parts[part].en.includes(`“${myItemsEn.title}”`), part);
    assert.ok(parts.home.zh.includes(`“${renovationTrackerZhHans.week.forget}”`) && parts.home.en.includes(`“${renovationTrackerEn.week.forget}”`));
    assert.ok(parts.list.zh.includes(`“${myItemsZhHans.all}”`) && parts.list.en.includes(`“${myItemsEn.all}”`));
    assert.ok(parts.proof.zh.includes(`“${requestTrackerZhHans.lookup.keep}”`));
  });
});

it('what stands in one language stands in the other, for the webmaster to fill in', () => {
  for (const [part, { en, zh }] of Object.entries(parts)) assert.equal((en.match(/【/g) ?? []).length, (zh.match(/【/g) ?? []).length, part);
});
