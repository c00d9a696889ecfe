import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TownEvent } from '../../src/domain/event.ts';
import { jsonLd, schemaOrgEvent } from '../../src/domain/schema-org.ts';
import { cancelled, closed, held, meeting, postponed, rescheduled, tea, trip, vague, walkIn } from '../fakes/events.ts';

const page = 'https://street.example/events';

describe('an event for search engines', () => {
  it('is what the record says, and no more', () => {
    assert.deepEqual(schemaOrgEvent(tea, { url: page, placeName: '示例新村党群服务中心' }), {
      '@context': 'https://schema.org', '@type': 'Event', name: '立冬品茗茶', startDate: '2023-11-12T14:00:00+08:00', endDate: '2023-11-12T16:00:00+08:00',
      eventStatus: 'https://schema.org/EventScheduled', location: { '@type': 'Place', name: '示例新村党群服务中心' }, description: tea.description,
      organizer: { '@type': 'Organization', name: '示例社区' }, contributor: [{ '@type': 'Organization', name: '示例茶艺社' }, { '@type': 'Organization', name: '示例小学' }],
      maximumAttendeeCapacity: 40, remainingAttendeeCapacity: 8, url: page,
    });
  });

  const statuses: [event: TownEvent, status: string | undefined][] = [
    [tea, 'EventScheduled'], [closed, 'EventScheduled'], [held(), 'EventScheduled'], [cancelled, 'EventCancelled'], [postponed, 'EventPostponed'], [rescheduled, 'EventRescheduled'],
    [{ ...tea, state: 'unknown' }, undefined],
  ];
  for (const [event, status] of statuses) it(`${event.state}: ${status}`, () => assert.equal(schemaOrgEvent(event)?.['eventStatus'], status && `https://schema.org/${status}`));

  it('what is not published is not told', () => assert.equal(schemaOrgEvent({ ...tea, state: 'draft' }), undefined));
  it('of a new date the old one is told', () => assert.equal(schemaOrgEvent(rescheduled)?.['previousStartDate'], '2023-11-08T14:00:00+08:00'));
  it('a date stays as vague as its source; from one to another it is a start and an end', () => {
    assert.deepEqual([schemaOrgEvent(vague)?.['startDate'], schemaOrgEvent(vague)?.['endDate']], ['2023-12', undefined]);
    const { end: _, ...open } = tea;
    const span = schemaOrgEvent({ ...open, start: '2023-12-01/2023-12-05' });
    assert.deepEqual([span?.['startDate'], span?.['endDate']], ['2023-12-01', '2023-12-05']);
  });
  it('who guides, runs and helps; who attends is not told', () => {
    const told = schemaOrgEvent(trip);
    assert.deepEqual([told?.['sponsor'], (told?.['organizer'] as object[]).length, (told?.['contributor'] as object[]).length], [{ '@type': 'Organization', name: '示例街道' }, 2, 3]);
    assert.doesNotMatch(JSON.stringify(schemaOrgEvent(meeting)), /居民代表/);
  });
  it('stops are events of their own', () => assert.deepEqual((schemaOrgEvent(trip)?.['subEvent'] as { name: string; startDate: string }[]).map(({ name, startDate }) => [name, startDate]), [['示例纪念馆', '2023-11-25T08:50:00+08:00'], ['示例文博园', '2023-11-25T10:20:00+08:00']]));
  it('places that nobody counts are not counted', () => {
    const told = schemaOrgEvent(walkIn)!;
    assert.ok(!('maximumAttendeeCapacity' in told) && !('remainingAttendeeCapacity' in told));
    const { confirmed: _, ...uncounted } = tea;
    assert.ok(!('remainingAttendeeCapacity' in schemaOrgEvent(uncounted)!));
  });
  it('only pages of the web are addresses', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', ' https://x', 'https://x/"><script>']) assert.equal(schemaOrgEvent({ ...tea, url })?.['url'], undefined);
  });

  it('nothing can end its script, and it reads back as it was', () => {
    const evil = { ...tea, name: '</script><script>alert(1)</script><!--' };
    const text = jsonLd(schemaOrgEvent(evil));
    assert.doesNotMatch(text, /</);
    assert.equal((JSON.parse(text) as { name: string }).name, evil.name);
  });
});
