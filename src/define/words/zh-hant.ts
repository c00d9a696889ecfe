/** Traditional script: fetched where a tag stands in lang="zh-Hant" (or zh-TW, zh-HK), or pasted as one more script. */
import { beforeAfterZhHant } from '../../elements/before-after/before-after.words.zh-hant.ts';
import { comfortZhHant } from '../../elements/comfort/comfort.words.zh-hant.ts';
import { eventCalendarZhHant } from '../../elements/event-calendar/event-calendar.words.zh-hant.ts';
import { eventDetailZhHant } from '../../elements/event-detail/event-detail.words.zh-hant.ts';
import { indicatorBoardZhHant } from '../../elements/indicator-board/indicator-board.words.zh-hant.ts';
import { myItemsZhHant } from '../../elements/my-items/my-items.words.zh-hant.ts';
import { renovationTrackerZhHant } from '../../elements/renovation-tracker/renovation-tracker.words.zh-hant.ts';
import { requestFormZhHant } from '../../elements/request-form/request-form.words.zh-hant.ts';
import { requestTrackerZhHant } from '../../elements/request-tracker/request-tracker.words.zh-hant.ts';
import { commonZhHant } from '../../i18n/common.words.zh-hant.ts';
import { registerWords } from '../../kit/page.ts';

registerWords('zh-Hant', {
  common: commonZhHant,
  'linli-before-after': beforeAfterZhHant,
  'linli-comfort': comfortZhHant,
  'linli-event-calendar': eventCalendarZhHant,
  'linli-event-detail': eventDetailZhHant,
  'linli-indicator-board': indicatorBoardZhHant,
  'linli-my-items': myItemsZhHant,
  'linli-renovation-tracker': renovationTrackerZhHant,
  'linli-request-form': requestFormZhHant,
  'linli-request-tracker': requestTrackerZhHant,
});
