import { createCalendar, DayGrid } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import { given, ready, start } from './events.js';

// It has no number of names a day, only as many as fit.
const host = document.getElementById('host');
createCalendar(host, [DayGrid], { view: 'dayGridMonth', date: start, locale: 'zh-CN', height: '760px', dayMaxEvents: true, events: await given() });
await ready({ next: () => host.querySelector('.ec-next').click() });
