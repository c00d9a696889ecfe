/** Calendars of two other projects, as they are in their repositories: nothing throws, what cannot be read is told, and the rest is there. Where they are from: icalendar-samples/SOURCES.md. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { icalendarBackend } from '../../src/adapters/icalendar/index.ts';
import { isFailure } from '../../src/domain/failure.ts';
import { readRecord } from '../../src/domain/schemas.ts';
import { warningsOf } from '../harness/warnings.ts';

/** Path in the repository, events between 1990 and 2030, lines told to the webmaster. `no calendar`: the whole file is refused. */
type Row = [path: string, events: number | 'no calendar', told: number];
const tables: readonly { repository: string; commit: string; rows: readonly Row[] }[] = [
  {
    repository: 'kewisch/ical.js', commit: '926193a28ed90deeabe34d6be178d7d2a53ae6e3', rows: [
      ['samples/blank_description.ics', 1, 0],
      ['samples/blank_line_end.ics', 0, 0],
      ['samples/blank_line_mid.ics', 0, 0],
      ['samples/daily_recur.ics', 500, 1],
      ['samples/day_long_recur_yearly.ics', 500, 1],
      ['samples/duration_instead_of_dtend.ics', 1, 0],
      ['samples/forced_types.ics', 1, 0],
      ['samples/google_birthday.ics', 6, 0],
      ['samples/minimal.ics', 1, 0],
      ['samples/multiple_rrules.ics', 36, 0],
      ['samples/only_dtstart_date.ics', 1, 0],
      ['samples/only_dtstart_time.ics', 1, 0],
      ['samples/parserv2.ics', 500, 1],
      ['samples/rdate_exdate.ics', 0, 1],
      ['samples/recur_instances.ics', 209, 1],
      ['samples/recur_instances_finite.ics', 5, 0],
      ['samples/timezone_from_file.ics', 1, 0],
      ['samples/timezones/America/Atikokan.ics', 0, 0],
      ['samples/timezones/America/Denver.ics', 0, 0],
      ['samples/timezones/America/Los_Angeles.ics', 0, 0],
      ['samples/timezones/America/New_York.ics', 0, 0],
      ['samples/timezones/Makebelieve/RDATE_test.ics', 0, 0],
      ['samples/timezones/Makebelieve/RDATE_utc_test.ics', 0, 0],
      ['samples/timezones/Makebelieve/RRULE_UNTIL_test.ics', 0, 0],
      ['samples/utc_negative_zero.ics', 1, 0],
      ['test/parser/base64.ics', 0, 0],
      ['test/parser/boolean.ics', 0, 0],
      ['test/parser/component.ics', 0, 2],
      ['test/parser/dates.ics', 0, 0],
      ['test/parser/float.ics', 0, 0],
      ['test/parser/grouped.ics', 0, 0],
      ['test/parser/integer.ics', 0, 0],
      ['test/parser/multiple_root_components.ics', 0, 0],
      ['test/parser/multivalue.ics', 0, 0],
      ['test/parser/newline_junk.ics', 0, 0],
      ['test/parser/period.ics', 0, 0],
      ['test/parser/property_params.ics', 0, 0],
      ['test/parser/quoted_params.ics', 0, 0],
      ['test/parser/recur.ics', 0, 0],
      ['test/parser/rfc.ics', 1, 0],
      ['test/parser/single_empty_vcalendar.ics', 0, 0],
      ['test/parser/time.ics', 0, 0],
      ['test/parser/tzid_with_gmt.ics', 0, 0],
      ['test/parser/unfold_properties.ics', 0, 0],
      ['test/parser/utc_offset.ics', 0, 0],
      ['test/parser/values.ics', 0, 0],
    ],
  },
  {
    repository: 'libical/libical', commit: 'd31d57c49aa84480c59b01f32951dbdfbe7924c2', rows: [
      ['src/test/2445.ics', 4, 1],
      ['src/test/itip.ics', 1, 0],
      ['src/test/outgoing.ics', 1, 14],
      ['test-data/0.ics', 0, 1],
      ['test-data/1-1.ics', 0, 0],
      ['test-data/1.ics', 0, 1],
      ['test-data/2.ics', 1, 0],
      ['test-data/2445.ics', 4, 1],
      ['test-data/3.ics', 0, 0],
      ['test-data/4.ics', 0, 0],
      ['test-data/5.ics', 0, 0],
      ['test-data/6.ics', 1, 0],
      ['test-data/7.ics', 1, 0],
      ['test-data/8.ics', 0, 1],
      ['test-data/calendar.ics', 3, 0],
      ['test-data/caltime.ics', 'no calendar', 0],
      ['test-data/classify.ics', 1, 0],
      ['test-data/crash.ics', 'no calendar', 0],
      ['test-data/incoming.ics', 5, 6],
      ['test-data/issue250.ics', 'no calendar', 0],
      ['test-data/issue251.ics', 0, 0],
      ['test-data/issue252.ics', 'no calendar', 0],
      ['test-data/issue253.ics', 'no calendar', 0],
      ['test-data/issue339.ics', 'no calendar', 0],
      ['test-data/malloc.ics', 'no calendar', 0],
      ['test-data/overlaps.ics', 0, 5],
      ['test-data/process-calendar.ics', 2, 1],
      ['test-data/process-incoming.ics', 2, 1],
      ['test-data/recur-errors.ics', 24, 1],
      ['test-data/restriction.ics', 0, 3],
      ['test-data/smallcluster.ics', 1, 1],
      ['test-data/spanlist.ics', 0, 5],
      ['test-data/stresstest.ics', 0, 0],
      ['test-data/zday.ics', 0, 4],
    ],
  },
];

const folder = path.join(import.meta.dirname, 'icalendar-samples');
const sources = readFileSync(path.join(folder, 'SOURCES.md'), 'utf8');
const now = (): number => Date.UTC(2023, 10, 10);
let server: Server;
let origin = '';

before(async () => {
  server = createServer(({ url = '' }, response) => {
    const file = path.join(folder, decodeURIComponent(url));
    response.writeHead(existsSync(file) ? 200 : 404, { 'content-type': 'text/calendar' }).end(existsSync(file) ? readFileSync(file) : '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
after(() => server.close());

it('there are at least 40 of them', () => assert.ok(tables.flatMap(({ rows }) => rows).length >= 40));

for (const { repository, commit, rows } of tables) {
  describe(`${repository} at ${commit.slice(0, 8)}`, () => {
    for (const [file, events, told] of rows) {
      it(`${file}: ${events} events, ${told} lines`, async () => {
        assert.ok(sources.includes(commit) && sources.includes(`\`${file}\``), `SOURCES.md does not name ${file}`);
        const backend = icalendarBackend({ endpoint: `${origin}/${repository.split('/')[1]}/${file}`, now });
        let found: number | string = 'nothing';
        const said = await warningsOf(async () => {
          try {
            const { items } = await backend.list('event', { where: { start: { from: '1990', to: '2030' } } });
            for (const item of items) assert.ok('record' in readRecord('event', item), JSON.stringify(readRecord('event', item)));
            found = items.length;
          } catch (thrown) {
            assert.ok(isFailure(thrown) && thrown.kind === 'broken' && thrown.message.includes('expected an iCalendar file'), String(thrown));
            found = 'no calendar';
          }
        });
        assert.deepEqual([found, said.length], [events, told], said.join('\n'));
        for (const line of said) assert.match(line, /^\[linli\] http.*: (line \d+|an event is marked|TZID)/);
      });
    }
  });
}
