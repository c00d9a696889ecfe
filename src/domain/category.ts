import type { CaseKind } from './case.ts';
import type { Envelope } from './record.ts';

export const categoryGroups = ['basic', 'complete', 'upgrade', 'off-list', 'property', 'dispute', 'elder', 'safety', 'other'] as const;
export type CategoryGroup = (typeof categoryGroups)[number];

export const evidenceRules = ['none', 'after', 'pair', 'pair+during'] as const;
/** Which photos a reply owes: none, one taken after, before and after, or also one during. */
export type EvidenceRule = (typeof evidenceRules)[number];

/** Open311 attribute datatypes. */
export const questionTypes = ['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist'] as const;
export type QuestionType = (typeof questionTypes)[number];

/** Open311 *attribute* of a service definition. */
export interface Question {
  code: string;
  label: string;
  hint?: string;
  datatype: QuestionType;
  required: boolean;
  /** Unique within a category. */
  order: number;
  values?: { key: string; name: string }[];
  /** `false` = text to show, not a field. */
  variable?: boolean;
  visibleIf?: { code: string; equals?: string; oneOf?: string[] };
  sensitivity?: 'public' | 'private' | 'sensitive';
}

/** Limits in working days (限时办结): to accept, to handle, to visit. */
export interface Limits {
  acceptWd: number;
  handleWd: number;
  visitWd: number;
}

/** 1/5/3 working days: our default, meant to be overridden by each city's own rules. */
export const defaultLimits: Limits = { acceptWd: 1, handleWd: 5, visitWd: 3 };

/** 事项目录 (Open311 *service*) */
export interface Category extends Envelope<'category'> {
  code: string;
  name: string;
  group: CategoryGroup;
  /** The resident's aisle, e.g. 房屋与屋面; categories of one aisle are drawn together in the order they come. */
  aisle: { name: string; icon?: string };
  hint?: string;
  /** Other words people use for it, for the search. */
  keywords?: string[];
  /** Its name in pinyin without tones, for whoever types so: `wuding loushui`. */
  pinyin?: string;
  /** Danger (燃气, 电梯困人): this number first, the form after it. */
  emergency?: { phone: string; advice: string };
  /** 家事: 离开此页 stands on every screen, and nothing is written to the disk. */
  discreet?: boolean;
  appliesTo: CaseKind[];
  limits?: Limits;
  evidence?: EvidenceRule;
  questions?: Question[];
}

export type Answers = Record<string, string | string[]>;

/** The questions to ask now, in order: those whose condition holds and whose own condition-giver is itself visible. */
export function visibleQuestions(category: Pick<Category, 'questions'>, answers: Answers): Question[] {
  const visible: Question[] = [];
  for (const question of [...(category.questions ?? [])].sort((a, b) => a.order - b.order)) {
    const when = question.visibleIf;
    if (when) {
      if (!visible.some((other) => other.code === when.code)) continue;
      const given = [answers[when.code] ?? []].flat();
      const wanted = when.oneOf ?? (when.equals === undefined ? [] : [when.equals]);
      if (!given.some((value) => wanted.includes(value))) continue;
    }
    visible.push(question);
  }
  return visible;
}

/** Whether a category asks for what must never be written to a disk (health, identity; PIPL 28). */
export function asksSensitive(category: Pick<Category, 'questions'> | undefined): boolean {
  return category?.questions?.some((question) => question.sensitivity === 'sensitive') ?? false;
}

/** What is never written to this phone's disk: health, identity, and quarrels at home. */
export function mayNotBeKept(category: Pick<Category, 'questions' | 'discreet'> | undefined): boolean {
  return category?.discreet === true || asksSensitive(category);
}

/** Only the answers that belong to a visible question: a hidden one must not travel. */
export function relevantAnswers(category: Pick<Category, 'questions'>, answers: Answers): Answers {
  const kept: Answers = {};
  for (const question of visibleQuestions(category, answers)) {
    const value = answers[question.code];
    if (question.variable !== false && value !== undefined && value.length > 0) kept[question.code] = value;
  }
  return kept;
}
