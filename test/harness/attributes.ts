/** A tag as a webmaster writes it: by attributes alone, on a device and clock of the test. */
import { fixtureSync, html } from '@open-wc/testing';
import '../../src/define/all.ts';
import type { LinliElement } from '../../src/kit/element.ts';
import type { Backend } from '../../src/ports/backend.ts';
import { type Stage, TagHarness } from './tag.ts';

export const tags = ['linli-request-form', 'linli-request-tracker'] as const;
export type Tag = (typeof tags)[number];

/** `backend` hands one over as a property, for the tests that are about another attribute. */
export async function written(tag: Tag, { device, clock }: Stage, attributes: Record<string, string>, backend?: Backend): Promise<TagHarness<LinliElement>> {
  const element = document.createElement(tag) as LinliElement;
  Object.assign(element, { device, clock, ...(backend && { backend }) });
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  fixtureSync(html`<div>${element}</div>`);
  await element.updateComplete;
  return new TagHarness(element);
}
