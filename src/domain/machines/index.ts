/** Every state machine of the domain, by the record or part it belongs to; an element imports its own file, never this one. */
export * from './dispute.ts';
export * from './event.ts';
export * from './management.ts';
export * from './poll.ts';
export * from './project.ts';
export * from './proposal.ts';
export * from './published.ts';
export * from './request.ts';
export * from './response.ts';
export * from './shift.ts';
export * from './signup.ts';
export * from './work.ts';
