/** Makes `backend="local"` nameable: the desk and the sample town's 示例 office in this browser only. A file of its own, so that no other page carries it. */
import { localBackend } from '../../adapters/local/index.ts';
import { registerAdapter } from '../../kit/page.ts';
import { localTown } from '../../sample/local.ts';

// The office is made when a tag is drawn, not when the file arrives.
registerAdapter('local', (options) => localBackend({ ...options, ...localTown() }));
