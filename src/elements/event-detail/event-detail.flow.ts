import type { Ref } from '../../domain/record.ts';
import type { Instant } from '../../domain/record.ts';
import { copyOf } from '../../kit/copy.ts';
import { LoadController } from '../../kit/load.ts';
import type { Way } from '../../kit/page.ts';
import type { Subject } from '../../kit/poll.ts';
import type { PortsController, PortsHost } from '../../kit/ports.ts';
import { keptEvent, readEvent, type Told } from './event-detail.reading.ts';
import { standingOf } from './event-detail.model.ts';
import { OwnSignups, type OwnOptions } from './event-detail.own.ts';
import { SignupFlow, type SignupOptions } from './event-detail.signup.ts';

type Options = Pick<OwnOptions, 'words' | 'say'> & Pick<SignupOptions, 'street' | 'policy' | 'labels' | 'focus'> & {
  ports: PortsController;
  /** The event the page names. */
  named: () => Ref<'event'> | undefined;
  /** It was read, not copied. */
  shown: (ref: Ref<'event'>) => void;
};

/** Which event is on the screen, how it stands, and what this resident has to do with it. Draws nothing. */
export class EventFlow {
  /** When what stands here was read, in service time. */
  readAt: Instant | undefined;
  /** The code for another phone is on the screen. */
  scanning = false;
  /** Photos that could not be loaded. */
  readonly broken = new Set<string>();
  readonly event: LoadController<Told>;
  readonly own: OwnSignups;
  readonly signup: SignupFlow;
  readonly #host: PortsHost;
  readonly #options: Options;
  /** A link or another tag led here; it goes before what the page names. */
  #led: Ref<'event'> | undefined;
  #read: Ref<'event'> | undefined;
  #started = false;

  constructor(host: PortsHost, options: Options) {
    const { ports, focus } = options;
    const target = (): Ref<'event'> | undefined => this.ref;
    const changed = (): void => void this.load({ quiet: true });
    this.#host = host;
    this.#options = options;
    this.event = new LoadController<Told>(host);
    this.own = new OwnSignups(host, { ...options, target, changed, over: () => this.#over });
    this.signup = new SignupFlow(host, { ...options, ports, target, focus, settled: changed });
  }

  get ref(): Ref<'event'> | undefined {
    return this.#led ?? this.#options.named();
  }

  /** What the backend should call for. */
  get subject(): Subject | undefined {
    const { backend } = this.#options.ports;
    const { event } = this.event.value ?? {};
    return event && backend && { backend, type: 'event', query: { where: { id: event.id } } };
  }

  /** An office answers from now on, for the first time or another one. */
  start(): void {
    this.#started = true;
    this.#read = undefined;
    this.follow();
    void this.own.mine.start();
  }

  /** A link, or another tag. */
  open({ ref }: Way): void {
    if (!ref?.startsWith('event/')) return;
    const again = ref === this.ref;
    this.#led = ref as Ref<'event'>;
    this.follow();
    if (again) void this.signup.pickUp();
    this.#host.requestUpdate();
    this.#options.focus('#title');
  }

  /** The page names another event: that one, whatever a link said before. */
  renamed(): void {
    this.#led = undefined;
    this.follow();
  }

  /** Reads the event that is wanted now, if it is another one. */
  follow(): void {
    const { ref } = this;
    if (!this.#started || ref === this.#read) return;
    this.#read = ref;
    this.readAt = undefined;
    this.event.reset();
    this.broken.clear();
    this.signup.reset();
    if (ref) void this.load();
  }

  async load({ quiet = false } = {}): Promise<void> {
    const { ports, shown } = this.#options;
    const { backend, device } = ports;
    const { ref } = this;
    if (!backend || !ref) return;
    const copy = copyOf(ports, `event ${ref}`, keptEvent, ({ partly, ...told }) => (partly ? undefined : told));
    const known = this.event.value?.place;
    // Its draft is looked for at once: over a copy somebody may begin to write before the office has answered.
    if (device && !quiet) void this.signup.open(device);
    const told = await this.event.run((signal) => readEvent(backend, ref, signal, known), { quiet, copy });
    if (!told || ref !== this.ref) return;
    this.readAt = ports.now;
    this.#host.requestUpdate();
    if (!quiet) shown(ref);
  }

  scan(): void {
    this.scanning = !this.scanning;
    this.#host.requestUpdate();
  }

  lose(photo: string): void {
    this.broken.add(photo);
    this.#host.requestUpdate();
  }

  poll(): void {
    void this.load({ quiet: true });
    void this.own.refresh();
  }

  get #over(): boolean {
    const { event } = this.event.value ?? {};
    return event !== undefined && ['over', 'cancelled'].includes(standingOf(event, this.#options.ports.now));
  }
}
