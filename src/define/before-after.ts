import { LinliBeforeAfter } from '../elements/before-after/before-after.ts';
import { define } from '../kit/define.ts';
import { version } from './version.ts';
import { wireReading } from './wire-reading.ts';

wireReading();
define('linli-before-after', LinliBeforeAfter, version);
