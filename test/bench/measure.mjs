// One cold load of one page, then what can be done with it; CPU time of the main thread, so that other work on the machine disturbs it little.
const times = 5;
const rest = (ms) => new Promise((done) => setTimeout(done, ms));

export const median = (values) => {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted.length === 0 ? undefined : (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
};

const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'disabled-by-default-v8.compile'];
/** Reading source: what a longer file costs any page, and what no slicing of work makes shorter. */
const parsing = /^(v8\.compile|v8\.compileModule|v8\.parseOnBackground|V8\.(Parse|Compile)\w*|ParseHTML)$/;

/** Of the renderer's main thread, in milliseconds of its own time (`tdur`: what other work on the machine takes is not in it); without the reading of scripts and HTML in it. */
const longestTask = (trace) => {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace));
  const mains = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  const spans = traceEvents.filter(({ ph, dur, pid, tid }) => ph === 'X' && dur > 0 && mains.has(`${pid} ${tid}`));
  const took = ({ tdur, dur }) => tdur ?? dur;
  const read = spans.filter(({ name }) => parsing.test(name)).sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const within = (task) => {
    let [sum, end] = [0, task.ts];
    for (const one of read) {
      const { ts, dur, pid, tid } = one;
      // One inside another counts once.
      if (pid !== task.pid || tid !== task.tid || ts < end || ts + dur > task.ts + task.dur) continue;
      sum += took(one);
      end = ts + dur;
    }
    return sum;
  };
  return Math.max(0, ...spans.filter(({ name }) => /RunTask$/.test(name)).map((task) => (took(task) - within(task)) / 1000));
};

/** @param {{ viewport: object, ops: string[], traced: string }} group */
async function open(browser, url, { viewport }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(viewport);
  await page.emulateTimezone('Asia/Shanghai');
  const cdp = await page.createCDPSession();
  // The page's own word that it is ready: asking it again and again would cost it tens of milliseconds.
  const ready = new Promise((done) => cdp.on('Runtime.bindingCalled', done));
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: '__benchReady' });
  await page.evaluateOnNewDocument('{ let at; Object.defineProperty(window, "__ready", { get: () => at, set(value) { at = value; window.__benchReady(String(value)); } }); }');
  const load = async () => {
    await page.goto(url, { waitUntil: 'load' });
    await Promise.race([ready, rest(90_000).then(() => { throw new Error(`${url} was never ready.`); })]);
    await rest(500);
  };
  return { context, page, cdp, load };
}

/** A load for its trace alone: a trace costs by itself. */
async function longestOfLoad(browser, url, group) {
  const { context, page, load } = await open(browser, url, group);
  try {
    await page.tracing.start({ categories });
    await load();
    return longestTask(await page.tracing.stop());
  } finally {
    await context.close();
  }
}

export async function measure(browser, url, group) {
  const { context, page, cdp, load } = await open(browser, url, group);
  try {
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await cdp.send('Network.enable');
    let code = 0;
    const kinds = new Map();
    cdp.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (['Script', 'Stylesheet'].includes(kinds.get(requestId))) code += encodedDataLength;
    });
    const metrics = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value * 1000]));
    await load();
    const { ScriptDuration, LayoutDuration, RecalcStyleDuration, TaskDuration } = await metrics();
    const elements = await page.evaluate(() => {
      const count = (scope) => [...scope.querySelectorAll('*')].reduce((sum, one) => sum + 1 + (one.shadowRoot ? count(one.shadowRoot) : 0), 0);
      return count(document);
    });
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');

    /** CPU of one operation, with its frame, less that of none. */
    async function cost(name) {
      const costs = [];
      for (let turn = 0; turn < times; turn += 1) {
        const before = await metrics();
        await page.evaluate(async (op) => {
          await window.__ops[op]?.();
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        }, name);
        await rest(60);
        costs.push((await metrics()).TaskDuration - before.TaskDuration);
      }
      return median(costs);
    }
    const floor = await cost('nothing');
    const found = {};
    const ops = await page.evaluate(() => Object.keys(window.__ops));
    for (const op of group.ops.filter((one) => ops.includes(one))) {
      found[op] = Math.max(0.1, (await cost(op)) - floor);
      if (op !== group.traced) continue;
      // Turned on and off an odd number of times twice, a filter is where it was.
      await page.tracing.start({ categories });
      await cost(op);
      found.longest = longestTask(await page.tracing.stop());
    }
    // Chromium's ScriptDuration ends before the microtasks in which Lit draws: `all` is everything the main thread did, with painting and sweeping.
    return { start: ScriptDuration + LayoutDuration + RecalcStyleDuration, all: TaskDuration, ...found, elements, heap: usedSize / 1000, code: code / 1000 };
  } finally {
    await context.close();
  }
}

/** `measure`, and the longest task of another load where the group asks for it. */
export async function measured(browser, url, group) {
  const found = await measure(browser, url, group);
  return group.traced === 'load' ? { ...found, longest: await longestOfLoad(browser, url, group) } : found;
}
