/** So many readings of all streets on this origin; the catalogue, its compounds and a few cases are under ten. */
export const mostReadings = 40;
/** Characters: the 251 compounds of a district are about 60 000. */
export const longestReading = 400_000;
export const readingDays = 30;
export const readingLifeMs = readingDays * 86_400_000;
