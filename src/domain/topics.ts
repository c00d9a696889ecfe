/** What a tag's `topic` takes, and as what it is filed. */
import type { CaseKind, ProposalForm, Topic } from './case.ts';
import type { Category, CategoryGroup } from './category.ts';

interface TopicRule {
  kinds: readonly CaseKind[];
  groups?: readonly CategoryGroup[];
  form?: ProposalForm;
}

/** 诉求 纠纷 愿望 金点子 意见 为老服务 施工质量. A request may turn out to be a dispute: the resident need not know beforehand. */
export const topicRules: Record<Topic, TopicRule> = {
  request: { kinds: ['request', 'dispute'] },
  dispute: { kinds: ['dispute'] },
  wish: { kinds: ['proposal'], form: 'wish' },
  idea: { kinds: ['proposal'], form: 'golden-idea' },
  opinion: { kinds: ['proposal'], form: 'opinion' },
  service: { kinds: ['request'], groups: ['elder'] },
  works: { kinds: ['request'], groups: ['basic', 'complete', 'upgrade'] },
};

/** Whether a category belongs to a topic. */
export function takes(topic: Topic, { appliesTo, group }: Pick<Category, 'appliesTo' | 'group'>): boolean {
  const { kinds, groups } = topicRules[topic];
  return appliesTo.some((kind) => kinds.includes(kind)) && (groups?.includes(group) ?? true);
}

/** As what a matter of this category is filed; a dispute told to the request form is a dispute. */
export function filedAs(topic: Topic, { appliesTo }: Pick<Category, 'appliesTo'>): { topic: Topic; kind: CaseKind; form?: ProposalForm } {
  const { kinds, form } = topicRules[topic];
  const kind = kinds.find((one) => appliesTo.includes(one)) ?? kinds[0]!;
  return { topic: kind === 'dispute' ? 'dispute' : topic, kind, ...(form && { form }) };
}
