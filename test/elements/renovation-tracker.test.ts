import { expect, waitUntil } from '@open-wc/testing';
import { sampleBackend } from '../../src/adapters/sample/index.ts';
import type { Place } from '../../src/domain/place.ts';
import type { Poll } from '../../src/domain/poll.ts';
import type { Project } from '../../src/domain/project.ts';
import type { Work } from '../../src/domain/work.ts';
import type { LinliRenovationTracker } from '../../src/elements/renovation-tracker/renovation-tracker.ts';
import { readingZhHans as words } from '../../src/i18n/reading.words.ts';
import { page } from '../../src/kit/page.ts';
import { oneLine, waysOut } from '../harness/failing.ts';
import { mountRenovationTracker } from '../harness/renovation-tracker.ts';
import { ConsoleEar, stage, type TagHarness } from '../harness/tag.ts';

const town = sampleBackend();
const inTown = (on = stage()) => ({ ...on, backend: town });
type Tracker = TagHarness<LinliRenovationTracker>;

const items = (on: Tracker): HTMLElement[] => [...on.root.querySelectorAll<HTMLElement>('[role=treeitem]')].filter((one) => one.checkVisibility());
const names = (on: Tracker): string[] => items(on).map((one) => one.querySelector('b')?.textContent ?? one.textContent ?? '');
const key = async (on: Tracker, name: string): Promise<void> => {
  (on.root.activeElement as HTMLElement).dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));
  await on.element.updateComplete;
};

const bare = { type: 'place', kind: 'compound' } as const;
const yuan: Place = { ...bare, id: 'yuan', name: '示例苑', parent: 'place/street', buildings: 2, households: 60 };
const street: Place = { type: 'place', id: 'street', kind: 'subdistrict', name: '示例街道' };
const houses: Place[] = [1, 2].map((one) => ({ type: 'place', id: `yuan-${one}`, kind: 'building', name: `${one} 幢`, parent: 'place/yuan' }));
const project: Project = { type: 'project', id: 'p1', kind: 'renovation', name: '示例苑改造', state: 'constructing', places: ['place/yuan'], consent: 'poll/q1' };
const poll: Poll = { type: 'poll', id: 'q1', purpose: 'signing', title: '签约', state: 'published', scope: 'place/yuan', unit: 'household', questions: [], tally: { eligible: 3000, responded: 2999, yes: 2999 } };
const work: Work = { type: 'work', id: 'w1', project: 'project/p1', category: 'category/B04', place: 'place/yuan', name: '路灯', state: 'doing', onList: true, hidden: false, media: [] };
const small = { place: [street, yuan, ...houses], project: [project], poll: [poll], work: [work] };
const office = (records: Record<string, readonly unknown[]>) => stage({ records: { ...small, ...records } });

describe('linli-renovation-tracker: an afternoon', () => {
  let ear: ConsoleEar;
  beforeEach(() => {
    ear = new ConsoleEar();
    page().defaults = {};
    location.hash = '';
  });
  afterEach(() => {
    ear.stop();
    location.hash = '';
  });

  it('finds her building by its number, reads that the water is cut on Monday, and has it remembered', async () => {
    const on = inTown();
    const one = await mountRenovationTracker(on);
    await one.sees('251 个老小区');
    await one.type('小区名', '示例新村 8 幢');
    expect(names(one)).to.deep.equal(['示例新村']);
    items(one)[0]!.click();
    await waitUntil(() => names(one).includes('看整个小区'));
    items(one).find((item) => item.textContent === '看整个小区')!.click();
    await one.sees('8 幢，这一周');
    await one.sees('停水');
    await one.sees('11月13日 周一 上午 8:00—11:30');
    await one.sees('请先接好水');
    await one.press('我就住这一幢');
    await one.sees('我住的 8 幢，这一周');
    await waitUntil(() => one.root.querySelector('.hush[role=status]')!.textContent.includes('记住了'));

    const again = await mountRenovationTracker(on);
    await again.sees('我住的 8 幢，这一周');
    await again.press('不记了');
    await again.sees('8 幢，这一周');
    const later = await mountRenovationTracker(on);
    await later.sees('251 个老小区');
    expect(ear.lines).to.deep.equal([]);
  });

  it('the district: four totals as published, counts that add up, and honest words for who published none', async () => {
    const one = await mountRenovationTracker(inTown());
    await one.sees('251 个老小区');
    for (const figure of ['3896 幢', '13.13 万户', '1080.6 万平方米', '100 个', '5 个小区没有公布数目']) await one.sees(figure);
    const counts = [...one.root.querySelectorAll('.counts dd')].map((dd) => Number(dd.textContent));
    expect(counts.reduce((a, b) => a + b, 0)).to.equal(251);
    expect(one.root.querySelectorAll('*').length).to.be.lessThan(1600);
    await one.press('再看 231 个');
    expect(items(one)).to.have.length(251);
    await one.sees('看到 251 个，共 251 个');
  });

  it('by pinyin, by how far, by sub-district; nothing found says so', async () => {
    const one = await mountRenovationTracker(inTown());
    await one.sees('251 个老小区');
    await one.type('小区名', 'shilixincun');
    expect(names(one)).to.deep.equal(['示例新村']);
    await one.type('小区名', '没有这个名字');
    await one.sees('没有找到');
    await one.type('小区名', '');
    await one.press('完工');
    const done = Number([...one.root.querySelectorAll('.counts dd')][0]!.textContent);
    expect(items(one)).to.have.length(done);
    const select = one.root.querySelector('select')!;
    select.value = select.options[1]!.value;
    select.dispatchEvent(new Event('change'));
    await one.element.updateComplete;
    expect(items(one).length).to.be.lessThan(done);
    await one.sees(`看到 ${items(one).length} 个，共 251 个`);
  });

  it('is a tree: one stop, arrows, levels, and what is open is said', async () => {
    const one = await mountRenovationTracker(inTown());
    await one.sees('251 个老小区');
    const tree = one.root.querySelector('[role=tree]')!;
    expect(tree.querySelectorAll('[tabindex="0"]')).to.have.length(1);
    items(one)[0]!.focus();
    await key(one, 'ArrowDown');
    expect(one.root.activeElement).to.equal(items(one)[1]);
    await key(one, 'ArrowUp');
    await key(one, 'ArrowRight');
    await waitUntil(() => items(one)[1]?.getAttribute('aria-level') === '2');
    expect(items(one)[0]!.getAttribute('aria-expanded')).to.equal('true');
    await key(one, 'ArrowRight');
    expect(one.root.activeElement?.textContent).to.equal('看整个小区');
    await key(one, 'ArrowLeft');
    expect(one.root.activeElement).to.equal(items(one)[0]);
    await key(one, 'ArrowLeft');
    expect(items(one)[0]!.getAttribute('aria-expanded')).to.equal('false');
    await key(one, 'End');
    expect(one.root.activeElement).to.equal(items(one).at(-1));
    expect(tree.querySelectorAll('[tabindex="0"]')).to.have.length(1);
    expect(items(one)[0]!.getAttribute('aria-label')).to.match(/^示例新村，示例街道，示例社区，施工，第 6 步，签约率/);
  });

  it('a compound: nine steps, works by class, who answers, and each phone once', async () => {
    const one = await mountRenovationTracker(inTown(), 'place/xincun');
    for (const said of ['整个小区的九步', '第 6 步', '基础类', '完善类', '清单外', '项完成', '改造项目负责人', '攻坚党支部', '12 幢楼到哪了']) await one.sees(said);
    expect(one.root.querySelectorAll('.steps > li')).to.have.length(9);
    expect(one.root.querySelectorAll('[aria-current=step]')).to.have.length(1);
    expect(one.root.querySelectorAll('.slab')).to.have.length(12);
    expect(one.root.querySelectorAll('.cloth')).to.have.length(1);
  });

  it('a compound of the newspaper carries what was published of it, and nothing made up', async () => {
    const one = await mountRenovationTracker(inTown());
    await one.sees('251 个老小区');
    await one.type('小区名', '新建路新村南区');
    expect(items(one)[0]!.textContent).to.include('没有公布进展');
    items(one)[0]!.click();
    await waitUntil(() => names(one).includes('看整个小区'));
    items(one).find((item) => item.textContent === '看整个小区')!.click();
    for (const said of ['没有公布进展', '公布的数字', '签约率', '100%', '愿望清单', '5 条']) await one.sees(said);
    expect(one.root.querySelectorAll('.steps, .slab, .person')).to.have.length(0);
  });

  it('2999 of 3000 is 99.9 %, and one is missing', async () => {
    const one = await mountRenovationTracker(office({}));
    await one.sees('签约率 99.9%，还差 1 户');
    expect(one.text).to.not.include('100%');
  });

  it('a project shows its compounds, a sub-district its own, a building its compound with itself chosen', async () => {
    const project = await mountRenovationTracker(inTown(), 'project/p001');
    await project.sees('老小区，改到哪了');
    expect(items(project).length).to.be.within(1, 2);
    const street = await mountRenovationTracker(inTown(), 'place/street-2');
    await street.sees('老小区，改到哪了');
    expect(street.text).to.not.include('251');
    const building = await mountRenovationTracker(inTown(), 'place/xincun-8');
    await building.sees('8 幢，这一周');
    expect(ear.lines).to.deep.equal([]);
  });

  it('a street’s own stages: joined, renamed, left out', async () => {
    const on = office({});
    const one = await mountRenovationTracker(on, 'place/yuan');
    await one.sees('整个小区的九步');
    const own = await mountRenovationTracker(on, 'place/yuan', '{"stages":[{"states":["surveyed","planned","designing","consenting","procuring"],"label":"准备"},{"states":["constructing"],"label":"开工"},{"states":["inspecting","rectifying","handedOver","maintained"],"label":"收尾"}]}');
    await own.sees('整个小区的三步');
    for (const said of ['准备', '开工', '收尾', '第 2 步']) await own.sees(said);
    const wrong = await mountRenovationTracker(on, 'place/yuan', '{"stages":[{"states":["dreaming"]}]}');
    await wrong.sees('整个小区的九步');
    await mountRenovationTracker(on, 'place/yuan', '{stages');
    await waitUntil(() => ear.lines.length === 2);
    expect(ear.lines[0]).to.include('names "dreaming"');
    expect(ear.lines[1]).to.include('is no JSON');
  });

  it('a link opens exactly this view, and what was typed stays here', async () => {
    const one = await mountRenovationTracker(inTown());
    await one.sees('251 个老小区');
    await one.type('小区名', '示例新村');
    await one.press('施工中');
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text: string) => void copied.push(text) } });
    one.root.querySelector<HTMLElement>('[part=take] summary')!.click();
    await one.press('复制网址');
    await waitUntil(() => copied.length === 1);
    expect(copied[0]).to.match(/#linli=renovation,show=doing$/);
    one.element.remove();
    location.hash = '#linli=renovation,ref=place%2Fxincun,building=xincun-3';
    const other = await mountRenovationTracker(inTown());
    await other.sees('3 幢，这一周');
    expect(ear.lines).to.deep.equal([]);
  });

  it('tells the page what is shown', async () => {
    const shown: unknown[] = [];
    const hear = ({ detail }: CustomEvent<object>): void => void shown.push(detail);
    addEventListener('linli-renovation-shown', hear);
    const one = await mountRenovationTracker(inTown());
    await one.sees('251 个老小区');
    items(one)[0]!.click();
    await waitUntil(() => names(one).includes('1 幢'));
    items(one).find((item) => item.textContent === '1 幢')!.click();
    await one.sees('1 幢，这一周');
    removeEventListener('linli-renovation-shown', hear);
    expect(shown).to.deep.equal([{}, { ref: 'place/xincun-1' }]);
  });
});

describe('linli-renovation-tracker: a wrong world', () => {
  let ear: ConsoleEar;
  beforeEach(() => {
    ear = new ConsoleEar();
    page().defaults = {};
  });
  afterEach(() => {
    ear.stop();
  });

  const cycle: Place[] = [{ ...yuan, id: 'a', name: '圈里小区', parent: 'place/b' }, { type: 'place', id: 'b', kind: 'community', name: '示例社区', parent: 'place/a' }];
  const odd: [what: string, records: Record<string, readonly unknown[]>, said: string[], logged: string | undefined][] = [
    ['parents in a circle', { place: [...small.place, ...cycle] }, ['所属有误', '圈里小区', '示例苑', '1 处数据对不上'], undefined],
    ['an unknown stage', { project: [{ ...project, state: 'dreaming' }] }, ['进展不明', '示例苑'], 'state "dreaming"'],
    ['a negative count', { place: [street, { ...yuan, households: -3 }, ...houses] }, ['数目有误', '示例苑', '1 个小区没有公布数目'], 'households'],
    ['a year 0000', { place: [street, { ...yuan, builtYear: 0 }, ...houses] }, ['数目有误', '示例苑'], 'builtYear'],
    ['a day nobody has', { project: [{ ...project, starts: '0000-00-00' }] }, ['数目有误', '施工'], 'starts'],
    ['a record that is none', { place: [...small.place, { ...bare, id: 'x' }] }, ['1 个老小区', '示例苑'], 'name'],
    ['no project at all', { project: [] }, ['没有公布进展', '示例苑'], undefined],
  ];
  for (const [what, records, said, logged] of odd) {
    it(`${what}: one clear word, the rest is shown`, async () => {
      const one = await mountRenovationTracker(office(records));
      for (const text of said) await one.sees(text);
      if (logged) await oneLine(ear.lines, '"fake"', logged);
      else expect(ear.lines).to.deep.equal([]);
    });
  }

  it('a work at a building nobody knows, a photo that does not open, and one that is no address', async () => {
    const media = (['before', 'after'] as const).map((phase, index) => ({ id: phase, url: index ? 'javascript:alert(1)' : '/no-such-photo.jpg', alt: '', phase, viewpoint: 'A', takenAt: `2023-0${index + 4}-01T10:00:00+08:00` }));
    const one = await mountRenovationTracker(office({ work: [{ ...work, place: 'place/nowhere' }, { ...work, id: 'w2', name: '外墙', state: 'accepted', acceptedBy: 'org/jl', media }] }), 'place/yuan');
    await one.sees('外墙');
    // A page behind another one fetches no lazy photo: said for it.
    one.root.querySelector('img')!.dispatchEvent(new Event('error'));
    expect(one.text.split('照片打不开')).to.have.length(3);
    expect(one.root.innerHTML).to.not.include('javascript:');
    await one.sees('1 处数据对不上');
  });

  it('100 000 rows: the first are drawn, and the page says how many there are', async function () {
    this.timeout(20_000);
    const many = Array.from({ length: 99_999 }, (_, index): Place => ({ ...bare, id: `m${index}`, name: `示例小区 ${index}`, parent: 'place/street' }));
    const on = office({ place: [street, ...many] });
    // As one page: a fake copies each page through text, and 200 of them would be the fake's time.
    const { list } = on.backend;
    on.backend.list = async (type, query, call) => (type === 'place' ? ({ items: [street, ...many], ignored: [] } as never) : list(type, query, call));
    const one = await mountRenovationTracker(on);
    await waitUntil(() => one.text.includes('99999 个老小区'), 'never shown', { timeout: 15_000 });
    await one.sees('这里只列出前 2000 个');
  });

  it('does not answer: says so, with the phone; 再试一次 reads again', async () => {
    const on = office({});
    on.backend.failNext('offline', { times: Infinity });
    const one = await mountRenovationTracker(on);
    await one.sees(words.failure.offline.title);
    waysOut(one, words.retry);
    on.backend.recover();
    await one.press(words.retry);
    await one.sees('示例苑');
  });

  it('the building that was chosen is there at the next visit, without the office', async () => {
    const on = office({});
    const first = await mountRenovationTracker(on, 'place/yuan');
    await first.press('1 幢');
    await first.press('我就住这一幢');
    first.element.remove();
    on.backend.failNext('offline', { times: Infinity });
    const later = await mountRenovationTracker(on);
    await later.sees('我住的 1 幢，这一周');
    await later.sees('存下的');
  });

  it('signings that do not come are missed, and can be asked for again', async () => {
    const on = office({});
    const { list } = on.backend;
    let broken = true;
    on.backend.list = (type, query, call) => (type === 'poll' && broken ? Promise.reject(new Error('no')) : list(type, query, call));
    const one = await mountRenovationTracker(on);
    await one.sees('有一部分没有取到');
    await one.sees('示例苑');
    broken = false;
    await one.press(words.retry);
    await one.sees('签约率 99.9%');
    expect(one.text).to.not.include('有一部分没有取到');
  });

  it('offline: the last good copy of the district and of a compound, with its age', async () => {
    const on = office({});
    const first = await mountRenovationTracker(on, 'place/yuan');
    await first.sees('示例苑');
    await first.press('全部小区');
    await first.sees('1 个老小区');
    first.element.remove();
    on.backend.failNext('offline', { times: Infinity });
    const later = await mountRenovationTracker(on);
    await later.sees('存下的');
    await later.sees('签约率 99.9%');
    items(later)[0]!.click();
    await later.sees(words.failure.offline.title);
    later.element.remove();
    // A page about this one compound: its own copy, not the district's.
    const narrow = await mountRenovationTracker(on, 'place/yuan');
    await narrow.sees('整个小区的九步');
    await narrow.sees('存下的');
    on.backend.recover();
    await narrow.press(words.retry);
    await waitUntil(() => !narrow.text.includes('存下的'));
    await on.clock.tick(3_600_000);
    narrow.element.requestUpdate();
    await narrow.sees('数据是 今天 上午 9:00 取的');
  });
});
