/** Makes a mapping nameable: an API that exists already. A file of its own, so that no other page carries it. */
import { mappedBackend } from '../../adapters/mapped/index.ts';
import { registerAdapter } from '../../kit/page.ts';

registerAdapter('mapped', mappedBackend);
