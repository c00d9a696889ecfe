/** Which backend this page's tags use. Imported before the tags are defined, so that they never start on the other one. */

export interface Chosen {
  name: 'local' | 'rest' | 'sample';
  endpoint?: string;
}

const officeAddress = 'http://127.0.0.1:8787';

/** A link to this page must not be able to send what people type to a stranger: only this machine, or the page's own host. */
export function allowed(endpoint: string | null): string {
  try {
    const { protocol, hostname, origin, pathname } = new URL(endpoint ?? officeAddress);
    const near = ['127.0.0.1', 'localhost', '[::1]', location.hostname].includes(hostname);
    return near && /^https?:$/.test(protocol) ? origin + pathname.replace(/\/+$/, '') : officeAddress;
  } catch {
    return officeAddress;
  }
}

const search = new URLSearchParams(location.search);

function choose(wanted: string | null): Chosen {
  if (wanted === 'rest') return { name: 'rest', endpoint: allowed(search.get('endpoint')) };
  return { name: wanted === 'sample' ? 'sample' : 'local' };
}

export const chosen: Chosen = choose(search.get('backend'));

const site = document.querySelector('linli-site');
site?.setAttribute('backend', chosen.name);
if (chosen.endpoint !== undefined) site?.setAttribute('endpoint', chosen.endpoint);
// The whole town is to be walked through; an office's own page is about its own compounds.
if (chosen.name === 'sample') site?.removeAttribute('scope');

/** `demo` is the secret `npm run office` starts with; the local backend has none. */
export function staffToken(role: string, org: string): string {
  return ['staff', ...(chosen.name === 'rest' ? ['demo'] : []), role, org].join(':');
}
