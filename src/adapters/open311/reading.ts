/** What is read of a server, and how long it is good. */
import type { Case } from '../../domain/case.ts';
import { failure } from '../../domain/failure.ts';
import { pageOf, type Query } from '../../domain/query.ts';
import type { AnyRecord, RecordType } from '../../domain/record.ts';
import type { Call, Page } from '../../ports/backend.ts';
import type { Places } from './places.ts';
import { type Json, textOf } from './reply.ts';
import { caseOf, narrowed } from './requests.ts';
import { readServices, type Service } from './services.ts';
import type { Ask } from './wire.ts';

const listMs = 60_000;
const servicesMs = 600_000;
/** As many as a list holds at most; one that is full may have left some out. */
const most = 1000;
const now = (): number => performance.now();

export class Reading {
  readonly #agencies = new Set<string>();
  readonly #lists = new Map<string, { at: number; cases: Case[] }>();
  #known: { at: number; services: Promise<Service[]> } | undefined;
  readonly #ask: Ask;
  readonly #places: Places;

  constructor(ask: Ask, places: Places) {
    this.#ask = ask;
    this.#places = places;
  }

  /** For all who ask, so that nobody's giving up is another's failure. */
  services(): Promise<Service[]> {
    if (this.#known && now() - this.#known.at < servicesMs) return this.#known.services;
    const services = readServices(this.#ask);
    this.#known = { at: now(), services };
    services.catch(() => (this.#known = undefined));
    return services;
  }

  /** Requests as they came; `full`: there may be more. */
  async requests(query: Readonly<Record<string, string>>, call?: Call): Promise<{ found: Json[]; full: boolean }> {
    const found = await this.#ask('requests', { query: { ...query, extensions: 'true' }, call });
    return { found: found.filter((one) => textOf(one['service_request_id'])), full: found.length >= most };
  }

  async case(id: string, call?: Call): Promise<Case> {
    const [locate, [found]] = await Promise.all([this.#places.locator(call), this.#ask(`requests/${encodeURIComponent(id)}`, { query: { extensions: 'true' }, call })]);
    if (!found || !textOf(found['service_request_id'])) throw failure('missing', { message: `no request ${id}`, status: 404 });
    return this.#heard(caseOf(found, locate));
  }

  async list(type: RecordType, query: Query, call?: Call): Promise<Page> {
    if (type !== 'case') return pageOf(await this.records(type, call), query);
    // What the server shows is no whole that could be counted.
    const { total: _, ...page } = pageOf<AnyRecord>(await this.#cases(query, call), query);
    return page;
  }

  async records(type: Exclude<RecordType, 'case'>, call?: Call): Promise<AnyRecord[]> {
    if (type === 'place') return [...(await this.#places.list(call))];
    if (type === 'category') return (await this.services()).map(({ category }) => category);
    return type === 'org' ? [...this.#agencies].map((name) => ({ type, id: name, kind: 'government', name })) : [];
  }

  /** What was read before a resident filed something is old. */
  forget(): void {
    this.#lists.clear();
  }

  async #cases(query: Query, call?: Call): Promise<Case[]> {
    const narrow = narrowed(query);
    const key = JSON.stringify(narrow);
    const before = this.#lists.get(key);
    if (before && now() - before.at < listMs && !call?.signal?.aborted) return before.cases;
    const [locate, { found, full }] = await Promise.all([this.#places.locator(call), this.requests(narrow, call)]);
    if (full) console.warn(`[linli] the server sent ${found.length} requests, as many as it ever does: there may be more.`);
    const cases = found.map((one) => this.#heard(caseOf(one, locate)));
    this.#lists.set(key, { at: now(), cases });
    return cases;
  }

  #heard(record: Case): Case {
    if (record.assignee) this.#agencies.add(record.assignee.slice('org/'.length));
    return record;
  }
}
