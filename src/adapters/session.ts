/** The page's own headers, asked for before every request. */
import { asFailure } from '../domain/failure.ts';
import type { AdapterOptions } from '../ports/backend.ts';

/** @throws Failure, `unsent` */
export async function headersOf(getHeaders: AdapterOptions['getHeaders']): Promise<Record<string, string>> {
  try {
    return { ...(await getHeaders?.()) };
  } catch (thrown) {
    throw Object.assign(asFailure(thrown), { unsent: true });
  }
}
