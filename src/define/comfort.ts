import { LinliComfort } from '../elements/comfort/comfort.ts';
import { define } from '../kit/define.ts';
import { version } from './version.ts';
import { wireComfort } from './wire-comfort.ts';

wireComfort();
define('linli-comfort', LinliComfort, version);
