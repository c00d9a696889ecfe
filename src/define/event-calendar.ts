import { LinliEventCalendar } from '../elements/event-calendar/event-calendar.ts';
import { define } from '../kit/define.ts';
import { version } from './version.ts';
import { wireReading } from './wire-reading.ts';

wireReading();
define('linli-event-calendar', LinliEventCalendar, version);
