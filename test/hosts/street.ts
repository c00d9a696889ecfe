/** A street's web server: one page of its own making, the files of `dist/cdn`, and the office behind `/api`. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Frame } from 'puppeteer-core';
import { root } from '../../scripts/install.mjs';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { startOffice } from '../office/office.ts';

const cdn = path.join(root, 'dist', 'cdn');

export interface Page {
  html: string;
  headers?: Record<string, string>;
}

export interface Street {
  port: number;
  office: Awaited<ReturnType<typeof startOffice>>;
  /** Milliseconds before each script is sent. */
  delayMs: number;
  /** Puts a page up; answers its path. */
  put(name: string, page: Page): string;
  close(): Promise<void>;
}

export async function startStreet(): Promise<Street> {
  const office = await startOffice({ office: seedOffice, orgs: seedOrgs });
  const pages = new Map<string, Page>();

  async function pass(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { host: _, connection: __, origin: ___, 'content-length': ____, ...headers } = request.headers;
    const reply = await fetch(office.url + path, { method: request.method ?? 'GET', headers: headers as Record<string, string>, ...(chunks.length > 0 && { body: Buffer.concat(chunks) }) });
    response.writeHead(reply.status, { 'content-type': reply.headers.get('content-type') ?? 'application/json', 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'access-control-allow-methods': '*' });
    if (request.method === 'HEAD' || !reply.body) return void response.end();
    for await (const chunk of reply.body) response.write(chunk);
    response.end();
  }

  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://street');
    if (pathname.startsWith('/api')) {
      if (request.method === 'OPTIONS') return void response.writeHead(204, { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'access-control-allow-methods': '*' }).end();
      return void pass(request, response, pathname.slice('/api'.length) + search).catch(() => response.destroy());
    }
    const page = pages.get(pathname.slice(1));
    if (page) return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
    const file = path.join(cdn, path.normalize(pathname.replace(/^\/(linli|copy)\//, '/')));
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    if (!file.startsWith(cdn) || !existsSync(file)) return void response.writeHead(404).end();
    // Anyone may read the files: a sandboxed frame is of no origin.
    const answer = (): void => void response.writeHead(200, { 'content-type': { '.js': 'text/javascript', '.css': 'text/css' }[path.extname(file)] ?? 'text/plain', 'access-control-allow-origin': '*' }).end(readFileSync(file));
    if (file.endsWith('.js') && street.delayMs > 0) setTimeout(answer, street.delayMs);
    else answer();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const street: Street = {
    delayMs: 0,
    port: (server.address() as AddressInfo).port,
    office,
    put(name, page) {
      pages.set(name, page);
      return `/${name}`;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await office.close();
    },
  };
  return street;
}

/** Drives a form by its words, in whatever frame it stands. Throws with what is on the screen. */
export async function report(frame: Frame, index = 0): Promise<void> {
  // esbuild names functions by a helper that the page does not have.
  await frame.evaluate('globalThis.__name = (one) => one');
  await frame.evaluate(async (which) => {
    const form = document.querySelectorAll('linli-request-form')[which];
    const root = form?.shadowRoot;
    if (!root) throw new Error('no form');
    const shown = (): string => root.querySelector<HTMLElement>('.root')?.innerText ?? '';
    const until = async <T>(what: string, look: () => T | null | undefined | false): Promise<T> => {
      for (let turn = 0; turn < 200; turn += 1) {
        const found = look();
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`no ${what}: ${shown().slice(0, 300)}`);
    };
    const press = async (words: string): Promise<void> => {
      (await until(words, () => [...root.querySelectorAll<HTMLElement>('button, label')].find((one) => one.innerText.replace(/\s+/g, ' ').trim().startsWith(words)))).click();
    };
    const fill = async (id: string, value: string): Promise<void> => {
      const field = await until(id, () => root.getElementById(id) as HTMLInputElement | null);
      await until(value, () => !(field instanceof HTMLSelectElement) || [...field.options].some((one) => one.value === value));
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    await press('房屋与屋面');
    await press('屋顶漏水');
    await fill('compound', 'place/xincun');
    await fill('building', 'place/xincun-8');
    await press('下雨的时候');
    await fill('text', '下雨天客厅东北角渗水。');
    await fill('phone', '13800001234');
    await press('下一步：核对一遍');
    await press('我同意');
    await press('提交');
    await until('收到了', () => shown().includes('收到了'));
  }, index);
}

/** What a resident reads in a tag. */
export const reads = (frame: Frame, tag = 'linli-request-form'): Promise<string> =>
  frame.evaluate((name) => (document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>('.root')?.innerText ?? '').replace(/\s+/g, ' '), tag);
