// npm start: the demo page, with the reference office beside it on --office.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

/**
 * Serves demo/ from source.
 * @param {{ port?: number, live?: boolean, api?: string }} [options] live: reload the page when a file changes; tests switch it off. api: what answers below /prod-api
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveDemo({ port = 5173, live = true, api = 'http://127.0.0.1:8788' } = {}) {
  const { createServer } = await import('vite');
  const server = await createServer({
    configFile: `${root}vite.config.ts`,
    root: `${root}demo`,
    logLevel: 'warn',
    clearScreen: false,
    // Every dependency is ESM: serving it as it is saves the bundling step, and the reload when a new one is discovered.
    optimizeDeps: { noDiscovery: true, include: [] },
    server: {
      host: '127.0.0.1',
      port,
      fs: { allow: [root] },
      // As the web server of such an API is set up, so that its pages need no CORS.
      proxy: { '/prod-api': { target: api, rewrite: (path) => path.replace('/prod-api', '') } },
      ...(live ? {} : { hmr: false, watch: null }),
    },
  });
  await server.listen();
  return { url: server.resolvedUrls.local[0], close: () => server.close() };
}

async function main() {
  const { values } = parseArgs({ options: { port: { type: 'string' }, office: { type: 'boolean' } } });
  ensureInstalled();
  const { url } = await serveDemo(values.port ? { port: Number(values.port) } : {});
  console.log(`Linli demo: ${url}`);
  if (!values.office) return;
  const office = spawn(process.execPath, ['--import', 'tsx', 'test/office/main.ts'], { cwd: root, stdio: 'inherit' });
  office.on('exit', (code) => process.exit(code ?? 1));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => office.kill(signal));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
