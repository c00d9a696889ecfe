import { LinliMyItems } from '../elements/my-items/my-items.ts';
import { define } from '../kit/define.ts';
import { version } from './version.ts';
import { wire } from './wire.ts';

wire();
define('linli-my-items', LinliMyItems, version);
