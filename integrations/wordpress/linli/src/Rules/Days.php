<?php
declare(strict_types=1);

namespace Linli\Rules;

/** Days and moments of the service, in UTC+8 the whole year, whatever the site's own time zone. */
final class Days {
	private const OFFSET = 28800;

	/** Seconds since 1970. */
	public static function clock(): int {
		/** For tests and for nothing else. */
		return (int) apply_filters('linli_clock', time());
	}

	public static function now(): string {
		return self::instant(self::clock());
	}

	public static function instant(int $epoch): string {
		return gmdate('Y-m-d\TH:i:s', $epoch + self::OFFSET) . '+08:00';
	}

	/** Seconds since 1970; null for what is no moment. */
	public static function epoch(string $instant): ?int {
		if (!preg_match('/^\d{4}(-\d\d){0,2}(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/', $instant)) {
			return null;
		}
		$epoch = strtotime(strlen($instant) === 4 ? "$instant-01-01" : $instant);
		return $epoch === false ? null : $epoch;
	}

	public static function dayOf(string $instant): string {
		return substr(self::instant((int) self::epoch($instant)), 0, 10);
	}

	public static function isDay(string $text): bool {
		return preg_match('/^(\d{4})-(\d\d)-(\d\d)$/', $text, $found) === 1 && checkdate((int) $found[2], (int) $found[3], (int) $found[1]);
	}

	public static function addDays(string $day, int $count): string {
		return gmdate('Y-m-d', (int) strtotime("$day UTC") + $count * 86400);
	}

	/** The same day `count` months later, or the last of a shorter month. */
	public static function addMonths(string $day, int $count): string {
		[$year, $month, $date] = array_map('intval', explode('-', $day));
		$first = gmmktime(0, 0, 0, $month + $count, 1, $year);
		return gmdate('Y-m-', $first) . sprintf('%02d', min($date, (int) gmdate('t', $first)));
	}

	public static function between(string $from, string $to): int {
		return (int) round((strtotime("$to UTC") - strtotime("$from UTC")) / 86400);
	}

	/** @return array{0: bool, 1: bool} worked, and whether that is certain */
	private static function judged(string $day): array {
		$weekday = (int) gmdate('N', (int) strtotime("$day UTC")) <= 5;
		foreach (Rules::get('calendars') as $calendar) {
			if ($calendar['year'] === (int) substr($day, 0, 4)) {
				return [in_array($day, $calendar['makeupWorkdays'], true) || ($weekday && !in_array($day, $calendar['holidays'], true)), true];
			}
		}
		return [$weekday, false];
	}

	/** A due day: the first day counted is the one after `day`. */
	public static function addWorking(string $day, int $count): object {
		$certain = true;
		for ($left = $count; $left > 0;) {
			$day = self::addDays($day, 1);
			[$working, $sure] = self::judged($day);
			$left -= $working ? 1 : 0;
			$certain = $certain && $sure;
		}
		return (object) ['date' => $day, 'certain' => $certain];
	}

	/** Working days in (a, b]; b is never before a here. */
	public static function workingBetween(string $a, string $b): int {
		$count = 0;
		while ($a < $b) {
			$a = self::addDays($a, 1);
			$count += self::judged($a)[0] ? 1 : 0;
		}
		return $count;
	}
}
