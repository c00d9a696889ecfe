/** How one figure is said, on the screen and in the text alike. Pure. */
import type { Indicator } from '../../domain/indicator.ts';
import type { Project } from '../../domain/project.ts';
import type { Quantity } from '../../domain/quantity.ts';
import type { Day, Edtf } from '../../domain/record.ts';
import { spanOf } from '../../domain/edtf.ts';
import type { ReadingWords } from '../../i18n/reading.words.ts';
import { isRate, rateOf, shared, troubleOf } from './indicator-board.model.ts';
import { isMeasured, paceOf } from './indicator-board.pace.ts';
import type { IndicatorBoardWords } from './indicator-board.words.ts';

export interface View {
  words: IndicatorBoardWords;
  common: ReadingWords;
  today: Day;
  /** The name of a place. */
  name: (ref: string) => string;
}

/** A period that some calendar has; else nothing is said of it here, and the figure says it is odd. */
export const when = ({ words }: View, period: Edtf): string => (spanOf(period) ? words.period(period) : '');

/** What is said above: of what place, of what time. */
export interface Said {
  scope?: string | undefined;
  period?: string | undefined;
}

type Part = string | false | undefined;

/** Several facts as one text. */
export const listed = ({ common: { marks } }: View, parts: readonly Part[]): string => parts.filter(Boolean).join(marks.pause + marks.gap);

/** Several sentences. */
export const sentences = ({ common: { marks } }: View, parts: readonly Part[]): string => parts.filter(Boolean).join(marks.gap);

export const labelled = ({ common: { marks } }: View, label: string, fact: string): string => label + marks.colon + marks.gap + fact;

/** Place and time, where what stands above says another, or nothing. */
export const where = (view: View, { scope, period }: Said, said: Said): string =>
  listed(view, [scope !== undefined && scope !== said.scope && view.name(scope), period !== undefined && period !== said.period && when(view, period)]);

/** What all of a section share. */
export const sharedBy = (list: readonly Indicator[]): Said => ({ scope: shared(list, ({ scope }) => scope), period: shared(list, ({ period }) => period) });

/** As it is meant: 余 and 数十 are no figures of their own, and without a value there is none. */
export function figureOf({ words }: View, { value: number, unit, bound }: Quantity): { figure?: string; unit: string } {
  const name = words.unit(unit);
  if (bound === 'tens') return { figure: words.some, unit: name };
  if (number === undefined || !Number.isFinite(number)) return { unit: name };
  const figure = words.number(number, unit);
  return { figure: bound === 'over' ? words.over(figure) : figure, unit: name };
}

/** A figure with its unit, as it was published; a rate as its numbers give it. */
export function value(view: View, one: Indicator): string {
  const { words } = view;
  const rate = rateOf(one);
  if (rate !== undefined) return percentOf(rate);
  // Published, but to no purpose: what is wrong with it stands beside it.
  if (isRate(one) && one.q.value === undefined && troubleOf(one)) return '';
  const { figure, unit } = figureOf(view, one.q);
  return figure === undefined ? words.notPublished : words.joined(figure, unit);
}

/** Who says so: the publisher, or the press; what is made up says that. */
export function source(view: View, { prov, publisher, publishedAt }: Indicator): string {
  const { words } = view;
  if (prov?.source === 'synthetic') return words.invented;
  const who = publisher ?? (prov && words.press);
  return who === undefined ? words.notPublished : listed(view, [who, prov?.article, publishedAt && when(view, publishedAt)]);
}

/** What a rate is a share of: 按时联系上 / 应联系：661 / 670. The numbers stay on one line. */
export const basis = (view: View, { ratio }: Indicator): string => (ratio ? labelled(view, `${ratio.partName} / ${ratio.wholeName}`, `${ratio.part}\u00a0/\u00a0${ratio.whole}`) : '');

export const percentOf = (share: number | undefined): string => `${share ?? ''}%`;

/** How a project stands against its plan, as one sentence; of one that stopped only what is done. */
export function pace({ words, today }: View, project: Project): string {
  const { time, done, name } = paceOf(project, today);
  return words.pace[name !== 'odd' && (isMeasured(project) || done === undefined) ? name : 'halted'](percentOf(time), percentOf(done));
}
