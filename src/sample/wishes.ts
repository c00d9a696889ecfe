/** Where residents are asked for wishes, and what of them becomes a work: only what is built now can take one up. */
import type { Case } from '../domain/case.ts';
import type { Filing } from '../domain/desk.ts';
import type { Day, Ref } from '../domain/record.ts';
import type { WorkRef } from '../domain/work.ts';
import type { Renovation } from './projects.ts';
import { begunOn } from './stages.ts';

export interface Site {
  project: string;
  /** The day it was opened. */
  since: Day;
}

export function siteOf({ project }: Renovation): Site | undefined {
  return project.state === 'constructing' ? { project: project.id, since: begunOn(project.stages, 'constructing')! } : undefined;
}

const before = ['designing', 'consenting'];
const [designed, built] = [4, 8];

/** Compounds with a wish list: some whose plan is being drawn, more where it is carried out. */
export function askedOf(renovations: readonly Renovation[]): Set<string> {
  const lots = (states: readonly string[]): string[] => renovations.filter(({ project }) => states.includes(project.state)).flatMap(({ section }) => section.lots.map(({ id }) => id));
  return new Set([...lots(before).slice(0, designed), ...lots(['constructing']).slice(0, built)]);
}

/** The work a wish becomes. */
export const wishWork = ({ project }: Site, place: Ref<'place'>, id: string): WorkRef => `work/${project}-${place.slice('place/'.length)}-${id}`;

/** The wishes that became works, oldest first. */
export const takenUp = (filings: readonly Filing[]): Case[] => filings.map(({ record }) => record).filter(({ ledTo }) => ledTo?.startsWith('work/'));
