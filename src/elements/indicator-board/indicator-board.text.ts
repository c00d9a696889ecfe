/** The board as plain text: for the family, a newsletter, a minute. Every figure with its bound, unit, place, time and source. */
import type { Indicator } from '../../domain/indicator.ts';
import type { Project } from '../../domain/project.ts';
import { type Board, isRate, troubleOf } from './indicator-board.model.ts';
import { basis, labelled, listed, pace, sentences, source, value, type View, where } from './indicator-board.said.ts';

type Marked = Pick<Indicator, 'prov'>;

/** `foot`: what stands at the end, the sources and the age of it all. */
export function boardText(view: View, title: string, { groups, rates, rows, changes }: Board, projects: readonly Project[], foot: string): string {
  const { words, common: { marks, sample } } = view;
  const head = (label: string, { prov }: Marked, facts: string): string => `- ${prov?.source === 'synthetic' ? `[${sample}] ` : ''}${labelled(view, label, facts)}`;
  const line = (one: Indicator, said = value(view, one)): string => {
    const found = troubleOf(one);
    const facts = listed(view, [said, basis(view, one), where(view, one, {}), labelled(view, words.counted.source, source(view, one))]);
    return head(one.label, one, sentences(view, [facts + marks.stop, found ? words[found] : isRate(one) && !one.ratio && words.noRatio]));
  };
  const section = (name: string, lines: readonly string[]): string => (lines.length === 0 ? '' : [name, ...lines].filter(Boolean).join('\n'));
  const beside = (was: Indicator | undefined, now: Indicator): string =>
    listed(view, [labelled(view, words.column.was, was ? value(view, was) : words.notPublished), labelled(view, words.column.now, value(view, now))]);
  return [
    title,
    section('', groups.flatMap(({ figures }) => figures.map((one) => line(one)))),
    section(words.rates, rates.map((one) => line(one))),
    section('', rows.flatMap(({ points }) => points.map((one) => line(one)))),
    section(words.changes, changes.map(({ now, was }) => line(now, beside(was, now)))),
    section(words.livelihood, projects.map((one) => head(one.name, one, sentences(view, [pace(view, one), one.stages?.find(({ reason }) => reason)?.reason])))),
    foot,
  ].filter(Boolean).join('\n\n');
}
