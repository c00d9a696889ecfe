/** Three readings of one board, each with its own luck: figures, names of places, livelihood projects. */
import type { ReactiveControllerHost } from 'lit';
import type { Indicator } from '../../domain/indicator.ts';
import { type Place, placeKinds } from '../../domain/place.ts';
import type { Project } from '../../domain/project.ts';
import type { Query } from '../../domain/query.ts';
import type { Instant, RecordOf } from '../../domain/record.ts';
import { allPages } from '../../kit/all-pages.ts';
import { copyOf, keptRecords } from '../../kit/copy.ts';
import { LoadController } from '../../kit/load.ts';
import { warnOnce } from '../../kit/page.ts';
import type { PortsController } from '../../kit/ports.ts';
import { within } from './indicator-board.model.ts';

/** In `codes`, the livelihood projects; without `codes` they are shown too. */
const projectsCode = 'livelihood';

export type Part = 'indicator' | 'place' | 'project';

/** A city's buildings are many, and no figure is about one. */
const queries: Readonly<Record<Part, Query>> = {
  indicator: {}, place: { where: { kind: placeKinds.filter((kind) => kind !== 'building') } }, project: { where: { kind: 'livelihood' } },
};
const parts = Object.keys(queries) as Part[];

export class BoardReading {
  readonly loads: { readonly [T in Part]: LoadController<RecordOf[T][]> };
  /** When the figures came. */
  readAt: Instant | undefined;
  #ports: PortsController;

  constructor(host: ReactiveControllerHost, ports: PortsController) {
    this.#ports = ports;
    this.loads = { indicator: new LoadController(host), place: new LoadController(host), project: new LoadController(host) };
  }

  /** Another office: what the one before it published is not its. @returns whether the figures came */
  start(): Promise<boolean> {
    for (const part of parts) this.loads[part].reset();
    return this.#readAll(parts);
  }

  /** Fetches what did not come, and only that. @returns whether the figures came just now */
  again(): Promise<boolean> {
    return this.#readAll(parts.filter((part) => this.loads[part].state.kind === 'failed'));
  }

  async #readAll(wanted: readonly Part[]): Promise<boolean> {
    const came = await Promise.all(wanted.map((part) => this.#read(part)));
    return came[wanted.indexOf('indicator')] ?? false;
  }

  async #read<T extends Part>(part: T): Promise<boolean> {
    const { backend } = this.#ports;
    if (!backend) return false;
    const load = this.loads[part] as LoadController<RecordOf[T][]>;
    const copy = copyOf(this.#ports, `indicator-board ${part}`, (value) => keptRecords(part, value));
    // An office without projects is no failure.
    const read = (signal: AbortSignal): Promise<RecordOf[T][]> => (part === 'project' && !backend.can('list', part) ? Promise.resolve([]) : allPages(backend, part, queries[part], signal));
    const came = (await load.run(read, { copy })) !== undefined;
    if (came && part === 'indicator') this.readAt = this.#ports.now;
    return came;
  }

  /** What of it all this tag shows, in its order. A scope or a code that nothing answers to is told the webmaster. */
  chosen(tag: string, scope: string | undefined, codes: string | undefined): { all: readonly Indicator[]; shown: Indicator[]; projects: Project[]; places: readonly Place[] } {
    const { indicator: { value: all = [] }, place: { value: places = [] }, project: { value: livelihood = [] } } = this.loads;
    const known = !scope || places.length === 0 || places.some(({ id }) => id === scope.replace(/^place\//, ''));
    if (!known) warnOnce(`<${tag} scope="${scope}">: there is no such place at this backend; everything is shown. Write the ref of a place, e.g. scope="place/xincun".`);
    const here = known ? scope : undefined;
    const inside = within(all, places, here, (one) => [one.scope]);
    const projects = within(livelihood, places, here, (one) => one.places);
    const wanted = (codes ?? '').split(/[,，\s]+/).filter(Boolean);
    if (wanted.length === 0) return { all, shown: inside, projects, places };
    for (const code of wanted) {
      if (all.length > 0 && code !== projectsCode && !all.some((one) => one.code === code)) warnOnce(`<${tag} codes="${codes}">: no figure has the code "${code}"; it is left out.`);
    }
    return { all, shown: wanted.flatMap((code) => inside.filter((one) => one.code === code)), projects: wanted.includes(projectsCode) ? projects : [], places };
  }
}
