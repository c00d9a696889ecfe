import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { after, afterEach, before, describe, it } from 'node:test';
import fc from 'fast-check';
import ical from 'ical.js';
import { icalendarBackend } from '../../src/adapters/icalendar/index.ts';
import { counted } from '../../src/adapters/icalendar/repeats.ts';
import { readFeed } from '../../src/adapters/icalendar/reader.ts';
import type { TownEvent } from '../../src/domain/event.ts';
import { isFailure } from '../../src/domain/failure.ts';
import { icsOf } from '../../src/domain/icalendar.ts';
import { schemas } from '../../src/domain/schemas.ts';
import { checked } from '../../src/kit/checked.ts';
import { learn } from '../../src/kit/known.ts';
import { bombs } from '../bench/icalendar/bombs.ts';
import { warningsOf } from '../harness/warnings.ts';

learn(schemas);
const now = (): number => Date.UTC(2023, 10, 10);
let server: Server;
let body: Uint8Array | string = '';
let status = 200;
let hits = 0;
let endpoint = '';

before(async () => {
  server = createServer((_request, response) => {
    hits += 1;
    response.writeHead(status, { 'content-type': 'text/calendar' }).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  endpoint = `http://127.0.0.1:${(server.address() as { port: number }).port}/events.ics`;
});
after(() => server.close());
afterEach(() => {
  status = 200;
  hits = 0;
});

const calendar = (...events: string[]): string => `BEGIN:VCALENDAR\nVERSION:2.0\n${events.join('\n')}\nEND:VCALENDAR\n`;
const vevent = (lines: string, uid = 'u'): string => `BEGIN:VEVENT\nUID:${uid}\nSUMMARY:义诊\n${lines}\nEND:VEVENT`;
const span = (from: string, to: string): { where: { start: { from: string; to: string } } } => ({ where: { start: { from, to } } });
const year = span('2023-01-01', '2024');
const octets = (text: string): string => Buffer.from(text).toString('latin1');

/** Through the library's own checks, as a tag gets them; with what the webmaster was told. */
async function reading(text: Uint8Array | string, query = {}): Promise<{ items: TownEvent[]; said: string[] }> {
  body = text;
  let items: TownEvent[] = [];
  const said = await warningsOf(async () => {
    items = (await checked(icalendarBackend({ endpoint, now })).list('event', query)).items;
  });
  return { items, said };
}
const starts = async (lines: string, query = {}): Promise<string[]> => (await reading(calendar(vevent(lines)), query)).items.map(({ start }) => start);

const berlin = `BEGIN:VTIMEZONE
TZID:Berlin
BEGIN:DAYLIGHT
DTSTART:19700329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;

describe('backend="icalendar"', () => {
  it('what icsOf() writes reads back as the same events', async () => {
    const base: TownEvent = { type: 'event', id: 'a', kind: 'clinic', name: '义诊，“量血压”；\\免费\\', state: 'scheduled', start: '2023-11-11T09:30:00+08:00', roles: [] };
    const all: TownEvent[] = [
      { ...base, end: '2023-11-11T11:00:00+08:00', rev: '2', updatedAt: '2023-11-01T08:00:00+08:00', venue: '老年活动室', description: '一,\n二;👵🏻', phone: '0513-0000-0000', url: 'https://a.example/x', solarTerm: '立冬', capacity: 20, confirmed: 5 },
      { ...base, id: 'b', start: '2023-11-12', end: '2023-11-14' }, { ...base, id: 'c', state: 'postponed', stateNote: '台风', start: '2023-11-12' },
      { ...base, id: 'd', state: 'rescheduled', previousStart: '2023-11-04', start: '2023-11-12' }, { ...base, id: 'e', state: 'completed', start: '2023-11-02' }, { ...base, id: 'f', state: 'cancelled', start: '2023-11-12' },
    ];
    const { items, said } = await reading(icsOf(all, { host: 'x', stamp: '2023-11-10T09:00:00+08:00' }));
    assert.deepEqual(items, all.map((one) => ({ ...one, id: `${one.id}@x` })));
    assert.deepEqual(said, []);
    const vague = (await reading(icsOf([{ ...base, start: '2023-09', end: '2023-11' }], { host: 'x', stamp: '2023-11-10T09:00:00+08:00' }))).items[0];
    assert.deepEqual([vague?.start, vague?.end], ['2023-09', '2023-11']);
  });

  it('read once for all; one by its ref, one time of a series too; nothing can be sent', async () => {
    body = calendar(vevent('DTSTART:20231111T093000\nRRULE:FREQ=WEEKLY'), vevent('DTSTART;VALUE=DATE:20231112', 'single'));
    const backend = icalendarBackend({ endpoint, now });
    assert.equal((await backend.get('event/single')).start, '2023-11-12');
    assert.equal((await backend.get('event/u/20291110T093000')).start, '2029-11-10T09:30:00+08:00');
    await assert.rejects(backend.get('event/u/20291111T093000'), (thrown) => isFailure(thrown) && thrown.kind === 'missing');
    const page = await backend.list('event', { ...year, limit: 3 });
    assert.equal((await backend.list('event', { ...year, limit: 3, cursor: page.next! })).items[0]?.start, '2023-11-25T09:30:00+08:00');
    assert.equal(hits, 1);
    assert.deepEqual([backend.can('list', 'event'), backend.can('list', 'place'), backend.can('create', 'signup'), backend.can('act', 'event')], [true, false, false, false]);
    for (const sent of [backend.create('signup', {} as never, { key: 'k' }), backend.act('event/u', { event: 'cancel', data: {} }, { key: 'k' })]) await assert.rejects(sent, (thrown) => isFailure(thrown) && thrown.kind === 'unsupported');
    assert.throws(() => icalendarBackend({}), /endpoint="\/events.ics"/);
  });

  const times: [what: string, lines: string, start: string, end: string | undefined, said?: RegExp][] = [
    ['UTC', 'DTSTART:20231111T013000Z\nDTEND:20231111T023000Z', '2023-11-11T09:30:00+08:00', '2023-11-11T10:30:00+08:00'],
    ['floating', 'DTSTART:20231111T093000', '2023-11-11T09:30:00+08:00', undefined],
    ['a zone of the file, in summer', 'DTSTART;TZID=Berlin:20230711T093000', '2023-07-11T15:30:00+08:00', undefined],
    ['a zone of the file, in winter', 'DTSTART;TZID=Berlin:20231111T093000\nDURATION:PT1H30M', '2023-11-11T16:30:00+08:00', '2023-11-11T18:00:00+08:00'],
    ['our zone without its VTIMEZONE', 'DTSTART;TZID=Asia/Shanghai:20231111T093000', '2023-11-11T09:30:00+08:00', undefined],
    ['our zone, as Windows calls it', 'DTSTART;TZID="China Standard Time":20231111T093000', '2023-11-11T09:30:00+08:00', undefined],
    ['a zone nobody knows', 'DTSTART;TZID=Mars/Olympus:20231111T093000', '2023-11-11T09:30:00+08:00', undefined, /TZID "Mars\/Olympus"/],
    ['one day', 'DTSTART;VALUE=DATE:20231111\nDTEND;VALUE=DATE:20231112', '2023-11-11', undefined],
    ['three days', 'DTSTART;VALUE=DATE:20231111\nDTEND;VALUE=DATE:20231114', '2023-11-11', '2023-11-13'],
    ['days by their number', 'DTSTART;VALUE=DATE:20231111\nDURATION:P2D', '2023-11-11', '2023-11-12'],
    ['an end before its start', 'DTSTART:20231111T093000\nDTEND:20231111T083000', '2023-11-11T09:30:00+08:00', undefined],
    ['a day that another program moved', 'DTSTART;VALUE=DATE:20231205\nX-LINLI-EDTF:2023-11', '2023-12-05', undefined],
  ];
  for (const [what, lines, start, end, wanted] of times) {
    it(`time: ${what}`, async () => {
      const { items, said } = await reading(calendar(berlin, vevent(lines)));
      assert.deepEqual(items.map((one) => [one.start, one.end]), [[start, end]]);
      assert.equal(said.length, wanted ? 1 : 0, said.join());
      if (wanted) assert.match(said[0]!, wanted);
    });
  }

  const fields: [what: string, lines: string, wanted: { [K in keyof TownEvent]?: TownEvent[K] | undefined }][] = [
    ['kinds and terms stand in CATEGORIES', 'CATEGORIES:Something,SOLAR-TERM\nCATEGORIES:立冬', { kind: 'solar-term', solarTerm: '立冬' }],
    ['a title is not read for them', 'COMMENT:x', { kind: 'other', solarTerm: undefined, name: '义诊' }],
    ['TENTATIVE of a stranger', 'STATUS:TENTATIVE', { state: 'scheduled', stateNote: '暂定' }],
    ['TENTATIVE of ours', 'STATUS:TENTATIVE\nX-LINLI-STATE:postponed', { state: 'postponed', stateNote: undefined }],
    ['nobody makes a draft of it', 'X-LINLI-STATE:draft', { state: 'scheduled' }],
    ['CANCELLED, and why', 'STATUS:cancelled\nCOMMENT:下雨', { state: 'cancelled', stateNote: '下雨' }],
    ['who holds it', 'ORGANIZER;CN="街道, 社工站":mailto:a@b.example', { roles: [{ role: 'host', name: '街道, 社工站' }] }],
    ['an address is no name', 'ORGANIZER;CN=a@b.example:mailto:a@b.example\nATTENDEE;CN=王五:mailto:c@d.example', { roles: [] }],
    ['more left than there are', 'X-LINLI-CAPACITY:5\nX-LINLI-REMAINING:9', { capacity: 5, confirmed: undefined }],
    ['a contact that is a number', 'CONTACT:王五\nCONTACT:0513-0000 0000', { phone: '0513-0000 0000' }],
  ];
  for (const [what, lines, wanted] of fields) {
    it(`field: ${what}`, async () => {
      const [event] = (await reading(calendar(vevent(`DTSTART:20231101T093000\n${lines}`)))).items;
      assert.deepEqual(Object.fromEntries(Object.keys(wanted).map((key) => [key, event?.[key as keyof TownEvent]])), wanted);
    });
  }
});

describe('what repeats', () => {
  it('each time is an event of its own, of one series', async () => {
    const { items } = await reading(calendar(vevent('DTSTART:20231111T093000\nDTEND:20231111T100000\nRRULE:FREQ=WEEKLY;COUNT=2')));
    assert.deepEqual(items.map(({ id, start, end, series }) => [id, start, end, series]), [
      ['u/20231111T093000', '2023-11-11T09:30:00+08:00', '2023-11-11T10:00:00+08:00', { id: 'u', repeat: 'weekly' }], ['u/20231118T093000', '2023-11-18T09:30:00+08:00', '2023-11-18T10:00:00+08:00', { id: 'u', repeat: 'weekly' }],
    ]);
  });

  const rules: [what: string, lines: string, days: string[]][] = [
    ['until a UTC time, inclusive', 'DTSTART:20231111T093000\nRRULE:FREQ=DAILY;UNTIL=20231112T013000Z', ['11-11', '11-12']],
    ['until a UTC time just before', 'DTSTART:20231111T093000\nRRULE:FREQ=DAILY;UNTIL=20231112T012959Z', ['11-11']],
    ['until a day, inclusive', 'DTSTART;VALUE=DATE:20231111\nRRULE:FREQ=DAILY;UNTIL=20231113', ['11-11', '11-12', '11-13']],
    ['until before its start: once', 'DTSTART:20231111T093000\nRRULE:FREQ=DAILY;UNTIL=20001112T012959Z', ['11-11']],
    ['a start the rule does not name is a time too', 'DTSTART;VALUE=DATE:20231111\nRRULE:FREQ=WEEKLY;BYDAY=SU;COUNT=2', ['11-11', '11-12', '11-19']],
    ['other times and without', 'DTSTART:20231111T093000\nRRULE:FREQ=DAILY;COUNT=3\nRDATE:20231120T093000\nEXDATE:20231112T013000Z', ['11-11', '11-13', '11-20']],
    ['without a day', 'DTSTART:20231111T093000\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20231112', ['11-11', '11-13']],
    ['other times alone', 'DTSTART;VALUE=DATE:20231111\nRDATE;VALUE=DATE:20231120,20231125', ['11-11', '11-20', '11-25']],
    ['a period', 'DTSTART:20231111T093000Z\nRDATE;VALUE=PERIOD:20231120T093000Z/PT1H', ['11-11', '11-20']],
    ['two rules', 'DTSTART;VALUE=DATE:20231111\nRRULE:FREQ=DAILY;COUNT=2\nRRULE:FREQ=MONTHLY;COUNT=2', ['11-11', '11-12', '12-11']],
    ['many years old', 'DTSTART;VALUE=DATE:19501031\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1', ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-31']],
    ['many years old, the 31st', 'DTSTART;VALUE=DATE:19501031\nRRULE:FREQ=MONTHLY', ['01-31', '03-31', '05-31', '07-31', '08-31', '10-31', '12-31']],
    ['many years old, every fifth month', 'DTSTART;VALUE=DATE:20000115\nRRULE:FREQ=MONTHLY;INTERVAL=5', ['05-15', '10-15']],
    ['many years old, every 26th week, on two days', 'DTSTART;VALUE=DATE:20000103\nRRULE:FREQ=WEEKLY;INTERVAL=26;BYDAY=MO,TU', ['06-05', '06-06', '12-04', '12-05']],
    ['many years old, every hundredth day', 'DTSTART;VALUE=DATE:20000101\nRRULE:FREQ=DAILY;INTERVAL=100', ['04-10', '07-19', '10-27']],
    ['many years old, counted', 'DTSTART;VALUE=DATE:20200101\nRRULE:FREQ=DAILY;COUNT=1099', ['01-01', '01-02', '01-03']],
    ['a birthday of 1604', 'DTSTART;VALUE=DATE:16041111\nRRULE:FREQ=YEARLY', ['11-11']],
    ['a leap day', 'DTSTART;VALUE=DATE:20200229\nRRULE:FREQ=YEARLY', []],
    ['the 31st of April and May', 'DTSTART;VALUE=DATE:20200531\nRRULE:FREQ=YEARLY;BYMONTH=4,5;BYMONTHDAY=31', ['05-31']],
    ['yearly, at two hours of two days', 'DTSTART:20000110T090000\nRRULE:FREQ=YEARLY;BYMONTH=6,7;BYMONTHDAY=10;BYHOUR=9,14', ['06-10', '06-10', '07-10', '07-10']],
    ['monthly, at two hours', 'DTSTART:20000110T090000\nRRULE:FREQ=MONTHLY;INTERVAL=6;BYHOUR=9,14', ['01-10', '01-10', '07-10', '07-10']],
    ['the last Friday of November', 'DTSTART;VALUE=DATE:20001124\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=-1FR', ['11-24']],
  ];
  for (const [what, lines, days] of rules) {
    it(what, async () => assert.deepEqual((await starts(lines, span('2023-01-01', '2023-12-31T23:59:59+08:00'))).map((start) => start.slice(5, 10)), days));
  }

  it('a start moved up changes no time: the same as all of them counted from the first', () => {
    const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
    const [from, to] = [day('2023-01-01'), day('2023-12-31')];
    const weekday = fc.constantFrom('MO', 'WE', 'SA', 'SU');
    const parts = {
      DAILY: fc.constantFrom('', ';BYDAY=MO,FR', ';BYMONTH=3,11'), WEEKLY: fc.oneof(fc.constant(''), fc.uniqueArray(weekday, { minLength: 1 }).map((days) => `;BYDAY=${days.join(',')}`)),
      MONTHLY: fc.constantFrom('', ';BYMONTHDAY=1,15', ';BYMONTHDAY=-1', ';BYDAY=2TU', ';BYDAY=-1FR'), YEARLY: fc.constantFrom('', ';BYMONTH=2,6;BYMONTHDAY=10', ';BYMONTH=11;BYDAY=-1FR', ';BYDAY=3MO'),
    };
    const written = fc.constantFrom(...(Object.keys(parts) as (keyof typeof parts)[])).chain((freq) => fc.tuple(fc.constant(freq), fc.integer({ min: 1, max: 14 }), parts[freq]));
    fc.assert(
      fc.property(written, fc.integer({ min: day('2012-01-01') / 86_400_000, max: day('2022-12-31') / 86_400_000 }), ([freq, interval, part], start) => {
        const rule = `FREQ=${freq};INTERVAL=${interval}${part}`;
        const first = new Date(start * 86_400_000).toISOString().slice(0, 10);
        const wanted = new Set<string>();
        let steps = 0;
        const spend = (more: number): void => {
          // Every seventh day from a Tuesday on that is a Monday: ical.js would look for it for ever.
          if ((steps += more) > 500_000) throw new Error('never');
        };
        try {
          const iterator = counted(ical, ical.Recur.fromString(rule), ical.Time.fromDateString(first), spend);
          for (let next = String(iterator.next()); next !== 'null' && day(next) <= to; next = String(iterator.next())) if (day(next) >= from) wanted.add(next);
        } catch {
          fc.pre(false);
        }
        // ical.js makes up the 1st of March for a 29th of February.
        if (freq === 'YEARLY' && part === '' && first.endsWith('-02-29')) wanted.clear();
        const { events } = readFeed(ical, octets(calendar(vevent(`DTSTART;VALUE=DATE:${first.replaceAll('-', '')}\nRRULE:${rule}`))), () => undefined).within({ from: from - 8 * 3_600_000, to: to - 8 * 3_600_000, now: now() });
        assert.deepEqual(events.map((one) => one.start), [...wanted], `${first} ${rule}`);
      }),
      { numRuns: 200 },
    );
  });

  it('in its own zone: the clock stays, the instant moves', async () => {
    const { items } = await reading(calendar(berlin, vevent('DTSTART;TZID=Berlin:20231027T090000\nRRULE:FREQ=DAILY;COUNT=4')));
    assert.deepEqual(items.map(({ start }) => start.slice(8, 16)), ['27T15:00', '28T15:00', '29T16:00', '30T16:00']);
  });

  it('one time moved, one called off, the newest word of each', async () => {
    const moved = 'RECURRENCE-ID:20231112T093000\nDTSTART:20240301T140000\nSUMMARY:义诊';
    const { items } = await reading(calendar(vevent('DTSTART:20231111T093000\nRRULE:FREQ=DAILY;COUNT=3'), vevent(`${moved}\nSEQUENCE:2\nLOCATION:新`), vevent(`${moved}\nSEQUENCE:1\nLOCATION:旧`), vevent('RECURRENCE-ID:20231113T013000Z\nDTSTART:20231113T093000\nSTATUS:CANCELLED')));
    assert.deepEqual(items.map(({ id, start, venue, state, series }) => [id.slice(2), start.slice(0, 16), venue, state, series?.repeat]).sort(), [
      ['20231111T093000', '2023-11-11T09:30', undefined, 'scheduled', 'daily'], ['20231112T093000', '2024-03-01T14:00', '新', 'scheduled', 'daily'], ['20231113T093000', '2023-11-13T09:30', undefined, 'cancelled', 'daily'],
    ]);
  });

  it('without a window: a year back, two ahead; of a daily one that is more than can be shown, from now on', async () => {
    const monthly = await starts('DTSTART;VALUE=DATE:20000105\nRRULE:FREQ=MONTHLY');
    assert.deepEqual([monthly[0], monthly[monthly.length - 1], monthly.length], ['2022-12-05', '2025-11-05', 36]);
    const { items, said } = await reading(calendar(vevent('DTSTART:20000105T093000\nRRULE:FREQ=DAILY')));
    assert.deepEqual([items.length, items[0]?.start, items[0]?.series?.overfull], [500, '2023-11-10T09:30:00+08:00', true]);
    assert.match(said.join(), /line 3 \(UID u\): it repeats more often/);
    assert.equal((await starts('DTSTART:20000105T093000\nRRULE:FREQ=DAILY', span('2023-11-01', '2023-11-30T23:59:59+08:00'))).length, 30, 'a month has room');
  });

  it('a rule that cannot be read: its first time, and that there are more', async () => {
    for (const rule of ['FREQ=SOMETIMES', 'BYDAY=MO', 'FREQ=DAILY;UNTIL=soon']) {
      const { items, said } = await reading(calendar(vevent(`DTSTART;VALUE=DATE:20231111\nRRULE:${rule}`)), year);
      assert.deepEqual(items.map(({ start, series }) => [start, series]), [['2023-11-11', { id: 'u', repeat: 'other', overfull: true }]], rule);
      assert.match(said.join(), /RRULE cannot be read/);
    }
  });

  for (const { name, text, cut } of bombs) {
    it(`bomb, ${name}: at most 500 times and 30 000 steps`, () => {
      const window = { from: now() - 365 * 86_400_000, to: now() + 730 * 86_400_000, now: now() };
      const { events, steps } = readFeed(ical, octets(text), () => undefined).within(window);
      assert.ok(events.length <= 500 && steps <= 33_000, `${events.length} events, ${steps} steps`);
      if (cut && events.length > 0) assert.ok(events.every(({ series }) => series?.overfull), 'not said to be cut');
    });
  }

  it('a file full of them costs no more than ten', () => {
    const text = bombs.map((one) => one.text.replace('UID:bomb', `UID:${one.name}`)).join('');
    const { events, steps } = readFeed(ical, octets(text.repeat(20)), () => undefined).within({ from: now() - 1e10, to: now() + 1e10, now: now() });
    assert.ok(steps <= 500_000 && events.length <= 20_000 + bombs.length * 20, `${events.length} events, ${steps} steps`);
  });
});

describe('files of every kind', () => {
  const plain = vevent('DTSTART;VALUE=DATE:20231111\nDESCRIPTION:量血压');
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('a byte order mark, LF, CR LF, small letters, no calendar around it', async () => {
    for (const text of [`\uFEFF${calendar(plain)}`, calendar(plain).replaceAll('\n', '\r\n'), calendar(plain).replace('BEGIN:VEVENT', 'begin:vevent').replace('DTSTART', 'dtstart'), plain]) assert.deepEqual((await reading(text)).items.map(({ name }) => name), ['义诊']);
  });

  it('a line folded within a character, as programs do that count octets', async () => {
    const [head, tail] = calendar(plain).split('血');
    const { items, said } = await reading(Uint8Array.from([...utf8(head!), 0xe8, 0x0d, 0x0a, 0x20, 0xa1, 0x80, ...utf8(tail!)]));
    assert.deepEqual([items.map(({ description }) => description), said], [['量血压'], []]);
  });

  it('GB 18030, and the webmaster is told once', async () => {
    const [head, tail] = calendar(vevent('DTSTART;VALUE=DATE:20231111')).split('义诊');
    body = Uint8Array.from([...utf8(head!), 0xd2, 0xe5, 0xd5, 0xef, ...utf8(tail!)]);
    const said = await warningsOf(async () => {
      const backend = icalendarBackend({ endpoint, now });
      for (const _ of [1, 2]) assert.deepEqual((await backend.list('event', {})).items.map(({ name }) => name), ['义诊']);
    });
    assert.deepEqual(said.map((line) => line.replace(endpoint, '…')), ['[linli] …: it is written in GB 18030 and read as that; other programs expect UTF-8 (RFC 5545), so save it as UTF-8.']);
  });

  const odd: [what: string, text: string, said: RegExp][] = [
    ['no start', vevent('DTEND:20231111T093000', 'bad'), /line 3 \(UID bad\): VEVENT cannot be read \(it has no DTSTART\)/],
    ['a start that is none', vevent('DTSTART:tomorrow', 'bad'), /line 3 \(UID bad\): VEVENT cannot be read/],
    ['no end of it', 'BEGIN:VEVENT\nUID:bad\nDTSTART:20231111T093000', /line 3 \(UID bad\): VEVENT has no END/],
    ['nothing to call it', 'BEGIN:VEVENT\nUID:bad\nDTSTART:20231111T093000\nEND:VEVENT', /neither SUMMARY nor/],
    ['nobody else’s business', vevent('DTSTART:20231111T093000\nCLASS:PRIVATE', 'bad'), /PRIVATE or CONFIDENTIAL/],
    ['a zone that cannot be read', 'BEGIN:VTIMEZONE\nTZID:X\nEND:VTIMEZONE', /line 3: VTIMEZONE cannot be read/],
  ];
  for (const [what, text, wanted] of odd) {
    it(`${what}: told, and the rest is there`, async () => {
      const { items, said } = await reading(calendar(text, plain));
      assert.deepEqual([items.map(({ description }) => description), said.length], [['量血压'], 1], said.join());
      assert.match(said[0]!, wanted);
    });
  }

  it('a line that is none costs itself; an alarm inside costs nothing', async () => {
    const { items, said } = await reading(calendar(plain.replace('DESCRIPTION', 'BEGIN:VALARM\nTRIGGER:x\njunk\nDESCRIPTION:no\nEND:VALARM\njunk\nDESCRIPTION')));
    assert.deepEqual([items[0]?.description, said.length], ['量血压', 1]);
    assert.match(said[0]!, /line 12: "junk"/);
  });

  it('of a thousand that cannot be read, twenty are told', async () => {
    const { items, said } = await reading(calendar(plain, ...Array.from({ length: 1000 }, (_, index) => vevent('DTSTART:x', `bad-${index}`))));
    assert.deepEqual([items.length, said.length], [1, 21]);
    assert.match(said[20]!, /there is more/);
  });

  const wrong: [what: string, text: string, code: number, kind: string, said: string][] = [
    ['a page instead of a calendar', '<!doctype html><p>登录', 200, 'broken', 'begins with "<!doctype html>'], ['an empty file', '', 200, 'broken', 'it is empty'], ['not there', 'x', 404, 'missing', '404'], ['the server fails', 'x', 500, 'broken', '500'],
  ];
  for (const [what, text, code, kind, said] of wrong) {
    it(`${what}: ${kind}`, async () => {
      [body, status] = [text, code];
      await assert.rejects(icalendarBackend({ endpoint }).list('event', {}), (thrown) => isFailure(thrown) && thrown.kind === kind && thrown.message.includes(said));
    });
  }

  it('neither UTF-8 nor GB 18030', async () => {
    body = Uint8Array.from([...utf8(calendar(plain)), 0xff, 0xff, 0xff]);
    await assert.rejects(icalendarBackend({ endpoint }).list('event', {}), (thrown) => isFailure(thrown) && thrown.kind === 'broken' && thrown.message.includes('expected an iCalendar file in UTF-8'));
  });
});
