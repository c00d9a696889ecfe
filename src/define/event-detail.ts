import { LinliEventDetail } from '../elements/event-detail/event-detail.ts';
import { define } from '../kit/define.ts';
import { version } from './version.ts';
import { wireReading } from './wire-reading.ts';

wireReading();
define('linli-event-detail', LinliEventDetail, version);
