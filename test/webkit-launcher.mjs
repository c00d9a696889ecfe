// WebKitGTK for @web/test-runner, over plain W3C WebDriver: the published launcher brings 150 packages, and drivers of other browsers.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolveProgram } from '../scripts/browser.mjs';

const startMs = 20_000;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A display of our own, whose number Xvfb writes into its third pipe; a desktop's is used where there is one. */
async function openDisplay(children) {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (DISPLAY || WAYLAND_DISPLAY) return {};
  const xvfb = spawn(resolveProgram('xvfb'), ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  children.push(xvfb);
  const [number] = await Promise.race([
    once(xvfb.stdio[3], 'data'),
    once(xvfb, 'exit').then(() => Promise.reject(new Error('Xvfb ended before it had a display.'))),
  ]);
  return { DISPLAY: `:${String(number).trim()}` };
}

/** One browser window; the runner gives it one test file after another. */
export function webkitLauncher() {
  const children = [];
  let starting;
  let session;
  let active;

  async function command(base, method, path, body) {
    const reply = await fetch(base + path, { method, ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) });
    const { value } = await reply.json();
    if (!reply.ok) throw new Error(`WebKitWebDriver, ${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }

  async function start() {
    const port = await freePort();
    const display = await openDisplay(children);
    const driver = spawn(resolveProgram('webkit'), ['--host=127.0.0.1', `--port=${port}`], { env: { ...process.env, ...display }, stdio: ['ignore', 'ignore', 'inherit'] });
    children.push(driver);
    const base = `http://127.0.0.1:${port}`;
    for (const start = performance.now(); ; ) {
      const ready = await command(base, 'GET', '/status').catch(() => undefined);
      if (ready) break;
      if (driver.exitCode !== null || performance.now() - start > startMs) throw new Error('WebKitWebDriver does not start.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const { sessionId } = await command(base, 'POST', '/session', { capabilities: { alwaysMatch: {} } });
    session = `${base}/session/${sessionId}`;
  }

  const open = (url) => command(session, 'POST', '/url', { url });

  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      await (starting ??= start());
      active = id;
      await open(url);
    },
    isActive: (id) => active === id,
    getBrowserUrl: () => command(session, 'GET', '/url'),
    async stopSession() {
      active = undefined;
      await open('about:blank');
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKitGTK has no debug session here.')),
    async stop() {
      if (session) await command(session, 'DELETE', '').catch(() => undefined);
      for (const child of children.reverse()) child.kill();
    },
  };
}
