/** What `linli-contract` says, in English or Chinese. The findings themselves are in English: they quote the wire. */
import type { Finding } from './examine.ts';
import { remedies } from './remedies.ts';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

interface Words {
  warning: (endpoint: string) => string;
  ask: string;
  unreachable: (endpoint: string, why: string) => string;
  must: string;
  see: string;
  leftOut: string;
  sum: (kept: number, broken: number, leftOut: number) => string;
  more: string;
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    warning: (endpoint) => `Cases, signups and photos are filed at ${endpoint} now, and what is filed stays filed: give it a test service.`,
    ask: 'Go on? [y/N] ',
    unreachable: (endpoint, why) => `${endpoint} cannot be reached: ${why}`,
    must: 'must', see: 'see ', leftOut: 'Left out:',
    sum: (kept, broken, leftOut) => `${kept} kept, ${broken} broken, ${leftOut} left out`,
    more: 'The requests are described in linli/openapi.json, and in the table of the rest adapter.',
  },
  zh: {
    warning: (endpoint) => `现在要往 ${endpoint} 里写入测试用的事项、报名和照片，写进去就留在那里：请用测试环境。`,
    ask: '继续吗？[y/N] ',
    unreachable: (endpoint, why) => `连不上 ${endpoint}：${why}`,
    must: '应当', see: '见  ', leftOut: '没有检查：',
    sum: (kept, broken, leftOut) => `符合 ${kept} 项，不符合 ${broken} 项，没有检查 ${leftOut} 项`,
    more: '各个请求见 linli/openapi.json，以及 rest 适配器的说明表。',
  },
};

/** What a terminal would act on, and what would break the line, is shown as a dot: the text is a stranger's. */
const inert = (text: string): string => [...text].map((char) => (/[\p{Cc}\p{Cf}]/u.test(char) ? '·' : char)).join('');
const cut = (text: string): string => (text.length <= 300 ? text : `${text.slice(0, 299)}…`);

/** The lines of one finding; nothing for what is kept, and what is left out is told at the end. */
export function linesOf({ check, result, why = '' }: Finding, language: Language, red: (text: string) => string): string[] {
  if (result !== 'broken') return [];
  const { must, see } = words[language];
  const [request, en, zh] = remedies[check] ?? [];
  return [
    red(`✗ ${check}`), `    ${inert(cut(why))}`,
    ...(request === undefined ? [] : [`    ${must}  ${String(language === 'zh' ? zh : en)}`, `    ${see}  ${request}`]),
  ];
}

/** What was left out by its reason, and the sum. */
export function endOf(findings: readonly Finding[], language: Language): string[] {
  const { leftOut, sum, more } = words[language];
  const count = (result: Finding['result']): number => findings.filter((one) => one.result === result).length;
  const reasons = new Map<string, string[]>();
  for (const { check, result, why = '' } of findings) if (result === 'left out') reasons.set(why, [...(reasons.get(why) ?? []), check]);
  return [
    ...(reasons.size > 0 ? [leftOut, ...[...reasons].flatMap(([why, checks]) => [`  ${inert(why)}`, ...checks.map((check) => `    – ${check}`)])] : []),
    sum(count('kept'), count('broken'), count('left out')), ...(count('broken') > 0 ? [more] : []),
  ];
}
