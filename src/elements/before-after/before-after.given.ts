/** Photos a page gives itself: `<img data-phase="before" data-taken="2023-04-12" src alt>` inside the tag, seen also where the script never comes. */
import { isDay } from '../../domain/instant.ts';
import type { Media } from '../../domain/media.ts';
import { warnOnce } from '../../kit/page.ts';

const phases = ['before', 'during', 'after'] as const;

/** What a change of would change the photos. */
export const watched = ['src', 'alt', 'width', 'height', 'data-phase', 'data-taken', 'data-viewpoint'];

export function givenIn(element: HTMLElement): Media[] {
  return [...element.querySelectorAll('img')].flatMap((image, index): Media[] => {
    const { phase: said, taken, viewpoint = '' } = image.dataset;
    const url = image.getAttribute('src');
    const phase = phases.find((one) => one === said);
    const wrong = (attribute: string, remedy: string): void => warnOnce(`<${element.localName}>: <img ${attribute}> in it: ${remedy}`);
    if (!phase || !url) {
      wrong(phase ? 'src=""' : `data-phase="${said ?? ''}"`, phase ? 'no address; the photo is left out.' : `not one of ${phases.join(', ')}; the photo is left out.`);
      return [];
    }
    const takenAt = taken && (isDay(taken) || (/^\d{4}-\d\d-\d\dT/.test(taken) && !Number.isNaN(Date.parse(taken)))) ? taken : undefined;
    if (taken && !takenAt) wrong(`data-taken="${taken}"`, 'no day; write data-taken="2023-04-12".');
    const [width, height] = [image.getAttribute('width'), image.getAttribute('height')].map(Number) as [number, number];
    return [{ id: String(index), url, alt: image.alt, phase, viewpoint, ...(takenAt && { takenAt }), ...(width > 0 && height > 0 && { width, height }) }];
  });
}
