/** Walks a table of words and asks its functions, for tests that look at every sentence. */

const lunar = (month: number): object => ({ year: 2023, month, leap: false, day: 27, monthLength: 30 });

/** Arguments as the tags hand them over: texts, counts, a moment and now. */
const given = (text: string): unknown[][] => [
  ['2023-11-10T09:05:00+08:00', '2023-11-10T10:00:00+08:00'], ['2023-11-10', '2023-11-10T10:00:00+08:00'], [Date.UTC(2023, 10, 10), 'Asia/Shanghai'], [text, 2], [2, 4], [3], [text, text, text],
  [{ kind: 'days', from: '2023-11-10', to: '2023-11-12' }, '2023-11-10T10:00:00+08:00'], ['2023-11', '2023-11-10T10:00:00+08:00'], [text, [text]], [lunar(9), lunar(10)],
  [{ kind: 'at', from: '2023-11-12', to: '2023-11-12', start: '2023-11-12T14:00:00+08:00', end: '2023-11-12T16:00:00+08:00' }, '2023-11-10T10:00:00+08:00'],
];

/** More of them, so that every count and every branch is heard. */
const more = (text: string): unknown[][] => [[0], [1], [2], [12], [1, 0], [1, 1], [5, 2], [text, 0], [text, 1], [text, 12], [0, 1, 2], [1, 1, 1], [2, 0, 0], [text]];

const isGood = (said: unknown): boolean => typeof said === 'string' && said !== '' && !/undefined|NaN|\[object/.test(said);

function said(value: (...args: unknown[]) => unknown, args: readonly unknown[][]): unknown[] {
  return args.flatMap((one) => {
    try {
      return [value(...one)].filter(isGood);
    } catch {
      return [];
    }
  });
}

/** Every sentence of a table with its place. A function says what it says to the first arguments it can be asked with. */
export function sentences(value: unknown, place: string): [place: string, text: unknown][] {
  if (typeof value === 'function') return [[place, said(value as () => unknown, [...given('甲'), ['立冬']])[0] ?? '']];
  if (typeof value !== 'object' || value === null) return [[place, value]];
  return Object.entries(value).flatMap(([key, part]) => sentences(part, `${place}.${key}`));
}

/** Everything a table can say about `text`: each function with all arguments it can be asked with. */
export function sayings(value: unknown, place: string, text: string): [place: string, text: string][] {
  if (typeof value === 'function') return said(value as () => unknown, [...given(text), ...more(text)]).map((one) => [place, one as string]);
  if (typeof value !== 'object' || value === null) return [[place, String(value)]];
  return Object.entries(value).flatMap(([key, part]) => sayings(part, `${place}.${key}`, text));
}

/** The places of a table and what kind of thing stands there. */
export const shape = (value: unknown, place = ''): string[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, part]) => shape(part, `${place}.${key}`)) : [`${place}: ${typeof value}`];
