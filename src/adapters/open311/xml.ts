/** XML as the JSON it stands for (the Spark convention). Our own reader, 0.5 kB: it runs where there is no DOMParser, and knows no entities but XML's five. */
import { plain } from '../entities.ts';

/** Elements that hold a list, even of one. */
const lists = ['services', 'attributes', 'values', 'service_requests', 'errors', 'endpoints', 'formats', 'notes', 'photos'];

interface Open {
  name: string;
  text: string;
  parts: [name: string, value: unknown][];
}

function valueOf({ name, text, parts }: Open): unknown {
  if (lists.includes(name)) return parts.map(([, value]) => value);
  return parts.length > 0 ? Object.fromEntries(parts) : text.trim() || null;
}

/** What is skipped or taken as it stands, with its end. Looked for by indexOf: a pattern would read a file of nothing but beginnings once for each. */
const ends: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>' };

/** @throws SyntaxError */
export function readXml(source: string): unknown {
  const token = /<!--|<!\[CDATA\[|<[!?][^<>]*>|<(\/?)([^\s/<>]+)(?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>|[^<]+|</g;
  const whole: Open = { name: '', text: '', parts: [] };
  const open = [whole];
  for (let found = token.exec(source); found; found = token.exec(source)) {
    const [piece, slash, name = '', alone] = found;
    const last = open[open.length - 1]!;
    const end = ends[piece];
    if (end !== undefined) {
      const from = token.lastIndex;
      const to = source.indexOf(end, from);
      if (to < 0) throw new SyntaxError(`${piece} has no end`);
      if (end === ']]>') last.text += source.slice(from, to);
      token.lastIndex = to + end.length;
    } else if (slash) {
      const around = open[open.length - 2];
      if (last.name !== name || !around) throw new SyntaxError(`</${name}> closes <${last.name}>`);
      around.parts.push([name, valueOf(last)]);
      open.pop();
    } else if (name) {
      if (alone) last.parts.push([name, lists.includes(name) ? [] : null]);
      else open.push({ name, text: '', parts: [] });
    } else if (piece === '<') throw new SyntaxError('a tag breaks off');
    else if (!piece.startsWith('<')) last.text += plain(piece);
  }
  if (open.length > 1 || whole.parts.length !== 1) throw new SyntaxError('it breaks off');
  return whole.parts[0]![1];
}
