/** The people at the office, by plain HTTP. */
import { randomUUID } from 'node:crypto';
import type { EventData } from '../../src/domain/desk.ts';
import type { Role } from '../../src/domain/case.ts';

export class Staff {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async act(id: string, role: Role, org: string, event: string, data: EventData = {}): Promise<void> {
    const reply = await fetch(`${this.#url}/cases/${id}/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer staff:demo:${role}:${org}`, 'idempotency-key': `"${randomUUID()}"` },
      body: JSON.stringify({ event, data }),
    });
    if (!reply.ok) throw new Error(`${event}: ${reply.status} ${await reply.text()}`);
  }

  /** Uploads a picture and returns its hash. */
  async photo(bytes: Buffer): Promise<string> {
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');
    const reply = await fetch(`${this.#url}/media/${hash}`, { method: 'PUT', headers: { 'content-type': 'image/jpeg', authorization: 'Bearer staff:demo:handler:project' }, body: new Uint8Array(bytes) });
    if (!reply.ok) throw new Error(`photo: ${reply.status} ${await reply.text()}`);
    return hash;
  }
}
