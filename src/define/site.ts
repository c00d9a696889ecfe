import { LinliSite } from '../elements/site/site.ts';
import { define } from '../kit/define.ts';
import { version, wire } from './wire.ts';

wire();
define('linli-site', LinliSite, version);
