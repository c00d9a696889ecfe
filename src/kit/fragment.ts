/**
 * The one place where URL state lives: `#linli=case,ref=case%2F23110386` or, beside a page's own fragment, `#news&linli=form,category=P01`.
 * Only names from the table below travel, so nothing a resident typed can: a link is passed on, logged and read over shoulders.
 */
import type { Way } from './page.ts';

/** What may stand in a link, and what it looks like. No key of a draft: whoever has it could ask for its receipt. */
const allowed: Readonly<Record<string, RegExp>> = {
  /** Events of a feed have whatever their calendar calls them, `20231109/7@street.example`. */
  ref: /^(?:(?:case|place|category|org|project)\/[^/]{1,80}|event\/.{1,200})$/,
  topic: /^[a-z-]{1,20}$/,
  category: /^[^/]{1,80}$/,
  place: /^[^/]{1,80}$/,
  /** What a renovation shows: a building, a sub-district, how far. */
  building: /^[^/]{1,80}$/,
  street: /^[^/]{1,80}$/,
  show: /^[a-z]{1,20}$/,
  /** What a calendar shows. */
  day: /^\d{4}-\d\d-\d\d$/,
  kind: /^[a-z-]{1,20}$/,
  /** The number of a case: whoever has it is still asked for the phone it was reported with. */
  code: /^[\w-]{1,40}$/,
};
const wants = /^[a-z][a-z-]{0,20}$/;
const mark = 'linli=';

/** `linli=…`, without the hash sign. What may not travel is left out. */
export function fragmentOf({ want, ref, prefill }: Way): string {
  const parts = Object.entries({ ...prefill, ref }).filter(([name, value]) => value !== undefined && allowed[name]?.test(value));
  return mark + [want, ...parts.map(([name, value]) => `${name}=${encodeURIComponent(value!)}`)].join(',');
}

/** The way a page was opened with, if its fragment names one. Anything odd in it is as if it were not there. */
export function wayOf(hash: string): Way | undefined {
  const part = hash.replace(/^#/, '').split('&').find((one) => one.startsWith(mark));
  const [want = '', ...rest] = (part ?? '').slice(mark.length).split(',');
  if (!part || !wants.test(want)) return undefined;
  const prefill: Record<string, string> = {};
  for (const one of rest) {
    const [name = '', raw = ''] = one.split('=');
    const value = decoded(raw);
    if (Object.prototype.hasOwnProperty.call(allowed, name) && allowed[name]?.test(value)) prefill[name] = value;
  }
  const { ref, ...others } = prefill;
  return { want, prefill: others, ...(ref !== undefined && { ref }) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
