/** What a dispute or a proposal shows beside the steps: who sits at the table, what was decided and why, which ways are still open. */
import { html, nothing, type TemplateResult } from 'lit';
import { dayOf, daysBetween } from '../../../domain/instant.ts';
import { runningDue } from '../../../domain/due.ts';
import { maskText } from '../../../domain/mask.ts';
import type { CaseScreen } from './case.ts';

/** 当事人, and how many days are left of the month. */
export function dispute({ record, words, common, now }: CaseScreen): TemplateResult | typeof nothing {
  if (record.kind !== 'dispute') return nothing;
  const { dispute: own } = words;
  const { parties = [], steps } = record;
  const due = runningDue(record)?.date;
  const left = due === undefined ? undefined : daysBetween(dayOf(now), due);
  const agreed = [...steps].reverse().find(({ agreement }) => agreement)?.agreement;
  return html`<section class="note">
    <p>${own.free}</p>
    ${due !== undefined && left !== undefined && record.state !== 'reported' ? html`<p>${left < 0 ? own.over(-left) : own.left(common.day(due, now), left)}</p>` : nothing}
    ${parties.length > 0 ? html`<p>${own.parties}${common.marks.colon}${common.marks.gap}${parties.map(maskText).join(common.marks.and + common.marks.gap)}</p>` : nothing}
    ${agreed ? html`<p>${own.agreement[agreed]}</p>` : nothing}
  </section>`;
}

/** 调解不成: the ways that stay open, each by its name. */
export function remedies({ record, words }: CaseScreen): TemplateResult | typeof nothing {
  const named = [...record.steps].reverse().find((step) => step.remedies?.length)?.remedies ?? [];
  if (record.state !== 'referred' || named.length === 0) return nothing;
  return html`<section class="sec"><h2>${words.dispute.remedies}</h2><ul class="rows ways">${named.map((one) => html`<li>${words.dispute.remedy[one]}</li>`)}</ul></section>`;
}

/** 采纳不采纳 with its reason, how many back it, and what came of it. */
export function decision({ record, words, common, now }: CaseScreen): TemplateResult | typeof nothing {
  const { decision: made, supports = 0, kind } = record;
  if (kind !== 'proposal' || (!made && supports === 0)) return nothing;
  const { proposal: own } = words;
  return html`<section class="note" part="decision">
    ${supports > 0 ? html`<p>${own.backed(supports)}</p>` : nothing}
    ${made ? html`<p><b>${own.result[made.result]}</b>${common.marks.pause}${common.marks.gap}${common.day(dayOf(made.at), now)}</p><p>${own.reason}${common.marks.colon}${common.marks.gap}${maskText(made.reason)}</p>` : nothing}
  </section>`;
}

/** 我也遇到, for whoever looks at another's case. */
export function neighbours({ record, words, acts, pending }: CaseScreen): TemplateResult | typeof nothing {
  const { supports = 0, kind, own } = record;
  if (kind === 'proposal' && own) return nothing;
  const mayBack = !own && !pending && acts.maySupport();
  if (supports === 0 && !mayBack) return nothing;
  return html`<section class="note">
    ${supports > 0 && kind === 'request' ? html`<p>${words.support.count(supports)}</p>` : nothing}
    ${acts.supported ? html`<p role="status">${words.support.done}</p>` : mayBack ? html`<button class="btn" type="button" @click=${() => void acts.support()}>${kind === 'proposal' ? words.support.back : words.support.me}</button>` : nothing}
  </section>`;
}

/** 并案: the case it goes on under, one press away. */
export function merged({ record, words, into, onMerged }: CaseScreen): TemplateResult | typeof nothing {
  if (record.state !== 'merged') return nothing;
  if (into === 'loop') return html`<section class="note"><p>${words.merged.loop}</p></section>`;
  if (!into) return nothing;
  return html`<section class="note"><p>${words.merged.into(into.code)}</p><button class="btn" type="button" @click=${() => onMerged(into)}>${words.merged.open}</button></section>`;
}

/** 重办过: which round it is, and what was answered before. */
export function rounds({ record, words, common, now }: CaseScreen): TemplateResult | typeof nothing {
  const replies = record.steps.filter(({ event }) => event === 'reply');
  if (record.reopened === 0 && replies.length < 2) return nothing;
  return html`<section class="note">
    ${record.reopened > 0 ? html`<p>${words.rounds.again(record.reopened)}</p>` : nothing}
    ${replies.length > 1
      ? html`<details><summary class="link">${words.rounds.earlier(replies.length - 1)}</summary>${replies.slice(0, -1).map(({ at, note }) => html`<p class="caption num">${common.moment(at, now)}</p>${note ? html`<blockquote>${maskText(note)}</blockquote>` : nothing}`)}</details>`
      : nothing}
  </section>`;
}

/** The office's own words, where it does not say which step they belong to. */
export function said({ record, words, common, now }: CaseScreen): TemplateResult | typeof nothing {
  const told = record.steps.filter(({ event, note }) => event === 'unknown' && note);
  if (told.length === 0) return nothing;
  return html`<section class="sec" part="said">
    <h2>${words.said}</h2>
    ${told.map(({ at, note = '', by }) => html`<p class="caption num">${common.moment(at, now)}${by.label ? html`${common.marks.pause}${common.marks.gap}${by.label}` : nothing}</p><p>${maskText(note)}</p>`)}
  </section>`;
}
