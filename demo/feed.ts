/** A page with nothing but a calendar file beside it; `?endpoint=` may name another on this machine. */
import { allowed } from './backend.ts';
import '../src/define/event-calendar.ts';
import '../src/define/adapters/icalendar.ts';

const calendar = document.querySelector('linli-event-calendar');
calendar?.setAttribute('endpoint', allowed(new URLSearchParams(location.search).get('endpoint') ?? new URL('./events.ics', location.href).href));
calendar?.setAttribute('backend', 'icalendar');
