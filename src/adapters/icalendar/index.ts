/**
 * A calendar's feed instead of an office: `backend="icalendar" endpoint="/events.ics"` (RFC 5545). Its events are read, repetitions written out; nothing can be
 * sent to it. What reads it, and the package ical.js, are fetched beside the first feed. What cannot be read is told in the console, and the rest is shown.
 */
import { spanOf } from '../../domain/edtf.ts';
import type { TownEvent } from '../../domain/event.ts';
import { failure } from '../../domain/failure.ts';
import { epochOf } from '../../domain/instant.ts';
import { type Condition, matches, pageOf } from '../../domain/query.ts';
import { type RecordType, splitRef } from '../../domain/record.ts';
import type { AdapterOptions, Backend } from '../../ports/backend.ts';
import { failureOf, request } from '../http.ts';
import type { Events } from './events.ts';
import type { Window } from './repeats.ts';
import type { Tell } from './text.ts';

export interface IcalendarOptions extends AdapterOptions {
  /** Milliseconds since 1970: what repeats is written out around it, where nobody says from when until when. */
  now?: () => number;
}

/** How long a feed that was read is good. */
const freshMs = 60_000;
const yearMs = 365 * 86_400_000;
/** Lines about one file; a broken one may have thousands. */
const mostLines = 20;

/** Fetched once, and only where a feed is read. */
async function reader(): Promise<(octets: string, tell: Tell) => Events> {
  try {
    const [{ readFeed }, { default: ical }] = await Promise.all([import('./reader.ts'), import('ical.js')]);
    return (octets, tell) => readFeed(ical, octets, tell);
  } catch (cause) {
    throw failure('unsupported', { message: 'backend="icalendar" reads feeds by the package ical.js, which is not here: run "npm install ical.js", or without npm copy the whole folder adapters/', unsent: true, cause });
  }
}

export function icalendarBackend({ endpoint, getHeaders, now = () => Date.now() }: IcalendarOptions): Backend {
  if (!endpoint) throw new TypeError('backend="icalendar" reads a calendar\'s feed; write its address, e.g. endpoint="/events.ics"');
  const url = endpoint;
  let read: { at: number; events: Events; windows: Map<string, TownEvent[]> } | undefined;
  const told = new Set<string>();

  const tell = (sentence: string): void => {
    if (told.has(sentence) || told.size > mostLines) return;
    told.add(sentence);
    console.warn(`[linli] ${url}: ${told.size > mostLines ? 'there is more in it that cannot be read.' : sentence}`);
  };

  async function file(signal?: AbortSignal): Promise<NonNullable<typeof read>> {
    const at = performance.now();
    if (read && at - read.at < freshMs) return read;
    // Windows-1252 keeps every octet as it is: see linesOf() of text.ts.
    const headers = { ...(await getHeaders?.()), accept: 'text/calendar, text/plain' };
    const [reply, readFeed] = await Promise.all([request({ url, signal, charset: 'windows-1252', headers }), reader()]);
    if (reply.text === undefined) throw failureOf(reply, { message: `${url}: ${reply.status}` });
    try {
      read = { at, events: readFeed(reply.text, tell), windows: new Map() };
    } catch (cause) {
      throw failure('broken', { message: `${url}: ${cause instanceof Error ? cause.message : String(cause)}`, cause });
    }
    return read;
  }

  async function events(span: { from?: number; to?: number }, signal?: AbortSignal): Promise<TownEvent[]> {
    const { events: all, windows } = await file(signal);
    const today = now();
    const window: Window = { from: span.from ?? Math.min(today, span.to ?? today) - yearMs, to: span.to ?? Math.max(today, span.from ?? today) + 2 * yearMs, now: today };
    // The pages of one list are cut from the same times, whenever each is asked for.
    const key = JSON.stringify([span.from, span.to]);
    const found = windows.get(key) ?? all.within(window).events;
    if (windows.size > 20) windows.clear();
    windows.set(key, found);
    return found;
  }

  const readOnly = (): Promise<never> => Promise.reject(failure('unsupported', { message: 'a calendar\'s feed is only read', unsent: true }));

  return {
    name: 'icalendar',
    repeats: 'unknown',
    uploads: 'none',
    can: (verb, type) => (verb === 'get' || verb === 'list') && type === 'event',
    async get(wanted, call) {
      const { type, ...by } = typeof wanted === 'string' ? splitRef(wanted) : wanted;
      const found = type === 'event' && (await events('id' in by ? aroundId(by.id) : {}, call?.signal)).find((record) => matches(record, { where: { ...by } }));
      if (!found) throw failure('missing', { message: `${url}: no ${type} of this name`, status: 404 });
      return found as never;
    },
    list: async (type: RecordType, query, call) => pageOf(type === 'event' ? await events(spanOfQuery(query.where?.['start']), call?.signal) : [], query) as never,
    create: readOnly,
    act: readOnly,
  };
}

/** The window in which times are looked for: what is asked of `start`, else nothing. */
function spanOfQuery(condition: Condition | undefined): { from?: number; to?: number } {
  const asked = typeof condition === 'string' ? { from: condition, to: condition } : ((condition ?? {}) as { from?: unknown; to?: unknown });
  const edge = (which: 'from' | 'to'): object => {
    const text = asked[which];
    const span = typeof text === 'string' ? spanOf(text) : undefined;
    if (!span) return {};
    return { [which]: String(text).includes('T') ? epochOf(String(text)) : epochOf(`${span[which]}T00:00:00+08:00`) + (which === 'to' ? 86_399_999 : 0) };
  };
  return { ...edge('from'), ...edge('to') };
}

/** One time of a series says in its id when it is. */
function aroundId(id: string): { from?: number; to?: number } {
  const [, year, month, day] = /\/(\d{4})(\d\d)(\d\d)(?:T\d{6})?$/.exec(id) ?? [];
  const epoch = epochOf(`${year}-${month}-${day}T00:00:00+08:00`);
  return Number.isNaN(epoch) ? {} : { from: epoch, to: epoch + 86_399_999 };
}
