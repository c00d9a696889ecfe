/** One compound: what its people feel this week, how far each building is, the steps, the works, who answers for them. */
import { html, nothing, type TemplateResult } from 'lit';
import { spanOf } from '../../../domain/edtf.ts';
import { daysBetween } from '../../../domain/instant.ts';
import type { Felt } from '../../../domain/disturbances.ts';
import { percent } from '../../../domain/percent.ts';
import type { Dye } from '../../../domain/phases.ts';
import { hem } from '../../../ui/ornament.ts';
import { type StepRow, steps } from '../../../ui/steps.ts';
import type { Compound, Told } from '../renovation-tracker.compound.ts';
import { evidence, managed, people, published, works } from './rest.ts';
import { phaseName, type View } from './view.ts';

const order: readonly Dye[] = ['done', 'doing', 'ahead'];

export function compoundScreen(view: View, told: Told, compound: Compound, report: (() => void) | undefined): TemplateResult {
  const { words, common } = view;
  const { compound: place, parents, neighbours } = told;
  const facts = [
    place.buildings !== undefined && words.facts.buildings(place.buildings), place.households !== undefined && words.facts.households(place.households),
    place.builtYear !== undefined && words.facts.built(place.builtYear), parents.find(({ kind }) => kind === 'subdistrict')?.name ?? words.row.streetUnknown,
  ].filter(Boolean) as string[];
  return html`<header class="head">
      <h1 tabindex="-1">${place.name}</h1>
      <p class="muted num">${facts.map((fact, index) => html`${index > 0 ? html`<span class="dot"></span><span class="hush">${common.marks.pause}</span>` : nothing}<span class="fact">${fact}</span>`)}${place.prov?.source === 'synthetic' ? html` <span class="sample">${common.sample}</span>` : nothing}</p>
      ${neighbours.length > 0 ? html`<p class="muted">${words.joint(neighbours.map(({ name }) => name).join(common.marks.and + common.marks.gap))}</p>` : nothing}
    </header>
    ${week(view, told, compound)}
    <div class="columns">${slabs(view, compound)} ${stages(view, compound)} ${works(view, compound)} ${evidence(view, compound)} ${managed(view, told)} ${published(view, told)} ${people(view, compound)}</div>
    ${report ? html`<button class="btn primary full" type="button" @click=${report}>${words.report}</button>` : nothing}`;
}

/** The day, and the hours or the days it lasts: two pieces that are not broken on the large line. */
function when({ start, end, from, to }: Felt, { common, words, now, today }: View): string[] {
  if (from <= today && to > today) return [words.week.until(common.day(to, now), daysBetween(today, to))];
  if (start.includes('T')) {
    // 上午 is not said twice.
    const day = common.day(from, now);
    const hours = (at: string): string => common.moment(at, now).replace(day, '').trim();
    const [begins, ends] = [hours(start), end?.includes('T') && from === to ? hours(end) : ''];
    const part = begins.split(' ')[0]!;
    const until = ends && `—${ends.startsWith(part) ? ends.slice(part.length).trim() : ends}`;
    return [...(from === today ? [] : [day]), begins + until];
  }
  return [from === to ? common.day(from, now) : words.week.starting(common.day(from, now))];
}

function week(view: View, { buildings, compound }: Told, { felt, slabs: all }: Compound): TemplateResult {
  const { words, common, flow, full } = view;
  const { building, home } = flow;
  const place = buildings.find(({ id }) => `place/${id}` === building);
  const [first, ...others] = felt;
  const own = all.find(({ ref }) => ref === building);
  const pause = common.marks.pause + common.marks.gap;
  const line = (one: Felt): string => [words.disturbance[one.kind], when(one, view).join(' '), one.note].filter(Boolean).join(pause);
  return html`<section class="cloth ${full ? '' : 'quiet'}" part="cloth week" tabindex="-1">
    ${hem()}
    <p class="k">${place ? (home === building ? words.week.mine(place.name) : words.week.one(place.name)) : words.week.compound}</p>
    <p class="big">${first ? html`${words.disturbance[first.kind]}<br />${when(first, view).map((part) => html`<span class="nowrap">${part}</span> `)}` : words.week.none}</p>
    ${first?.note ? html`<p>${first.note}</p>` : first ? nothing : html`<p>${words.week.calm}</p>`}
    ${others.length > 0 ? html`<ul class="also">${others.map((one) => html`<li>${line(one)}</li>`)}</ul>` : nothing}
    ${own && own.works.length > 0 ? html`<p class="k num">${words.slabs.of(own.works.filter(({ state }) => state === 'accepted').length, own.works.filter(({ state }) => state !== 'dropped').length)}</p>` : nothing}
    ${own?.signed ? html`<p class="k num">${words.stages.signed(String(percent(own.signed.yes, own.signed.eligible) ?? 0), own.signed.yes, own.signed.eligible)}</p>` : nothing}
    ${place
      ? home === building
        ? html`<button class="btn" type="button" @click=${() => void flow.live(undefined, words.week.forgotten)}>${words.week.forget}</button>`
        : html`<button class="btn" type="button" @click=${() => void flow.live(building, words.week.kept)}>${words.week.keep}</button>`
      : buildings.length > 0 && compound.kind === 'compound' ? html`<p class="k">${words.week.choose}</p>` : nothing}
  </section>`;
}

function slabs({ words, flow }: View, { slabs: all }: Compound): TemplateResult {
  if (all.length === 0) return html`<section class="sec"><h2>${words.slabs.title(0)}</h2><p class="muted">${words.slabs.none}</p></section>`;
  return html`<section class="sec">
    <h2>${words.slabs.title(all.length)}</h2>
    <ul class="slabs">
      ${all.map(({ ref, place, dye }) => html`<li>
        <button class="slab ${dye}" type="button" aria-pressed=${String(flow.building === ref)} @click=${() => flow.choose(flow.building === ref ? undefined : ref)}>
          ${place.name}<span class="hush">${words.works.dye[dye]}</span>${flow.home === ref ? html`<span class="mine">${words.slabs.mine}</span>` : nothing}
        </button>
      </li>`)}
    </ul>
    <p class="legend small num">${order.map((dye) => html`<span><i class="dye ${dye}" aria-hidden="true"></i>${words.works.dye[dye]} ${all.filter((slab) => slab.dye === dye).length}</span>`)}</p>
  </section>`;
}

/** From when to when, each as exact as it is told. */
function span(from: string | undefined, to: string | undefined, { now, words }: View): string | undefined {
  const said = (edtf: string | undefined): string | undefined => {
    const [year = '', month, day] = (edtf ?? '').slice(0, 10).split('-');
    return spanOf(edtf) && words.date(month && now.startsWith(year) ? undefined : year, month && Number(month), day && Number(day));
  };
  const [a, b] = [said(from), said(to)];
  return a && b && a !== b ? `${a}—${b}` : (a ?? b);
}

function stages(view: View, { steps: all, project, signed, slabs: buildings }: Compound): TemplateResult | typeof nothing {
  const { words, common } = view;
  if (!project) return html`<section class="sec"><h2>${words.row.noProject}</h2></section>`;
  const share = signed && percent(signed.yes, signed.eligible);
  const at = all.findIndex(({ state }) => state === 'doing');
  const rows = all.map((step): StepRow => {
    const late = step.late === undefined ? undefined : step.late > 0 ? words.stages.late(step.late) : words.stages.early(-step.late);
    const signing = step.states.includes('consenting') && share !== undefined ? words.stages.signed(String(share), signed!.yes, signed!.eligible) : undefined;
    return {
      state: step.state === 'doing' ? 'now' : step.state, title: phaseName(step, view), spoken: words.stages.dye[step.state], when: span(step.from, step.to, view),
      body: signing || late || step.reason
        ? html`${signing} ${late ? html`<span class=${(step.late ?? 0) > 0 ? 'late' : ''}>${late}</span>` : nothing} ${step.reason ? html`${words.stages.reason}${common.marks.colon}${common.marks.gap}${step.reason}` : nothing}`
        : undefined,
    };
  });
  const none = all.every(({ state }) => state === 'ahead');
  // A pause and an end are no steps: what is said of them stands above.
  const halted = project.state === 'paused' || none;
  const why = [...(project.stages ?? [])].reverse().find(({ state }) => state === project.state)?.reason;
  const told = buildings.filter((slab) => slab.signed);
  return html`<section class="sec">
    <h2 class="between">${words.stages.title(all.length)}<span class="small num">${at >= 0 ? words.stages.now(at + 1) : none ? words.stage[project.state] : words.stages.over}</span></h2>
    ${halted ? html`<p class="line warn"><span>${project.state === 'unknown' ? words.stages.unknown : words.stage[project.state]}${why ? html`${common.marks.pause}${common.marks.gap}${words.stages.reason}${common.marks.colon}${common.marks.gap}${why}` : nothing}</span></p>` : nothing}
    ${steps(rows)}
    ${told.length > 0
      ? html`<details><summary class="link">${words.stages.byBuilding}</summary><table class="table num"><tbody>${told.map(({ place, signed: own }) => html`<tr><th scope="row">${place.name}</th><td>${own!.yes} / ${own!.eligible}</td><td>${percent(own!.yes, own!.eligible)}%</td></tr>`)}</tbody></table>
          ${told.length < buildings.length ? html`<p class="caption">${words.stages.few}</p>` : nothing}</details>`
      : nothing}
  </section>`;
}
