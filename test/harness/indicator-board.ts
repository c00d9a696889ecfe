import { html } from '@open-wc/testing';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../../src/define/indicator-board.ts';
import type { LinliIndicatorBoard } from '../../src/elements/indicator-board/indicator-board.ts';
import type { FakeOptions } from '../fakes/backend.ts';
import { places } from './indicators.ts';
import { mount, phone, stage, type Stage, type TagHarness } from './tag.ts';

export interface BoardAttributes {
  scope?: string;
  codes?: string;
  heading?: string;
}

/** An office that publishes these. */
export const publishing = (records: NonNullable<FakeOptions['records']>, options: FakeOptions = {}): Stage => stage({ records: { place: places, ...records }, ...options });

export async function mountIndicatorBoard({ backend, readings, clock }: Stage, { scope, codes, heading }: BoardAttributes = {}): Promise<TagHarness<LinliIndicatorBoard>> {
  return mount(html`<linli-indicator-board .backend=${backend} .readings=${readings} .clock=${clock} phone=${phone} scope=${ifDefined(scope)} codes=${ifDefined(codes)} heading=${ifDefined(heading)}></linli-indicator-board>`);
}
