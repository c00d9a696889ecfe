/** A form's own bytes and type, as a browser packs them. */
import type { HttpRequest } from './http.ts';

export async function packed(form: FormData | URLSearchParams): Promise<Pick<HttpRequest, 'bytes' | 'headers'>> {
  const body = new Response(form);
  return { headers: { 'content-type': body.headers.get('content-type')! }, bytes: await body.arrayBuffer() };
}
