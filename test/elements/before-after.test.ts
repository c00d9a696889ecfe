/** Aunt Zhou passes building 8 and wonders whether the wall was only painted over. */
import { expect, html, waitUntil } from '@open-wc/testing';
import { fetchSibling } from '../../src/define/siblings.ts';
import type { Work } from '../../src/domain/work.ts';
import type { LinliBeforeAfter } from '../../src/elements/before-after/before-after.ts';
import { readingZhHans as common } from '../../src/i18n/reading.words.ts';
import { page } from '../../src/kit/page.ts';
import { seedOffice, seedPlaces } from '../../src/sample/seed.ts';
import { fakeComfort } from '../fakes/comfort.ts';
import { photo, pipes, project, supervisor, wall } from '../fakes/works.ts';
import { mountBeforeAfter, mountGiven, names, withWorks } from '../harness/before-after.ts';
import { oneLine, waysOut } from '../harness/failing.ts';
import { ConsoleEar, noTown, stage, type TagHarness } from '../harness/tag.ts';

type Tag = TagHarness<LinliBeforeAfter>;
const [before, after] = wall.media as [Work['media'][number], Work['media'][number]];
const line = ({ root }: Tag): HTMLInputElement => root.querySelector<HTMLInputElement>('input[type=range][aria-label^=看前后]')!;
const images = ({ root }: Tag): HTMLImageElement[] => [...root.querySelectorAll('img')];
const alts = (tag: Tag): string[] => images(tag).map(({ alt }) => alt);
const pressed = ({ root }: Tag): string | undefined => root.querySelector<HTMLElement>('[aria-pressed=true]')?.innerText;
const settled = (url = before.url): Promise<unknown> => new Promise((resolve) => Object.assign(new Image(), { onload: resolve, src: url }));

describe('linli-before-after', () => {
  let ear: ConsoleEar;
  const { comfort } = page();
  beforeEach(() => {
    ear = new ConsoleEar();
    page().defaults = {};
  });
  afterEach(() => {
    ear.stop();
    if (comfort) page().comfort = comfort;
  });

  it('shows the wall before and after, when each was taken, that the evidence is complete and who accepted it', async () => {
    const counts: number[] = [];
    const hear = ({ detail }: { detail: { count: number } }): void => void counts.push(detail.count);
    addEventListener('linli-before-after-shown', hear);
    const tag = await mountBeforeAfter(withWorks([wall]));
    for (const words of ['外墙修补粉刷', '示例新村 8 幢', '验收了', '4月12日 周三', '10月28日 周六', '同一个位置：人行道上，朝南', '证据齐：前、后、同一角度', '示例监理公司验收，不是施工单位自己验收', '数据是 今天 上午 9:00 取的']) await tag.sees(words);
    removeEventListener('linli-before-after-shown', hear);
    expect(counts).to.deep.equal([1]);
    expect(alts(tag)).to.deep.equal(['改造前：外墙修补粉刷', '改造后：外墙修补粉刷']);
    expect(images(tag).every((one) => one.loading === 'lazy' && one.decoding === 'async' && one.width > 0)).to.equal(true);
    expect(tag.root.querySelector('h3 .sample')).to.not.equal(null);
    expect(tag.root.querySelector('.cloth')).to.equal(null);
    waysOut(tag);
    expect(ear.lines).to.deep.equal([]);
  });

  it('moves the line by keyboard or thumb: what is seen of each follows, and it is said how much', async () => {
    const tag = await mountBeforeAfter(withWorks([wall, { ...wall, id: 'w3', name: '围墙' }]));
    await tag.sees('围墙');
    const range = line(tag);
    expect(range.getAttribute('aria-valuetext')).to.equal('前 50%');
    expect(range.getBoundingClientRect().height).to.be.greaterThan(100);
    range.focus();
    expect(tag.root.activeElement === range, 'not in focus').to.equal(true);
    range.stepDown(5);
    range.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await tag.element.updateComplete;
    expect(range.value).to.equal('40');
    expect(range.getAttribute('aria-valuetext')).to.equal('前 40%');
    const clips = images(tag).map((one) => getComputedStyle(one).clipPath);
    expect(clips[0]).to.equal('none');
    expect(clips[1]).to.include('40%');
    expect(clips[3]).to.include('50%');
    expect([...tag.root.querySelectorAll('.stack [style]')].map(({ className }) => className)).to.deep.equal(['wipe', 'wipe']);
  });

  it('side by side and back; the line stands where it was left', async () => {
    const tag = await mountBeforeAfter(withWorks([wall]));
    await tag.sees('左右拖中间的线');
    line(tag).value = '20';
    line(tag).dispatchEvent(new InputEvent('input'));
    await tag.press('并排看');
    expect(pressed(tag)).to.equal('并排看');
    expect(Boolean(line(tag))).to.equal(false);
    expect(images(tag)).to.have.length(2);
    expect(tag.text).to.not.include('左右拖');
    await tag.press('拖着看');
    expect(line(tag).value).to.equal('20');
    expect(getComputedStyle(images(tag)[1]!).clipPath).to.include('20%');
  });

  it('in large letters the photos stand side by side, unless somebody presses otherwise', async () => {
    page().comfort = fakeComfort({ size: 'large' });
    const tag = await mountBeforeAfter(withWorks([wall]));
    await tag.sees('证据齐');
    expect(pressed(tag)).to.equal('并排看');
    await tag.press('拖着看');
    expect(Boolean(line(tag))).to.equal(true);
  });

  it('buried pipes: the photo of the open trench is a third', async () => {
    const tag = await mountBeforeAfter(withWorks([pipes]));
    await tag.sees('证据齐：前、中、后，同一角度');
    await tag.sees('6月20日 周二，沟里');
    expect(alts(tag)).to.deep.equal(['改造前：雨污分流', '改造后：雨污分流', '施工中：雨污分流']);
  });

  it('says in plain words what is missing, and counts', async () => {
    const { acceptedBy: _, ...unnamed } = wall;
    const tag = await mountBeforeAfter(withWorks([
      wall, { ...wall, id: 'a', acceptedBy: 'org/sg1' }, { ...unnamed, id: 'b' }, { ...wall, id: 'c', hidden: true }, { ...wall, id: 'd', media: [before, { ...after, viewpoint: '楼顶' }] },
      { ...wall, id: 'e', media: [photo('before', '2023-10-28'), photo('after', '2023-04-12')] }, { ...wall, id: 'f', media: [photo('before'), photo('after')] }, { ...wall, id: 'g', media: [] },
    ]));
    for (const words of [
      '验收了 8 项，1 项证据齐', '是施工单位自己验收的', '没有写是谁验收的', '埋在里面的活，没有施工中的照片', '前后不是同一个位置拍的', '日期先后不对', '没有写哪天拍的', '没有日期', '没有改造前的照片', '没有改造后的照片',
    ]) await tag.sees(words);
    expect(tag.root.querySelectorAll('.tag.ok')).to.have.length(1);
    expect(tag.root.querySelectorAll('input[type=range]')).to.have.length(6);
  });

  it('not accepted yet: only the photos are judged; not built yet: only that it will be photographed', async () => {
    const { acceptedBy: _, ...open } = wall;
    const tag = await mountBeforeAfter(withWorks([
      { ...open, id: 'a', state: 'done' }, { ...open, id: 'b', state: 'rectifying', media: [before], note: '有一处渗水，重做' }, { ...open, id: 'c', state: 'doing', media: [before] }, { ...open, id: 'd', name: '没开始的', state: 'listed', media: [] },
      { ...open, id: 'e', name: '没先拍的', state: 'doing', media: [photo('during', '2023-06-01')] },
    ]));
    for (const words of ['做完了，等验收', '照片齐：前、后、同一角度', '照片不齐', '有一处渗水，重做', '做完以后', '没有改造前的照片']) await tag.sees(words);
    expect(tag.text).to.not.include('谁验收');
    expect(tag.text).to.not.include('没开始的');
  });

  it('nobody says who built it: then nobody can say who else accepted it', async () => {
    const { contractor: _, ...unnamed } = project;
    const tag = await mountBeforeAfter(withWorks([wall], { records: { work: [wall], project: [unnamed], org: [supervisor] } }));
    await tag.sees('没有写施工单位是谁');
    expect(tag.text).to.not.include('证据齐：');
  });

  it('those with a pair first; ten, and more at a press, where the reader goes on', async () => {
    const many = Array.from({ length: 23 }, (_, index): Work => ({ ...wall, id: `m${index}`, name: `第 ${index} 项`, media: index === 22 ? wall.media : [] }));
    const tag = await mountBeforeAfter(withWorks(many));
    await tag.sees('第 22 项');
    expect(names(tag)).to.have.length(10);
    expect(names(tag)[0]).to.equal('第 22 项');
    await tag.press('再看 10 项');
    expect(names(tag)).to.have.length(20);
    await waitUntil(() => (tag.root.activeElement as HTMLElement | null)?.innerText.startsWith('第 9 项'));
    await tag.press('再看 3 项');
    expect(names(tag)).to.have.length(23);
    expect(tag.text).to.not.include('再看');
  });

  it('three hundred photos of one work: two spots, and the others at a press', async () => {
    const spots = Array.from({ length: 150 }, (_, index) => [photo('before', '2023-04-12', { viewpoint: `${index} 处` }), photo('after', '2023-10-28', { viewpoint: `${index} 处` })]).flat();
    const tag = await mountBeforeAfter(withWorks([{ ...wall, media: spots }]));
    await tag.sees('再看 148 个位置');
    expect(images(tag)).to.have.length(4);
    await tag.press('再看 148 个位置');
    expect(images(tag)).to.have.length(300);
  });

  it('a photo that does not open leaves its words; the other stays, and so do the dates', async () => {
    const tag = await mountBeforeAfter(withWorks([wall, { ...wall, id: 'w9', name: '围墙', media: [before, { ...after, id: 'x', url: 'javascript:alert(1)' }] }]));
    await tag.sees('围墙');
    images(tag)[0]!.dispatchEvent(new Event('error'));
    await tag.sees('照片打不开');
    expect(tag.root.querySelectorAll('input[type=range]')).to.have.length(0);
    expect(tag.root.querySelector('[src^="javascript"]')).to.equal(null);
    expect(images(tag)).to.have.length(1);
    await tag.sees('4月12日 周三');
  });

  it('photos of unlike shape stand side by side, also when their size is known only once they are here', async () => {
    const tall = photo('after', '2023-10-28', { tall: true });
    const { width: _, height: _height, ...unknown } = tall;
    const tag = await mountBeforeAfter(withWorks([{ ...wall, media: [before, tall] }]));
    await tag.sees('两张照片形状不一样');
    expect(Boolean(line(tag))).to.equal(false);
    const other = await mountBeforeAfter(withWorks([{ ...wall, media: [before, unknown] }]));
    await settled(tall.url);
    images(other).forEach((one) => (one.loading = 'eager'));
    await other.sees('两张照片形状不一样');
  });

  it('keeps its place before the photos are here', async () => {
    const tag = await mountBeforeAfter(withWorks([{ ...wall, media: wall.media.map((one) => ({ ...one, width: 1600, height: 900 })) }]));
    await tag.sees('证据齐');
    const { width, height } = tag.root.querySelector('.wipe')!.getBoundingClientRect();
    expect(width / height).to.be.closeTo(16 / 9, 0.02);
  });

  describe('whose photos', () => {
    const elsewhere: Work = { ...wall, id: 'w7', name: '别的小区的', project: 'project/p2', place: 'place/yuan-1' };
    const whole: Work = { ...wall, id: 'w8', name: '整个小区的', place: 'place/xincun' };
    const office = (): ReturnType<typeof withWorks> => withWorks([elsewhere, wall, whole, { ...wall, id: 'w6', name: '3 幢的', place: 'place/xincun-3' }], { records: { work: [elsewhere, wall, whole, { ...wall, id: 'w6', name: '3 幢的', place: 'place/xincun-3' }], project: [project, { ...project, id: 'p2', places: ['place/yuan'] }], org: [supervisor] } });
    const rows: [scope: string, names: string[]][] = [
      ['work/w7', ['别的小区的']], ['project/p1', ['外墙修补粉刷', '整个小区的', '3 幢的']], ['place/xincun', ['外墙修补粉刷', '整个小区的', '3 幢的']], ['place/xincun-8', ['外墙修补粉刷', '整个小区的']],
      ['place/yuan', ['别的小区的']], ['place/community', ['别的小区的', '外墙修补粉刷', '整个小区的', '3 幢的']], ['', ['别的小区的', '外墙修补粉刷', '整个小区的', '3 幢的']],
    ];
    for (const [scope, expected] of rows) {
      it(`scope="${scope}"`, async () => {
        const tag = await mountBeforeAfter(office(), { scope });
        await tag.sees('证据齐');
        expect(names(tag)).to.deep.equal(expected);
      });
    }

    it('the site says where, and the tag hears it change', async () => {
      page().defaults = { scope: 'place/yuan' };
      const tag = await mountBeforeAfter(office(), { scope: '' });
      await tag.sees('别的小区的');
      expect(names(tag)).to.have.length(1);
      tag.element.scope = 'work/w1';
      await tag.sees('外墙修补粉刷');
      expect(tag.text).to.not.include('别的小区的');
    });

    it('a work nobody knows: says so, with the phone', async () => {
      const tag = await mountBeforeAfter(office(), { scope: 'work/w99' });
      await tag.sees(common.failure.missing.title);
      waysOut(tag, common.retry);
    });
  });

  it('wrong attributes: a line each for the webmaster, and what is usual is shown', async () => {
    const tag = await mountBeforeAfter(withWorks([wall]), { scope: 'building 8', view: 'blink', limit: 'many' });
    await tag.sees('证据齐');
    expect(pressed(tag)).to.equal('拖着看');
    expect(ear.lines).to.have.length(3);
    for (const words of ['scope="building 8"', 'view="blink"', 'limit="many"']) expect(ear.lines.join(' ')).to.include(words);
  });

  it('a heading of its own, fewer at a time, side by side at first', async () => {
    const tag = await mountBeforeAfter(withWorks([wall, pipes]), { heading: '眼见为实', view: 'side', limit: '1' });
    await tag.sees('眼见为实');
    expect(pressed(tag)).to.equal('并排看');
    expect(names(tag)).to.have.length(1);
    await tag.sees('再看 1 项');
  });

  describe('photos in the page itself', () => {
    const two = html`<img data-phase="before" data-taken="2023-04-12" data-viewpoint="3 幢南面" src=${before.url} alt="墙有裂缝" /><img data-phase="after" data-taken="2023-10-28" data-viewpoint="3 幢南面" src=${after.url} alt="" />`;

    it('no backend is asked for, none is missing, and nothing is of a made-up town', async () => {
      const tag = await mountGiven(stage(), two);
      await tag.sees('照片齐：前、后、同一角度');
      await tag.sees('4月12日 周三');
      await tag.sees('同一个位置：3 幢南面');
      expect(alts(tag)).to.deep.equal(['改造前：墙有裂缝', '改造后']);
      expect(Boolean(line(tag))).to.equal(true);
      expect(tag.root.querySelector('[part=sample]')).to.equal(null);
      expect(tag.text).to.not.include('取的');
      waysOut(tag);
      expect(ear.lines).to.deep.equal([]);
    });

    it('without a word of where and when: still to be compared, and it says that the days are missing', async () => {
      const tag = await mountGiven(stage(), html`<img data-phase="before" src=${before.url} /><img data-phase="after" src=${after.url} />`);
      await tag.sees('没有写哪天拍的');
      expect(Boolean(line(tag))).to.equal(true);
      expect(tag.text).to.not.include('同一');
    });

    it('an unknown phase, a month for a day, no address: left out, and told to the webmaster', async () => {
      const tag = await mountGiven(stage(), html`<img data-phase="before" data-taken="2023-04" src=${before.url} /><img data-phase="later" src=${after.url} /><img data-phase="after" />`);
      await tag.sees('没有改造后的照片');
      await tag.sees('没有日期');
      for (const words of ['data-taken="2023-04"', 'data-phase="later"', 'src=""']) expect(ear.lines.join(' ')).to.include(words);
      expect(ear.lines).to.have.length(3);
    });

    it('a page that adds the second photo later, or changes its day', async () => {
      const tag = await mountGiven(stage(), html`<img data-phase="before" data-taken="2023-04-12" src=${before.url} />`);
      await tag.sees('没有改造后的照片');
      const image = Object.assign(document.createElement('img'), { src: after.url });
      Object.assign(image.dataset, { phase: 'after', taken: '2023-04-12' });
      tag.element.append(image);
      await tag.sees('日期先后不对');
      image.dataset['taken'] = '2023-10-28';
      await tag.sees('前后照片都有，日期先后也对');
    });
  });

  describe('when the office', () => {
    it('has no photos: honest words, and the phone', async () => {
      const tag = await mountBeforeAfter(withWorks([]));
      await tag.sees('还没有改造前后的照片');
      waysOut(tag);
    });

    it('is slow: still blocks', async () => {
      const tag = await mountBeforeAfter(withWorks([wall], { latency: Infinity }));
      await tag.sees(common.loading);
      expect(tag.root.querySelector('[part=loading]')!.getAttribute('aria-busy')).to.equal('true');
    });

    it('does not answer: says so, with the phone; 再试一次 reads again', async () => {
      const on = withWorks([wall]);
      on.backend.failNext('offline', { times: Infinity });
      const tag = await mountBeforeAfter(on);
      await tag.sees(common.failure.offline.title);
      waysOut(tag, common.retry);
      await oneLine(ear.lines, '"fake"', '(offline)');
      on.backend.recover();
      await tag.press(common.retry);
      await tag.sees('证据齐');
      expect(tag.text).to.not.include(common.failure.offline.title);
    });

    it('does not answer the second visit: what the first saw stands, with its day', async () => {
      const on = withWorks([wall]);
      const first = await mountBeforeAfter(on);
      await first.sees('证据齐');
      first.element.remove();
      on.backend.failNext('broken', { times: Infinity });
      const second = await mountBeforeAfter(on);
      await second.sees('上午 9:00 存下的');
      await second.sees(common.failure.broken.title);
      await second.sees('示例监理公司验收');
      waysOut(second, common.retry);
    });

    it('answers about the works and not about the rest: the photos stand, nothing is called complete, and it can be asked again', async () => {
      const on = withWorks([wall]);
      const real = on.backend.list;
      Object.assign(on.backend, { list: (type: string, ...rest: [never]) => (type === 'project' ? Promise.reject(Object.assign(new Error('no'), { kind: 'broken' })) : real(type as never, ...rest)) });
      const tag = await mountBeforeAfter(on);
      await tag.sees('有一部分没有取到');
      expect(images(tag)).to.have.length(2);
      expect(tag.text).to.not.include('证据齐：');
      on.backend.list = real;
      await tag.press(common.retry);
      await tag.sees('证据齐：');
    });

    it('names a place nobody knows', async () => {
      const tag = await mountBeforeAfter(withWorks([{ ...wall, place: 'place/nowhere' }], { office: { ...seedOffice, places: seedPlaces } }), { scope: 'work/w1' });
      await tag.sees(common.unnamed);
      await tag.sees('证据齐');
    });

    it('is another one: nothing of the one before stays', async () => {
      const tag = await mountBeforeAfter(withWorks([wall]));
      await tag.sees('证据齐');
      const { backend, readings } = withWorks([pipes], { latency: Infinity });
      Object.assign(tag.element, { backend, readings });
      await tag.sees(common.loading);
      expect(tag.text).to.not.include('外墙');
    });

    it('is nowhere: honest words, and one line for the webmaster', async () => {
      const townAgain = noTown();
      const tag = await mountBeforeAfter({ ...stage(), backend: undefined as never });
      await tag.sees(common.notConfigured.title);
      waysOut(tag);
      await oneLine(ear.lines, '<linli-before-after', 'has no backend');
      townAgain();
    });
  });

  it('speaks English', async () => {
    page().siblings = fetchSibling;
    const tag = await mountBeforeAfter(withWorks([wall]));
    tag.element.parentElement!.lang = 'en';
    tag.element.requestUpdate();
    await tag.sees('Evidence complete: before, after, same spot');
    await tag.sees('Side by side');
    expect(tag.root.querySelector('input')!.getAttribute('aria-valuetext')).to.equal('50% before');
    expect(tag.root.querySelector<HTMLElement>('.root')!.lang).to.equal('en');
  });
});
