/** English: fetched where a tag stands in lang="en", or pasted as one more script. */
import { beforeAfterEn } from '../../elements/before-after/before-after.words.en.ts';
import { comfortEn } from '../../elements/comfort/comfort.words.en.ts';
import { eventCalendarEn } from '../../elements/event-calendar/event-calendar.words.en.ts';
import { eventDetailEn } from '../../elements/event-detail/event-detail.words.en.ts';
import { indicatorBoardEn } from '../../elements/indicator-board/indicator-board.words.en.ts';
import { myItemsEn } from '../../elements/my-items/my-items.words.en.ts';
import { renovationTrackerEn } from '../../elements/renovation-tracker/renovation-tracker.words.en.ts';
import { requestFormEn } from '../../elements/request-form/request-form.words.en.ts';
import { requestTrackerEn } from '../../elements/request-tracker/request-tracker.words.en.ts';
import { commonEn } from '../../i18n/common.words.en.ts';
import { registerWords } from '../../kit/page.ts';

registerWords('en', {
  common: commonEn,
  'linli-before-after': beforeAfterEn,
  'linli-comfort': comfortEn,
  'linli-event-calendar': eventCalendarEn,
  'linli-event-detail': eventDetailEn,
  'linli-indicator-board': indicatorBoardEn,
  'linli-my-items': myItemsEn,
  'linli-renovation-tracker': renovationTrackerEn,
  'linli-request-form': requestFormEn,
  'linli-request-tracker': requestTrackerEn,
});
