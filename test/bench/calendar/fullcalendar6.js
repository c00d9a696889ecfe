import { Calendar } from '@fullcalendar/core';
import zh from '@fullcalendar/core/locales/zh-cn';
import dayGrid from '@fullcalendar/daygrid';
import { given, most, ready, start } from './events.js';

const host = document.getElementById('host');
new Calendar(host, { plugins: [dayGrid], locale: zh, initialView: 'dayGridMonth', initialDate: start, dayMaxEvents: most, events: await given() }).render();
await ready({ next: () => host.querySelector('.fc-next-button').click() });
