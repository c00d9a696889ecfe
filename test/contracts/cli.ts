#!/usr/bin/env node
/** `linli-contract <url>`: puts a server to the rest contract and says what it must change. */
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { restBackend } from '../../src/adapters/rest/index.ts';
import { isFailure } from '../../src/domain/failure.ts';
import { examine, type Finding } from './examine.ts';
import { remedies } from './remedies.ts';
import { endOf, type Language, languages, linesOf, words } from './report.ts';

const help = `linli-contract <url> [options]

Puts a server to the contract of linli's backend "rest" and says what it must change.
Files cases, signups and photos there, and what is filed stays filed: give it a test service.

  --staff <token>   a token of staff; {role} and {org} stand for a role and the id of an organisation,
                    e.g. 'staff:secret:{role}:{org}'; better in the environment, as LINLI_STAFF
  --header <line>   a header for every request, e.g. 'Cookie: session=…'; may be repeated; never printed
  --origin <url>    the origin of the pages, where it is another one: looks at CORS too
  --only <words>    only the checks whose names contain these words; may be repeated
  --timeout <s>     for one check, 60 s
  --lang <en|zh>    the language of what must be changed; findings are in English
  --json            one JSON document in place of lines
  --yes             does not ask on a terminal before it files
  --help

Leaves with 0 where the contract is kept, 1 where it is broken, 2 where it could not be looked at.`;

const options = {
  staff: { type: 'string' }, header: { type: 'string', multiple: true }, origin: { type: 'string' }, only: { type: 'string', multiple: true }, timeout: { type: 'string', default: '60' },
  lang: { type: 'string', default: 'en' }, json: { type: 'boolean', default: false }, yes: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
} as const;

/** @throws Error with a sentence when the command was worded wrongly */
function asked(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const headers = (values.header ?? []).map((line) => {
    const [, name, value] = /^([!#$%&'*+\-.^_`|~\w]+):\s*(.+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error("--header takes 'Name: value'");
    return [name, value] as const;
  });
  const [endpoint, ...more] = positionals;
  if (!values.help && (endpoint === undefined || more.length > 0)) throw new Error('one address, please, e.g. linli-contract https://office.example/api');
  const timeoutMs = Number(values.timeout) * 1000;
  if (!(timeoutMs > 0)) throw new Error('--timeout takes seconds');
  if (!languages.includes(values.lang as Language)) throw new Error(`--lang takes ${languages.join(' or ')}`);
  const staff = values.staff ?? process.env['LINLI_STAFF'];
  return {
    ...values, language: values.lang as Language,
    examination: {
      endpoint: endpoint ?? '', timeoutMs, ...(values.only && { only: values.only }), ...(values.origin !== undefined && { origin: values.origin }),
      ...(headers.length > 0 && { headers: Object.fromEntries(headers) }), ...(staff !== undefined && staff !== '' && { staff }),
    },
  };
}

async function agreed(question: string): Promise<boolean> {
  const line = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await line.question(question);
  line.close();
  return /^(y|yes|是|好)$/i.test(answer.trim());
}

/** Its exit code. */
async function main(args: readonly string[]): Promise<number> {
  const { help: wantsHelp, json, yes, language, examination } = asked(args);
  const out = (text: string): void => void process.stdout.write(`${text}\n`);
  const err = (text: string): void => void process.stderr.write(`${text}\n`);
  if (wantsHelp) return (out(help), 0);
  const { endpoint, headers, staff, timeoutMs } = examination;
  // Whatever a server may quote back of what it was sent.
  const secrets = [...Object.values(headers ?? {}), ...(staff?.split(/\{(?:role|org)\}/) ?? [])].filter((one) => one.length > 3);
  const hidden = (finding: Finding): Finding => ({ ...finding, ...(finding.why !== undefined && { why: secrets.reduce((text, secret) => text.replaceAll(secret, '…'), finding.why) }) });
  const { warning, ask, unreachable } = words[language];
  try {
    await restBackend({ endpoint, ...(headers && { getHeaders: () => ({ ...headers }) }) }).list('place', { limit: 1 }, { signal: AbortSignal.timeout(timeoutMs) });
  } catch (thrown) {
    // A server that answers wrongly is there: the checks say how.
    if (!isFailure(thrown) || thrown.kind === 'offline' || thrown.kind === 'timeout') return (err(unreachable(endpoint, (thrown as Error).message)), 2);
  }
  err(warning(endpoint));
  if (process.stdin.isTTY && process.stderr.isTTY && !yes && !(await agreed(ask))) return 2;

  const red = (text: string): string => (process.stdout.isTTY && process.env['NO_COLOR'] === undefined ? `\u001b[31m${text}\u001b[39m` : text);
  const findings: Finding[] = [];
  for await (const found of examine(examination)) {
    const finding = hidden(found);
    findings.push(finding);
    if (!json) linesOf(finding, language, red).forEach(out);
  }
  if (findings.length === 0) throw new Error('--only names no check');
  const told = findings.map((one) => (one.result === 'broken' ? { ...one, see: remedies[one.check]?.[0], must: remedies[one.check]?.[language === 'zh' ? 2 : 1] } : one));
  if (json) out(JSON.stringify({ endpoint, findings: told }, undefined, 2));
  else endOf(findings, language).forEach(out);
  return findings.some(({ result }) => result === 'broken') ? 1 : 0;
}

const code = await main(process.argv.slice(2)).catch((thrown: unknown) => {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\nlinli-contract --help says how.\n`);
  return 2;
});
// A check that was given up may still be waiting for its server.
process.stdout.write('', () => process.exit(code));
