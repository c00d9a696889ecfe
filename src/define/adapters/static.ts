/** Makes `backend="static"` nameable: a folder of JSON files beside the page. A file of its own, so that no other page carries it. */
import { staticBackend } from '../../adapters/static/index.ts';
import { registerAdapter } from '../../kit/page.ts';

registerAdapter('static', staticBackend);
