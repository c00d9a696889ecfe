import { type CSSResult, unsafeCSS } from 'lit';
import { type Room, roomOf } from './reserved.ts';

/** For `--_room` of a tag's inner wrapper. In a file of its own: where `unsafeCSS` stands, the build shortens no sheet. */
export const roomStyle = (room: Room): CSSResult => unsafeCSS(roomOf(room, 40));
