<?php
declare(strict_types=1);

namespace Linli\Rules;

/** Dates as vague as their source (src/domain/edtf.ts). */
final class Edtf {
	/** First and last day; null for what is none. @return array{0: string, 1: string}|null */
	public static function span(string $edtf): ?array {
		$ends = explode('/', $edtf);
		$from = self::point($ends[0]);
		$to = self::point($ends[1] ?? $ends[0]);
		return $from && $to && strcmp($from[0], $to[0]) <= 0 ? [$from[0], $to[1]] : null;
	}

	/** @return array{0: string, 1: string}|null */
	private static function point(string $text): ?array {
		if (strpos($text, 'T') !== false) {
			return Days::epoch($text) === null ? null : [Days::dayOf($text), Days::dayOf($text)];
		}
		if (preg_match('/^\d{4}(-(0[1-9]|1[0-2]))?$/', $text)) {
			$first = strlen($text) === 4 ? "$text-01-01" : "$text-01";
			return [$first, Days::addDays(Days::addMonths($first, strlen($text) === 4 ? 12 : 1), -1)];
		}
		return Days::isDay($text) ? [$text, $text] : null;
	}
}
