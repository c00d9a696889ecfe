/** What a resident must be able to read and do when the world is wrong, and what the webmaster must be told. */
import { expect, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { type FailureKind } from '../../src/domain/failure.ts';
import type { TagHarness } from './tag.ts';

/** Verdict of the device on a failed send, by kind. */
export const rowStates = {
  offline: 'retry-wait', timeout: 'retry-wait', broken: 'retry-wait', 'rate-limited': 'retry-wait',
  unauthorized: 'needs-sign-in', forbidden: 'needs-sign-in', conflict: 'conflict', invalid: 'parked', missing: 'parked', unsupported: 'parked',
} as const satisfies Record<FailureKind, string>;

/** Fewer characters than this on a whole screen is an empty box. */
const fewest = 20;

export function neverEmpty(tag: TagHarness<LitElement>): void {
  expect(tag.text.trim().length, `nearly nothing to read: "${tag.text}"`).to.be.greaterThan(fewest);
  expect(tag.element.getBoundingClientRect().height, 'no box').to.be.greaterThan(40);
}

export function buttons(tag: TagHarness<LitElement>): string[] {
  return [...tag.root.querySelectorAll<HTMLElement>('button')].map((one) => one.innerText.replace(/\s+/g, ' ').trim());
}

/** Words, and a way on: the button by its name, or the phone. */
export function waysOut(tag: TagHarness<LitElement>, button?: string): void {
  neverEmpty(tag);
  expect(tag.root.querySelector('a[href="tel:051300000000"]'), 'no phone').to.not.equal(null);
  if (button !== undefined) expect(buttons(tag), 'no way to try again').to.include(button);
}

/** Exactly one console line, and it names all of these. */
export async function oneLine(lines: readonly string[], ...names: string[]): Promise<void> {
  await waitUntil(() => lines.length > 0, `no console line names ${names.join(', ')}`);
  expect(lines, `console lines: ${lines.join('\n')}`).to.have.length(1);
  for (const name of names) expect(lines[0]).to.include(name);
}
