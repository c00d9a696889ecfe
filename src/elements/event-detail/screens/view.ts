import type { CommonWords } from '../../../i18n/common.words.ts';
import type { Entry, Room, Standing } from '../event-detail.model.ts';
import type { Told } from '../event-detail.reading.ts';
import type { EventFlow } from '../event-detail.flow.ts';
import type { Speech } from '../event-detail.text.ts';

/** What every part of the page is drawn from. */
export interface View extends Speech {
  common: CommonWords;
  flow: EventFlow;
  told: Told;
  standing: Standing;
  entry: Entry;
  room: Room;
  /** This tag has the page's cloth. */
  full: boolean;
}
