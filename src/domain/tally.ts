/** Counting of signings and owners' votes: whole numbers only, so that nobody is rounded into a majority. */

/** How a poll is decided: by everyone · by 民法典 第278条, general or special matters · not at all. */
export const pollRules = ['all', 'cc278-general', 'cc278-special', 'none'] as const;
export type PollRule = (typeof pollRules)[number];

/** Owners or households, and m² of what they own. `yes` ≤ `responded` ≤ `eligible`. */
export interface Tally {
  eligible: number;
  responded: number;
  yes: number;
  eligibleArea?: number;
  respondedArea?: number;
  yesArea?: number;
}

/** What is still missing: heads and m² of taking part, and of consent. All zero = passed. */
export interface Missing {
  responded: number;
  respondedArea: number;
  yes: number;
  yesArea: number;
}

/** The smallest whole number that is at least `part`/`of` of a whole. */
const atLeast = (whole: number, part: number, of: number): number => Math.ceil((whole * part) / of);
/** The smallest whole number over one half. */
const overHalf = (whole: number): number => Math.floor(whole / 2) + 1;
const short = (needed: number, have: number): number => Math.max(0, needed - have);

/**
 * Two thirds of the heads and of the area take part (民法典 第278条); of those, over one half agree in general matters and three quarters in special ones
 * (works funds, rebuilding, change of use). Without areas, only heads are counted. @throws TypeError for a tally that contradicts itself
 */
export function missingOf(rule: PollRule, { eligible, responded, yes, eligibleArea = 0, respondedArea = 0, yesArea = 0 }: Tally): Missing {
  if (!(yes <= responded && responded <= eligible && yesArea <= respondedArea && respondedArea <= eligibleArea)) throw new TypeError('a tally counts more consents than answers, or more answers than owners');
  if (rule === 'none') return { responded: 0, respondedArea: 0, yes: 0, yesArea: 0 };
  if (rule === 'all') return { responded: eligible - responded, respondedArea: eligibleArea - respondedArea, yes: eligible - yes, yesArea: eligibleArea - yesArea };
  const agree = rule === 'cc278-general' ? overHalf : (whole: number): number => atLeast(whole, 3, 4);
  return {
    responded: short(atLeast(eligible, 2, 3), responded), respondedArea: short(atLeast(eligibleArea, 2, 3), respondedArea),
    yes: short(agree(responded), yes), yesArea: eligibleArea > 0 ? short(agree(respondedArea), yesArea) : 0,
  };
}

export function passes(rule: PollRule, tally: Tally): boolean {
  return Object.values(missingOf(rule, tally)).every((count) => count === 0);
}

/** Fewer households than this would show how one of them answered: our default. */
export const smallestShown = 5;
