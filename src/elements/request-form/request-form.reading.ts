import type { ReactiveControllerHost } from 'lit';
import type { Topic } from '../../domain/case.ts';
import type { Place } from '../../domain/place.ts';
import type { Ref } from '../../domain/record.ts';
import { copyOf, keptRecords } from '../../kit/copy.ts';
import { LoadController } from '../../kit/load.ts';
import type { PortsController } from '../../kit/ports.ts';
import type { KeptReceipt } from '../../ports/device.ts';
import { type Arrival, type Catalogue, keptCatalogue, loadArrival, loadBuildings, loadCatalogue } from './request-form.catalogue.ts';

/** What the form reads of the office: matters and compounds, the buildings of one, and what became of what was sent. */
export class FormReading {
  readonly catalogue: LoadController<Catalogue>;
  readonly buildings: LoadController<Place[]>;
  readonly arrival: LoadController<Arrival>;
  #ports: PortsController;
  #topic: () => Topic;

  constructor(host: ReactiveControllerHost, ports: PortsController, topic: () => Topic) {
    this.catalogue = new LoadController<Catalogue>(host);
    this.buildings = new LoadController<Place[]>(host);
    this.arrival = new LoadController<Arrival>(host);
    this.#ports = ports;
    this.#topic = topic;
  }

  load(): void {
    const { backend } = this.#ports;
    const topic = this.#topic();
    const scope = this.#ports.setting('scope');
    // Without a signal the matters and compounds of the last visit do: nothing needs to be said about it.
    const copy = copyOf(this.#ports, ['catalogue', topic === 'request' ? '' : topic, scope].filter(Boolean).join(' '), keptCatalogue);
    if (backend) void this.catalogue.run((signal) => loadCatalogue(backend, topic, scope, signal), { copy });
  }

  loadBuildings(compound: Ref<'place'> | ''): void {
    const { backend } = this.#ports;
    // Buildings of another compound must never be offered for this one.
    this.buildings.reset();
    const copy = copyOf(this.#ports, `buildings ${compound}`, (value) => keptRecords('place', value));
    if (backend && compound) void this.buildings.run((signal) => loadBuildings(backend, compound, signal), { copy });
  }

  arrive({ ref, token }: KeptReceipt): void {
    const { backend } = this.#ports;
    if (backend && ref) void this.arrival.run((signal) => loadArrival(backend, ref, token, signal));
  }
}
