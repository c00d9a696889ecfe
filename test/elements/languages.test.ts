/** A resident who reads English, or Traditional script: every screen is in it, but for what the office itself has written. */
import { expect, fixtureSync, html, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { sampleBackend } from '../../src/adapters/sample/index.ts';
import '../../src/define/comfort.ts';
import '../../src/define/site.ts';
import { fetchSibling } from '../../src/define/siblings.ts';
import type { LinliRequestForm } from '../../src/elements/request-form/request-form.ts';
import type { LinliRequestTracker } from '../../src/elements/request-tracker/request-tracker.ts';
import type { Query } from '../../src/domain/query.ts';
import { page } from '../../src/kit/page.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import type { FakeOptions } from '../fakes/backend.ts';
import { mountIndicatorBoard } from '../harness/indicator-board.ts';
import { asSample, indicator, places, project, rate, weekly } from '../harness/indicators.ts';
import { photo, pipes, project as renovation, supervisor, wall } from '../fakes/works.ts';
import { mountBeforeAfter, mountGiven } from '../harness/before-after.ts';
import { leftBehind, mountItems } from '../harness/my-items.ts';
import { mountRenovationTracker } from '../harness/renovation-tracker.ts';
import { mountForm } from '../harness/request-form.ts';
import { file, input, mountTracker, staff } from '../harness/request-tracker.ts';
import { ConsoleEar, mount, type Stage, stage, type TagHarness } from '../harness/tag.ts';

const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** An office that writes in Latin letters, so that whatever Chinese is left on a screen is ours. */
const names = new Map<string, string>();
const latin = (text: string): string => {
  if (!chinese.test(text)) return text;
  if (!names.has(text)) names.set(text, `Data ${names.size + 1}`);
  return names.get(text)!;
};
const translated = <T>(value: T): T => JSON.parse(JSON.stringify(value), (key, one: unknown) => (typeof one === 'string' && key !== 'role' ? latin(one) : one)) as T;
const office: FakeOptions = { office: translated(seedOffice), orgs: translated(seedOrgs) };

/** The tag under another language, its words here. */
async function under<T extends LitElement>(lang: string, tag: TagHarness<T>, sees: string): Promise<TagHarness<T>> {
  tag.element.parentElement!.lang = lang;
  tag.element.requestUpdate();
  await tag.sees(sees);
  return tag;
}

/** Chinese on the screen, read aloud or drawn; comments are lit's. */
function leftOver({ root }: { root: ShadowRoot }): string[] {
  const base = root.querySelector('.root')!;
  const texts = [...base.querySelectorAll('*')].flatMap((one) => [...[...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ''), ...[...one.attributes].map(({ value }) => value)]);
  const values = [...base.querySelectorAll<HTMLTextAreaElement>('textarea[readonly]')].map((one) => one.value);
  // What the resident said stays as it was said.
  return [...texts, ...values].filter((text) => chinese.test(text) && text !== input.text);
}

function isEnglish(tag: TagHarness<LitElement>): void {
  expect(leftOver(tag).join(' | ')).to.equal('');
  expect(tag.root.querySelector<HTMLElement>('.root')!.lang).to.equal('en');
  // Two words, or a word and the mark before it, grown together where Chinese needs no space.
  expect((tag.text.match(/[a-z][.,:?!][A-Za-z]/g) ?? []).join(' | ')).to.equal('');
}

async function filled(form: TagHarness<LinliRequestForm>): Promise<void> {
  await form.press(latin('房屋与屋面'));
  await form.press(latin('屋顶漏水'));
  await form.choose('Compound', latin('示例新村'));
  await form.choose('Building', latin('8 幢'));
  await form.choose('Stairwell', '2');
  await form.type('Flat', '502');
  await form.pick(latin('下雨的时候'));
  await form.type('What has happened', 'The ceiling drips.');
  await form.type('Your phone number', '13800000000');
}

/** 示例新村 of the sample town, in Latin letters. */
async function renovated(): Promise<NonNullable<FakeOptions['records']>> {
  const town = sampleBackend();
  const all = async <T extends 'place' | 'project' | 'work' | 'poll' | 'org'>(type: T, where: Query['where'] = {}) => (await town.list(type, { where })).items;
  const project = await all('project', { id: 'p001' });
  return translated({
    place: [...(await all('place', { kind: ['district', 'subdistrict'] })), ...(await all('place', { id: ['xincun', 'community', 'point'] })), ...(await all('place', { kind: 'building', parent: 'place/xincun' }))],
    project, org: await all('org'), work: await all('work', { project: 'project/p001' }), poll: await all('poll', { id: project[0]!.consent!.slice('poll/'.length) }),
  });
}

const reply = async (on: Stage): Promise<Awaited<ReturnType<typeof file>>> => {
  const record = await file(on);
  await staff(on, record, 'receptionist', 'reception', 'accept');
  await staff(on, record, 'lead', 'community', 'assign', { assignee: 'org/property' });
  await staff(on, record, 'handler', 'property', 'bounce', { note: 'Not ours.' });
  await staff(on, record, 'lead', 'community', 'assign', { assignee: 'org/project' });
  await staff(on, record, 'handler', 'project', 'start');
  return record;
};

describe('in English', () => {
  let ear: ConsoleEar;
  beforeEach(() => {
    ear = new ConsoleEar();
    page().siblings = fetchSibling;
  });
  afterEach(() => {
    expect(ear.stop().filter((line) => line.includes('words')).join(' | ')).to.equal('');
  });

  it('the form, from the subjects to the receipt', async () => {
    const form = await under('en', await mountForm(stage(office)), 'What is it about?');
    isEnglish(form);
    await form.press(latin('房屋与屋面'));
    await form.sees('which one is it?');
    isEnglish(form);
    await form.press(latin('屋顶漏水'));
    await form.sees('Tell us about it');
    await form.press('Next: check it over');
    await form.sees('4 things still missing');
    isEnglish(form);
    await form.press('Choose another subject');
    await filled(form);
    await form.sees('Saved at 9:00 am. It is still here');
    await form.press('Next: check it over');
    await form.sees('Check it over, then submit');
    await form.sees('stairwell 2, flat 502');
    isEnglish(form);
    await form.press('Submit');
    await form.sees('Please agree first');
    await form.pick('I agree');
    await form.press('Submit');
    await form.sees('We have received it');
    await form.sees('By the end of Monday 13 November');
    isEnglish(form);
  });

  it('what is kept on the phone, and the copy of it for the family', async () => {
    const on = stage(office);
    on.backend.failNext('offline', { verb: 'create', times: Infinity });
    const form = await under('en-GB', await mountForm(on), 'What is it about?');
    await filled(form);
    await form.press('Next: check it over');
    await form.pick('I agree');
    await form.press('Submit');
    await form.sees('Kept on this phone, not sent yet');
    isEnglish(form);
    await form.press('Delete it');
    isEnglish(form);
  });

  it('an office that does not answer', async () => {
    const on = stage(office);
    on.backend.failNext('offline', { times: Infinity });
    isEnglish(await under('en', await mountForm(on), 'Everything you filled in is still here.'));
  });

  it('the tracker: looking up, a reply in both lenses, the three answers and the closing', async () => {
    const on = stage(office);
    const tracker: TagHarness<LinliRequestTracker> = await under('en', await mountTracker(on), 'See how it is going');
    await tracker.press('Look it up');
    await tracker.sees('2 things still missing');
    isEnglish(tracker);
    await tracker.type('Number', '99990000');
    await tracker.type('Last four digits', '0000');
    await tracker.press('Look it up');
    await tracker.sees('Nothing was found. ');
    isEnglish(tracker);

    const record = await reply(on);
    const mine = await under('en', await mountTracker(on, { lens: 'both' }), 'Being worked on');
    isEnglish(mine);
    await staff(on, record, 'handler', 'project', 'reply', { note: 'A ramp was built.', offList: { approvedBy: 'The residents', funding: 'The service fund' }, media: await (async () => {
      const media = ['a'.repeat(64), 'b'.repeat(64)];
      for (const sha256 of media) await on.backend.upload!({ sha256, bytes: new Uint8Array([0xff, 0xd8]).buffer, type: 'image/jpeg' }, { key: sha256 });
      return media;
    })(), phases: ['before', 'after'] });
    on.backend.stir();
    await mine.sees('Is it solved?');
    isEnglish(mine);
    await mine.press('Four questions');
    await mine.sees('Residents ask');
    isEnglish(mine);
    await mine.press('Solved in part');
    await mine.sees('What is still missing?');
    isEnglish(mine);
    await staff(on, record, 'receptionist', 'reception', 'visit.resolved');
    await staff(on, record, 'committee', 'community', 'close');
    on.backend.stir();
    await mine.sees('Done and closed');
    isEnglish(mine);
    await mine.press('Please do it again');
    await mine.sees('What is wrong again?');
    isEnglish(mine);
  });

  it('the tracker asked for more', async () => {
    const on = stage(office);
    await staff(on, await file(on), 'receptionist', 'reception', 'requestInfo', { note: 'Which stairs?' });
    const tracker = await under('en', await mountTracker(on), 'The reception point has a question for you');
    isEnglish(tracker);
    await tracker.press('Write to the reception point');
    await tracker.sees('The reception point asks: Which stairs?');
    isEnglish(tracker);
  });

  it('the renovation of a district and of a compound', async () => {
    const on = stage({ ...office, records: await renovated() });
    const district = await under('en', await mountRenovationTracker(on), 'How far is the compound');
    // Rows off the screen are not drawn, and have no words yet.
    district.element.scrollIntoView();
    await district.sees('step 6');
    isEnglish(district);
    district.root.querySelector<HTMLElement>('[role=treeitem]')!.click();
    await district.sees('See the whole compound');
    isEnglish(district);
    const compound = await under('en', await mountRenovationTracker(on, 'place/xincun-8'), 'this week');
    for (const said of ['Water off', 'Monday 13 November', '9 steps', 'Before and after', 'Contractor']) await compound.sees(said);
    isEnglish(compound);
  });

  it('what is on the device', async () => {
    const on = stage(office);
    await file(on);
    const draft = leftBehind();
    on.device.fill({ drafts: [{ ...draft, fields: translated(draft.fields) }] });
    const items = await under('en', await mountItems(on), 'My reports');
    await items.sees('Sent on Friday 10 November');
    isEnglish(items);
    await items.press('Delete everything');
    await items.sees('1 not finished, 1 already sent (the work goes on). You');
    isEnglish(items);
    await items.press('Keep it');
    await items.press('No. ');
    await items.press('Delete from this device');
    isEnglish(items);
  });

  it('the figures: all of them, folded and unfolded, as text, and without an answer', async () => {
    const records = translated({
      indicator: [
        indicator('收集居民改造需求', 670, '条'), indicator('总建筑面积', 10_806_000, 'm2'), indicator('调解纠纷', undefined, '起', { bound: 'tens' }), indicator('敬老活动受益', 1000, '人次', { bound: 'over', was: 'indicator/none' }),
        rate('解决率', 588, 640), rate('办结率', 650, 640), indicator('签约率', 97, '%'), ...asSample(weekly([52, 38, 31])), indicator('上门', 4, '次', { period: '2023-02-31', scope: 'place/jie' }),
      ],
      place: places, project: [project('加装电梯', 70, '2023-01', '2023-12'), project('路灯', 30, undefined, undefined), project('停车场', undefined, '2023-02', '2023-12')],
    });
    // Counters of the data are the office's, but those that everyone uses have their English.
    for (const one of records.indicator) one.q.unit = { [latin('条')]: '条', [latin('起')]: '起', [latin('人次')]: '人次', [latin('次')]: '次', [latin('件')]: '件' }[one.q.unit] ?? one.q.unit;
    const board = await under('en', await mountIndicatorBoard(stage({ records })), 'What was done, and how well');
    isEnglish(board);
    for (const fold of board.root.querySelectorAll('details')) fold.open = true;
    for (const said of ['dozens', 'over 1000 visits', '18–24 September 2023', 'slower than planned', 'Different units']) await board.sees(said);
    isEnglish(board);
    await board.press('Copy as text');
    isEnglish(board);
    const failing = stage({ records });
    failing.backend.failNext('offline', { times: Infinity });
    isEnglish(await under('en', await mountIndicatorBoard(failing), 'Try again'));
    isEnglish(await under('en', await mountIndicatorBoard(stage({ records: { place: records.place } })), 'No figures have been published yet'));
  });

  it('photos before and after: proven, lacking, still to come, and those of the page itself', async () => {
    const { acceptedBy: _, ...open } = wall;
    const work = translated([
      ...Array.from({ length: 11 }, (_one, index) => ({ ...wall, id: `m${index}`, acceptedBy: index % 2 ? ('org/sg1' as const) : wall.acceptedBy! })), pipes, { ...open, id: 'a' }, { ...wall, id: 'b', hidden: true, media: [photo('after'), photo('before', undefined, { viewpoint: '别处' })] },
      { ...open, id: 'c', state: 'doing' as const, media: [photo('during', '2023-06-01')] }, { ...open, id: 'd', state: 'rectifying' as const, media: [] }, { ...wall, id: 'e', project: 'project/none' as const },
    ]);
    const tag = await under('en', await mountBeforeAfter(stage({ ...office, records: translated({ work, project: [renovation], org: [supervisor] }) })), 'with complete evidence');
    await tag.press('Show 7 more');
    isEnglish(tag);
    await tag.press('Side by side');
    isEnglish(tag);
    isEnglish(await under('en', await mountGiven(stage(), html`<img data-phase="before" src="ftp://gone/a.png" /><img data-phase="after" data-taken="2022-10-28" src="ftp://gone/a.png" />`), 'The photo does not open'));
    isEnglish(await under('en', await mountBeforeAfter(stage({ ...office, records: { work: [] } })), 'please call'));
  });

  for (const compact of [true, false]) {
    it(`the comfort panel${compact ? ' as one button' : ''}`, async () => {
      isEnglish(await under('en', await mount(html`<linli-comfort ?compact=${compact}></linli-comfort>`), compact ? 'Larger text' : 'Text size'));
    });
  }
});

describe('another language', () => {
  it('asked of the site, in Traditional script', async () => {
    const holder = fixtureSync<HTMLElement>(html`<div><linli-site language="zh-Hant"><linli-comfort></linli-comfort></linli-site></div>`);
    const root = (): HTMLElement | null | undefined => holder.querySelector('linli-comfort')?.shadowRoot?.querySelector('.root');
    await waitUntil(() => root()?.innerText.includes('顏色深淺'), undefined, { timeout: 4000 });
    expect(root()!.lang).to.equal('zh-Hant');
  });

  it('moved from one to the next, a half filled form says the same in each and keeps its words', async () => {
    const form = await mountForm(stage());
    await form.press('房屋与屋面');
    await form.press('屋顶漏水');
    await form.type('情况说明', '下雨天渗水。');
    const places = [['en', 'Tell us about it'], ['zh-TW', '說說情況'], ['zh-CN', '说说情况']] as const;
    for (const [lang, title] of places) {
      const there = fixtureSync<HTMLElement>(html`<div lang=${lang}></div>`);
      there.append(form.element);
      await form.sees(title);
      expect((await form.control({ en: 'What has happened', 'zh-TW': '情況說明', 'zh-CN': '情况说明' }[lang])).value).to.equal('下雨天渗水。');
    }
  });
});

describe('where the words do not come', () => {
  it('the tag speaks zh-Hans, works, and the console says so in one line', async () => {
    const { words, siblings, asked } = page();
    const ear = new ConsoleEar();
    Object.assign(page(), { words: new Map(), asked: new Map(), siblings: () => Promise.reject(new Error('words/en.js did not load')) });
    const holder = fixtureSync<HTMLElement>(html`<div lang="en"></div>`);
    const [one, two] = [await mountForm(stage()), await mountForm(stage())];
    holder.append(one.element, two.element);
    for (const form of [one, two]) await form.sees('您要反映哪方面的事？');
    await waitUntil(() => ear.lines.length > 0);
    await one.press('房屋与屋面');
    await one.sees('具体是哪一样？');
    expect(ear.stop()).to.have.length(1);
    for (const part of ['<linli-request-form>', 'lang="en"', 'zh-Hans', 'words/en.js']) expect(ear.lines[0]).to.include(part);
    expect(one.root.querySelector<HTMLElement>('.root')!.lang).to.equal('zh-Hans');
    Object.assign(page(), { words, siblings, asked });
  });
});
