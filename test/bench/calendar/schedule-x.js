import 'temporal-polyfill/global';
import { createCalendar, createViewMonthGrid } from '@schedule-x/calendar';
import '@schedule-x/theme-default/dist/index.css';
import { drawn, given, most, ready, start } from './events.js';

const { Temporal } = globalThis;
const timezone = 'Asia/Shanghai';
const host = document.getElementById('host');
host.style.height = '760px';
const moment = (text) => Temporal.ZonedDateTime.from(`${text}[${timezone}]`);
const events = await given(({ id, title, start: from, end }) => ({ id, title, start: moment(from), end: moment(end) }));
createCalendar({ locale: 'zh-CN', timezone, views: [createViewMonthGrid()], selectedDate: Temporal.PlainDate.from(start), monthGridOptions: { nEventsPerDay: most }, events }).render(host);
await drawn(() => host.querySelector('.sx__month-grid-day'));
// Its button listens to mouseup, not to click.
await ready({ next: () => void host.querySelector('.sx__chevron--next').parentElement.dispatchEvent(new MouseEvent('mouseup', { bubbles: true })) });
