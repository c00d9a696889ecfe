/** The little of solarlunar that the oracles ask; its own types are out of reach of its `exports`. */
declare module 'solarlunar' {
  const solarlunar: {
    solar2lunar(year: number, month: number, day: number): -1 | { lYear: number; animal: string; monthCn: string; dayCn: string; term: string };
  };
  export default solarlunar;
}
