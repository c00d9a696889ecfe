import type { Media } from '../../../domain/media.ts';
import type { Instant } from '../../../domain/record.ts';
import type { ReadingWords } from '../../../i18n/reading.words.ts';
import { safeImage } from '../../../ui/safe-url.ts';
import { ratioOf, type Spot, unlike } from '../before-after.model.ts';
import type { BeforeAfterWords } from '../before-after.words.ts';

/** What only the screen knows of the photos: where lines stand, what opened and how large it was, how much is drawn. */
export class Looking {
  /** Percent of before, by spot. */
  readonly cuts = new Map<string, number>();
  readonly #ratios = new Map<string, number>();
  readonly #broken = new Set<string>();
  /** Works of which every spot is drawn. */
  readonly whole = new Set<string>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  move(spot: string, percent: number): void {
    this.cuts.set(spot, percent);
    this.#changed();
  }

  showAll(work: string): void {
    this.whole.add(work);
    this.#changed();
  }

  /** Asked for again: what did not open may now. */
  retry(): void {
    this.#broken.clear();
  }

  readonly loaded = ({ currentTarget }: Event): void => {
    const image = currentTarget as HTMLImageElement;
    const ratio = image.naturalWidth / image.naturalHeight;
    const url = image.getAttribute('src');
    if (!url || !(ratio > 0) || this.#ratios.get(url) === ratio) return;
    this.#ratios.set(url, ratio);
    this.#changed();
  };

  readonly failed = ({ currentTarget }: Event): void => {
    this.#broken.add((currentTarget as HTMLImageElement).getAttribute('src') ?? '');
    this.#changed();
  };

  /** The address of a photo that can be shown. */
  urlOf({ url }: Media): string | undefined {
    const safe = safeImage(url);
    return safe !== undefined && !this.#broken.has(safe) ? safe : undefined;
  }

  ratio(photo: Media): number | undefined {
    return ratioOf(photo) ?? this.#ratios.get(photo.url);
  }

  unlike({ before, after }: Spot): boolean {
    return before !== undefined && after !== undefined && unlike(this.ratio(before), this.ratio(after));
  }
}

/** What every screen of the tag is drawn from. */
export interface View {
  words: BeforeAfterWords;
  common: ReadingWords;
  now: Instant;
  /** Side by side, all of them. */
  side: boolean;
  looking: Looking;
}

/** Whether a line can be moved between its two photos. */
export const canWipe = ({ looking }: View, spot: Spot): boolean =>
  spot.same && spot.before !== undefined && spot.after !== undefined && Boolean(looking.urlOf(spot.before) && looking.urlOf(spot.after)) && !looking.unlike(spot);
