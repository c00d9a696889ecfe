/** A lunar date as residents read it: 九月廿七. The names themselves are the domain's. */
import { type LunarDay, lunarDayName, lunarMonthName } from '../domain/lunar.ts';

/** `九月廿七`, `闰二月初一`; without its year. */
export const lunarDayWords = (lunar: LunarDay): string => lunarMonthName(lunar) + lunarDayName(lunar.day);
