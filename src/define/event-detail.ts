import { LinliEventDetail } from '../elements/event-detail/event-detail.ts';
import { define } from '../kit/define.ts';
import { version } from './version.ts';
import { wire } from './wire.ts';

wire();
define('linli-event-detail', LinliEventDetail, version);
