/** Classes and types, no side effects: nothing is registered by importing this. `linli/define/<tag>.js` registers a tag. */
export { LinliBeforeAfter } from './elements/before-after/before-after.ts';
export { LinliBeforeAfterShownEvent } from './elements/before-after/before-after.events.ts';
export { LinliComfort } from './elements/comfort/comfort.ts';
export { LinliComfortChangedEvent } from './elements/comfort/comfort.events.ts';
export { LinliMyItems } from './elements/my-items/my-items.ts';
export { LinliRenovationTracker } from './elements/renovation-tracker/renovation-tracker.ts';
export { LinliRenovationShownEvent } from './elements/renovation-tracker/renovation-tracker.events.ts';
export { LinliRequestForm } from './elements/request-form/request-form.ts';
export { LinliBeforeDraftRestoreEvent, LinliRequestKeptEvent, LinliRequestSentEvent } from './elements/request-form/request-form.events.ts';
export { LinliRequestTracker } from './elements/request-tracker/request-tracker.ts';
export { LinliRequestAnsweredEvent } from './elements/request-tracker/request-tracker.events.ts';
export { LinliSite } from './elements/site/site.ts';
export { LinliBeforeOpenEvent } from './kit/wayfinding.ts';
export { configure, registerAdapter, registerWords } from './kit/page.ts';
export type { Backend, AdapterFactory, AdapterOptions } from './ports/backend.ts';
export type { Settings, Way } from './kit/page.ts';
export type { Clock } from './ports/clock.ts';
export type { Device } from './ports/device.ts';
