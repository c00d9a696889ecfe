import Calendar from '@toast-ui/calendar';
import '@toast-ui/calendar/dist/toastui-calendar.min.css';
import { drawn, given, most, ready, start } from './events.js';

const host = document.getElementById('host');
host.style.height = '760px';
const calendar = new Calendar(host, { defaultView: 'month', usageStatistics: false, month: { visibleEventCount: most }, isReadOnly: true });
const events = await given(({ id, title, start: from, end }) => ({ id, calendarId: 'town', title, start: from, end, category: 'time' }));
calendar.setDate(start);
calendar.createEvents(events);
await drawn(() => host.querySelector('.toastui-calendar-weekday-event'));
// It has no button of its own.
await ready({ next: () => calendar.next() });
