import { html } from '@open-wc/testing';
import '../../src/define/event-calendar.ts';
import type { CalendarView } from '../../src/elements/event-calendar/event-calendar.events.ts';
import type { LinliEventCalendar } from '../../src/elements/event-calendar/event-calendar.ts';
import { gatherings, venues } from '../fakes/street-events.ts';
import { mount, phone, type Stage, stage, TagHarness } from './tag.ts';

/** The fortnight of the small street, at its office. */
export const street = (): Stage => stage({ records: { event: gatherings, place: venues } });

export class CalendarHarness extends TagHarness<LinliEventCalendar> {
  /** Heads of the list, in order. */
  get groups(): string[] {
    return [...this.root.querySelectorAll<HTMLElement>('.group h2')].map((one) => one.innerText);
  }

  /** Names of what is listed, in order. */
  get names(): string[] {
    return [...this.root.querySelectorAll<HTMLElement>('.event :is(h2, h3)')].map((one) => one.innerText.replace(/\s*示例$/, ''));
  }

  square(day: string): HTMLButtonElement {
    const found = this.root.querySelector<HTMLButtonElement>(`[data-day="${day}"]`);
    if (!found) throw new Error(`no square for ${day}`);
    return found;
  }

  /** What a day's square says to whoever listens. */
  aloud(day: string): string {
    return this.square(day).querySelector('.hush')?.textContent ?? '';
  }

  /** A key on the square that has the focus; answers the day that has it then. */
  async key(key: string, more: KeyboardEventInit = {}): Promise<string | undefined> {
    this.root.querySelector<HTMLElement>('[data-day][tabindex="0"]')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
    await this.element.updateComplete;
    await this.element.updateComplete;
    return this.root.querySelector<HTMLElement>('[data-day][tabindex="0"]')?.dataset['day'];
  }
}

export async function mountEventCalendar({ backend, readings, clock }: Pick<Stage, 'backend' | 'readings' | 'clock'>, more: { view?: CalendarView; compact?: boolean; kind?: string } = {}): Promise<CalendarHarness> {
  const { element } = await mount<LinliEventCalendar>(html`<linli-event-calendar .backend=${backend} .readings=${readings} .clock=${clock} phone=${phone} view=${more.view ?? 'list'} kind=${more.kind ?? ''} ?compact=${more.compact ?? false}></linli-event-calendar>`);
  return new CalendarHarness(element);
}
