/** `npm run office:mapped -- [--port 8788] [--wordpress 8361]`: the server of envelopes, for demo/mapped.html, and a WordPress, for demo/wordpress.html. They keep everything in memory only. */
import { parseArgs } from 'node:util';
import { instantOf } from '../../../src/domain/instant.ts';
import { files } from '../../harness/wordpress.ts';
import { startEnvelopes } from './ruoyi.ts';
import { startWordpress } from './wordpress.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '8788' }, wordpress: { type: 'string', default: '8361' } } });
const servers = [await startEnvelopes({ port: Number(values.port) }), await startWordpress({ port: Number(values.wordpress), files, day: instantOf(Date.now()).slice(0, 10) })];
for (const { url } of servers) console.log(url);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void Promise.all(servers.map((one) => one.close())).then(() => process.exit(0)));
