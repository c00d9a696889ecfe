/** Draws nothing of what it reads: what any page with these events costs the main thread. */
import { given, ready } from './events.js';

await given();
await ready({});
