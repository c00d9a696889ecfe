/** How one figure is said, on the screen and in the text alike. Pure. */
import type { Indicator } from '../../domain/indicator.ts';
import type { Project } from '../../domain/project.ts';
import type { Day, Edtf } from '../../domain/record.ts';
import { spanOf } from '../../domain/span.ts';
import type { ReadingWords } from '../../i18n/reading.words.ts';
import { isRate, rateOf, shared } from './indicator-board.model.ts';
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

/** Place and time, where what stands above says another, or nothing. */
export const where = (view: View, { scope, period }: Said, said: Said): string =>
  [scope !== undefined && scope !== said.scope && view.name(scope), period !== undefined && period !== said.period && when(view, period)].filter(Boolean).join(view.common.marks.pause);

/** What all of a section share. */
export const sharedBy = (list: readonly Indicator[]): Said => ({ scope: shared(list, ({ scope }) => scope), period: shared(list, ({ period }) => period) });

/** A figure with its unit, as it was published; a rate as its numbers give it. */
export function value({ words }: View, one: Indicator): string {
  const rate = rateOf(one);
  if (rate !== undefined) return `${rate}%`;
  if (one.ratio && one.q.value === undefined) return words.notPublished;
  const { figure, unit } = words.figure(one.q);
  return figure === undefined ? words.notPublished : words.joined(figure, unit);
}

/** What the office says a rate is, where its numbers give another. */
export function published({ words }: View, one: Indicator): string | undefined {
  const rate = rateOf(one);
  const { value: said, bound } = one.q;
  const alike = rate === undefined || said === undefined || !Number.isFinite(said) || Math.floor(said * 10 + 1e-6) === Math.round(rate * 10);
  return isRate(one) && bound !== 'tens' && !alike ? words.published(words.joined(...figureOf(words, one))) : undefined;
}

function figureOf(words: IndicatorBoardWords, { q }: Indicator): [string, string] {
  const { figure = '', unit } = words.figure(q);
  return [figure, unit];
}

/** Who says so: the publisher, or the press; what is made up says that. */
export function source(view: View, { prov, publisher, publishedAt }: Indicator): string {
  const { words, common } = view;
  if (prov?.source === 'synthetic') return words.invented;
  const who = publisher ?? (prov && words.press);
  return who === undefined ? words.notPublished : [who, prov?.article, publishedAt && when(view, publishedAt)].filter(Boolean).join(common.marks.pause);
}

/** What a rate is a share of. */
export const basis = ({ words }: View, { ratio }: Indicator): string => (ratio ? words.ratio(ratio.partName, ratio.wholeName, String(ratio.part), String(ratio.whole)) : '');

export const percentOf = (share: number | undefined): string => `${share ?? ''}%`;

/** How a project stands against its plan, as one sentence; of one that stopped only what is done. */
export function pace({ words, today }: View, project: Project): string {
  const { time, done, name } = paceOf(project, today);
  return words.pace[isMeasured(project) || done === undefined ? name : 'halted'](percentOf(time), percentOf(done));
}
