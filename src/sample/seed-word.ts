/** The word the town is made from. */
export const townSeed = 'linli-2023-11-10';
