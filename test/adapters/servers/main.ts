/** `npm run office:mapped -- [--port 8788]`: the server of envelopes, for demo/mapped.html. It keeps everything in memory only. */
import { parseArgs } from 'node:util';
import { startEnvelopes } from './ruoyi.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '8788' } } });
const server = await startEnvelopes({ port: Number(values.port) });
console.log(server.url);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close().then(() => process.exit(0)));
