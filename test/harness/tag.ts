/** Drives one tag as a person would: by its words, its labels and its buttons, never by its classes. */
import { fixtureSync, html, waitUntil } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { page } from '../../src/kit/page.ts';
import { type FakeBackend, fakeBackend, type FakeOptions } from '../fakes/backend.ts';
import { type FakeClock, fakeClock } from '../fakes/clock.ts';
import { type FakeDevice, fakeDevice } from '../fakes/device.ts';
import { fakeReadings } from '../fakes/readings.ts';
import type { Readings } from '../../src/ports/readings.ts';

// The runner opens pages side by side; to its tests each is the one in front.
Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'visible' });

export const phone = '0513-0000-0000';

export interface Stage {
  backend: FakeBackend;
  device: FakeDevice;
  /** What tags that only read keep. */
  readings: Readings;
  clock: FakeClock;
}

/** 2023-11-10, a Friday: the day of the sample. */
export const noon = Date.parse('2023-11-10T09:00:00+08:00');

export function stage(options: FakeOptions = {}): Stage {
  const clock = fakeClock({ start: noon });
  return { backend: fakeBackend({ now: () => '2023-11-10T09:00:00+08:00', ...options }), device: fakeDevice({ clock }), readings: fakeReadings({ clock }), clock };
}

/**
 * As on a street's page: the runner's own stands on localhost, where the sample town would come to whoever names no backend (test/package opens a
 * page at a mapped host name). Gives back how to undo it.
 */
export function noTown(): () => void {
  const registry = page();
  const { siblings } = registry;
  registry.asked.delete('adapters/sample');
  if (siblings) registry.siblings = (kind, name) => (name === 'sample' ? Promise.reject(new Error('no town here')) : siblings(kind, name));
  return () => void (siblings && (registry.siblings = siblings));
}

/** What the console said while a test ran; nothing of it reaches the runner's own log. */
export class ConsoleEar {
  readonly lines: string[] = [];
  readonly #before = console.warn;

  constructor() {
    page().warned.clear();
    console.warn = (...args: unknown[]): void => {
      if (!String(args[0]).startsWith('Lit is in dev mode')) this.lines.push(args.map(String).join(' '));
    };
  }

  stop(): string[] {
    console.warn = this.#before;
    return this.lines;
  }
}

export class TagHarness<T extends LitElement> {
  readonly element: T;

  constructor(element: T) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** All words on the screen. */
  get text(): string {
    return (this.root.querySelector<HTMLElement>('.root')?.innerText ?? '').replace(/\s+/g, ' ');
  }

  async sees(words: string): Promise<void> {
    await waitUntil(() => this.text.includes(words), undefined, { timeout: 4000 }).catch(() => {
      throw new Error(`"${words}" is not on the screen: ${this.text.slice(0, 600)}`);
    });
  }

  async press(name: string): Promise<void> {
    // Engines differ in where they put a space between parts of a name.
    const plain = (text: string): string => text.replace(/\s+/g, '');
    (await this.#find(`button ${name}`, () => this.#all('button, a.btn, summary').find((one) => plain(one.innerText).startsWith(plain(name))))).click();
    await this.element.updateComplete;
  }

  async type(label: string, value: string): Promise<void> {
    const box = await this.control(label);
    box.value = value;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  async choose(label: string, option: string): Promise<void> {
    const list = (await this.control(label)) as unknown as HTMLSelectElement;
    await waitUntil(() => [...list.options].some((one) => one.text.trim() === option), `no ${option} in ${label}`);
    list.value = [...list.options].find((one) => one.text.trim() === option)!.value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  }

  async pick(label: string): Promise<void> {
    (await this.#find(`choice ${label}`, () => this.#all('label').find((one) => one.innerText.trim().startsWith(label))?.querySelector('input') ?? undefined)).click();
    await this.element.updateComplete;
  }

  /** Pictures chosen in the gallery. */
  async upload(label: string, ...names: string[]): Promise<void> {
    const box = await this.control(label);
    const list = new DataTransfer();
    for (const name of names) list.items.add(new File([new Uint8Array([0xff, 0xd8]), name], `${name}.jpg`, { type: 'image/jpeg' }));
    box.files = list.files;
    box.dispatchEvent(new Event('change', { bubbles: true }));
    await this.element.updateComplete;
  }

  /** The control a label belongs to. */
  async control(label: string): Promise<HTMLInputElement> {
    return this.#find(`label ${label}`, () => {
      const found = this.#all<HTMLLabelElement>('label').find((one) => (one.textContent ?? '').trim().startsWith(label));
      return (found?.htmlFor ? this.root.getElementById(found.htmlFor) : found?.querySelector('input, select, textarea')) as HTMLInputElement | null | undefined;
    });
  }

  #all<E extends HTMLElement = HTMLElement>(selector: string): E[] {
    return [...this.root.querySelectorAll<E>(selector)];
  }

  async #find<E>(what: string, look: () => E | null | undefined): Promise<E> {
    let found: E | null | undefined;
    await waitUntil(() => (found = look()), undefined, { timeout: 4000 }).catch(() => {
      throw new Error(`no ${what}: ${this.text.slice(0, 600)}`);
    });
    return found!;
  }
}

export async function mount<T extends LitElement>(template: TemplateResult): Promise<TagHarness<T>> {
  // Not `fixture`: it waits for an animation frame, and a page behind another one gets none.
  const holder = fixtureSync(html`<div>${template}</div>`);
  const element = holder.firstElementChild as T;
  await element.updateComplete;
  return new TagHarness(element);
}
