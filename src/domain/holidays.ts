import { festivalOn } from './festivals.ts';
import { addDays } from './instant.ts';
import type { Day } from './record.ts';
import { solarTermOn } from './solar-terms.ts';
import { dayKindOf, type WorkCalendar } from './working-days.ts';

/** 法定节日 (全国年节及纪念日放假办法). */
export type LegalHoliday = '元旦' | '春节' | '清明节' | '劳动节' | '端午节' | '中秋节' | '国庆节';

const legal: Readonly<Record<string, LegalHoliday>> = {
  '01-01': '元旦', 除夕: '春节', 春节: '春节', 清明: '清明节', '05-01': '劳动节', 端午: '端午节', 中秋: '中秋节', '10-01': '国庆节',
};
const legalOn = (day: Day): LegalHoliday | undefined => legal[day.slice(5)] ?? legal[festivalOn(day) ?? solarTermOn(day) ?? ''];

/** What a day off is off for: its own festival, else that of the run of days off around it; 国庆节 where the run holds 中秋节 too. */
export function holidayOn(calendars: readonly WorkCalendar[], day: Day): LegalHoliday | undefined {
  const run: (LegalHoliday | undefined)[] = [];
  for (const step of [1, -1]) for (let one = day; dayKindOf(calendars, one) === 'holiday'; one = addDays(one, step)) run.push(legalOn(one));
  return run[0] ?? run.find((name) => name === '国庆节') ?? run.find(Boolean);
}
