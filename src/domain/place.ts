import type { Management } from './management.ts';
import type { ProjectRef } from './project.ts';
import type { Envelope, Ref } from './record.ts';

export const placeKinds = [
  'district', 'subdistrict', 'community', 'compound', 'building', 'reception', 'station', 'reading', 'clinic', 'venue',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A named person's role at a place, never a private person's name. */
export interface Contact {
  /** e.g. 点位长 (head of a reception point), 项目负责人 (project lead) */
  role: string;
  label: string;
  phone?: string;
  public: boolean;
}

/** 地点/点位 (schema.org Place, CivicStructure). A compound's `parent` is data with provenance, never a constant. */
export interface Place extends Envelope<'place'> {
  kind: PlaceKind;
  name: string;
  /** Without tones, for the search. */
  pinyin?: string;
  parent?: Ref<'place'>;
  builtYear?: number;
  buildings?: number;
  /** 户 */
  households?: number;
  /** m², integer */
  areaM2?: number;
  /** 单元: stairwells of a building, as residents number them */
  units?: string[];
  contacts?: Contact[];
  operator?: Ref<'org'>;
  /** What a reception point is responsible for (首问负责). */
  serves?: Ref<'place'>[];
  projects?: ProjectRef[];
  /** Of a compound, after the works. */
  management?: Management;
}

export type PlaceIndex = ReadonlyMap<string, Place>;

export function placeIndex(places: readonly Place[]): PlaceIndex {
  return new Map(places.map((place) => [`place/${place.id}`, place]));
}

/** From the place outwards to its outermost known parent; a cycle ends the walk instead of hanging it. */
export function placePath(index: PlaceIndex, ref: Ref<'place'> | undefined): Place[] {
  const path: Place[] = [];
  let next = ref;
  while (next !== undefined) {
    const place = index.get(next);
    if (!place || path.includes(place)) break;
    path.push(place);
    next = place.parent;
  }
  return path;
}

/** Those at or below `scope` (`place/xincun`, or the id alone), as far as parents are known. */
export function placesIn(places: readonly Place[], scope: string): Place[] {
  const index = placeIndex(places);
  const id = scope.replace(/^place\//, '');
  return places.filter((place) => placePath(index, `place/${place.id}`).some((one) => one.id === id || one.parent === `place/${id}`));
}

/** The compound a building stands in, or the place itself. */
export function compoundOf(index: PlaceIndex, ref: Ref<'place'>): Ref<'place'> {
  const compound = placePath(index, ref).find((place) => place.kind === 'compound');
  return compound ? `place/${compound.id}` : ref;
}
