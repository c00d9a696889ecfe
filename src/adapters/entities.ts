/** Character references in marked-up text, without a parser of the browser's. */

/** XML's five. */
const xml: ReadonlyMap<string, string> = new Map([['lt', '<'], ['gt', '>'], ['amp', '&'], ['quot', '"'], ['apos', "'"]]);

/** A name nobody knows stays as it stands. */
export function plain(text: string, more: ReadonlyMap<string, string> = xml): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
    return name ? (xml.get(name) ?? more.get(name) ?? whole) : code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
