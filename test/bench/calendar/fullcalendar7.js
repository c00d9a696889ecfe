import { Calendar } from 'fullcalendar7';
import dayGrid from 'fullcalendar7/daygrid';
import zh from 'fullcalendar7/locales/zh-cn';
import theme from 'fullcalendar7/themes/classic';
import 'fullcalendar7/skeleton.css';
import 'fullcalendar7/themes/classic/palette.css';
import 'fullcalendar7/themes/classic/theme.css';
import { given, most, ready, start } from './events.js';

const host = document.getElementById('host');
const calendar = new Calendar(host, { plugins: [dayGrid, theme], locale: zh, initialView: 'dayGridMonth', initialDate: start, dayMaxEvents: most, events: await given() });
calendar.render();
await ready({ next: () => calendar.next() });
