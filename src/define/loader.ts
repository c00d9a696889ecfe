/**
 * For pages with several tags: finds the tags a page uses, now and later, and fetches only their code. Where a tag's code does not come, what
 * stands inside it stays visible. `<div data-linli="request-form" data-endpoint="…">` stands for a tag where an editor strips unknown ones.
 */
import { page, warnOnce } from '../kit/page.ts';

/** Every tag has its line: a bundler must see each address. */
const files: Readonly<Record<string, () => Promise<unknown>>> = {
  'before-after': () => import('./before-after.ts'),
  comfort: () => import('./comfort.ts'),
  'event-calendar': () => import('./event-calendar.ts'),
  'event-detail': () => import('./event-detail.ts'),
  'indicator-board': () => import('./indicator-board.ts'),
  'my-items': () => import('./my-items.ts'),
  'renovation-tracker': () => import('./renovation-tracker.ts'),
  'request-form': () => import('./request-form.ts'),
  'request-tracker': () => import('./request-tracker.ts'),
  site: () => import('./site.ts'),
};

/** All tags that stood on the page at its end have their code, or will not get it; detail `{ missing }` names those. */
export class LinliReadyEvent extends CustomEvent<{ missing: string[] }> {
  static readonly type = 'linli-ready';
  constructor(missing: string[]) {
    super(LinliReadyEvent.type, { detail: { missing } });
  }
}

const fetched = new Map<string, Promise<boolean>>();

/** Whether the code of `linli-<name>` is here; each tag is fetched once. */
function load(name: string): Promise<boolean> {
  const file = Object.entries(files).find(([known]) => known === name)?.[1];
  let loading = fetched.get(name);
  if (!loading) {
    // What all tags share is fetched beside the tag's own code, not after it.
    const wanted = file ? Promise.all([file(), import('./wire.ts')]) : Promise.reject(new Error(`linli has ${Object.keys(files).join(', ')}`));
    loading = Promise.resolve(customElements.get(`linli-${name}`) ?? wanted).then(
      () => true,
      (why: unknown) => {
        warnOnce(`<linli-${name}>: its code did not load, what stands inside it stays (${String(why)}). Check the name, and that all of linli's files stand beside loader.js.`);
        return false;
      },
    );
    fetched.set(name, loading);
  }
  return loading;
}

/** `data-x` becomes `x` where the tag knows `x`: an attribute nobody foresaw, a handler at that, never passes from a text editor into the page. */
async function upgrade(holder: HTMLElement, name: string): Promise<boolean> {
  if (!(await load(name))) return false;
  // Twice seen while its code was on the way.
  if (holder.firstElementChild?.localName === `linli-${name}`) return true;
  const tag = document.createElement(`linli-${name}`);
  const known = (customElements.get(tag.localName) as { observedAttributes?: readonly string[] } | undefined)?.observedAttributes ?? [];
  for (const attribute of holder.getAttributeNames()) {
    const own = attribute.slice('data-'.length);
    if (attribute.startsWith('data-') && known.includes(own)) tag.setAttribute(own, holder.getAttribute(attribute) ?? '');
    else if (attribute.startsWith('data-') && attribute !== 'data-linli') warnOnce(`<${holder.localName} data-linli="${name}" ${attribute}>: the tag knows no "${own}". It knows: ${known.join(', ')}.`);
  }
  tag.append(...holder.childNodes);
  holder.append(tag);
  return true;
}

const found = ':not(:defined), [data-linli]';

/** Names of the tags below, and in, a node, each with what became of it. */
function look(node: ParentNode & Node): [name: string, here: Promise<boolean>][] {
  const own = node instanceof HTMLElement && node.matches(found) ? [node] : [];
  return [...own, ...node.querySelectorAll<HTMLElement>(found)].flatMap((element): [string, Promise<boolean>][] => {
    const { linli } = element.dataset;
    if (linli !== undefined) return [[linli, upgrade(element, linli)]];
    return element.localName.startsWith('linli-') ? [[element.localName.slice('linli-'.length), load(element.localName.slice('linli-'.length))]] : [];
  });
}

async function start(): Promise<void> {
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof HTMLElement) look(node);
  }).observe(document, { childList: true, subtree: true });
  if (document.readyState === 'loading') {
    look(document);
    await new Promise((parsed) => document.addEventListener('DOMContentLoaded', parsed, { once: true }));
  }
  const all = await Promise.all(look(document).map(async ([name, here]): Promise<[string, boolean]> => [name, await here]));
  document.dispatchEvent(new LinliReadyEvent([...new Set(all.flatMap(([name, here]) => (here ? [] : name)))]));
}

const registry = page();
if (registry.loader) warnOnce('loader.js is on this page twice; the first one stays. Load it once.');
else {
  registry.loader = true;
  void start();
}

declare global {
  interface DocumentEventMap {
    'linli-ready': LinliReadyEvent;
  }
}
