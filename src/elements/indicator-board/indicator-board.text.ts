/** The board as plain text: for the family, a newsletter, a minute. Every figure with its bound, unit, place, time and source. */
import type { Indicator } from '../../domain/indicator.ts';
import type { Project } from '../../domain/project.ts';
import { type Board, isRate, troubleOf } from './indicator-board.model.ts';
import { basis, pace, published, source, value, type View, when } from './indicator-board.said.ts';

type Marked = Pick<Indicator, 'prov'>;

/** `foot`: what stands at the end, the sources and the age of it all. */
export function boardText(view: View, title: string, { groups, rates, rows, changes }: Board, projects: readonly Project[], foot: string): string {
  const { words, common: { marks, sample } } = view;
  const head = (label: string, { prov }: Marked): string => `- ${prov?.source === 'synthetic' ? `[${sample}] ` : ''}${label}${marks.colon}`;
  const sentences = (one: Indicator): string => {
    const found = troubleOf(one);
    return [found && words[found], isRate(one) && !one.ratio && !found && words.noRatio, published(view, one)].filter(Boolean).map((said) => marks.gap + said).join('');
  };
  const line = (one: Indicator, said = value(view, one)): string => {
    const facts = [said, basis(view, one), view.name(one.scope), when(view, one.period), `${words.counted.source}${marks.colon}${source(view, one)}`];
    return head(one.label, one) + facts.filter(Boolean).join(marks.pause) + marks.stop + sentences(one);
  };
  const section = (name: string, lines: readonly string[]): string => (lines.length === 0 ? '' : [name, ...lines].filter(Boolean).join('\n'));
  const beside = (was: Indicator | undefined, now: Indicator): string =>
    `${words.column.was}${marks.colon}${was ? value(view, was) : words.notPublished}${marks.pause}${words.column.now}${marks.colon}${value(view, now)}`;
  return [
    title,
    section('', groups.flatMap(({ figures }) => figures.map((one) => line(one)))),
    section(words.rates, rates.map((one) => line(one))),
    section('', rows.flatMap(({ points }) => points.map((one) => line(one)))),
    section(words.changes, changes.map(({ now, was }) => line(now, beside(was, now)))),
    section(words.livelihood, projects.map((one) => head(one.name, one) + pace(view, one))),
    foot,
  ].filter(Boolean).join('\n\n');
}
