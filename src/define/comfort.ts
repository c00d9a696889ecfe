import { LinliComfort } from '../elements/comfort/comfort.ts';
import { define } from '../kit/define.ts';
import { version, wire } from './wire.ts';

wire();
define('linli-comfort', LinliComfort, version);
