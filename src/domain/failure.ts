/** What can go wrong with the world. Bugs throw something else. */
export const failureKinds = [
  'offline', 'timeout', 'unauthorized', 'forbidden', 'missing', 'invalid', 'conflict', 'rate-limited', 'unsupported', 'broken',
] as const;
export type FailureKind = (typeof failureKinds)[number];

/**
 * A failure of the world, thrown by backends. Recognised by its `kind`, never by `instanceof`: two copies of the library may meet.
 * `unsent: true` = it is certain that nothing reached the backend, so trying again cannot repeat anything.
 */
export interface Failure extends Error {
  kind: FailureKind;
  /** Milliseconds to wait before trying again. */
  retryAfter?: number;
  unsent?: boolean;
  /** HTTP status or backend code, for the webmaster. */
  status?: number;
  /** For `conflict`: the current revision, where the backend tells it. */
  rev?: string;
  cause?: unknown;
}

export interface FailureDetails {
  message?: string;
  retryAfter?: number;
  unsent?: boolean;
  status?: number;
  rev?: string;
  cause?: unknown;
}

export function failure(kind: FailureKind, details: FailureDetails = {}): Failure {
  return Object.assign(new Error(details.message ?? kind), { name: 'LinliFailure', kind }, details, { message: details.message ?? kind });
}

export function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === 'object' && thrown !== null && failureKinds.includes((thrown as { kind?: unknown }).kind as FailureKind);
}

/** Anything thrown, as a failure: what is not one is `broken`. */
export function asFailure(thrown: unknown): Failure {
  if (isFailure(thrown)) return thrown;
  return failure('broken', { message: thrown instanceof Error ? thrown.message : plain(thrown), cause: thrown });
}

/** Some objects cannot be made text, and must not throw once more. */
function plain(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return typeof thrown;
  }
}
