/** Makes `backend="sample"` nameable: the sample town in this page's memory. A file of its own, so that no other page carries it. */
import { sampleBackend } from '../../adapters/sample/index.ts';
import { registerAdapter } from '../../kit/page.ts';

// The town is made when a tag is drawn, not when the file arrives.
registerAdapter('sample', sampleBackend);
