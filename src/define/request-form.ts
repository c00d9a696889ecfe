import { LinliRequestForm } from '../elements/request-form/request-form.ts';
import { define } from '../kit/define.ts';
import { version } from './version.ts';
import { wire } from './wire.ts';

wire();
define('linli-request-form', LinliRequestForm, version);
