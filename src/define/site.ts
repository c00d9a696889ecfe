import { LinliSite } from '../elements/site/site.ts';
import { define } from '../kit/define.ts';
import { version } from './version.ts';

define('linli-site', LinliSite, version);
