/** Who may read what of a filing, and what its sender gets in return. */
import type { Case, OwnPart, Step } from './case.ts';
import type { EventData, Filing, Office } from './desk.ts';
import { phoneTail } from './mask.ts';
import type { Media } from './media.ts';
import type { Receipt } from './outcome.ts';
import { compoundOf, placeIndex } from './place.ts';

export function mediaOf(shas: readonly string[], phases: EventData['phases'] = []): Media[] {
  return shas.map((sha256, index) => {
    const phase = phases[index];
    return { id: sha256, sha256, url: `media/${sha256}`, alt: '', ...(phase && { phase }) };
  });
}

export function receiptOf({ record, input, token }: Filing): Receipt {
  return { key: input.clientId, ref: `case/${record.id}`, code: record.code, token, at: record.submittedAt };
}

/** A resident's step without the words and photos that came with it. */
export function publicStep(step: Step): Step {
  if (step.by.role !== 'resident') return step;
  const { at, event, from, to, by } = step;
  return { at, event, ...(from && { from }), to, by };
}

/** What anyone may read: the resident's own words, room and photos stay out, and the place is the compound. */
export function publicView({ record }: Filing, { places, categories }: Pick<Office, 'places' | 'categories'>): Case {
  const steps = record.steps.map(publicStep);
  const around = compoundOf(placeIndex(places), record.place);
  // The title names the building until staff write one of their own.
  const title = categories.find((category) => `category/${category.id}` === record.category)?.name ?? record.title;
  return { ...record, steps, title: around === record.place ? record.title : title, place: around };
}

/** What the resident whose case it is may read. */
export function ownView({ record, input, token }: Filing): Case {
  const own: OwnPart = { text: input.text, answers: input.answers, media: mediaOf(input.media), token, ...(input.unit && { unit: input.unit }), ...(input.room && { room: input.room }) };
  return { ...record, own };
}

/** What staff may read: all of it but the token, which is the resident's alone. */
export function staffView(filing: Filing): Case {
  const { own, ...record } = ownView(filing);
  const { token: _, ...bare } = own!;
  return { ...record, own: bare };
}

/** What became of a key: the receipt of a create, or of an act (without a token, which its sender already has). */
export function receiptFor(filings: Iterable<Filing>, key: string): Receipt | undefined {
  for (const filing of filings) {
    if (filing.input.clientId === key) return receiptOf(filing);
    if (Object.prototype.hasOwnProperty.call(filing.acts, key)) {
      const { token: _, ...receipt } = receiptOf(filing);
      return { ...receipt, key };
    }
  }
  return undefined;
}

/** Number and phone tail prove a case; without a phone on file the number alone never does. */
export function proves(filing: Filing, tail: string): boolean {
  const phone = filing.input.reporter?.phone ?? filing.input.onBehalfOf?.phone;
  return phone !== undefined && tail.length === 4 && phoneTail(phone) === tail;
}
