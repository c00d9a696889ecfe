import { expect } from '@open-wc/testing';
import { fetchSibling } from '../../src/define/siblings.ts';
import { commonZhHans as words } from '../../src/i18n/common.words.ts';
import { page } from '../../src/kit/page.ts';
import { seedOffice } from '../../src/sample/seed.ts';
import { oneLine, waysOut } from '../harness/failing.ts';
import { mountEventCalendar } from '../harness/event-calendar.ts';
import { ConsoleEar, noTown, stage } from '../harness/tag.ts';

describe('linli-event-calendar', () => {
  let ear: ConsoleEar;
  beforeEach(() => {
    ear = new ConsoleEar();
    page().defaults = {};
  });
  afterEach(() => {
    ear.stop();
  });

  it('lists what the office lists, each number to be called, and tells the page how many', async () => {
    const counts: number[] = [];
    const hear = ({ detail }: { detail: { count: number } }): void => void counts.push(detail.count);
    addEventListener('linli-event-calendar-shown', hear);
    const board = await mountEventCalendar(stage());
    await board.sees('示例街道群众接待点');
    await board.sees('改造项目负责人');
    removeEventListener('linli-event-calendar-shown', hear);
    expect(counts).to.deep.equal([1]);
    expect(board.root.querySelectorAll('li a[href="tel:051300000000"]')).to.have.length(2);
    expect(ear.lines).to.deep.equal([]);
  });

  it('an office that lists nothing: honest words, and the phone', async () => {
    const board = await mountEventCalendar(stage({ office: { ...seedOffice, places: [] } }));
    await board.sees('还没有把接待点放到网上');
    waysOut(board);
  });

  it('shows no private number', async () => {
    const places = seedOffice.places.map((place) => ({ ...place, ...(place.contacts && { contacts: place.contacts.map((one) => ({ ...one, public: false })) }) }));
    const board = await mountEventCalendar(stage({ office: { ...seedOffice, places } }));
    await board.sees('没有留电话');
    expect(board.text).to.not.include('点位长');
  });

  it('is still while it reads', async () => {
    const board = await mountEventCalendar(stage({ latency: Infinity }));
    await board.sees(words.loading);
    expect(board.root.querySelector('[part=loading]')!.getAttribute('aria-busy')).to.equal('true');
  });

  it('does not answer: says so, with the phone; 再试一次 reads again', async () => {
    const on = stage();
    on.backend.failNext('offline', { times: Infinity });
    const board = await mountEventCalendar(on);
    await board.sees(words.failure.offline.title);
    waysOut(board, words.retry);
    await oneLine(ear.lines, '"fake"', '(offline)');
    on.backend.recover();
    await board.press(words.retry);
    await board.sees('示例街道群众接待点');
    expect(board.text).to.not.include(words.failure.offline.title);
  });

  it('does not answer the second visit: what the first saw stands, with its day', async () => {
    const on = stage();
    const first = await mountEventCalendar(on);
    await first.sees('示例街道群众接待点');
    first.element.remove();
    on.backend.failNext('broken', { times: Infinity });
    const second = await mountEventCalendar(on);
    await second.sees('上午 9:00 存下的');
    await second.sees(words.failure.broken.title);
    expect(second.text).to.include('示例街道群众接待点');
    waysOut(second, words.retry);
  });

  it('another backend: nothing of the one before stays', async () => {
    const board = await mountEventCalendar(stage());
    await board.sees('示例街道群众接待点');
    const { backend, device } = stage({ latency: Infinity });
    Object.assign(board.element, { backend, device });
    await board.sees(words.loading);
    expect(board.text).to.not.include('示例街道群众接待点');
  });

  it('speaks English', async () => {
    page().siblings = fetchSibling;
    const board = await mountEventCalendar(stage());
    board.element.parentElement!.lang = 'en';
    board.element.requestUpdate();
    await board.sees('Reception points');
    expect(board.root.querySelector<HTMLElement>('.root')!.lang).to.equal('en');
  });

  it('no backend: honest words, and one line for the webmaster', async () => {
    const townAgain = noTown();
    const board = await mountEventCalendar({ ...stage(), backend: undefined as never });
    await board.sees(words.notConfigured.title);
    waysOut(board);
    await oneLine(ear.lines, '<linli-event-calendar', 'has no backend');
    townAgain();
  });
});
