import type { PublishedState } from './machines/published.ts';
import type { Edtf, Envelope, Ref } from './record.ts';

export const praiseForms = ['pennant', 'letter', 'call', 'online'] as const;
/** 锦旗 · 感谢信 · 电话 · 网上. */
export type PraiseForm = (typeof praiseForms)[number];

/** 表扬, moderated. */
export interface Praise extends Envelope<'praise'> {
  form: PraiseForm;
  to: Ref<'org'>;
  text?: string;
  /** A role, never a name. */
  from: string;
  date: Edtf;
  /** Ref of what it is about. */
  about?: string;
  state: PublishedState;
}
