/** Addresses below an endpoint, for the adapters that ask a server of the street's own. */
import { failure } from '../domain/failure.ts';

/** Without its last slashes; `name` and `folder` are what is said where it is none. @throws TypeError */
export function baseOf(endpoint: string | undefined, name = 'rest', folder = 'linli'): string {
  let url: URL | undefined;
  try {
    url = new URL(endpoint ?? '');
  } catch {
    // Told below, together with the other ways to be wrong.
  }
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new TypeError(`backend="${name}" needs an absolute http(s) endpoint without password, query or fragment, e.g. endpoint="https://street.example/${folder}"`);
  }
  return url.href.replace(/\/+$/, '');
}

/** One segment of a path. Dots alone would climb out of the endpoint, however they are written. */
export function segment(id: string): string {
  if (/^\.{0,2}$/.test(id)) throw failure('invalid', { message: `"${id}" is no id`, unsent: true });
  return encodeURIComponent(id);
}

export function hrefOf(url: unknown, base: string): string {
  try {
    return new URL(String(url), `${base}/`).href;
  } catch {
    return '';
  }
}
