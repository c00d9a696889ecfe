/**
 * npm run rules [-- --check]: the office's rules as data, for backends in other languages. They are the tables of src/domain and nothing else, so a
 * plugin in PHP and functions in SQL cannot know another machine than the library.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openApi } from '../src/adapters/rest/openapi.ts';
import { agreements, caseKinds, lastDay, photoLimit, proposalForms, remedies, roles, textLimit, topics } from '../src/domain/case.ts';
import { machineOf } from '../src/domain/case-machine.ts';
import { defaultLimits } from '../src/domain/category.ts';
import { eventMachine } from '../src/domain/machines/event.ts';
import { defaultReopenDays } from '../src/domain/machines/request.ts';
import { signupMachine } from '../src/domain/machines/signup.ts';
import { noteLimit, partyLimit } from '../src/domain/signup.ts';
import { chinaWorkCalendars } from '../src/domain/work-calendar.cn.ts';
import { commonZhHans } from '../src/i18n/common.words.ts';
import { localTown } from '../src/sample/local.ts';
import { seedOffice, seedOrgs } from '../src/sample/seed.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Shapes and meanings are those of src/domain: a machine is `domain/machine.ts`'s, days are in UTC+8. */
export const officeRules = {
  caseKinds, topics, proposalForms, roles, agreements, remedies,
  limits: { text: textLimit, photos: photoLimit, party: partyLimit, note: noteLimit, reopenDays: defaultReopenDays, lastDay, defaultWorkingDays: defaultLimits },
  machines: { ...Object.fromEntries(caseKinds.map((kind) => [kind, machineOf(kind)])), event: eventMachine, signup: signupMachine },
  calendars: chinaWorkCalendars,
};

/** The form of what comes over the wire, as JSON Schema: a server refuses anything else before it asks what it means. */
const { CaseInput, SignupInput, Change, Lookup } = (openApi['components'] as { schemas: Record<string, object> }).schemas;
export const wireShapes = { CaseInput, SignupInput, Change, Lookup };

/** 示例 to begin with. The dates of its events are those of the weeks around `day`; whoever takes it moves them by whole weeks. */
const sampleDay = '2026-01-05';
const spoken = ({ type, id }: { type: string; id: string }): string => `${type}/${id}`;
const few = new Set([...seedOffice.places, ...seedOrgs].map(spoken));
export const sampleOffice = {
  day: sampleDay, frontDesk: seedOffice.frontDesk, category: seedOffice.categories, place: seedOffice.places, org: seedOrgs,
  event: localTown().records(sampleDay).event.filter(({ place, roles: who }) => (!place || few.has(place)) && who.every(({ org }) => !org || few.has(org))),
};

const written = (data: object): string => `${JSON.stringify(data, undefined, 1)}\n`;
const asJson = written(officeRules);
/** Between the markers of a file of SQL: one JSON document, quoted by dollars. */
const between = /(-- rules: poured by npm run rules\n)[\s\S]*?(-- end of the rules\n)/;

/** What each file that carries the rules has to read. */
export const carriers: readonly { file: string; holds: (now: string) => string }[] = [
  { file: 'integrations/wordpress/linli/rules.json', holds: () => asJson },
  { file: 'integrations/wordpress/linli/shapes.json', holds: () => written(wireShapes) },
  // States in the words residents read, so that staff say the same on the telephone.
  { file: 'integrations/wordpress/linli/words.json', holds: () => written({ state: commonZhHans.state }) },
  { file: 'integrations/wordpress/linli/sample.json', holds: () => written(sampleOffice) },
  { file: 'integrations/postgrest/schema.sql', holds: (now) => now.replace(between, (_, begin: string, end: string) => `${begin}select linli_private.set_rules($rules$${asJson}$rules$::jsonb);\n${end}`) },
];

/** Files that say something else than src/domain. */
export function stale(write = false): string[] {
  return carriers.flatMap(({ file, holds }) => {
    const now = existsSync(root + file) ? readFileSync(root + file, 'utf8') : '';
    const wanted = holds(now);
    if (write && wanted !== now) writeFileSync(root + file, wanted);
    return wanted === now ? [] : [file];
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const check = process.argv.includes('--check');
  const files = stale(!check);
  process.stdout.write(files.length === 0 ? 'The rules are up to date.\n' : `${check ? 'Stale' : 'Written'}: ${files.join(', ')}\n`);
  if (check && files.length > 0) process.exitCode = 1;
}
