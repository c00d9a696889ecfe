/** What came back, JSON or XML, read with patience: numbers come as text, text as numbers, lists of one without their list. */
import { readXml } from './xml.ts';

export type Json = Record<string, unknown>;

export const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : '');
export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
export const listOf = (value: unknown): Json[] => [value].flat().filter(isObject);

/** Numbers that begin with 0 stand in the specification's own examples, and are no JSON. @throws SyntaxError */
export function readReply(text: string): unknown {
  const body = text.trim();
  if (/^<(!doctype )?html/i.test(body)) throw new SyntaxError('a web page came; the sign-in page of a network?');
  if (body.startsWith('<')) return readXml(body);
  try {
    return JSON.parse(body);
  } catch {
    return JSON.parse(body.replace(/("\w+"\s*:\s*)(0\d+)(?=\s*[,}\]])/g, '$1"$2"'));
  }
}
