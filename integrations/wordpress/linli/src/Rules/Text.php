<?php
declare(strict_types=1);

namespace Linli\Rules;

/** Text as people count and machines carry it; numbers and secrets an office gives out. */
final class Text {
	/** @param mixed $text */
	public static function isBlank($text): bool {
		return !is_string($text) || preg_match('/[^\s\p{Z}\x{FEFF}]/u', $text) !== 1;
	}

	/** Length as a reader counts. */
	public static function graphemes(string $text): int {
		return (int) preg_match_all('/\X/u', $text);
	}

	/** Full-width and upper-case forgiven, where the server can. */
	public static function folded(string $text): string {
		$plain = class_exists('Normalizer') ? (string) \Normalizer::normalize($text, \Normalizer::FORM_KC) : (function_exists('mb_convert_kana') ? mb_convert_kana($text, 'asKV', 'UTF-8') : $text);
		return function_exists('mb_strtolower') ? mb_strtolower($plain, 'UTF-8') : strtolower($plain);
	}

	/** @param mixed $value */
	public static function json($value): string {
		return (string) json_encode($value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
	}

	/** JSON with sorted keys: equal values give equal text, so a repeated body can be recognised. @param mixed $value */
	public static function canonical($value): string {
		return self::json(self::sorted($value));
	}

	/** @param mixed $value @return mixed */
	private static function sorted($value) {
		if (is_array($value)) {
			return array_map([self::class, 'sorted'], $value);
		}
		if (!is_object($value)) {
			return is_float($value) && floor($value) === $value ? (int) $value : $value;
		}
		$fields = get_object_vars($value);
		ksort($fields, SORT_STRING);
		return (object) array_map([self::class, 'sorted'], $fields);
	}

	/** @param mixed $value */
	public static function isWhole($value): bool {
		return is_int($value) || (is_float($value) && floor($value) === $value);
	}

	public static function phoneTail(string $phone): string {
		return substr((string) preg_replace('/\D/', '', $phone), -4);
	}

	/** 128 random bits. */
	public static function secret(): string {
		return bin2hex(random_bytes(16));
	}

	/** Year and month plus four random digits, more once a month is crowded. @param callable(string): bool $taken */
	public static function freeCode(callable $taken): string {
		$month = str_replace('-', '', substr(Days::now(), 2, 5));
		for ($digits = 4; ; $digits += 1) {
			for ($attempt = 0; $attempt < 20; $attempt += 1) {
				$code = $month . str_pad((string) random_int(0, 10 ** $digits - 1), $digits, '0', STR_PAD_LEFT);
				if (!$taken($code)) {
					return $code;
				}
			}
		}
	}

	/** The id of a ref, or '' where it is of another type. */
	public static function idOf(string $type, string $ref): string {
		return strncmp($ref, "$type/", strlen($type) + 1) === 0 ? substr($ref, strlen($type) + 1) : '';
	}
}
