<?php
declare(strict_types=1);

namespace Linli\Store;

use Linli\Failure;
use Throwable;

/** Commands are taken one at a time, each in a transaction of its own, so that a desk always sees the last one's effect. */
final class Turn {
	private const PATIENCE = 20;

	/** @template R @param callable(): R $work @return R @throws Failure */
	public static function take(callable $work) {
		global $wpdb;
		$name = 'linli_' . md5(DB_NAME . $wpdb->prefix);
		if ((string) $wpdb->get_var($wpdb->prepare('SELECT GET_LOCK(%s, %d)', $name, self::PATIENCE)) !== '1') {
			throw new Failure('rate-limited', 'many are sending at once', 409, null, 2);
		}
		$wpdb->query('START TRANSACTION');
		try {
			$result = $work();
			if ($wpdb->query('COMMIT') === false) {
				throw new Failure('broken', 'nothing could be kept');
			}
			return $result;
		} catch (Throwable $thrown) {
			$wpdb->query('ROLLBACK');
			wp_cache_flush_runtime();
			throw $thrown;
		} finally {
			$wpdb->query($wpdb->prepare('SELECT RELEASE_LOCK(%s)', $name));
		}
	}

	/** A write that failed must not be answered as done. @param mixed $result @throws Failure */
	public static function kept($result): void {
		if ($result === false || is_wp_error($result)) {
			throw new Failure('broken', 'nothing could be kept');
		}
	}
}
