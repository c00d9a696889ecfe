/**
 * 扮演办事的人: lets one person play the whole story. A tool of this demonstration, no part of the library; it speaks to the same backend as the
 * tags, as a member of staff.
 */
import { render } from 'lit';
import type { Case, Role } from '../src/domain/case.ts';
import type { Category } from '../src/domain/category.ts';
import type { EventData } from '../src/domain/desk.ts';
import { asFailure, failure } from '../src/domain/failure.ts';
import { instantOf, dayOf } from '../src/domain/instant.ts';
import { edgeOf, movesOf, type Need } from '../src/domain/machine.ts';
import type { Org } from '../src/domain/org.ts';
import type { Place } from '../src/domain/place.ts';
import { type CaseEvent, machineOf } from '../src/domain/case-machine.ts';
import { uuid } from '../src/domain/uuid.ts';
import type { Backend } from '../src/ports/backend.ts';
import { staffToken } from './backend.ts';
import { panel } from './office-panel.view.ts';
import { eventWords, failureWords, refusalWords, sampleData, sampleNotes, unitOf } from './office-panel.words.ts';
import { type Evidence, type Phase, photoFrom, samplePhoto } from './sample-photo.ts';

export interface Move {
  event: CaseEvent;
  roles: Role[];
  needs: readonly Need[];
}

/** One event being filled in. */
export interface MoveForm {
  move: Move;
  role: Role;
  note: string;
  assignee: string;
  until: string;
  photos: Evidence[];
}

export interface Books {
  orgs: readonly Org[];
  categories: readonly Category[];
  places: readonly Place[];
}

const staff: readonly Role[] = ['receptionist', 'lead', 'branch', 'handler', 'committee', 'system', 'mediator', 'organizer'];
const pollMs = 5000;
const dayMs = 86_400_000;

/** What staff may do in a state, each event once. Merging needs a second case to pick, and is left out. */
function movesFor(record: Case): Move[] {
  const machine = machineOf(record.kind);
  const events = new Set(staff.flatMap((role) => movesOf(machine, record.state, role)));
  events.delete('merge');
  const inOrder = new Set(machine.edges.map((edge) => edge.event).filter((event) => events.has(event)));
  return [...inOrder].map((event) => {
    const edge = edgeOf(machine, record.state, event);
    return { event, roles: (edge?.by ?? []).filter((role) => staff.includes(role)), needs: edge?.needs ?? [] };
  });
}

export class OfficePanel extends HTMLElement {
  static backend: Backend | undefined;

  #books: Books | undefined;
  #cases: Case[] | undefined;
  #chosen: string | undefined;
  #form: MoveForm | undefined;
  #busy = false;
  #said: { text: string; bad: boolean } | undefined;
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#draw();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  #draw(): void {
    const record = this.#cases?.find((one) => one.id === this.#chosen) ?? this.#cases?.[0];
    render(
      panel({
        cases: this.#cases, books: this.#books, record, moves: record ? movesFor(record) : [], form: this.#form, busy: this.#busy, said: this.#said,
        now: instantOf(Date.now()),
        onToggle: (open) => this.#toggle(open),
        onChoose: (one) => this.#set(() => {
          this.#chosen = one.id;
          this.#form = this.#said = undefined;
        }),
        onMove: (move) => record && this.#start(record, move),
        onForm: (patch) => this.#set(() => (this.#form &&= { ...this.#form, ...patch })),
        onSample: (phase) => void this.#addPhoto(samplePhoto(phase)),
        onFile: (file, phase) => void this.#addPhoto(photoFrom(file, phase)),
        onSend: () => record && this.#form && void this.#act(record, this.#form.move.event, this.#form.role, dataOf(this.#form), this.#form.photos),
        onCancel: () => this.#set(() => (this.#form = this.#said = undefined)),
      }),
      this,
    );
  }

  #set(change: () => void): void {
    change();
    this.#draw();
  }

  #toggle(open: boolean): void {
    this.#stop?.();
    this.#stop = undefined;
    document.body.classList.toggle('office-open', open);
    if (!open) return;
    void this.#look();
    const { backend } = OfficePanel;
    const hear = (): void => void this.#look();
    if (backend?.watch && backend.can('watch', 'case')) this.#stop = backend.watch('case', {}, {}, hear);
    else {
      const timer = setInterval(hear, pollMs);
      this.#stop = () => clearInterval(timer);
    }
  }

  async #look(): Promise<void> {
    const { backend } = OfficePanel;
    if (!backend) return;
    try {
      const [orgs, categories, places] = this.#books ? [] : await Promise.all([backend.list('org', {}), backend.list('category', {}), backend.list('place', {})]);
      if (orgs && categories && places) this.#books = { orgs: orgs.items, categories: categories.items, places: places.items };
      const query = { sort: { field: 'submittedAt', descending: true }, limit: 50 };
      const { items } = await backend.list('case', query, { token: staffToken('receptionist', 'reception') });
      // The case one is busy with stays chosen when a newer one comes in.
      this.#chosen ??= items[0]?.id;
      const before = this.#cases?.find((one) => one.id === this.#chosen)?.state;
      this.#cases = items;
      const moved = before !== items.find((one) => one.id === this.#chosen)?.state;
      if (moved) this.#form = undefined;
      if ((moved && !this.#busy) || this.#said?.text === failureWords.offline) this.#said = undefined;
    } catch (thrown) {
      this.#said = { text: failureWords[asFailure(thrown).kind], bad: true };
    }
    this.#draw();
  }

  #start(record: Case, move: Move): void {
    const role = move.roles[0] ?? 'receptionist';
    // A visit is asked for as well: who makes it decides whether it counts.
    if (move.needs.every((need) => need === 'unreachable-thrice')) return void this.#act(record, move.event, role, {}, []);
    const assignee = record.assignee === 'org/property' ? 'org/project' : 'org/property';
    const until = dayOf(instantOf(Date.now() + 7 * dayMs));
    this.#set(() => {
      this.#form = { move, role, note: sampleNotes[move.event] ?? '', assignee, until, photos: [] };
      this.#said = undefined;
    });
  }

  async #addPhoto(making: Promise<Evidence>): Promise<void> {
    try {
      const photo = await making;
      this.#set(() => {
        this.#form &&= { ...this.#form, photos: [...this.#form.photos, photo] };
        this.#said = undefined;
      });
    } catch {
      this.#set(() => (this.#said = { text: '这张打不开，换一张。', bad: true }));
    }
  }

  async #act(record: Case, event: CaseEvent, role: Role, data: EventData, photos: readonly Evidence[]): Promise<void> {
    const { backend } = OfficePanel;
    if (!backend || this.#busy) return;
    const unit = role === 'handler' && record.assignee ? record.assignee.slice('org/'.length) : (unitOf[role] ?? 'reception');
    const token = staffToken(role, unit);
    this.#set(() => {
      this.#busy = true;
      this.#said = undefined;
    });
    try {
      // A rating or a support moves the revision, not the state: only another state is news to whoever pressed the button.
      const { state, rev } = await backend.get(`case/${record.id}`, { token });
      if (state !== record.state) throw failure('conflict');
      for (const { sha256, bytes, type } of photos) await backend.upload?.({ sha256, bytes, type }, { key: sha256, token });
      const outcome = await backend.act(`case/${record.id}`, { event, data }, { key: uuid(Math.random), token, ...(rev !== undefined && { ifRev: rev }) });
      const refused = outcome.kind === 'rejected';
      this.#said = refused ? { text: refusalWords(outcome.fields), bad: true } : { text: `${eventWords[event] ?? event}，办好了。`, bad: false };
      if (!refused) this.#form = undefined;
    } catch (thrown) {
      this.#said = { text: failureWords[asFailure(thrown).kind], bad: true };
    }
    await this.#look();
    this.#set(() => (this.#busy = false));
    // The tracker looks again whenever a resident comes back to the page; one person playing both need not wait for its turn.
    document.dispatchEvent(new Event('visibilitychange'));
  }
}

function dataOf({ move: { needs }, note, assignee, until, photos }: MoveForm): EventData {
  return {
    ...((needs.includes('note') || needs.includes('reason')) && { note: note.trim() }),
    ...(needs.includes('assignee') && { assignee: assignee as `org/${string}` }),
    ...(needs.includes('until') && { until }),
    ...needs.reduce<EventData>((brought, need) => ({ ...brought, ...sampleData[need] }), {}),
    ...(photos.length > 0 && { media: photos.map((photo) => photo.sha256), phases: photos.map((photo): Phase => photo.phase) }),
  };
}
