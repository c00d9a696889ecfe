/** `npm run office -- [--port 8787] [--host 127.0.0.1] [--dir office-data] [--break NAME] [--secret demo] [--town]` */
import { parseArgs } from 'node:util';
import { instantOf } from '../../src/domain/instant.ts';
import { seedOrgs } from '../../src/sample/seed.ts';
import { type Break, breaks } from './breaks.ts';
import { startOffice } from './office.ts';
import { smallTown, wholeTown } from './town.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '8787' }, host: { type: 'string', default: '127.0.0.1' }, dir: { type: 'string' }, break: { type: 'string' }, secret: { type: 'string', default: 'demo' }, town: { type: 'boolean', default: false } },
});
if (values.break !== undefined && !(values.break in breaks)) {
  console.error(`--break takes one of these, not "${values.break}":\n${Object.entries(breaks).map(([name, what]) => `  ${name.padEnd(12)} ${what}`).join('\n')}`);
  process.exit(2);
}

const office = await startOffice({
  ...(values.town ? wholeTown() : smallTown(instantOf(Date.now()))), port: Number(values.port), host: values.host, dir: values.dir, breakWith: values.break as Break | undefined, staffSecret: values.secret,
});
console.log(office.url);
console.log(`staff: Authorization: Bearer staff:${values.secret}:<role>:<org id>, e.g. staff:${values.secret}:receptionist:${seedOrgs[0]?.id}`);
console.log(values.dir === undefined ? 'kept in memory only; --dir keeps it' : `kept in ${values.dir}`);
if (values.break !== undefined) console.log(`broken on purpose: ${breaks[values.break as Break]}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void office.close().then(() => process.exit(0)));
