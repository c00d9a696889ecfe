import { LinliRenovationTracker } from '../elements/renovation-tracker/renovation-tracker.ts';
import { define } from '../kit/define.ts';
import { version } from './version.ts';
import { wireReading } from './wire-reading.ts';

wireReading();
define('linli-renovation-tracker', LinliRenovationTracker, version);
