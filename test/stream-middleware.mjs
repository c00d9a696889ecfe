// A watch stream for tests in a browser, whose engine may hold pieces back: a blank line at once, a change half a second later, then heartbeats.
// `/watched-office/<name>` counts the open ones of that name: test files run side by side.
import { PassThrough } from 'node:stream';

/** @type {Map<string, number>} */
const open = new Map();

export async function streamMiddleware(context, next) {
  const [, name, rest] = /^\/watched-office\/(\w+)(\/watch)?$/.exec(context.path) ?? [];
  if (!name) return next();
  const count = (by) => open.set(name, (open.get(name) ?? 0) + by);
  if (!rest) {
    context.body = { now: '2023-11-10T09:00:00+08:00', can: { case: ['get', 'list', 'watch'] }, open: open.get(name) ?? 0 };
    return undefined;
  }
  const stream = new PassThrough();
  count(1);
  stream.write('\n');
  const change = setTimeout(() => stream.write('{"ref":"case/1"}\n'), 500);
  const beat = setInterval(() => stream.write('\n'), 100);
  context.res.on('close', () => {
    count(-1);
    clearTimeout(change);
    clearInterval(beat);
  });
  context.set({ 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  context.body = stream;
  return undefined;
}
