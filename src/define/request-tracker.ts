import { LinliRequestTracker } from '../elements/request-tracker/request-tracker.ts';
import { define } from '../kit/define.ts';
import { version } from './version.ts';
import { wire } from './wire.ts';

wire();
define('linli-request-tracker', LinliRequestTracker, version);
