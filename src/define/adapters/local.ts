/** Makes `backend="local"` nameable: the desk and the sample office in this browser only. A file of its own, so that no other page carries it. */
import { localBackend } from '../../adapters/local/index.ts';
import { registerAdapter } from '../../kit/page.ts';
import { seedOffice, seedOrgs } from '../../sample/seed.ts';

registerAdapter('local', (options) => localBackend({ ...options, office: seedOffice, orgs: seedOrgs }));
