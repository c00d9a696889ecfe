/** Makes `backend="csv"` nameable: a table beside the page. A file of its own, so that no other page carries it. */
import { csvBackend } from '../../adapters/csv/index.ts';
import { registerAdapter } from '../../kit/page.ts';

registerAdapter('csv', csvBackend);
