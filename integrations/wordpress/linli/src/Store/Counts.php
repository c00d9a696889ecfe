<?php
declare(strict_types=1);

namespace Linli\Store;

use Linli\Failure;
use Linli\Rules\Days;
use Linli\Settings;

/** How often an address asked, and how often a phone tail was wrong. */
final class Counts {
	private const HOUR = 3600;
	/** 10 000 tails at five tries, then one an hour, outlast a year of guessing. */
	private const TRIES = 5;

	/** One more of an anonymous request; counted before it is looked at, so that many at once share no count. @throws Failure rate-limited */
	public static function spend(string $what): void {
		$limit = (int) Settings::get('limits')[$what];
		if ($limit <= 0) {
			return;
		}
		[$count, $until] = self::add("$what:" . self::address(), time(), time() + self::HOUR);
		if ($count > $limit) {
			throw new Failure('rate-limited', "more than $limit of these in an hour from one address", 429, null, max(1, $until - time()));
		}
	}

	/** @throws Failure rate-limited */
	public static function refuseLocked(string $code): void {
		global $wpdb;
		$row = $wpdb->get_row($wpdb->prepare('SELECT n, until FROM ' . Tables::name('counts') . ' WHERE bucket = %s', "tail:$code"));
		if ($row && (int) $row->n >= self::TRIES && (int) $row->until > Days::clock()) {
			throw new Failure('rate-limited', 'too many wrong tries for this number', 429, null, (int) $row->until - Days::clock());
		}
	}

	/** The count never runs out by itself: after the lock one more wrong try locks again. */
	public static function wrong(string $code): void {
		global $wpdb;
		$sql = 'INSERT INTO ' . Tables::name('counts') . ' (bucket, n, until) VALUES (%s, 1, %d) ON DUPLICATE KEY UPDATE n = n + 1, until = VALUES(until)';
		$wpdb->query($wpdb->prepare($sql, "tail:$code", Days::clock() + self::HOUR));
	}

	public static function right(string $code): void {
		global $wpdb;
		$wpdb->delete(Tables::name('counts'), ['bucket' => "tail:$code"]);
	}

	/** @return array{0: int, 1: int} the count, and until when it counts */
	private static function add(string $bucket, int $now, int $until): array {
		global $wpdb;
		$table = Tables::name('counts');
		$wpdb->query($wpdb->prepare("INSERT INTO $table (bucket, n, until) VALUES (%s, 1, %d) ON DUPLICATE KEY UPDATE n = IF(until <= %d, 1, n + 1), until = IF(until <= %d, VALUES(until), until)", $bucket, $until, $now, $now));
		$row = $wpdb->get_row($wpdb->prepare("SELECT n, until FROM $table WHERE bucket = %s", $bucket));
		return [(int) $row->n, (int) $row->until];
	}

	/** Whoever asks, as a hash: no address of a resident is kept. Behind a proxy the header it sets, named in the settings, says who; its last entry is the proxy's own word. */
	private static function address(): string {
		$header = (string) Settings::get('proxyHeader');
		$said = $header === '' ? '' : (string) ($_SERVER['HTTP_' . strtoupper(str_replace('-', '_', $header))] ?? '');
		$entries = array_map('trim', explode(',', $said));
		$address = end($entries);
		$address = filter_var($address, FILTER_VALIDATE_IP) ? $address : (string) ($_SERVER['REMOTE_ADDR'] ?? '');
		// One household's IPv6 is a whole /64.
		$packed = (string) inet_pton($address ?: '::');
		return substr(hash_hmac('sha256', strlen($packed) === 16 ? substr($packed, 0, 8) : $packed, wp_salt()), 0, 32);
	}

	public static function sweep(): void {
		global $wpdb;
		$wpdb->query($wpdb->prepare('DELETE FROM ' . Tables::name('counts') . " WHERE until < %d AND bucket NOT LIKE 'tail:%%'", time()));
	}
}
