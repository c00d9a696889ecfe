/** Stages a story: a day that stands still, an office and a phone in memory, no network; and drives the tag on it by words, labels and roles. */
import type { LoaderFunction } from 'storybook/internal/types';
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';
import { sha256 } from '../src/device/sha256.ts';
import { systemClock } from '../src/device/clock.ts';
import type { Case, CaseInput, Role } from '../src/domain/case.ts';
import type { EventData } from '../src/domain/desk.ts';
import { epochOf, instantOf } from '../src/domain/instant.ts';
import type { Instant } from '../src/domain/record.ts';
import { loadCase } from '../src/elements/request-tracker/request-tracker.case.ts';
import { toKeep } from '../src/elements/request-tracker/request-tracker.copy.ts';
import { page } from '../src/kit/page.ts';
import type { OutboxItem } from '../src/ports/device.ts';
import type { Readings } from '../src/ports/readings.ts';
import { type FakeBackend, fakeBackend, type FakeOptions, staffToken } from '../test/fakes/backend.ts';
import { type FakeClock, fakeClock } from '../test/fakes/clock.ts';
import { type FakeDevice, fakeDevice } from '../test/fakes/device.ts';
import { fakeReadings } from '../test/fakes/readings.ts';

export interface Stage {
  backend: FakeBackend;
  device: FakeDevice;
  /** What tags that only read keep. */
  readings: Readings;
  clock: FakeClock;
}

export const phone = '0513-0000-0000';
/** The Friday of the sample. */
export const today: Instant = '2023-11-10T09:00:00+08:00';
/** How a device names the fake office. */
export const address = { backend: 'fake', endpoint: '' };

/** The office's clock is the stage's. */
export type SceneOptions = Omit<FakeOptions, 'now' | 'random'>;

/** Waits pass so that whoever tries a story sees it save; the time of day does not. */
function makeStage(options: SceneOptions): Stage {
  const clock: FakeClock = { ...fakeClock({ start: epochOf(today) }), after: systemClock().after };
  // Chance of its own: numbers of cases hang on nothing but the order of the office's work.
  const random = fakeClock({ seed: 23 }).random;
  return { clock, device: fakeDevice({ clock }), readings: fakeReadings({ clock }), backend: fakeBackend({ now: () => instantOf(clock.now()), random, ...options }) };
}

/** A story's own page: none of another story's tags, backends, warnings or unkept drafts. */
function freshPage({ clock }: Stage, canvas: HTMLElement): void {
  for (const { element } of [...page().tags]) if (canvas.contains(element)) element.remove();
  Object.assign(page(), {
    adapters: new Map(), backends: new Map(), defaults: {}, warned: new Set(), volatileDevice: fakeDevice({ clock, mode: 'memory' }),
  });
}

/** What stands on each canvas; a docs page has several. */
const standing = new WeakMap<object, { story: string; setting: string; on: Stage }>();

/** Loader of a story. Turning a control keeps the stage as it is; a story that is opened or remounted gets a fresh one. */
export function scene(prepare: (on: Stage) => Promise<void> | void = () => undefined, options: SceneOptions = {}): LoaderFunction {
  return async ({ id, args, globals, canvasElement }) => {
    const canvas = canvasElement as HTMLElement;
    const setting = JSON.stringify([args, globals]);
    const before = standing.get(canvas);
    if (before?.story === id && before.setting !== setting) {
      before.setting = setting;
      return { on: before.on };
    }
    const on = makeStage(options);
    freshPage(on, canvas);
    await prepare(on);
    standing.set(canvas, { story: id, setting, on });
    return { on };
  };
}

/** One sentence under the story's name on the docs page. */
export const about = (story: string): { docs: { description: { story: string } } } => ({ docs: { description: { story } } });

/** Sets the stage's day while history is made. */
export function at({ clock }: Stage, instant: Instant): void {
  clock.jump(epochOf(instant) - clock.now());
}

const roof: CaseInput = {
  clientId: '', topic: 'request', kind: 'request', category: 'category/P01', place: 'place/xincun-8', unit: '2', room: '502',
  text: '下雨天客厅东北角渗水，滴到地板上，有两个星期了。用盆接着。', answers: { when: '1' }, reporter: { phone: '13800001234' }, showName: 'no',
  consent: { version: '1', at: today }, media: [],
};

const keyOf = (count: number): string => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;

/** A leaking roof at the office, its receipt on this phone unless it was reported on another one. */
export async function file(on: Stage, when: Instant, { receipt = true, change = {} }: { receipt?: boolean; change?: Partial<CaseInput> } = {}): Promise<Case> {
  at(on, when);
  const key = keyOf(on.backend.filings.size + 1);
  const outcome = await on.backend.create('case', { ...roof, clientId: key, consent: { version: '1', at: when }, ...change }, { key });
  if (outcome.kind !== 'delivered' || outcome.rec?.type !== 'case') throw new Error('not filed');
  if (receipt) await on.device.receipts.keep({ ...outcome.receipt, address, type: 'case', sentAt: on.clock.now() });
  return outcome.rec;
}

async function act({ backend }: Stage, { id }: Case, event: string, data: EventData, token: string): Promise<void> {
  const outcome = await backend.act(`case/${id}`, { event, data }, { key: `act-${backend.calls.length}`, token });
  if (outcome.kind !== 'delivered') throw new Error(`${event}: ${JSON.stringify(outcome)}`);
}

/** The office moves a case: when, who of which unit, what. */
export async function staff(on: Stage, record: Case, when: Instant, role: Role, org: string, event: string, data: EventData = {}): Promise<void> {
  at(on, when);
  await act(on, record, event, data, staffToken(role, `org/${org}`));
}

/** The resident moves it. */
export async function resident(on: Stage, record: Case, when: Instant, event: string, data: EventData = {}): Promise<void> {
  at(on, when);
  await act(on, record, event, data, record.own?.token ?? '');
}

/** What a phone keeps of a request that did not get through. */
export async function keptRequest(on: Stage, kept: Pick<OutboxItem, 'state' | 'attempts'>): Promise<OutboxItem> {
  const photos = [(await on.device.photos.add(await picture('ceiling'))).sha256, (await on.device.photos.add(await picture('wall'))).sha256];
  const key = keyOf(99);
  const input = { ...roof, clientId: key, media: photos };
  const fields = {
    screen: 'check', aisle: '房屋与屋面', category: input.category, compound: 'place/xincun', building: input.place, unit: input.unit, room: input.room,
    answers: input.answers, text: input.text, photos, phone: input.reporter?.phone, name: '', labels: { category: '屋顶漏水', place: '示例新村 8 幢', address: '示例新村 8 幢 2 单元 502 室', answers: [['什么时候漏？', '下雨的时候']] },
  };
  const slot = { site: '', tag: 'linli-request-form', topic: 'request', name: '1' };
  return {
    key, address, photos, queuedAt: epochOf('2023-11-10T08:40:00+08:00'), submission: { verb: 'create', type: 'case', input },
    draft: { key, slot, schema: 1, fields, photos, rev: 9, updatedAt: epochOf('2023-11-10T08:40:00+08:00') }, ...kept,
  };
}

/** The phone has shown this state of a case before. */
export async function seen({ device }: Stage, { id }: Case, state: string): Promise<void> {
  const receipt = (await device.receipts.list()).find(({ ref }) => ref === `case/${id}`);
  if (!receipt) throw new Error('no receipt on this phone');
  await device.receipts.seen(receipt.key, state, state === 'closed');
}

/** The phone keeps how a case stands, as after a visit. */
export async function keepCopy({ backend, device }: Stage, { id, own }: Case): Promise<void> {
  const view = await loadCase(backend, { ref: `case/${id}`, token: own?.token }, new AbortController().signal);
  await device.cache.put(address, `case/${id}`, toKeep(view));
}

type Picture = 'ceiling' | 'wall' | 'before' | 'after';

/** A photo nobody had to take: rectangles on a canvas. */
export async function picture(what: Picture): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 800, height: 640 });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser draws nothing');
  const box = (fill: string, x: number, y: number, width: number, height: number): void => {
    pen.fillStyle = fill;
    pen.fillRect(x, y, width, height);
  };
  const spot = (fill: string, x: number, y: number, size: number): void => {
    pen.fillStyle = fill;
    pen.beginPath();
    pen.ellipse(x, y, size, size * 0.6, 0, 0, 7);
    pen.fill();
  };
  if (what === 'ceiling' || what === 'wall') {
    box('#e3ded2', 0, 0, 800, 640);
    box('#f0ece3', 0, 0, 800, what === 'ceiling' ? 250 : 90);
    if (what === 'wall') box('#9fb4c9', 90, 180, 260, 300);
    const [x, y] = what === 'ceiling' ? [470, 170] : [620, 300];
    for (const [fill, size] of [['#c9ab6b', 200], ['#d8c08c', 150], ['#bd9b58', 70]] as const) spot(fill, x, y, size);
    for (const drop of [0, 60, 110]) box('#bd9b58', x - 60 + drop, y + 60, 8, 150 - drop);
  } else {
    const mended = what === 'after';
    box(mended ? '#d3e2ea' : '#cdd3d6', 0, 0, 800, 640);
    box(mended ? '#f3f1ea' : '#c9bfae', 90, 150, 620, 420);
    box(mended ? '#46525c' : '#8e8778', 60, mended ? 90 : 130, 680, mended ? 80 : 24);
    for (let row = 0; row < 3; row += 1) for (let column = 0; column < 4; column += 1) box(mended ? '#7ba3c8' : '#5e625f', 140 + column * 145, 210 + row * 125, 80, 80);
    if (!mended) for (const x of [250, 540]) box('#a08d66', x, 154, 34, 240);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  if (!blob) throw new Error('this browser makes no JPEG');
  return new File([blob], `${what}.jpg`, { type: 'image/jpeg' });
}

/** Before and after at the office, as a reply names them. */
export async function evidence({ backend }: Stage): Promise<EventData> {
  const media: string[] = [];
  for (const what of ['before', 'after'] as const) {
    const bytes = await (await picture(what)).arrayBuffer();
    const sum = await sha256(bytes);
    media.push(sum);
    await backend.upload?.({ sha256: sum, bytes, type: 'image/jpeg' }, { key: sum });
  }
  return { media, phases: ['before', 'after'] };
}

const patience = { timeout: 8000 };

/** A person at a tag: presses, types and chooses by the words on the screen. A story that is not where it says it is fails here. */
export class Person {
  readonly #root: HTMLElement;

  private constructor(root: HTMLElement) {
    this.#root = root;
  }

  static async at(canvas: HTMLElement, tag: string): Promise<Person> {
    const root = await waitFor(() => {
      const found = canvas.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>('.root');
      if (!found) throw new Error(`<${tag}> has drawn nothing`);
      return found;
    }, patience);
    return new Person(root);
  }

  get root(): HTMLElement {
    return this.#root;
  }

  /** All of these words are on the screen. */
  async sees(...words: string[]): Promise<void> {
    for (const one of words) await waitFor(() => expect(this.#text).toContain(one), patience);
  }

  async seesNot(...words: string[]): Promise<void> {
    for (const one of words) await expect(this.#text).not.toContain(one);
  }

  /** The screen's own heading: where we are. */
  async isAt(title: string): Promise<void> {
    await within(this.#root).findByRole('heading', { name: title }, patience);
  }

  /** By the whole name, else by how it begins: a row's examples are part of its name. */
  async press(name: string): Promise<void> {
    const found = await within(this.#root).findAllByRole('button', { name: (full) => full.trim().startsWith(name) }, patience);
    await userEvent.click(found.find((one) => one.textContent?.trim() === name) ?? found[0]!);
  }

  /** A row of a tree, by how its name begins. */
  async unfold(name: string): Promise<void> {
    const [found] = await within(this.#root).findAllByRole('treeitem', { name: (full) => full.trim().startsWith(name) }, patience);
    await userEvent.click(found!);
  }

  /** Fills a control at once: letter by letter takes a story's patience. */
  async type(label: string, value: string): Promise<void> {
    await fireEvent.input(await this.#control(label), { target: { value } });
  }

  async choose(label: string, option: string): Promise<void> {
    const list = await this.#control(label);
    await userEvent.selectOptions(list, await within(list).findByRole('option', { name: option }, patience));
  }

  async pick(label: string): Promise<void> {
    await userEvent.click(await this.#control(label));
  }

  async upload(label: string, files: File[]): Promise<void> {
    await userEvent.upload(await this.#control(label), files);
  }

  /** Takes the hand away: a story about something else shows no focus ring. */
  rest(): void {
    const { activeElement } = this.#root.getRootNode() as ShadowRoot;
    if (activeElement instanceof HTMLElement) activeElement.blur();
  }

  #control(label: string): Promise<HTMLElement> {
    return within(this.#root).findByLabelText((text) => text.trim().startsWith(label), { selector: 'input, select, textarea' }, patience);
  }

  get #text(): string {
    return this.#root.innerText.replace(/\s+/g, ' ');
  }
}
