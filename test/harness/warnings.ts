/** What `console.warn` was told while `work` ran, where there is no page. */
import { page } from '../../src/kit/page.ts';

export async function warningsOf(work: () => unknown): Promise<string[]> {
  const lines: string[] = [];
  const { warn } = console;
  page().warned.clear();
  console.warn = (...args: unknown[]): void => void lines.push(args.map(String).join(' '));
  try {
    await work();
  } finally {
    console.warn = warn;
  }
  return lines;
}
