import { expect, html, waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import { fetchSibling } from '../../src/define/siblings.ts';
import { commonZhHans as words } from '../../src/i18n/common.words.ts';
import { page } from '../../src/kit/page.ts';
import { oneLine, waysOut } from '../harness/failing.ts';
import { mountEventCalendar, street } from '../harness/event-calendar.ts';
import { ConsoleEar, noTown, stage } from '../harness/tag.ts';
import { staffToken } from '../fakes/backend.ts';
import { gatherings, venues } from '../fakes/street-events.ts';

describe('linli-event-calendar', () => {
  let ear: ConsoleEar;
  beforeEach(() => {
    ear = new ConsoleEar();
    page().defaults = {};
    page().tags.clear();
  });
  afterEach(() => {
    ear.stop();
  });

  describe('a Friday morning: what is on', () => {
    it('today with its lunar date and its term, then what comes, by when', async () => {
      const calendar = await mountEventCalendar(street());
      await calendar.sees('农历九月廿七，立冬第 3 天 11月10日 周五');
      await calendar.sees('下一个节气 小雪 11月22日 周三，还有 12 天');
      await calendar.sees('示例新时代文明实践站');
      expect(calendar.groups).to.deep.equal(['正在办', '这个周末', '下一周', '这个月往后', '12月']);
      expect(calendar.names).to.deep.equal(['老照片展', '露天电影', '立冬品茗茶', '敬老爱老送健康', '合唱队招新', '楼道口的坡道怎么修', '孩子们来剪纸', '好书分享', '大扫除', '冬至包汤圆']);
      expect(ear.lines).to.deep.equal([]);
    });

    it('says honestly how each stands', async () => {
      const calendar = await mountEventCalendar(street());
      await calendar.sees('下午 2:00—4:00');
      const of = (name: string): string => [...calendar.root.querySelectorAll<HTMLElement>('.event')].find((one) => one.innerText.includes(name))!.innerText.replace(/\s+/g, ' ');
      expect(of('立冬品茗茶')).to.include('还剩 8 个名额');
      expect(of('敬老爱老送健康')).to.include('带医保卡').and.include('不用报名');
      expect(of('露天电影')).to.include('取消了').and.include('周六有雨，这次不放了。');
      expect(of('合唱队招新')).to.include('延期').and.include('修好了再定日子');
      expect(of('楼道口的坡道怎么修')).to.include('原定 11月13日 周一 下午 2:30');
      expect(of('孩子们来剪纸')).to.include('名额已满').and.include('3 人在候补');
      expect(of('老照片展')).to.include('正在办').and.include('11月6日 周一—11月26日 周日');
      expect(of('大扫除')).to.include('全天').and.include('各楼门口');
      expect(of('冬至包汤圆')).to.include('没有说是哪一天');
    });

    it('what this phone has signed up for on the event’s own page says so here too', async () => {
      const on = street();
      const before = page().device;
      page().device = on.device;
      const calendar = await mountEventCalendar(on);
      await calendar.sees('还剩 8 个名额');
      const address = { backend: 'fake', endpoint: '' };
      await on.device.receipts.keep({ key: 'k', address, type: 'signup', ref: 'signup/s', about: 'event/tea', code: '23110001', sentAt: 1, lastState: 'confirmed' });
      await on.device.receipts.keep({ key: 'l', address, type: 'signup', ref: 'signup/t', about: 'event/paper', code: '23110002', sentAt: 1, lastState: 'waitlisted' });
      await calendar.sees('报好了');
      await calendar.sees('在候补');
      calendar.element.remove();
      if (before) page().device = before;
      else delete page().device;
    });

    it('what has been is one press away, latest first', async () => {
      const calendar = await mountEventCalendar(street());
      await calendar.press('看办过的');
      await calendar.sees('读书会');
      expect(calendar.names).to.deep.equal(['读书会', '立冬诗会']);
      await calendar.press('看接下来的');
      await calendar.sees('立冬品茗茶');
    });

    it('the clinic only, then a place, then all again', async () => {
      const calendar = await mountEventCalendar(street());
      await calendar.press('节气');
      expect(calendar.names).to.deep.equal(['立冬品茗茶', '冬至包汤圆']);
      await calendar.press('再挑一挑');
      await calendar.choose('哪一种', '义诊');
      expect(calendar.names).to.deep.equal(['敬老爱老送健康']);
      await calendar.choose('在哪里', '示例小院');
      await calendar.sees('这样挑，一场也没有。');
      await calendar.press('不挑了');
      await calendar.choose('哪个节气', '冬至');
      expect(calendar.names).to.deep.equal(['冬至包汤圆']);
    });

    it('by what a tag says itself: its kind, its place', async () => {
      const calendar = await mountEventCalendar(street(), { kind: 'reading' });
      await calendar.sees('好书分享');
      expect(calendar.names).to.deep.equal(['好书分享']);
      calendar.element.kind = undefined;
      calendar.element.scope = 'place/yard';
      await waitUntil(() => calendar.names.join() === '老照片展,好书分享');
    });

    it('a kind that is none is told the webmaster, and everything is shown', async () => {
      const calendar = await mountEventCalendar(street(), { kind: 'party' });
      await calendar.sees('立冬品茗茶');
      await oneLine(ear.lines, '<linli-event-calendar kind="party">', 'clinic');
      calendar.element.remove();
    });
  });

  describe('the month', () => {
    it('a dot for each event, terms and today said; the pressed day below', async () => {
      const calendar = await mountEventCalendar(street(), { view: 'month' });
      await calendar.sees('2023年11月');
      await calendar.sees('癸卯年 九月—十月');
      expect(calendar.aloud('2023-11-08')).to.equal('11月8日 周三，九月廿五，立冬，1 场');
      expect(calendar.aloud('2023-11-10')).to.equal('11月10日 周五，今天，九月廿七，1 场');
      expect(calendar.square('2023-11-18').querySelectorAll('.dots i')).to.have.length(2);
      await calendar.sees('11月10日 周五 1 场');
      calendar.square('2023-11-12').click();
      await calendar.sees('11月12日 周日 2 场');
      expect(calendar.names).to.deep.equal(['老照片展', '立冬品茗茶', '立冬诗会']);
      expect(calendar.square('2023-11-12').getAttribute('aria-pressed')).to.equal('true');
    });

    it('立冬 2023 and 2026, 冬至 2023 and 2026 on their squares', async () => {
      const calendar = await mountEventCalendar(street(), { view: 'month' });
      await calendar.sees('2023年11月');
      for (const [day, term] of [['2023-11-08', '立冬'], ['2023-12-22', '冬至'], ['2026-11-07', '立冬'], ['2026-12-22', '冬至']] as const) {
        location.hash = `linli=events,show=month,day=${day}`;
        await waitUntil(() => calendar.root.querySelector(`[data-day="${day}"] .term`)?.textContent === term, `${term} is not on ${day}`);
      }
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('is walked by keys as the practices say', async () => {
      const calendar = await mountEventCalendar(street(), { view: 'month' });
      await calendar.sees('2023年11月');
      const table: [key: string, day: string, shift?: boolean][] = [
        ['ArrowRight', '2023-11-11'], ['ArrowDown', '2023-11-18'], ['Home', '2023-11-13'], ['End', '2023-11-19'], ['ArrowUp', '2023-11-12'], ['ArrowLeft', '2023-11-11'], ['PageDown', '2023-12-11'], ['PageUp', '2023-11-11'],
        ['PageDown', '2024-11-11', true], ['PageUp', '2023-11-11', true],
      ];
      for (const [key, day, shiftKey = false] of table) expect(await calendar.key(key, { shiftKey }), key).to.equal(day);
      await waitUntil(() => (calendar.root.activeElement as HTMLElement | null)?.dataset['day'] === '2023-11-11', 'the focus does not follow');
      expect(calendar.root.querySelectorAll('[data-day][tabindex="0"]')).to.have.length(1);
    });

    it('on and back, and home to today', async () => {
      const calendar = await mountEventCalendar(street(), { view: 'month' });
      await calendar.sees('2023年11月');
      calendar.root.querySelector<HTMLElement>('[aria-label="下个月"]')!.click();
      await calendar.sees('2023年12月');
      await calendar.sees('冬至包汤圆');
      await calendar.press('回到今天');
      await calendar.sees('2023年11月');
    });

    it('休 and 班, and a year whose holidays nobody has announced', async () => {
      const calendar = await mountEventCalendar(street(), { view: 'month' });
      await calendar.sees('2023年11月');
      location.hash = 'linli=events,show=month,day=2023-10-07';
      await calendar.sees('2023年10月');
      expect(calendar.aloud('2023-10-07')).to.include('调休上班');
      expect(calendar.aloud('2023-10-02')).to.include('放假');
      expect(calendar.square('2023-09-29').innerText).to.include('中秋');
      location.hash = 'linli=events,show=month,day=2031-05-01';
      await calendar.sees('2031年的放假安排还没有公布。');
      history.replaceState(null, '', location.pathname + location.search);
    });
  });

  it('the week: each day, and that nothing is on', async () => {
    const calendar = await mountEventCalendar(street(), { view: 'week' });
    await calendar.sees('11月6日 周一—11月12日 周日');
    await calendar.sees('今天，九月廿七');
    expect(calendar.names.filter((name) => name === '老照片展')).to.have.length(7);
    calendar.root.querySelector<HTMLElement>('[aria-label="上一周"]')!.click();
    await calendar.sees('读书会');
    await calendar.sees('这一天没有活动。');
  });

  it('for a sidebar: the rest of the week, and nothing to choose', async () => {
    const calendar = await mountEventCalendar(street(), { compact: true });
    await calendar.sees('立冬品茗茶');
    expect(calendar.names).to.deep.equal(['老照片展', '露天电影', '立冬品茗茶']);
    expect(calendar.root.querySelector('.segment')).to.equal(null);
  });

  describe('to take along', () => {
    /** What the browser was given to save. */
    async function saved(press: () => Promise<void>): Promise<string> {
      const { createObjectURL } = URL;
      const { click } = HTMLAnchorElement.prototype;
      let blob: Blob | undefined;
      URL.createObjectURL = (one: Blob) => createObjectURL.call(URL, (blob = one));
      HTMLAnchorElement.prototype.click = () => undefined;
      await press();
      Object.assign(URL, { createObjectURL });
      HTMLAnchorElement.prototype.click = click;
      return blob?.text() ?? '';
    }

    it('one day into the phone\'s calendar', async () => {
      const calendar = await mountEventCalendar(street());
      await calendar.sees('示例新时代文明实践站');
      const tea = [...calendar.root.querySelectorAll<HTMLElement>('.event')].find((one) => one.innerText.includes('立冬品茗茶'))!;
      const file = await saved(async () => tea.querySelector<HTMLElement>('.btn')!.click());
      expect(file).to.include('SUMMARY:立冬品茗茶').and.include('DTSTART;TZID=Asia/Shanghai:20231112T140000').and.include('LOCATION:示例新时代文明实践站');
      await calendar.sees('日历文件存好了');
    });

    it('all that comes in one file, without what is called off', async () => {
      const calendar = await mountEventCalendar(street());
      await calendar.sees('立冬品茗茶');
      const file = await saved(() => calendar.press('全部存到日历'));
      expect(file.match(/BEGIN:VEVENT/g)).to.have.length(9);
      expect(file).to.not.include('露天电影');
    });

    it('the month in words on a sheet of paper: drawn when somebody prints, there when the sheet is laid out, gone afterwards', async () => {
      const calendar = await mountEventCalendar(street(), { view: 'month' });
      await calendar.sees('2023年11月');
      const lines = (): string[] => [...calendar.root.querySelectorAll('.paper li')].map(({ textContent }) => textContent.trim());
      expect(lines()).to.deep.equal([]);
      dispatchEvent(new Event('beforeprint'));
      expect(lines()).to.include('12 日 下午 2:00—4:00 立冬品茗茶').and.have.length.above(5);
      dispatchEvent(new Event('afterprint'));
      await waitUntil(() => lines().length === 0);
    });

    it('a feed to subscribe to', async () => {
      const calendar = await mountEventCalendar(street());
      calendar.element.feed = 'https://street.example/events.ics';
      await calendar.sees('订到手机日历');
      expect(calendar.root.querySelector('a[href="webcal://street.example/events.ics"]')).to.not.equal(null);
    });

    it('for search engines, where the webmaster asks for it, and gone with the tag', async () => {
      const calendar = await mountEventCalendar(street());
      expect(calendar.element.querySelector('script')).to.equal(null);
      calendar.element.structuredData = true;
      await waitUntil(() => calendar.element.querySelector('script[type="application/ld+json"]') !== null);
      const told = JSON.parse(calendar.element.querySelector('script')!.textContent) as { name: string; eventStatus: string }[];
      expect(told.map(({ name }) => name)).to.include('立冬品茗茶');
      expect(told.find(({ name }) => name === '合唱队招新')!.eventStatus).to.equal('https://schema.org/EventPostponed');
      calendar.element.remove();
      expect(calendar.element.querySelector('script')).to.equal(null);
    });
  });

  describe('events of the page itself', () => {
    it('a list with times becomes the calendar, without an office', async () => {
      const townAgain = noTown();
      const calendar = await mountEventCalendar({ ...street(), backend: undefined as never });
      render(html`<ul><li><time datetime="2023-11-12T14:00">周日下午两点</time> <a href="/tea">立冬品茗茶</a>，<span data-place>实践站</span></li><li>没有日子的</li><li><time datetime="soon">快了</time> 春游</li></ul>`, calendar.element);
      await calendar.sees('立冬品茗茶');
      await calendar.sees('下午 2:00');
      await calendar.sees('实践站');
      expect(calendar.root.querySelector('.event h3 a')!.getAttribute('href')).to.equal('/tea');
      expect(calendar.names).to.deep.equal(['立冬品茗茶']);
      expect(ear.lines.filter((line) => line.includes('entry 3 inside it has no day'))).to.have.length(1);
      townAgain();
    });

    it('a table by its heads', async () => {
      const calendar = await mountEventCalendar(street());
      render(html`<table><thead><tr><th>时间</th><th>地点</th><th>活动</th><th>主办</th></tr></thead><tbody><tr><td><time datetime="2023-11-13">周一</time></td><td>小院</td><td>量血压</td><td>居委会</td></tr></tbody></table>`, calendar.element);
      await calendar.sees('量血压');
      await calendar.sees('小院');
      await calendar.sees('居委会');
      await calendar.sees('全天');
    });

    it('a property: a name and a start are enough; what cannot be read is told', async () => {
      const calendar = await mountEventCalendar(street());
      calendar.element.events = [{ name: '喝茶', start: '2023-11-12' }, { name: '坏的', start: '2023-11-12', roles: 'nobody' as never }, { name: '没日子', start: 'soon' }];
      await calendar.sees('喝茶');
      await calendar.sees('有 1 处没有读懂');
      expect(calendar.names).to.deep.equal(['喝茶']);
      await oneLine(ear.lines, 'an event given by the page cannot be read', 'roles');
    });
  });

  describe('an office that is slow, gone, or odd', () => {
    it('is still while it reads', async () => {
      const calendar = await mountEventCalendar(stage({ latency: Infinity }));
      await calendar.sees(words.loading);
      expect(calendar.root.querySelector('[part=loading]')!.getAttribute('aria-busy')).to.equal('true');
    });

    it('lists nothing: honest words, and the phone', async () => {
      const calendar = await mountEventCalendar(stage());
      await calendar.sees('这一阵没有活动');
      waysOut(calendar);
    });

    it('does not answer: says so, with the phone; 再试一次 reads again', async () => {
      const on = street();
      on.backend.failNext('offline', { times: Infinity });
      const calendar = await mountEventCalendar(on);
      await calendar.sees(words.failure.offline.title);
      waysOut(calendar, words.retry);
      on.backend.recover();
      await calendar.press(words.retry);
      await calendar.sees('立冬品茗茶');
    });

    it('does not answer the second visit: what the first saw stands, with its age', async () => {
      const on = street();
      const first = await mountEventCalendar(on);
      await first.sees('示例新时代文明实践站');
      first.element.remove();
      on.backend.failNext('broken', { times: Infinity });
      const second = await mountEventCalendar(on);
      await second.sees('上午 9:00 存下的');
      await second.sees('立冬品茗茶');
      await second.sees('示例新时代文明实践站');
      waysOut(second, words.retry);
    });

    it('names of places do not come: everything else does, and which part is missing is said', async () => {
      const on = street();
      const calendar = await mountEventCalendar({ ...on, backend: Object.assign(on.backend, { list: failing('place', on.backend.list.bind(on.backend)) }) });
      await calendar.sees('有些地名没有取到。');
      await calendar.sees('立冬品茗茶');
    });

    it('a part that cannot be read costs itself', async () => {
      const odd = [{ ...gatherings[0]!, capacity: -3 as number }, ...gatherings.slice(1)];
      const calendar = await mountEventCalendar(stage({ records: { event: odd, place: venues } }));
      await calendar.sees('立冬品茗茶');
      await calendar.sees('有 1 处没有读懂');
      await oneLine(ear.lines, 'event/tea', 'capacity');
    });

    it('is called off while somebody looks: the page says so by itself', async () => {
      const on = street();
      const calendar = await mountEventCalendar(on);
      await calendar.sees('立冬品茗茶');
      await on.backend.act('event/tea', { event: 'cancel', data: { note: '师傅病了，改天再约。' } }, { key: 'k', token: staffToken('organizer', 'org/community') });
      await calendar.sees('师傅病了，改天再约。');
    });

    it('another backend: nothing of the one before stays', async () => {
      const calendar = await mountEventCalendar(street());
      await calendar.sees('立冬品茗茶');
      const { backend, readings } = stage({ latency: Infinity });
      Object.assign(calendar.element, { backend, readings });
      await calendar.sees(words.loading);
      expect(calendar.names).to.deep.equal([]);
    });

    it('no backend: honest words, and one line for the webmaster', async () => {
      const townAgain = noTown();
      const calendar = await mountEventCalendar({ ...stage(), backend: undefined as never });
      await calendar.sees(words.notConfigured.title);
      waysOut(calendar);
      await oneLine(ear.lines, '<linli-event-calendar', 'has no backend');
      townAgain();
    });
  });

  it('speaks English', async () => {
    page().siblings = fetchSibling;
    const calendar = await mountEventCalendar(street());
    calendar.element.parentElement!.lang = 'en';
    calendar.element.requestUpdate();
    await calendar.sees('What is on');
    await calendar.sees('27th day of the 9th lunar month, day 3 of Start of Winter');
    expect(calendar.root.querySelector<HTMLElement>('.root')!.lang).to.equal('en');
  });

  it('tells the page what is on the screen', async () => {
    const heard: string[] = [];
    const hear = ({ detail: { view, from } }: { detail: { view: string; from: string } }): void => void heard.push(`${view} ${from}`);
    addEventListener('linli-event-calendar-shown', hear);
    const calendar = await mountEventCalendar(street());
    await calendar.sees('立冬品茗茶');
    await calendar.press('月');
    removeEventListener('linli-event-calendar-shown', hear);
    expect(heard).to.deep.equal(['list 2023-11-10', 'month 2023-10-30']);
  });
});

/** A list that fails for one type of record. */
function failing<L extends (type: never, ...rest: never[]) => Promise<unknown>>(type: string, list: L): L {
  return ((asked: string, ...rest: unknown[]) => (asked === type ? Promise.reject(Object.assign(new Error('broken'), { kind: 'broken' })) : (list as unknown as (...all: unknown[]) => unknown)(asked, ...rest))) as unknown as L;
}
