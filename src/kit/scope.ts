import type { RecordType } from '../domain/record.ts';
import { warnOnce } from './page.ts';

/** The first ref of a type this tag can show, nearest first; a bare id is a place's. What is no ref is told the webmaster, and the next counts. */
export function scopeOf(element: HTMLElement, said: readonly (string | undefined)[], types: readonly RecordType[]): string | undefined {
  for (const scope of said) {
    if (!scope) continue;
    const [, type] = /^([a-z]+)\/./.exec(scope) ?? [];
    if (types.includes(type as RecordType)) return scope;
    if (/^[\w-]+$/.test(scope)) return `place/${scope}`;
    warnOnce(`<${element.localName} scope="${scope}">: no ref it can show; write e.g. ${types.map((one) => `scope="${one}/…"`).join(' or ')}, with the id your backend knows.`);
  }
  return undefined;
}
