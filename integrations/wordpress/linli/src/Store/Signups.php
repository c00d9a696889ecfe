<?php
declare(strict_types=1);

namespace Linli\Store;

use Linli\Rules\Hall;
use Linli\Rules\Text;
use stdClass;

/** Events with what was done to them, and whoever signed up. */
final class Signups implements Hall {
	public function event(string $id): ?stdClass {
		return Records::holding($id);
	}

	public function signup(string $id): ?stdClass {
		global $wpdb;
		return self::read($wpdb->get_var($wpdb->prepare('SELECT body FROM ' . Tables::name('signups') . ' WHERE id = %s', $id)));
	}

	public function signupByKey(string $key): ?stdClass {
		$ref = Keys::find('signup', $key);
		return $ref === null ? null : $this->signup(Text::idOf('signup', $ref));
	}

	public function signupCodeTaken(string $code): bool {
		global $wpdb;
		return $wpdb->get_var($wpdb->prepare('SELECT 1 FROM ' . Tables::name('signups') . ' WHERE code = %s', $code)) !== null;
	}

	/** @return stdClass[] */
	public function signupsFor(string $event): array {
		global $wpdb;
		return array_map('json_decode', $wpdb->get_col($wpdb->prepare('SELECT body FROM ' . Tables::name('signups') . ' WHERE event = %s ORDER BY seq', $event)));
	}

	private static function read(?string $body): ?stdClass {
		return $body === null ? null : json_decode($body);
	}

	/** An event and its signups together. @param stdClass[] $changed */
	public static function keep(?stdClass $holding, array $changed, string $key): void {
		global $wpdb;
		if (!$holding) {
			return;
		}
		Records::put($holding->record, $holding->acts);
		$ref = "event/{$holding->record->id}";
		foreach ($changed as $index => $one) {
			$row = ['body' => Text::json($one)];
			if ($one->record->rev === '1') {
				Keys::make('signup', $key, "signup/{$one->record->id}");
				$row += ['id' => $one->record->id, 'event' => $holding->record->id, 'code' => $one->record->code];
				Turn::kept($wpdb->insert(Tables::name('signups'), $row));
				return;
			}
			Turn::kept($wpdb->update(Tables::name('signups'), $row, ['id' => $one->record->id]));
			$ref = $index === 0 ? "signup/{$one->record->id}" : $ref;
		}
		Keys::act($key, $ref);
	}
}
