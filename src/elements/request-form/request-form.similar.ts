import type { ReactiveControllerHost } from 'lit';
import type { Case } from '../../domain/case.ts';
import { isOpen } from '../../domain/case-machine.ts';
import type { Category } from '../../domain/category.ts';
import type { Ref } from '../../domain/record.ts';
import { LoadController } from '../../kit/load.ts';
import type { PortsController } from '../../kit/ports.ts';
import { maySupport, support } from '../../kit/support.ts';

/** As many as a resident would read. */
const shown = 2;

/** 已有相近的事: open cases of the same matter in the same compound, and 我家也是. */
export class SimilarCases {
  /** Refs this form has added its household to. */
  readonly backed = new Set<string>();
  fault = false;
  readonly #load: LoadController<Case[]>;
  #host: ReactiveControllerHost;
  #ports: PortsController;
  #asked = '';

  constructor(host: ReactiveControllerHost, ports: PortsController) {
    this.#host = host;
    this.#ports = ports;
    this.#load = new LoadController<Case[]>(host);
  }

  get cases(): readonly Case[] {
    return this.#load.value ?? [];
  }

  get mayBack(): boolean {
    return maySupport(this.#ports);
  }

  /** Asked again only where the matter or the compound is another. Nobody is told of disputes. */
  look(category: Category | undefined, compound: Ref<'place'> | ''): void {
    const { backend } = this.#ports;
    const wanted = category && compound && category.group !== 'dispute' ? `${category.id} ${compound}` : '';
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    this.#load.reset();
    if (!wanted || !backend?.can('list', 'case')) return;
    const where = { kind: 'request', category: `category/${category!.id}`, place: compound };
    const query = { where, sort: { field: 'submittedAt', descending: true }, limit: 20 };
    void this.#load.run(async (signal) => (await backend.list('case', query, { signal })).items.filter(isOpen).slice(0, shown));
  }

  async back({ id }: Case): Promise<void> {
    if (this.backed.has(id)) return;
    this.backed.add(id);
    this.fault = !(await support(this.#ports, id));
    if (this.fault) this.backed.delete(id);
    this.#host.requestUpdate();
  }
}
