import { lunarOf } from '../../domain/lunar.ts';
import { inside, counted, dayEn } from '../../i18n/dates.en.ts';
import { eventEn } from '../../i18n/event.words.en.ts';
import { lunarDayEn, termEn } from '../../i18n/terms.en.ts';
import type { EventCalendarWords } from './event-calendar.words.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const monthIn = (month: string): string => months[Number(month.slice(5)) - 1] ?? month;

export const eventCalendarEn: EventCalendarWords = {
  ...eventEn,
  title: 'What is on',
  view: { label: 'How to look at it', list: 'List', month: 'Month', week: 'Week' },
  filter: { label: 'Which kind', all: 'All', kind: 'Kind', more: 'Narrow it down', place: 'Where', host: 'Who hosts it', audience: 'For whom', term: 'Solar term', every: 'Any', clear: 'Show all again' },
  group: {
    on: 'On now', today: 'Today', tomorrow: 'Tomorrow', week: 'This week', weekend: 'This weekend', nextWeek: 'Next week', later: 'Later this month', month: (month, now) => monthIn(month) + (now.startsWith(month.slice(0, 4)) ? '' : ` ${month.slice(0, 4)}`), undated: 'The day is not given',
  },
  weekday: (day) => dayEn(day, `${day}T00:00:00+08:00`).slice(0, 3),
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  monthShort: (month) => monthIn(month).slice(0, 3),
  monthTitle: (month) => `${monthIn(month)} ${month.slice(0, 4)}`,
  lunarMonths: (first, last) => (first.month === last.month ? `Lunar month ${first.month}` : `Lunar months ${first.month} to ${last.month}`),
  lunarDay: lunarDayEn,
  // A term's English name is wider than a square: it stands below, with the day.
  lunarLabel: (day) => String(lunarOf(day)?.day ?? ''),
  term: termEn,
  today: { lunar: (lunar) => lunar, inTerm: (term, nth) => (nth === 1 ? `${term} is today` : `day ${nth} of ${term}`), next: 'Next solar term:', left: (count) => (count === 1 ? 'that is tomorrow' : `in ${count} days`) },
  square: (day, more) => [day, ...more].join(', '),
  count: (count) => counted(count, 'event'),
  dayTitle: dayEn,
  holiday: { off: 'off', work: 'work', offLong: 'public holiday', workLong: 'working day in place of a holiday', unpublished: (years) => `The public holidays of ${years} have not been published yet.` },
  legend: { today: 'today', event: 'something is on', term: 'solar term' },
  step: { previousMonth: 'Month before', nextMonth: 'Month after', previousWeek: 'Week before', nextWeek: 'Week after', toToday: 'Back to today' },
  empty: { title: 'Nothing is on for now', body: 'As soon as there is something new, it stands here.', filtered: 'Nothing fits what you chose.', day: 'Nothing is on that day.', past: 'Nothing has taken place yet.' },
  monthHint: 'Press a day with a dot to see below what is on.',
  more: 'Show later ones',
  past: 'What has been',
  upcoming: 'What comes next',
  whole: 'Everything that is on',
  button: { signUp: 'Sign up', queue: 'Join the waiting list', look: 'Look at it', keep: 'To my calendar', voucher: 'Your number' },
  mine: { confirmed: 'You are signed up', waitlisted: 'You are waiting', pending: 'Not confirmed yet', kept: 'Not sent yet' },
  details: 'A few words more',
  label: { audience: 'For', fee: 'Cost', series: 'Series' },
  take: {
    subscribe: 'Subscribe in your calendar', subscribeBody: 'New events then come to your phone by themselves.', save: 'Save all to your calendar', print: 'Print this month', link: 'Copy the address', text: 'Copy as text',
    linkBody: 'Scan it to see this page on a phone', file: 'events',
  },
  kept: (moment) => `This was kept ${inside(moment)} and may have changed.`,
  fresh: (moment) => `Fetched ${inside(moment)}.`,
  partly: 'The names of some places did not come.',
  troubles: (count) => `${counted(count, 'thing')} could not be read`,
  unreadable: (name) => `${name}: its time cannot be read, so it is left out`,
  odd: (name) => `${name}: a part of it cannot be read and is left out`,
  help: 'Something to ask about an event? Call us',
};
