<?php
declare(strict_types=1);

namespace Linli;

/** One option with everything a webmaster may set. */
final class Settings {
	public const OPTION = 'linli_settings';

	/** Anonymous requests an address may make in an hour; 0 = no limit. */
	public const LIMITS = ['create' => 30, 'lookup' => 40, 'upload' => 120, 'support' => 60];

	/** @return array<string, mixed> */
	public static function all(): array {
		$kept = get_option(self::OPTION, []);
		$defaults = [
			'phone' => '', 'language' => '', 'frontDesk' => '', 'reopenDays' => Rules\Rules::get('limits')['reopenDays'], 'proxyHeader' => '', 'limits' => self::LIMITS,
			'removeData' => false, 'formPage' => 0, 'casePage' => 0, 'itemsPage' => 0, 'eventsPage' => 0, 'eventPage' => 0,
		];
		$all = array_merge($defaults, is_array($kept) ? $kept : []);
		$all['limits'] = array_merge(self::LIMITS, (array) $all['limits']);
		return $all;
	}

	/** @return mixed */
	public static function get(string $name) {
		return self::all()[$name];
	}

	/** @param array<string, mixed> $change */
	public static function set(array $change): void {
		update_option(self::OPTION, array_merge(self::all(), $change), false);
	}
}
