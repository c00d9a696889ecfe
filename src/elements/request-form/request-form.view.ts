/** What a screen of the form may read and do; the element behind it owns the state. */
import type { Category } from '../../domain/category.ts';
import type { Place } from '../../domain/place.ts';
import type { CommonWords } from '../../i18n/common.words.ts';
import type { Problem } from '../../ui/field.ts';
import type { RequestFields, Screen } from './request-form.model.ts';
import type { RequestFormWords } from './request-form.words.ts';

export interface FormView {
  words: RequestFormWords;
  common: CommonWords;
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
