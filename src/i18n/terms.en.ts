/** Solar terms, festivals and lunar dates in the English of the mainland's press: Start of Winter, 27th day of the 9th lunar month. */
import type { Festival } from '../domain/festivals.ts';
import type { LegalHoliday } from '../domain/holidays.ts';
import { type LunarDay, lunarOf } from '../domain/lunar.ts';
import type { Day } from '../domain/record.ts';
import { type SolarTerm, solarTermOn } from '../domain/solar-terms.ts';

const terms: Readonly<Record<SolarTerm, string>> = {
  立春: 'Start of Spring', 雨水: 'Rain Water', 惊蛰: 'Awakening of Insects', 春分: 'Spring Equinox', 清明: 'Clear and Bright', 谷雨: 'Grain Rain',
  立夏: 'Start of Summer', 小满: 'Grain Buds', 芒种: 'Grain in Ear', 夏至: 'Summer Solstice', 小暑: 'Minor Heat', 大暑: 'Major Heat',
  立秋: 'Start of Autumn', 处暑: 'End of Heat', 白露: 'White Dew', 秋分: 'Autumn Equinox', 寒露: 'Cold Dew', 霜降: "Frost's Descent",
  立冬: 'Start of Winter', 小雪: 'Minor Snow', 大雪: 'Major Snow', 冬至: 'Winter Solstice', 小寒: 'Minor Cold', 大寒: 'Major Cold',
};
const festivals: Readonly<Record<Festival, string>> = {
  春节: 'Spring Festival', 元宵: 'Lantern Festival', 端午: 'Dragon Boat Festival', 七夕: 'Qixi Festival', 中秋: 'Mid-Autumn Festival', 重阳: 'Double Ninth Festival', 腊八: 'Laba Festival',
  除夕: "Chinese New Year's Eve",
};
const holidays: Readonly<Record<LegalHoliday, string>> = {
  元旦: "New Year's Day", 春节: 'Spring Festival', 清明节: 'Qingming Festival', 劳动节: 'Labour Day', 端午节: 'Dragon Boat Festival', 中秋节: 'Mid-Autumn Festival', 国庆节: 'National Day',
};

/** 1st, 2nd, 3rd, 4th, 11th, 21st; up to 30. */
const ordinal = (count: number): string => `${count}${count > 3 && count < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`;

export const termEn = (term: SolarTerm): string => terms[term];
export const festivalEn = (festival: Festival): string => festivals[festival];
export const holidayEn = (holiday: LegalHoliday): string => holidays[holiday];

/** `27th day of the 9th lunar month`, `1st day of the leap 2nd lunar month`; without its year. */
export const lunarDayEn = ({ month, leap, day }: LunarDay): string => `${ordinal(day)} day of the ${leap ? 'leap ' : ''}${ordinal(month)} lunar month`;

/** In the square of a month: the day's solar term, else the number of the lunar day, which has no name in English. */
export function lunarLabelEn(day: Day): string {
  const term = solarTermOn(day);
  return term ? termEn(term) : String(lunarOf(day)?.day ?? '');
}
