/** What a screen of the form may read and do; the element behind it owns the state. */
import type { Case, CaseKind, Topic } from '../../domain/case.ts';
import type { Category } from '../../domain/category.ts';
import type { Place } from '../../domain/place.ts';
import type { Instant } from '../../domain/record.ts';
import type { CommonWords } from '../../i18n/common.words.ts';
import type { Problem } from '../../ui/field.ts';
import type { RequestFields, Screen } from './request-form.model.ts';
import type { Part } from './request-form.parts.ts';
import type { SimilarCases } from './request-form.similar.ts';
import type { RequestFormWords } from './request-form.words.ts';

export interface FormView {
  words: RequestFormWords;
  common: CommonWords;
  now: Instant;
  topic: Topic;
  /** As what this matter is filed. */
  kind: CaseKind;
  /** What it is about, in the page's words. */
  about: string | undefined;
  /** Parts of the details on this page: all of them, or one. */
  parts: readonly Part[];
  /** The first of them is on it. */
  first: boolean;
  /** It is sent without photos, which the backend does not take. */
  photoless: boolean;
  /** What was typed to find a matter. */
  typed: string;
  onSearch: (typed: string) => void;
  similar: SimilarCases;
  /** Opens another case, where this page or the site can. */
  onLook: ((record: Case) => void) | undefined;
  fields: RequestFields;
  categories: readonly Category[];
  category: Category | undefined;
  compounds: readonly Place[];
  buildings: readonly Place[];
  problems: readonly Problem[];
  /** Where it is, in words. */
  address: string;
  /** `now`: a choice was made or a field left, so write at once. */
  change: (patch: Partial<RequestFields>, now?: boolean) => void;
  go: (screen: Screen, field?: string) => void;
}
