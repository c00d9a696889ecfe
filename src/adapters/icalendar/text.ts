/** A calendar file as octets: unfolded, decoded and cut into its components, before anything in it is understood. */

/** One VEVENT or VTIMEZONE with the lines that we read, and where in the file it begins. */
export interface Block {
  kind: 'VEVENT' | 'VTIMEZONE';
  line: number;
  uid?: string;
  lines: string[];
  /** Kept out of `lines`: they are read by themselves, so that a rule nobody understands costs itself. */
  rules: string[];
}

/** Says what is left out, in one line for the webmaster. */
export type Tell = (sentence: string) => void;

/** All that is read of an event; whatever else stands there cannot break anything. */
const read = new Set([
  'UID', 'DTSTART', 'DTEND', 'DURATION', 'SUMMARY', 'LOCATION', 'DESCRIPTION', 'CATEGORIES', 'STATUS', 'COMMENT', 'SEQUENCE', 'LAST-MODIFIED', 'URL', 'CONTACT', 'ORGANIZER', 'CLASS',
  'RDATE', 'EXDATE', 'RECURRENCE-ID', 'X-LINLI-EDTF', 'X-LINLI-EDTF-END', 'X-LINLI-STATE', 'X-LINLI-PREVIOUS-START', 'X-LINLI-CAPACITY', 'X-LINLI-REMAINING',
]);
/** A rule longer than this is no rule of people; the longest that lists every hour, minute and second has 410. */
const longestRule = 1000;

/** What Windows-1252 has from 0x80 on; Node's fast decoder leaves these octets as they are, which reads the same. */
const above = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** An unfolded line, and where in the file it begins. */
export type Line = [text: string, number: number];

/**
 * From a reply taken as Windows-1252, where each octet is one character: a line may be folded within a Chinese one (RFC 5545 §3.1), so unfolding comes
 * before decoding. UTF-8, or GB 18030 as older programs in China write it. @throws TypeError when it is neither
 */
export function linesOf(octets: string, tell: Tell): Line[] {
  const folded: [octets: string, number: number][] = [];
  octets.split(/\r\n|\n|\r/).forEach((line, index) => {
    const before = folded[folded.length - 1];
    if (before && /^[ \t]/.test(line)) before[0] += line.slice(1);
    else folded.push([line, index + 1]);
  });
  const bytes = Uint8Array.from(folded.map(([line]) => line).join('\n'), (character) => {
    const code = character.charCodeAt(0);
    return code < 0x100 ? code : 0x80 + above.indexOf(character);
  });
  return decoded(bytes, tell).split('\n').map((text, index) => [text, folded[index]![1]]);
}

function decoded(bytes: Uint8Array, tell: Tell): string {
  const as = (charset: string): string | undefined => {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  };
  const text = as('utf-8');
  if (text !== undefined) return text;
  const older = as('gb18030');
  if (older === undefined) throw new TypeError('expected an iCalendar file in UTF-8; it is neither that nor GB 18030');
  tell('it is written in GB 18030 and read as that; other programs expect UTF-8 (RFC 5545), so save it as UTF-8.');
  return older;
}

/** The events and zones of a file; whatever is not closed is told and left out. @throws TypeError when it is no calendar at all */
export function blocksOf(lines: readonly Line[], tell: Tell): Block[] {
  if (!lines.some(([text]) => /^\s*BEGIN:V(CALENDAR|EVENT)\s*$/i.test(text))) {
    const [text = ''] = lines.find(([one]) => one.trim() !== '') ?? [];
    throw new TypeError(`expected an iCalendar file, with a line BEGIN:VCALENDAR; it ${text === '' ? 'is empty' : `begins with "${text.trim().slice(0, 40)}"`}`);
  }
  const blocks: Block[] = [];
  let open: Block | undefined;
  let inner = 0;
  const drop = (): void => {
    if (open) tell(`${nameOf(open)}: ${open.kind} has no END; it is left out.`);
    open = undefined;
  };
  for (const [line, number] of lines) {
    const [, edge = '', kind = ''] = /^\s*(BEGIN|END):\s*([\w-]+)\s*$/i.exec(line) ?? [];
    const name = kind.toUpperCase();
    const begins = edge.toUpperCase() === 'BEGIN';
    if (edge !== '' && (name === 'VCALENDAR' || (begins && (name === 'VEVENT' || name === 'VTIMEZONE')))) {
      drop();
      if (name !== 'VCALENDAR') open = { kind: name, line: number, lines: [], rules: [] };
      inner = 0;
    } else if (open && edge !== '' && name === open.kind) {
      blocks.push(open);
      open = undefined;
    } else if (open?.kind === 'VTIMEZONE') {
      if (line.trim() !== '' && !(/^RRULE/i.test(line) && isTooLong(line))) open.lines.push(line.trimEnd());
    } else if (open && edge !== '') inner += begins ? 1 : -1;
    else if (open && inner === 0 && line.trim() !== '') keep(open, line, number, tell);
  }
  drop();
  return blocks;
}

function keep(open: Block, line: string, number: number, tell: Tell): void {
  const [, word] = /^([A-Za-z0-9-]+)[;:]/.exec(line) ?? [];
  const name = word?.toUpperCase();
  if (name === undefined) tell(`line ${number}: "${line.slice(0, 40)}" is no property; it is passed over.`);
  else if (name === 'UID') open.uid ??= line.slice(line.indexOf(':') + 1).trim();
  if (name === 'RRULE') open.rules.push(line.slice(line.indexOf(':') + 1, longestRule + 40).trim());
  else if (name === 'EXRULE') tell(`${nameOf(open)}: EXRULE is not read (RFC 5545 has taken it out); what it would leave out is shown.`);
  else if (name !== undefined && read.has(name)) open.lines.push(line);
}

export const isTooLong = (rule: string): boolean => rule.length > longestRule;

export const nameOf = ({ line, uid }: Pick<Block, 'line' | 'uid'>): string => `line ${line}${uid ? ` (UID ${uid.slice(0, 80)})` : ''}`;
