/**
 * How high each tag's first screen is at 17 px, by the width the page gives it: the first figure, and for each narrower width the one that holds
 * below it. Lines break where they break, so it goes in steps; test/package/shift.built.ts measures them. From here both `dist/cdn/linli.css`,
 * which keeps the place until the tag is there, and the tag's own room, which it never falls below whatever it is reading or has to say.
 */
export type Room = readonly [height: number, ...narrower: (readonly [below: number, height: number])[]];

export const formRoom: Room = [1246, [458, 1271], [380, 1323], [362, 1433], [320, 1541]];
export const trackerRoom: Room = [580, [380, 607], [310, 653]];
/** Beside a form, which its key leads to. */
export const itemsRoom: Room = [397, [380, 424], [280, 451]];
export const comfortRoom: Room = [506, [335, 509], [280, 533]];

/** A length in which `100%` is the width of the box; `gutter`: what that box is narrower than the tag. */
export function roomOf([height, ...narrower]: Room, gutter: number): string {
  return `max(${height}px${narrower.map(([below, more]) => `,min((${below - gutter}px - 100%)*999,${more}px)`).join('')})`;
}
