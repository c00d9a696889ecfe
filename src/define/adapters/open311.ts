/** Makes `backend="open311"` nameable: a city's GeoReport v2 server. A file of its own, so that no other page carries it. */
import { open311Backend } from '../../adapters/open311/index.ts';
import { registerAdapter } from '../../kit/page.ts';

registerAdapter('open311', open311Backend);
