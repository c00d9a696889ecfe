/** Compounds and their buildings as a tree: one stop for the tab key, arrows inside it, and the levels said to whoever listens. */
import { html, nothing, type TemplateResult } from 'lit';
import { percent } from '../../../domain/percent.ts';
import type { Ref } from '../../../domain/record.ts';
import type { Row } from '../renovation-tracker.model.ts';
import { phaseName, type View } from './view.ts';

/** What a phone shows before it is asked for more; 251 drawn at once cost twice the start of the page. */
export const firstRows = 20;

/** `rows`: those a filter leaves. */
export function tree(view: View, rows: readonly Row[]): TemplateResult {
  const { words, flow, phases } = view;
  const listed = flow.all ? rows : rows.slice(0, firstRows);
  return html`<ul class="tree rows n${phases.length}" role="tree" aria-label=${words.tree} @click=${(event: Event) => press(view, event)} @keydown=${(event: KeyboardEvent) => onKey(view, event)}>
      ${listed.map((row, index) => rowOf(view, row, index, rows.length))}
    </ul>
    ${listed.length < rows.length ? html`<button class="btn full" type="button" @click=${() => flow.showAll()}>${words.find.rest(rows.length - listed.length)}</button>` : nothing}`;
}

/** How far it is in one line: the step, who has signed, or what cannot be said. */
export function lineOf({ project, done, signed }: Row, view: View): string {
  const { words, phases, common } = view;
  if (!project) return words.row.noProject;
  const phase = done === undefined ? undefined : phases[Math.min(done, phases.length - 1)];
  const step = phase && done !== undefined ? words.row.step(phaseName(phase, view), Math.min(done + 1, phases.length)) : words.stage[project.state];
  const share = signed && percent(signed.yes, signed.eligible);
  const parts = [step, ...(share === undefined ? [] : [words.row.signed(String(share)), ...(signed!.yes < signed!.eligible ? [words.row.missing(signed!.eligible - signed!.yes)] : [])])];
  return parts.join(common.marks.pause + common.marks.gap);
}

function rowOf(view: View, row: Row, index: number, whole: number): TemplateResult {
  const { words, flow, common } = view;
  const { ref, name, around, late, trouble, done, dye } = row;
  const where = around.map((place) => place.name).join(common.marks.pause + common.marks.gap) || words.row.streetUnknown;
  const line = lineOf(row, view);
  const opened = flow.opened.get(ref);
  const tag = trouble ? words.tag[trouble] : late !== undefined ? words.tag.late(late) : undefined;
  const pause = common.marks.pause + common.marks.gap;
  // The buildings stand behind it, not in it: a name that holds all of them would be read out with it.
  return html`<li role="treeitem" data-ref=${ref} aria-owns=${opened ? `in ${ref}`.replace(/\W/g, '_') : nothing} tabindex=${index === 0 ? '0' : '-1'} aria-level="1" aria-posinset=${index + 1} aria-setsize=${whole} aria-expanded=${String(opened !== undefined)} aria-label=${[name, where, line, tag].filter(Boolean).join(pause)}>
    <b>${name}</b><span class="where">${where}</span><span class="at num ${done === undefined ? 'out' : `s${done}`} ${dye}">${line}</span>${tag ? html`<span class="tag warn">${tag}</span>` : nothing}
  </li>${opened ? html`<li class="opened" role="none">${children(view, row)}</li>` : nothing}`;
}

function children({ words, flow, common }: View, { ref }: Row): TemplateResult {
  const opened = flow.opened.get(ref)!;
  const leaf = (to: Ref<'place'>, of: Ref<'place'>, text: string, kind: string): TemplateResult =>
    html`<li class=${kind} role="treeitem" data-ref=${of} data-building=${to === of ? nothing : to} tabindex="-1" aria-level="2">${text}</li>`;
  return html`<ul class="inside" role="group" id=${`in ${ref}`.replace(/\W/g, '_')}>
    ${leaf(ref, ref, words.open, 'whole')}
    ${opened.kind === 'ready'
      ? opened.buildings.map(({ id, name }) => leaf(`place/${id}`, ref, name, flow.home === `place/${id}` ? 'slab home' : 'slab'))
      : html`<li class="muted" role="treeitem" aria-level="2" tabindex="-1">${opened.kind === 'loading' ? common.loading : common.failure[opened.failure.kind].title}</li>`}
  </ul>`;
}

const itemOf = (target: EventTarget | null): HTMLElement | null => (target as HTMLElement).closest<HTMLElement>('[role=treeitem]');

function press({ flow }: View, event: Event): void {
  const item = itemOf(event.target);
  const ref = item?.dataset['ref'] as Ref<'place'> | undefined;
  if (!item || !ref) return;
  if (item.hasAttribute('aria-expanded')) {
    flow.toggle(ref);
    step(item, item);
  } else flow.show(ref, item.dataset['building'] as Ref<'place'> | undefined);
}

/** The one item the tab key comes back to. */
function step(from: HTMLElement, to: HTMLElement | null | undefined): void {
  if (!to) return;
  const tree = from.closest('[role=tree]')!;
  for (const item of tree.querySelectorAll('[tabindex="0"]')) item.setAttribute('tabindex', '-1');
  to.setAttribute('tabindex', '0');
  to.focus();
}

/** The keys of a tree, as the ARIA practices have them. */
function onKey({ flow }: View, event: KeyboardEvent): void {
  const item = itemOf(event.target);
  if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
  const seen = [...item.closest('[role=tree]')!.querySelectorAll<HTMLElement>('[role=treeitem]')];
  const at = seen.indexOf(item);
  const open = item.getAttribute('aria-expanded') === 'true';
  const group = item.closest('[role=group]');
  const outer = group && item.closest('[role=tree]')!.querySelector<HTMLElement>(`[aria-owns="${group.id}"]`);
  const keys: Record<string, () => void> = {
    ArrowDown: () => step(item, seen[at + 1]),
    ArrowUp: () => step(item, seen[at - 1]),
    Home: () => step(item, seen[0]),
    End: () => step(item, seen[seen.length - 1]),
    ArrowRight: () => (item.hasAttribute('aria-expanded') && !open ? item.click() : step(item, open ? seen[at + 1] : undefined)),
    ArrowLeft: () => (open ? item.click() : step(item, outer)),
    Enter: () => item.click(),
    ' ': () => item.click(),
    Escape: () => flow.narrow({ text: '' }),
  };
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}
