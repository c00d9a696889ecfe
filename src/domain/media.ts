import type { Instant } from './record.ts';

/** A photo as a backend shows it. `url` may be relative to the endpoint; adapters make it absolute. */
export interface Media {
  id: string;
  url: string;
  alt: string;
  takenAt?: Instant;
  phase?: 'before' | 'during' | 'after';
  viewpoint?: string;
  /** Hex SHA-256 of the bytes. */
  sha256?: string;
  width?: number;
  height?: number;
}
