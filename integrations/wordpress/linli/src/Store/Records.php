<?php
declare(strict_types=1);

namespace Linli\Store;

use Linli\Rules\Office;
use Linli\Rules\Text;
use Linli\Settings;
use stdClass;

/** What is read and never filed, as the library's records in JSON: places, categories, organisations and whatever else was brought in. */
final class Records {
	public const FOLDERS = ['places' => 'place', 'categories' => 'category', 'orgs' => 'org', 'projects' => 'project', 'works' => 'work', 'polls' => 'poll', 'indicators' => 'indicator', 'events' => 'event'];

	/** @var array<string, array<string, stdClass>> */
	private static array $read = [];

	/** By id, in the order they came in. @return array<string, stdClass> */
	public static function all(string $type): array {
		global $wpdb;
		if (!isset(self::$read[$type])) {
			self::$read[$type] = [];
			foreach ($wpdb->get_results($wpdb->prepare('SELECT id, body FROM ' . Tables::name('records') . ' WHERE type = %s ORDER BY seq', $type)) as $row) {
				self::$read[$type][$row->id] = json_decode($row->body);
			}
		}
		return self::$read[$type];
	}

	public static function one(string $type, string $id): ?stdClass {
		global $wpdb;
		if (isset(self::$read[$type])) {
			return self::$read[$type][$id] ?? null;
		}
		$body = $wpdb->get_var($wpdb->prepare('SELECT body FROM ' . Tables::name('records') . ' WHERE type = %s AND id = %s', $type, $id));
		return $body === null ? null : json_decode($body);
	}

	public static function office(): Office {
		return new Office(self::all('category'), self::all('place'), (string) Settings::get('frontDesk'), (int) Settings::get('reopenDays'));
	}

	/** Types of which there is at least one. @return string[] */
	public static function types(): array {
		global $wpdb;
		return $wpdb->get_col('SELECT DISTINCT type FROM ' . Tables::name('records'));
	}

	/** Replaces what has the same id, and keeps its place in the order. */
	public static function put(stdClass $record, ?stdClass $acts = null): void {
		global $wpdb;
		$sql = 'INSERT INTO ' . Tables::name('records') . ' (type, id, body, acts) VALUES (%s, %s, %s, %s) ON DUPLICATE KEY UPDATE body = VALUES(body), acts = VALUES(acts)';
		Turn::kept($wpdb->query($wpdb->prepare($sql, $record->type, $record->id, Text::json($record), Text::json($acts ?? new stdClass()))));
		unset(self::$read[$record->type]);
	}

	public static function remove(string $type, string $id): void {
		global $wpdb;
		$wpdb->delete(Tables::name('records'), ['type' => $type, 'id' => $id]);
		unset(self::$read[$type]);
	}

	/** With what was done to it. */
	public static function holding(string $id): ?stdClass {
		global $wpdb;
		$row = $wpdb->get_row($wpdb->prepare('SELECT body, acts FROM ' . Tables::name('records') . " WHERE type = 'event' AND id = %s", $id));
		return $row ? (object) ['record' => json_decode($row->body), 'acts' => json_decode($row->acts)] : null;
	}
}
