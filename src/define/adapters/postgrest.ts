/** Makes `backend="postgrest"` nameable: PostgREST, Supabase and the like. A file of its own, so that no other page carries it. */
import { postgrestBackend } from '../../adapters/postgrest/index.ts';
import { registerAdapter } from '../../kit/page.ts';

registerAdapter('postgrest', postgrestBackend);
