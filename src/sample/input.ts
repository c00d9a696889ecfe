/** What a resident of the town tells: marked as 示例, without a name, with the phone nobody answers or none. */
import type { CaseInput, CaseKind, ProposalForm, Topic } from '../domain/case.ts';
import { type Answers, type Category, visibleQuestions } from '../domain/category.ts';
import type { Place } from '../domain/place.ts';
import type { Instant } from '../domain/record.ts';
import { phone } from './places.ts';
import { between, type Chance, pick } from './random.ts';

const couples: readonly (readonly [string, string])[] = [['楼上住户', '楼下住户'], ['住户', '隔壁住户'], ['住户', '物业'], ['商户', '楼上住户'], ['车主', '住户']];

function answersTo(chance: Chance, category: Category): Answers {
  const answers: Answers = {};
  // An answer may bring the next question.
  for (let before = -1; before !== Object.keys(answers).length; ) {
    before = Object.keys(answers).length;
    for (const { code, datatype, values, required, variable } of visibleQuestions(category, answers)) {
      if (variable === false || answers[code] !== undefined || !required) continue;
      const key = values ? pick(chance, values).key : '示例';
      answers[code] = datatype === 'multivaluelist' ? [key] : key;
    }
  }
  return answers;
}

const topicOf: Record<ProposalForm, Topic> = { wish: 'wish', 'golden-idea': 'idea', opinion: 'opinion' };

export function inputFor(chance: Chance, category: Category, place: Place, kind: CaseKind, id: string, at: Instant): CaseInput {
  const form = kind === 'proposal' ? pick(chance, ['wish', 'golden-idea', 'opinion'] as const) : undefined;
  const indoors = kind === 'request' && place.units !== undefined && chance() < 0.7;
  return {
    clientId: `sample-${id}`, topic: form ? topicOf[form] : kind === 'dispute' ? 'dispute' : 'request', kind, ...(form && { form }),
    category: `category/${category.id}`, place: `place/${place.id}`,
    ...(indoors && { unit: pick(chance, place.units!), room: `${between(chance, 1, 6)}0${between(chance, 1, 2)}` }),
    text: `示例：${category.name}。${category.hint ?? ''}`, answers: answersTo(chance, category),
    ...(chance() < 0.7 && { reporter: { phone } }), ...(kind === 'dispute' && { parties: [...pick(chance, couples)] }),
    showName: 'no', consent: { version: '1', at }, media: [],
  };
}
