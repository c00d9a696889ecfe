/** The three photos of the town: drawn, so that none shows a real place. Everything that owes evidence shows these. */
import type { Media } from '../domain/media.ts';

export interface Picture {
  svg: string;
  /** Of the text in UTF-8; a test recomputes it. */
  sha256: string;
}

const drawn = (sky: string, wall: string, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 72" width="960" height="720"><path fill="${sky}" d="M0 0h96v72H0z"/><path fill="${wall}" d="M9 12h78v42H9z"/><path fill="#1d3f73" d="M40 22h16v32H40z"/>${inside}</svg>`;

export const pictures: Readonly<Record<NonNullable<Media['phase']>, Picture>> = {
  before: { svg: drawn('#cdd3d6', '#c9bfae', '<path fill="#97927f" d="M34 54h28v4H34zm-3 4h34v4H31zm-3 4h40v4H28z"/>'), sha256: 'e397bc3c538c9b66662a7d48bfd96f940c4b5cac465f7a048561b1e446ad2040' },
  during: { svg: drawn('#cdd3d6', '#c9bfae', '<path fill="#c98a1b" d="M8 56h8v4H8zm16 0h8v4h-8zm16 0h8v4h-8zm16 0h8v4h-8zm16 0h8v4h-8z"/>'), sha256: '151a7bd97503c470c8a97fb5b37de097694f3d2dca96341634e98ca1ae6b50ba' },
  after: { svg: drawn('#d3e2ea', '#efece4', '<path fill="#dcd8cd" d="M56 54l34 12H56z"/><path fill="#414c5a" d="M56 44l34 10v1L56 45z"/>'), sha256: '1551e9a76ccbc43b9a98d03dab3945f7f240976639b69b349af47b2ec3a861f7' },
};

/** As a backend stores a photo. */
export function drawnPhotos(): { sha256: string; type: string; bytes: ArrayBuffer }[] {
  return Object.values(pictures).map(({ svg, sha256 }) => ({ sha256, type: 'image/svg+xml', bytes: new TextEncoder().encode(svg).buffer }));
}

/** As a record shows them. */
export function drawnMedia(phases: readonly (keyof typeof pictures)[], alt: string): Media[] {
  return phases.map((phase) => ({ id: pictures[phase].sha256, url: `media/${pictures[phase].sha256}`, alt: `示例照片：${alt}`, sha256: pictures[phase].sha256 }));
}
