/** Makes `backend="wordpress"` nameable: a WordPress as it is. A file of its own, so that no other page carries it. */
import { wordpressBackend } from '../../adapters/wordpress/index.ts';
import { registerAdapter } from '../../kit/page.ts';

registerAdapter('wordpress', wordpressBackend);
