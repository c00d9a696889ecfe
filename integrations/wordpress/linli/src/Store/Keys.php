<?php
declare(strict_types=1);

namespace Linli\Store;

/** What became of an idempotency key. */
final class Keys {
	/** @param string $kind case, signup or act */
	public static function find(string $kind, string $key): ?string {
		global $wpdb;
		return $wpdb->get_var($wpdb->prepare('SELECT ref FROM ' . Tables::name('keys') . ' WHERE kind = %s AND hash = %s', $kind, hash('sha256', $key)));
	}

	/** Twins that slipped past the turn (a cluster without locks) meet the index here. */
	public static function make(string $kind, string $key, string $ref): void {
		global $wpdb;
		Turn::kept($wpdb->insert(Tables::name('keys'), ['kind' => $kind, 'hash' => hash('sha256', $key), 'ref' => $ref]));
	}

	public static function act(string $key, string $ref): void {
		global $wpdb;
		$wpdb->query($wpdb->prepare('INSERT IGNORE INTO ' . Tables::name('keys') . " (kind, hash, ref) VALUES ('act', %s, %s)", hash('sha256', $key), $ref));
	}
}
