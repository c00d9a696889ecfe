<?php
declare(strict_types=1);

namespace Linli\Store;

/** Tables of our own, beside the cases (which are posts): what must be unique is unique by an index, not by looking first. */
final class Tables {
	private const VERSION = '1';
	private const OPTION = 'linli_tables';
	public const NAMES = ['records', 'signups', 'keys', 'photos', 'counts'];

	public static function name(string $table): string {
		global $wpdb;
		return "{$wpdb->prefix}linli_$table";
	}

	public static function upgrade(): void {
		if (get_option(self::OPTION) !== self::VERSION) {
			self::install();
		}
	}

	public static function install(): void {
		global $wpdb;
		$tail = 'ENGINE=InnoDB ' . $wpdb->get_charset_collate();
		[$records, $signups, $keys, $photos, $counts] = array_map([self::class, 'name'], self::NAMES);
		// Ids are told apart by case, as anywhere else.
		$id = 'varchar(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL';
		$tables = [
			// Everything that is read: places, categories, organisations, events. `seq` is the order they came in.
			"CREATE TABLE IF NOT EXISTS $records (type varchar(16) NOT NULL, id varchar(150) COLLATE utf8mb4_bin NOT NULL, seq bigint unsigned NOT NULL AUTO_INCREMENT, body longtext NOT NULL, acts longtext NOT NULL, PRIMARY KEY (type,id), UNIQUE KEY seq (seq))",
			"CREATE TABLE IF NOT EXISTS $signups (seq bigint unsigned NOT NULL AUTO_INCREMENT, id $id, event varchar(150) COLLATE utf8mb4_bin NOT NULL, code varchar(20) NOT NULL, body longtext NOT NULL, PRIMARY KEY (seq), UNIQUE KEY id (id), UNIQUE KEY code (code), KEY event (event))",
			// What became of a key; of kind `case` and `signup` each key makes one record.
			"CREATE TABLE IF NOT EXISTS $keys (kind varchar(8) NOT NULL, hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, ref varchar(170) COLLATE utf8mb4_bin NOT NULL, PRIMARY KEY (kind,hash))",
			"CREATE TABLE IF NOT EXISTS $photos (sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, type varchar(20) NOT NULL, post bigint unsigned NOT NULL, at bigint unsigned NOT NULL, PRIMARY KEY (sha256))",
			// Wrong answers to a phone tail, and requests of an address: `n` until the moment `until`.
			"CREATE TABLE IF NOT EXISTS $counts (bucket varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, n int unsigned NOT NULL, until bigint unsigned NOT NULL, PRIMARY KEY (bucket))",
		];
		foreach ($tables as $table) {
			$wpdb->query("$table $tail");
		}
		update_option(self::OPTION, self::VERSION, true);
	}

	public static function drop(): void {
		global $wpdb;
		foreach (self::NAMES as $table) {
			$wpdb->query('DROP TABLE IF EXISTS ' . self::name($table));
		}
		delete_option(self::OPTION);
	}
}
