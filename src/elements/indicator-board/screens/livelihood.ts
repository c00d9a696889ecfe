import { html, nothing, type TemplateResult } from 'lit';
import type { Project } from '../../../domain/project.ts';
import { isMeasured, paceOf } from '../indicator-board.pace.ts';
import { labelled, pace, percentOf, type View } from '../indicator-board.said.ts';
import { strip } from './strip.ts';
import { allMade, sampleMark, top } from './view.ts';

/** 民生实事: the share of time that is over beside the share that is done. */
export function livelihood(view: View, projects: readonly Project[]): TemplateResult | typeof nothing {
  return projects.length === 0 ? nothing : html`<section class="sec" part="projects">
    ${top(view, view.words.livelihood, projects)}
    <ul class="projects">${projects.map((one) => projectRow(view, one, allMade(projects)))}</ul>
  </section>`;
}

function projectRow(view: View, project: Project, marked: boolean): TemplateResult {
  const { words, common, today } = view;
  const { time, done, name } = paceOf(project, today);
  const late = isMeasured(project) && (name === 'slower' || name === 'over');
  const line = (label: string, share: number | undefined, plain: boolean): TemplateResult | typeof nothing =>
    share === undefined ? nothing : html`<span>${label}</span>${strip(share, plain)}<span class="num">${percentOf(share)}</span>`;
  const { starts, ends } = project;
  const reason = project.stages?.find((stage) => stage.reason)?.reason;
  const span = name === 'odd' ? '' : starts && ends && !/\//.test(starts + ends) ? words.period(`${starts}/${ends}`) : [starts, ends].map((one) => one && words.period(one)).filter(Boolean).join('—');
  return html`<li class="project">
    <h3>${project.name} ${marked ? nothing : sampleMark(view, project)}</h3>
    <p class="eye">${project.state === 'unknown' ? nothing : html`<span class="tag now">${words.state[project.state]}</span>`} <span>${project.places.map(view.name).join(common.marks.and + common.marks.gap)}</span> <span>${span}</span></p>
    <div class="pace small">${line(words.strip.time, time, true)} ${line(words.strip.done, done, false)}</div>
    <p class=${late ? 'late' : ''}>${pace(view, project)}</p>
    ${reason ? html`<p class="muted small">${labelled(view, words.reason, reason)}</p>` : nothing} ${project.odd || name === 'odd' ? html`<p class="late small">${words.odd}</p>` : nothing}
  </li>`;
}
