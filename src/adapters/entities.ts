/** Character references in marked-up text, without a parser of the browser's. */

/** XML's five. */
const xml: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** A name nobody knows stays as it stands. */
export function plain(text: string, more: Readonly<Record<string, string>> = {}): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
    return name ? (xml[name] ?? more[name] ?? whole) : code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
