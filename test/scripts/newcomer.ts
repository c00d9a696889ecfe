/** A copy of the checkout, as somebody has it who has just cloned it; nothing done there is done here. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');
const copied = ['.storybook', 'README.md', 'README.zh-CN.md', 'demo', 'eslint.config.js', 'package-lock.json', 'package.json', 'scripts', 'src', 'stories', 'test', 'tsconfig.json', 'vite.config.ts'];

export interface Ran {
  status: number | null;
  said: string;
}

export class Newcomer {
  readonly #home = mkdtempSync(path.join(tmpdir(), 'newcomer-'));

  constructor() {
    for (const one of copied) cpSync(path.join(root, one), path.join(this.#home, one), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(this.#home, 'node_modules'));
  }

  /** A script of the copy, by node. */
  run(...args: string[]): Ran {
    // A runner of tests tells those below it to speak its own language.
    const { NODE_TEST_CONTEXT: _context, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: this.#home, encoding: 'utf8', env });
    return { status, said: stdout + stderr };
  }

  make(...args: string[]): Ran {
    return this.run('scripts/new.mjs', ...args);
  }

  read(file: string): string {
    return readFileSync(path.join(this.#home, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(path.join(this.#home, file), text);
  }

  remove(file: string): void {
    rmSync(path.join(this.#home, file));
  }

  /** Every file of it. */
  files(): string[] {
    const below = (folder: string): string[] => readdirSync(path.join(this.#home, folder), { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map(({ parentPath, name }) => path.relative(this.#home, path.join(parentPath, name)));
    return copied.flatMap((one) => (/\w\.\w+$/.test(one) ? [one] : below(one))).sort();
  }

  leave(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }
}

export const green = ({ status, said }: Ran): void => assert.equal(status, 0, said);
