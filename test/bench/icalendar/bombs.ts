/** Calendars that ask for more than there is. Each must be read in 50 ms; the tests hold the steps, which no machine makes slower. */
const events = (lines: string): string => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//\r\nBEGIN:VEVENT\r\nUID:bomb\r\nSUMMARY:太多\r\n${lines.split('\n').join('\r\n')}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
const upTo = (n: number): string => Array.from({ length: n }, (_, index) => index).join(',');
const dense = `BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)}`;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const everyDay = Array.from({ length: 19 }, (_, index) => index - 9).flatMap((n) => weekdays.map((one) => `${n === 0 ? '' : n}${one}`)).join(',');
const zone = (rule: string): string =>
  `BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:00010101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:${rule}\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n${events('DTSTART;TZID=X:20231101T090000\nRRULE:FREQ=DAILY').slice('BEGIN:VCALENDAR\r\n'.length)}`;

/** `cut`: what is shown must say 重复过多; for the others either is honest. */
export const bombs: readonly { name: string; text: string; cut?: boolean }[] = [
  { name: 'every second', text: events('DTSTART:20230101T000000Z\nRRULE:FREQ=SECONDLY'), cut: true },
  { name: 'every second of a tenth of a year', text: events('DTSTART:20230101T000000Z\nRRULE:FREQ=SECONDLY;BYMONTH=12'), cut: true },
  { name: 'COUNT=1000000000', text: events('DTSTART:20230101T000000Z\nRRULE:FREQ=MINUTELY;COUNT=1000000000'), cut: true },
  { name: 'COUNT=1000000000, with weekdays', text: events('DTSTART:20230101T000000Z\nRRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR,SA,SU;COUNT=1000000000') , cut: true },
  { name: 'daily, each second of the day', text: events(`DTSTART:20230101T000000Z\nRRULE:FREQ=DAILY;${dense}`), cut: true },
  { name: 'yearly, each second of each day', text: events(`DTSTART:20200101T000000Z\nRRULE:FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,WE,TH,FR,SA,SU;${dense}`), cut: true },
  { name: 'all of them left out', text: events(`DTSTART:20230101T000000Z\nRRULE:FREQ=HOURLY\nEXDATE;VALUE=DATE:${Array.from({ length: 1500 }, (_, index) => new Date(Date.UTC(2022, 9, 1) + index * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')).join(',')}`), cut: true },
  { name: 'the 30th of February', text: events('DTSTART;VALUE=DATE:20230201\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30') },
  { name: 'the 30th of February, daily', text: events('DTSTART;VALUE=DATE:20230201\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30') },
  { name: 'the 30th of February, by seconds', text: events('DTSTART:20230201T000000Z\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30') },
  { name: 'the first Monday of April on the 15th', text: events('DTSTART;VALUE=DATE:20230401\nRRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1MO;BYMONTHDAY=15') },
  { name: 'a fifth Monday in a February that never leaps', text: events('DTSTART;VALUE=DATE:20230201\nRRULE:FREQ=MONTHLY;INTERVAL=48;BYDAY=5MO') },
  { name: 'UNTIL before DTSTART', text: events('DTSTART:20230101T000000Z\nRRULE:FREQ=DAILY;UNTIL=20000101T000000Z') },
  { name: 'daily since the year 1', text: events('DTSTART;VALUE=DATE:00010101\nRRULE:FREQ=DAILY'), cut: true },
  { name: 'daily since the year 1, counted', text: events('DTSTART;VALUE=DATE:00010101\nRRULE:FREQ=DAILY;BYDAY=MO,TU;COUNT=900000'), cut: true },
  { name: 'monthly since the year 1', text: events('DTSTART;VALUE=DATE:00010101\nRRULE:FREQ=MONTHLY;BYDAY=1MO') },
  { name: 'INTERVAL=2000000000', text: events('DTSTART:20230101T000000Z\nRRULE:FREQ=DAILY;INTERVAL=2000000000') },
  { name: 'every week and day there is', text: events(`DTSTART;VALUE=DATE:20000101\nRRULE:FREQ=MONTHLY;BYDAY=${everyDay};BYSETPOS=1,-1`) },
  { name: 'every year day by weekday', text: events(`DTSTART;VALUE=DATE:10000101\nRRULE:FREQ=YEARLY;BYDAY=${everyDay}`) },
  { name: 'a rule as long as the file', text: events(`DTSTART;VALUE=DATE:20230101\nRRULE:FREQ=YEARLY;BYYEARDAY=${Array.from({ length: 50_000 }, (_, index) => (index % 366) + 1).join(',')}`), cut: true },
  { name: 'sixty rules', text: events(`DTSTART:20230101T000000Z\n${Array.from({ length: 60 }, () => 'RRULE:FREQ=SECONDLY;BYMONTH=12').join('\n')}`), cut: true },
  { name: 'a zone that changes every second', text: zone('FREQ=SECONDLY') },
  { name: 'a zone that changes never', text: zone('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30') },
];
