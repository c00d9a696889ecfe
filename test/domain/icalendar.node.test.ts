import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ical from 'ical.js';
import type { TownEvent } from '../../src/domain/event.ts';
import { icsOf, type IcsOptions, webcalUrl } from '../../src/domain/icalendar.ts';

const base: TownEvent = { type: 'event', id: 'clinic', kind: 'clinic', name: '义诊', state: 'scheduled', start: '2023-11-11T09:30:00+08:00', roles: [] };
const options: IcsOptions = { host: 'street.example', stamp: '2023-11-10T09:00:00.123+08:00' };
const write = (change: Partial<TownEvent> = {}, more: Partial<IcsOptions> = {}): string => icsOf([{ ...base, ...change }], { ...options, ...more });
type Component = InstanceType<typeof ical.Component>;
const eventsOf = (text: string): Component[] => new ical.Component(ical.parse(text) as unknown[]).getAllSubcomponents('vevent');
const read = (text: string): Component => eventsOf(text)[0]!;
const value = (component: Component, name: string): unknown => {
  const found: unknown = component.getFirstPropertyValue(name);
  return found instanceof ical.Time ? found.toString() : found;
};
const octets = (line: string): number => new TextEncoder().encode(line).length;

describe('an event as a calendar says it', () => {
  it('every field, byte for byte', () => {
    const text = write(
      { rev: '3', end: '2023-11-11T11:00:00+08:00', venue: '老年活动室', description: '量血压', note: '带医保卡', fee: '不收费', phone: '0513-0000-0000', solarTerm: '立冬', capacity: 20, confirmed: 5, updatedAt: '2023-11-01T08:00:00+08:00', url: 'https://street.example/a?x=1' },
      { name: '新村街道活动', organizer: () => ({ name: '街道"社工"', address: 'mailto:a@street.example' }) },
    );
    assert.deepEqual(text.split('\r\n'), [
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Linli//linli//ZH', 'CALSCALE:GREGORIAN', 'NAME:新村街道活动', 'X-WR-CALNAME:新村街道活动', 'REFRESH-INTERVAL;VALUE=DURATION:PT6H', 'X-PUBLISHED-TTL:PT6H', 'X-WR-TIMEZONE:Asia/Shanghai',
      'BEGIN:VTIMEZONE', 'TZID:Asia/Shanghai', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0800', 'TZOFFSETTO:+0800', 'TZNAME:CST', 'END:STANDARD', 'END:VTIMEZONE',
      'BEGIN:VEVENT', 'UID:clinic@street.example', 'DTSTAMP:20231110T010000Z', 'DTSTART;TZID=Asia/Shanghai:20231111T093000', 'DTEND;TZID=Asia/Shanghai:20231111T110000', 'SUMMARY:义诊', 'LOCATION:老年活动室',
      'DESCRIPTION:量血压\\n带医保卡\\n不收费', 'CATEGORIES:clinic,立冬', 'STATUS:CONFIRMED', 'SEQUENCE:3', 'LAST-MODIFIED:20231101T000000Z', 'URL:https://street.example/a?x=1', 'CONTACT:0513-0000-0000',
      'ORGANIZER;CN="街道^\'社工^\'":mailto:a@street.example', 'X-LINLI-CAPACITY:20', 'X-LINLI-REMAINING:15', 'END:VEVENT', 'END:VCALENDAR', '',
    ]);
    assert.equal(read(text).getFirstProperty('organizer')?.getFirstParameter('cn'), '街道"社工"');
  });

  const times: [what: string, change: Partial<TownEvent>, start: string | undefined, end: string | null][] = [
    ['a moment', {}, '2023-11-11T09:30:00', null],
    ['another offset, and milliseconds', { start: '2023-11-11T01:30:00.750Z', end: '2023-11-11T02:00:00.001Z' }, '2023-11-11T09:30:00', '2023-11-11T10:00:00'],
    ['an end before its start', { end: '2023-11-11T08:00:00+08:00' }, '2023-11-11T09:30:00', null],
    ['an end that is its start', { end: '2023-11-11T09:30:00+08:00' }, '2023-11-11T09:30:00', null],
    ['a moment until the end of a day', { end: '2023-11-12' }, '2023-11-11T09:30:00', '2023-11-13T00:00:00'],
    ['a whole day', { start: '2023-11-11' }, '2023-11-11', '2023-11-12'],
    ['three days', { start: '2023-12-30', end: '2024-01-01' }, '2023-12-30', '2024-01-02'],
    ['a last day before the first', { start: '2023-11-11', end: '2023-11-01' }, '2023-11-11', '2023-11-12'],
    ['a day that ends at a moment', { start: '2023-11-11', end: '2023-11-12T10:00:00+08:00' }, '2023-11-11', '2023-11-13'],
    ['a month', { start: '2023-11' }, '2023-11-01', '2023-12-01'],
    ['a year', { start: '2023' }, '2023-01-01', '2024-01-01'],
    ['from one day to another', { start: '2023-11-02/2023-11-05' }, '2023-11-02', '2023-11-06'],
    ['the last day there is', { start: '9999-12-31' }, '9999-12-31', null],
    ['no date', { start: '下周' }, undefined, null],
    ['the year 0', { start: '0000-01-01T00:00:00Z' }, undefined, null],
    ['a draft', { state: 'draft' }, undefined, null],
  ];
  for (const [what, change, start, end] of times) {
    it(`${what}: ${String(start)} to ${String(end)}`, () => {
      const found = eventsOf(write(change))[0];
      assert.deepEqual(found && [value(found, 'dtstart'), value(found, 'dtend')], start && [start, end]);
    });
  }

  it('a vague date says so, and keeps its exact words', () => {
    const found = read(write({ start: '2023-09', end: '2023-11', description: '巡讲' }));
    assert.deepEqual([value(found, 'dtstart'), value(found, 'dtend'), value(found, 'x-linli-edtf'), value(found, 'x-linli-edtf-end')], ['2023-09-01', '2023-12-01', '2023-09', '2023-11']);
    assert.equal(value(found, 'description'), '日期只知道是 2023-09/2023-11\n巡讲');
    assert.equal(value(read(write({ start: '2023' }, { vague: (exact) => `some time in ${exact}` })), 'description'), 'some time in 2023');
    assert.doesNotMatch(write({ start: '2023-11-11' }), /EDTF|DESCRIPTION/);
  });

  const states: [state: TownEvent['state'], status: string | null, own: string | null][] = [
    ['scheduled', 'CONFIRMED', null], ['postponed', 'TENTATIVE', 'postponed'], ['rescheduled', 'CONFIRMED', 'rescheduled'], ['completed', 'CONFIRMED', 'completed'], ['cancelled', 'CANCELLED', null], ['unknown', null, null],
  ];
  for (const [state, status, own] of states) {
    it(`${state} is ${String(status)}`, () => {
      const found = read(write({ state, stateNote: '台风', previousStart: '2023-11-04' }));
      assert.deepEqual(['status', 'x-linli-state', 'comment', 'x-linli-previous-start'].map((name) => value(found, name)), [status, own, '台风', '2023-11-04']);
    });
  }

  it('what is no whole number is no sequence; what is no address of the web is no URL', () => {
    assert.doesNotMatch(write({ rev: 'a1', url: 'javascript:alert(1)' }), /SEQUENCE|URL/);
    assert.doesNotMatch(write({ url: 'https://x.example/\r\nATTENDEE:mailto:a@b' }), /URL|ATTENDEE/);
    assert.match(write({}, { url: () => 'https://x.example/活动?a=%20b' }), /\r\nURL:https:\/\/x\.example\/%E6%B4%BB%E5%8A%A8\?a=%20b\r\n/);
    assert.match(write({ venue: '甲' }, { placeName: () => '乙' }), /LOCATION:乙/);
  });

  it('nobody who takes part is named', () => assert.doesNotMatch(write({ roles: [{ role: 'attend', name: '王五' }], confirmed: 3 }), /ATTENDEE|王五/));

  it('webcal', () => {
    assert.deepEqual(['https://a.example/x.ics', 'HTTP://a.example/', '/x.ics', 'ftp://a'].map(webcalUrl), ['webcal://a.example/x.ics', 'webcal://a.example/', undefined, undefined]);
  });
});

describe('lines', () => {
  // SUMMARY: has 8 octets; the Chinese character that follows would end at octet 76, 75 and 74.
  const folds: [before: number, lines: string[]][] = [
    [65, ['x'.repeat(65), '中', '文']], [64, [`${'x'.repeat(64)}中`, '文']], [63, [`${'x'.repeat(63)}中`, '文']], [61, [`${'x'.repeat(61)}中文`]],
  ];
  for (const [before, wanted] of folds) {
    it(`a character that would end at octet ${8 + before + 3} is not cut`, () => {
      const [, body = ''] = /SUMMARY:([\s\S]*?)\r\n(?! )/.exec(write({ name: `${'x'.repeat(before)}中文` })) ?? [];
      const [first = '', ...rest] = body.split('\r\n ');
      assert.equal([first, ...rest].join(''), `${'x'.repeat(before)}中文`);
      assert.ok(octets(`SUMMARY:${first}`) <= 75);
      assert.equal(first, wanted[0]);
    });
  }

  it('whatever is written reads back the same, in lines of at most 75 octets with CRLF and nothing else', () => {
    const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom('义诊', '👵🏻', ',', ';', '\\', '\\n', '\n', '\r\n', ':', '"', '^', 'END:VEVENT', '\r\nATTENDEE:mailto:a@b', '\ud83d', '\u0000', ' ', '\t'));
    const words = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
     
    const plain = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text)).replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');
    fc.assert(
      fc.property(words, words, words, words, (name, note, venue, id) => {
        const text = write({ id, name, note, venue, stateNote: name });
        assert.doesNotMatch(text.replace(/\r\n/g, ''), /[\r\n]/);
        for (const line of text.split('\r\n')) assert.ok(octets(line) <= 75, line);
        const all = eventsOf(text);
        assert.equal(all.length, 1);
        const told = [['uid', `${id}@street.example`], ['summary', name], ['description', note], ['location', venue], ['comment', name]] as const;
        for (const [field, wrote] of told) assert.equal(value(all[0]!, field) ?? '', plain(wrote), field);
        assert.deepEqual(all[0]!.getAllProperties().map((one) => one.name).filter((one) => ['attendee', 'rrule', 'attach'].includes(one)), []);
      }),
      { numRuns: 300 },
    );
  });
});
