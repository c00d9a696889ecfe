/** Solar terms, festivals and lunar dates in Traditional script: 驚蟄, 閏二月, 臘八. */
import type { Festival } from '../domain/festivals.ts';
import type { LegalHoliday } from '../domain/holidays.ts';
import { type LunarDay, lunarLabel } from '../domain/lunar.ts';
import type { Day } from '../domain/record.ts';
import type { SolarTerm } from '../domain/solar-terms.ts';
import { lunarDayWords } from './terms.ts';

const characters: Readonly<Record<string, string>> = { 惊: '驚', 蛰: '蟄', 谷: '穀', 满: '滿', 种: '種', 处: '處', 闰: '閏', 腊: '臘', 阳: '陽', 节: '節', 劳: '勞', 动: '動', 国: '國', 庆: '慶' };
const traditional = (words: string): string => words.replace(/./g, (one) => characters[one] ?? one);

export const termZhHant = (term: SolarTerm): string => traditional(term);
export const festivalZhHant = (festival: Festival): string => traditional(festival);
export const holidayZhHant = (holiday: LegalHoliday): string => traditional(holiday);
export const lunarDayZhHant = (lunar: LunarDay): string => traditional(lunarDayWords(lunar));
/** See `lunarLabel`. */
export const lunarLabelZhHant = (day: Day): string => traditional(lunarLabel(day) ?? '');
