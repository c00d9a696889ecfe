import { html } from '@open-wc/testing';
import { nothing, type TemplateResult } from 'lit';
import '../../src/define/before-after.ts';
import type { Work } from '../../src/domain/work.ts';
import type { LinliBeforeAfter } from '../../src/elements/before-after/before-after.ts';
import type { Backend } from '../../src/ports/backend.ts';
import type { FakeOptions } from '../fakes/backend.ts';
import { project, supervisor } from '../fakes/works.ts';
import { mount, phone, stage, type Stage, type TagHarness } from './tag.ts';

export interface Said {
  scope?: string;
  heading?: string;
  view?: string;
  limit?: string;
}

type Ports = Pick<Stage, 'readings' | 'clock'> & { backend: Backend };

export async function mountBeforeAfter({ backend, readings, clock }: Ports, { scope = 'place/xincun', heading, view, limit }: Said = {}): Promise<TagHarness<LinliBeforeAfter>> {
  return mount(html`<linli-before-after .backend=${backend} .readings=${readings} .clock=${clock} phone=${phone} scope=${scope || nothing} heading=${heading ?? nothing} view=${view ?? nothing} limit=${limit ?? nothing}></linli-before-after>`);
}

/** Photos in the page itself. */
export async function mountGiven({ clock }: Pick<Stage, 'clock'>, images: TemplateResult): Promise<TagHarness<LinliBeforeAfter>> {
  return mount(html`<linli-before-after .clock=${clock} phone=${phone}>${images}</linli-before-after>`);
}

/** An office with these works. */
export const withWorks = (work: Work[], options: FakeOptions = {}): Stage => stage({ records: { work, project: [project], org: [supervisor] }, ...options });

/** The order in which works stand. */
export const names = ({ root }: TagHarness<LinliBeforeAfter>): string[] => [...root.querySelectorAll<HTMLElement>('h3')].map(({ innerText }) => innerText.replace(/\s*示例$/, ''));
