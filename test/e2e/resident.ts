/** A resident at a phone: presses what is named, types into what is labelled, reads what is written. Nothing here knows a class or an id. */
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { resolveBrowser } from '../../scripts/browser.mjs';

const patience = 10_000;

export class Resident {
  readonly #profile: string;
  #browser: Browser | undefined;
  #page: Page | undefined;
  /** Whatever the page complained about. */
  readonly complaints: string[] = [];

  constructor(profile: string) {
    this.#profile = profile;
  }

  get page(): Page {
    if (!this.#page) throw new Error('the phone is not on');
    return this.#page;
  }

  /** Opens the page in the phone's own profile; what was kept there is still there. */
  async open(url: string): Promise<void> {
    const { args, ...launch } = resolveBrowser();
    this.#browser = await puppeteer.launch({ ...launch, args: [...args, '--disable-sync', '--disable-component-update', '--no-first-run'], headless: true, userDataDir: this.#profile });
    const [page] = await this.#browser.pages();
    this.#page = page ?? (await this.#browser.newPage());
    await this.#page.setViewport({ width: 390, height: 844 });
    this.#page.on('pageerror', (error) => this.complaints.push(String(error)));
    await this.#page.goto(url);
  }

  /** A second window on the same phone. */
  async tab(url: string): Promise<Resident> {
    const other = new Resident(this.#profile);
    other.#browser = this.#browser;
    other.#page = await this.#browser!.newPage();
    await other.#page.setViewport({ width: 390, height: 844 });
    await other.#page.goto(url);
    return other;
  }

  async front(): Promise<void> {
    await this.page.bringToFront();
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  /** The battery dies: nothing gets a chance to tidy up. */
  async kill(): Promise<void> {
    const child = this.#browser?.process();
    if (!child?.pid) throw new Error('the browser has no process');
    const gone = new Promise((resolve) => child.once('exit', resolve));
    // The whole group: a helper left alive would hold the profile.
    process.kill(-child.pid, 'SIGKILL');
    await gone;
    this.#browser = undefined;
    this.#page = undefined;
  }

  async close(): Promise<void> {
    if (this.#browser) await this.kill();
  }

  async press(name: string, role = 'button'): Promise<void> {
    await (await this.#find(`::-p-aria([name="${name}"][role="${role}"])`)).click();
  }

  /** A row of a list is named by all its words; the first of them are enough. */
  async pressRow(start: string, role = 'button'): Promise<void> {
    const handle = await this.#named(role, start);
    await handle.click();
  }

  async type(label: string, text: string, role = 'textbox'): Promise<void> {
    const box = await this.#find(`::-p-aria([name="${label}"][role="${role}"])`);
    await box.click();
    await box.type(text);
  }

  async choose(label: string, option: string): Promise<void> {
    const list = (await this.#find(`::-p-aria([name="${label}"][role="combobox"])`)) as ElementHandle<HTMLSelectElement>;
    const value = await this.#until(`option ${option}`, () => list.evaluate((select, text) => [...select.options].find((one) => one.text.trim() === text)?.value, option));
    await list.select(value);
  }

  async pick(label: string, role: 'radio' | 'checkbox' = 'radio'): Promise<void> {
    await (await this.#find(`::-p-aria([name="${label}"][role="${role}"])`)).click();
  }

  async addPhotos(label: string, files: string[]): Promise<void> {
    const words = await this.#find(`::-p-text(${label})`);
    const input = await words.evaluateHandle((one) => one.closest('label')?.querySelector('input') ?? null);
    await (input as ElementHandle<HTMLInputElement>).uploadFile(...files);
  }

  /** Waits until the words can be read on the screen. */
  async sees(text: string): Promise<void> {
    await this.page.waitForSelector(`::-p-text(${text})`, { visible: true, timeout: patience }).catch(async () => {
      throw new Error(`"${text}" is not on the screen:\n${await this.reads()}`);
    });
  }

  async valueOf(label: string): Promise<string> {
    const box = (await this.#find(`::-p-aria([name="${label}"])`)) as ElementHandle<HTMLInputElement>;
    return box.evaluate((input) => input.value);
  }

  /** How many pictures of that name are really drawn. */
  async picturesDrawn(start: string): Promise<number> {
    // No named function inside: the loader's helper for names does not exist in the page.
    const count = (): Promise<number> =>
      this.page.evaluate((name) => {
        const images: HTMLImageElement[] = [];
        const left: ParentNode[] = [document];
        for (let node = left.pop(); node; node = left.pop()) {
          for (const one of node.querySelectorAll('*')) {
            if (one instanceof HTMLImageElement) images.push(one);
            if (one.shadowRoot) left.push(one.shadowRoot);
          }
        }
        return images.filter((image) => image.alt.includes(name) && image.complete && image.naturalWidth > 0).length;
      }, start);
    let last = 0;
    for (let tries = 0; tries < 50; tries += 1) {
      const now = await count();
      if (now > 0 && now === last) return now;
      last = now;
      await wait(100);
    }
    return last;
  }

  /** How many rows the phone keeps in each store. */
  async keeps(stores: string[]): Promise<Record<string, number>> {
    return this.page.evaluate(
      (names) =>
        new Promise<Record<string, number>>((resolve, reject) => {
          const opening = indexedDB.open('linli');
          opening.onerror = () => reject(new Error('no database'));
          opening.onsuccess = () => {
            const counts: Record<string, number> = {};
            const transaction = opening.result.transaction(names);
            for (const name of names) transaction.objectStore(name).count().onsuccess = (event) => (counts[name] = Number((event.target as IDBRequest).result));
            transaction.oncomplete = () => {
              opening.result.close();
              resolve(counts);
            };
          };
        }),
      stores,
    );
  }

  /** All words on the screen, tag by tag. */
  async reads(): Promise<string> {
    return this.page.evaluate(() => [...document.querySelectorAll('*')].flatMap((tag) => (tag.shadowRoot ? [`<${tag.localName}>`, tag.shadowRoot.querySelector<HTMLElement>('.root')?.innerText ?? ''] : [])).join('\n'));
  }

  async #find(selector: string): Promise<ElementHandle> {
    const handle = await this.page.waitForSelector(selector, { visible: true, timeout: patience }).catch(async () => {
      throw new Error(`${selector} is not on the screen:\n${await this.reads()}`);
    });
    return handle!;
  }

  async #named(role: string, start: string): Promise<ElementHandle> {
    return this.#until(`a ${role} that begins with ${start}`, async () => {
      const handles = await this.page.$$(`::-p-aria([role="${role}"])`);
      for (const handle of handles) {
        if (await handle.evaluate((one, text) => (one.textContent ?? '').trim().startsWith(text), start)) return handle;
      }
      return undefined;
    });
  }

  async #until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    for (const end = Date.now() + patience; Date.now() < end; await wait(100)) {
      const found = await look();
      if (found !== undefined) return found;
    }
    throw new Error(`${what} is not on the screen:\n${await this.reads()}`);
  }
}
