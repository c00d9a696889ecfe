/** What is on the screen and how it came there: the district, or one compound with the building somebody lives in. */
import { asFailure, type Failure } from '../../domain/failure.ts';
import type { Place } from '../../domain/place.ts';
import type { Instant, Ref } from '../../domain/record.ts';
import { copyOf } from '../../kit/copy.ts';
import { type Copy, LoadController } from '../../kit/load.ts';
import type { Way } from '../../kit/page.ts';
import type { PortsController, PortsHost } from '../../kit/ports.ts';
import type { Backend } from '../../ports/backend.ts';
import type { Told } from './renovation-tracker.compound.ts';
import { type District, type Filter, wantedBuilding } from './renovation-tracker.model.ts';
import { keptCompound, keptDistrict, packDistrict, readCompound, readDistrict } from './renovation-tracker.reading.ts';

export type Showing = { kind: 'district' } | { kind: 'compound'; ref: Ref<'place'> };

/** Buildings of an opened row. */
export type Opened = { kind: 'loading' } | { kind: 'ready'; buildings: Place[] } | { kind: 'failed'; failure: Failure };

interface Options {
  ports: PortsController;
  scope: () => string | undefined;
  focus: (selector: string) => void;
  say: (text: string) => void;
}

export class RenovationFlow {
  showing: Showing = { kind: 'district' };
  /** The building looked at. */
  building: Ref<'place'> | undefined;
  /** 我住的楼, as this device remembers it. */
  home: Ref<'place'> | undefined;
  filter: Filter = { text: '' };
  /** All rows are listed, not only the first. */
  all = false;
  /** When what stands here came, in service time. */
  readAt: Instant | undefined;
  readonly opened = new Map<Ref<'place'>, Opened>();
  readonly district: LoadController<District>;
  readonly compound: LoadController<Told>;
  readonly #host: PortsHost;
  readonly #options: Options;
  #started = false;
  #asked: Way | undefined;

  constructor(host: PortsHost, options: Options) {
    this.#host = host;
    this.#options = options;
    this.district = new LoadController(host);
    this.compound = new LoadController(host);
  }

  /** An office answers from now on, for the first time or another one. */
  async start(backend: Backend): Promise<void> {
    this.district.reset();
    this.compound.reset();
    this.opened.clear();
    this.home = await this.#remembered();
    this.#started = true;
    const asked = this.#asked;
    this.#asked = undefined;
    const scope = this.#options.scope();
    if (asked) return this.open(asked);
    if (scope && (await this.#isNarrow(backend, scope))) return this.show(scope as Ref<'place'>);
    return this.home ? this.show(this.home, this.home) : this.showDistrict();
  }

  /** A link, or another tag. */
  open(way: Way): void {
    if (!this.#started) {
      this.#asked = way;
      return;
    }
    const { ref, prefill = {} } = way;
    const dye = (['done', 'doing', 'ahead'] as const).find((one) => one === prefill['show']);
    this.#set(() => (this.filter = { text: '', dye, street: prefill['street'] && `place/${prefill['street']}` }));
    if (ref?.startsWith('place/')) this.show(ref as Ref<'place'>, prefill['building'] ? `place/${prefill['building']}` : undefined);
    else this.showDistrict();
  }

  showDistrict(): void {
    const { ref } = this.showing as { ref?: string };
    this.#set(() => {
      this.showing = { kind: 'district' };
      this.building = undefined;
    });
    this.compound.reset();
    if (this.district.state.kind === 'idle') void this.loadDistrict();
    if (ref) this.#options.focus('h1');
  }

  /** A compound, or the one around a building. */
  show(ref: Ref<'place'>, building?: Ref<'place'>): void {
    const moved = this.showing.kind === 'compound' || this.district.state.kind !== 'idle';
    this.#set(() => {
      this.showing = { kind: 'compound', ref };
      this.building = building;
    });
    this.compound.reset();
    void this.loadCompound(ref);
    if (moved) this.#options.focus('h1');
  }

  choose(building: Ref<'place'> | undefined): void {
    this.#set(() => (this.building = building));
    if (building) this.#options.focus('[part=week]');
  }

  async loadDistrict(): Promise<void> {
    const { backend } = this.#options.ports;
    if (!backend) return;
    const copy = copyOf(this.#options.ports, 'renovation', keptDistrict, (value) => (value.partly ? undefined : packDistrict(value)));
    if (await this.district.run((signal) => readDistrict(backend, signal), { copy })) this.#read();
  }

  async loadCompound(ref: Ref<'place'>): Promise<void> {
    const { backend } = this.#options.ports;
    if (!backend) return;
    const told = await this.compound.run((signal) => readCompound(backend, ref, signal), { copy: this.#copyOf(ref) });
    if (!told) return;
    this.#read();
    const { id } = told.compound;
    // A building was asked for: it is looked at, in its compound.
    if (ref !== `place/${id}` && this.building === undefined) this.building = ref;
    const { building: number } = wantedBuilding(this.filter.text);
    if (number !== undefined) this.building ??= numberedIn(told.buildings, number);
    if (told.buildings.some((one) => `place/${one.id}` === this.home)) this.building ??= this.home;
  }

  #read(): void {
    this.#set(() => (this.readAt = this.#options.ports.now));
  }

  toggle(ref: Ref<'place'>): void {
    if (this.opened.delete(ref)) return this.#host.requestUpdate();
    void this.#openRow(ref);
  }

  async #openRow(ref: Ref<'place'>): Promise<void> {
    const { backend } = this.#options.ports;
    if (!backend) return;
    const set = (opened: Opened): void => this.#set(() => this.opened.set(ref, opened));
    set({ kind: 'loading' });
    try {
      const { items } = await backend.list('place', { where: { kind: 'building', parent: ref }, limit: 500 });
      if (this.opened.has(ref)) set({ kind: 'ready', buildings: items });
    } catch (thrown) {
      if (this.opened.has(ref)) set({ kind: 'failed', failure: asFailure(thrown) });
    }
  }

  narrow(filter: Partial<Filter>): void {
    this.#set(() => (this.filter = { ...this.filter, ...filter }));
  }

  showAll(): void {
    this.#set(() => (this.all = true));
  }

  /** Remembers the building looked at, or none, and says so. */
  async live(building: Ref<'place'> | undefined, said: string): Promise<void> {
    this.#set(() => (this.home = building));
    this.#options.say(said);
    const { value, keptAt } = this.compound;
    // The next visit asks for this building: without the office, for this copy.
    if (building && value && keptAt === undefined) this.#copyOf(building)?.put(value);
    const { connection, readings } = this.#options.ports;
    if (connection.kind === 'ready') await readings?.live(connection.address, building);
  }

  async #remembered(): Promise<Ref<'place'> | undefined> {
    const { connection, readings } = this.#options.ports;
    return connection.kind === 'ready' ? readings?.home(connection.address) : undefined;
  }

  /** Whether a scope is one compound or building; where the office does not say, whether this device has a copy of it as one. */
  async #isNarrow(backend: Backend, scope: string): Promise<boolean> {
    if (!scope.startsWith('place/')) return false;
    try {
      return ['compound', 'building'].includes((await backend.get(scope as Ref<'place'>)).kind);
    } catch {
      return (await this.#copyOf(scope as Ref<'place'>)?.get()) !== undefined;
    }
  }

  #copyOf(ref: Ref<'place'>): Copy<Told> | undefined {
    return copyOf(this.#options.ports, `renovation ${ref}`, keptCompound, (value) => (value.partly ? undefined : value));
  }

  #set(change: () => void): void {
    change();
    this.#host.requestUpdate();
  }
}

/** The building that bears a number: 8 幢, 8号楼, 08. */
function numberedIn(buildings: readonly Place[], number: string): Ref<'place'> | undefined {
  const found = buildings.find(({ name }) => Number(/\d+/.exec(name)?.[0]) === Number(number));
  return found && `place/${found.id}`;
}
