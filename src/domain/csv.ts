/** Tables as text (RFC 4180): what spreadsheets write is read, and what is written does nothing in a spreadsheet but stand there. */

/** Rows of cells. Takes a byte order mark, any line end, quoted cells, and comma, semicolon or tab, whichever the first line has. */
export function readCsv(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '');
  const [head = ''] = source.split(/\r?\n|\r/, 1);
  const mark = [',', ';', '\t', '，'].map((one) => ({ one, count: head.split(one).length })).sort((a, b) => b.count - a.count)[0]!.one;
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = (): void => {
    row.push(cell);
    if (row.some((one) => one.trim() !== '')) rows.push(row.map((one) => one.trim()));
    row = [];
    cell = '';
  };
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[at + 1] === '"') cell += source[(at += 1)]!;
      else quoted = false;
    } else if (char === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (char === mark) {
      row.push(cell);
      cell = '';
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && source[at + 1] === '\n') at += 1;
      endRow();
    } else cell += char;
  }
  endRow();
  return rows;
}

/** A cell that begins like a formula stands behind an apostrophe: a spreadsheet would run it (OWASP, CSV injection). Plain numbers stay numbers. */
const harmless = (cell: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell);

/** With a byte order mark, by which Excel knows UTF-8, and CRLF. */
export function writeCsv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  const line = (row: readonly (string | number | undefined)[]): string =>
    row.map((cell) => harmless(String(cell ?? ''))).map((cell) => (/[",;\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(',');
  return `\uFEFF${rows.map(line).join('\r\n')}\r\n`;
}
