/** Inputs for the desk: most of them in order, some with a fault. */
import type { CaseInput, CaseKind } from '../../src/domain/case.ts';
import { seedCategories } from '../../src/sample/seed.ts';
import { randomKey } from '../contracts/backend/bench.ts';

const faults: Partial<CaseInput>[] = [
  { text: '　 \n' }, { text: '很'.repeat(2001) }, { text: '👨‍👩‍👧'.repeat(2000) }, { place: 'place/nowhere' }, { category: 'category/none' }, { consent: { version: '', at: '' } }, { media: ['0'.repeat(64)] }, { answers: {} }, { clientId: randomKey() },
];

export function draft(kind: CaseKind, which: number): CaseInput {
  const fitting = seedCategories.filter(({ appliesTo }) => appliesTo.includes(kind));
  const category = fitting[which % fitting.length]!;
  const answers: CaseInput['answers'] = {};
  for (const { code, required, values } of category.questions ?? []) if (required) answers[code] = values?.[0]?.key ?? '1';
  const fault = which >= 30 - faults.length ? faults[30 - which] : undefined;
  return {
    clientId: randomKey(), topic: kind === 'request' ? 'request' : kind === 'dispute' ? 'dispute' : 'wish', kind, category: `category/${category.id}`, place: which % 4 === 0 ? 'place/xincun' : 'place/yuan-2', text: '差分测试：同一件事',
    answers, showName: 'no', consent: { version: '1', at: '2023-11-10T09:00:00+08:00' }, media: [], ...(kind === 'dispute' && which % 2 === 0 && { parties: ['住户', '楼上'] }), ...(kind === 'proposal' && { form: 'wish' as const }), ...fault,
  };
}
