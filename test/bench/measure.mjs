// One cold load of one page, then what can be done with it; CPU time of the main thread, so that other work on the machine disturbs it little.
const times = 5;
const rest = (ms) => new Promise((done) => setTimeout(done, ms));

export const median = (values) => {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted.length === 0 ? undefined : (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
};

/** Of the renderer's main thread, in milliseconds. */
const longestTask = (trace) => {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace));
  const mains = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  return Math.max(0, ...traceEvents.filter(({ name, pid, tid }) => /RunTask$/.test(name) && mains.has(`${pid} ${tid}`)).map(({ dur = 0 }) => dur / 1000));
};

export async function measure(browser, url) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  try {
    await page.setViewport({ width: 390, height: 844, deviceScaleFactor: 2 });
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await cdp.send('Network.enable');
    let code = 0;
    const kinds = new Map();
    cdp.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (['Script', 'Stylesheet'].includes(kinds.get(requestId))) code += encodedDataLength;
    });
    const metrics = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value * 1000]));
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction('window.__ready', { polling: 100, timeout: 90_000 });
    await rest(500);
    const { ScriptDuration, LayoutDuration, RecalcStyleDuration } = await metrics();
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
    const expand = Math.max(0.1, (await cost('expand')) - floor);
    await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
    const filter = Math.max(0.1, (await cost('filter')) - floor);
    const longest = longestTask(await page.tracing.stop());
    return { start: ScriptDuration + LayoutDuration + RecalcStyleDuration, filter, expand, longest, elements, heap: usedSize / 1000, code: code / 1000 };
  } finally {
    await context.close();
  }
}
