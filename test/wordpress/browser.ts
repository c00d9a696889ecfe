/** Somebody at a desk, in wp-admin or on the site: WordPress's own forms, by their labels. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { resolveBrowser } from '../../scripts/browser.mjs';
import { adminPassword, type Site } from './site.ts';

export async function openBrowser(): Promise<Browser> {
  const { args, ...launch } = resolveBrowser();
  return puppeteer.launch({ ...launch, args: [...args, '--no-first-run', '--lang=zh-CN'], headless: true });
}

/** A window of its own for a user, signed in. */
export async function signIn(browser: Browser, site: Site, user: string): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${site.url}/wp-login.php`);
  // Set, not typed: the page takes the focus to its first field after a while.
  for (const [field, value] of [['#user_login', user], ['#user_pass', adminPassword]] as const) await page.$eval(field, (input, text) => void ((input as HTMLInputElement).value = text), value);
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  return page;
}

/** One step of a case in wp-admin: opens its form where it has fields, fills them by name, and sends it. */
export async function doMove(page: Page, title: string, fields: Record<string, string> = {}, photos: Record<string, string> = {}): Promise<void> {
  const form = await page.evaluateHandle((name) => {
    const forms = [...document.querySelectorAll<HTMLFormElement>('form.linli-move')];
    const found = forms.find((one) => (one.querySelector('summary') ?? one.querySelector('button'))?.textContent === name);
    if (!found) throw new Error(`no ${name} among ${forms.map((one) => one.innerText.split('\n')[0]).join(', ')}`);
    const details = found.querySelector('details');
    if (details) details.open = true;
    return found;
  }, title);
  for (const [name, value] of Object.entries(fields)) {
    const field = (await form.$(`[name="${name}"]`))!;
    if ((await field.evaluate((one) => one.tagName)) === 'SELECT') await page.evaluate((one, wanted) => ((one as unknown as HTMLSelectElement).value = wanted), field, value);
    else await field.type(value);
  }
  for (const [name, file] of Object.entries(photos)) await ((await form.$(`[name="photo_${name}[]"]`)) as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(file);
  const button = (await form.$('button'))!;
  await Promise.all([page.waitForNavigation(), button.click()]);
}
