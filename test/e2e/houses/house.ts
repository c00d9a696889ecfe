/** What a story needs of whatever stands behind the street's page: the same resident, whichever backend the webmaster chose. */
import type { Role } from '../../../src/domain/case.ts';
import type { EventData } from '../../../src/domain/desk.ts';
import type { Repeats } from '../../../src/ports/backend.ts';
import type { Fault } from '../../office/faults.ts';
import type { Resident } from '../resident.ts';

/** A case as the office has it; what a backend cannot know is absent. */
export interface Filed {
  id: string;
  code: string;
  state: string;
  level: number;
  rating?: number | undefined;
  text: string;
  phone?: string | undefined;
  answers: Record<string, string | string[]>;
  /** Its photos as they arrived. */
  photos: Uint8Array[];
}

/** A server between the page and the office, which can be down, slow, broken, or lose a reply. */
export interface Server {
  stop(): Promise<void>;
  start(): Promise<void>;
  plan(faults: readonly Fault[]): void;
  /** How many requests that create came in. */
  creates(): number;
  /** How many photos are on their way or came in. */
  uploads(): number;
}

export interface House {
  /** The page with the form and the tracker. */
  page(): string;
  repeats: Repeats;
  /** Absent where everything stays in this browser. */
  server?: Server;
  /** Whether photos travel. */
  photos: boolean;
  /** The office's side; absent where residents learn of it and may not answer (Open311). */
  staff?: {
    act(id: string, role: Exclude<Role, 'resident'>, org: string, event: string, data?: EventData): Promise<void>;
    /** Uploads a picture and returns its hash. */
    photo(bytes: Buffer): Promise<string>;
    /** Whether a case can be looked up by its number and the phone's last four digits. */
    lookup: boolean;
  };
  cases(): Promise<Filed[]>;
  close(): Promise<void>;
}

/** @param resident at whose phone the page is open: what is kept in the browser is asked there */
export type OpenHouse = (resident: Resident) => Promise<House>;
