/** Makes `backend="icalendar"` nameable: a calendar's feed. A file of its own, so that no other page carries it. */
import { icalendarBackend } from '../../adapters/icalendar/index.ts';
import { registerAdapter } from '../../kit/page.ts';

registerAdapter('icalendar', icalendarBackend);
