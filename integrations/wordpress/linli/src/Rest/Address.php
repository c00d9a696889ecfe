<?php
declare(strict_types=1);

namespace Linli\Rest;

/** Where the endpoint stands. */
final class Address {
	/** Where plain permalinks are on, an address with a query is no endpoint; the one through index.php is. */
	public static function endpoint(): string {
		return get_option('permalink_structure') ? untrailingslashit(rest_url(Api::NAMESPACE)) : home_url('index.php/' . rest_get_url_prefix() . '/' . Api::NAMESPACE);
	}

	/** @param \WP $wp */
	public static function withoutPermalinks($wp): void {
		// The address as it was sent: servers hand on what stands behind index.php in different states.
		$path = (string) wp_parse_url((string) ($_SERVER['REQUEST_URI'] ?? ''), PHP_URL_PATH);
		$route = strstr($path, '/' . Api::NAMESPACE);
		if (empty($wp->query_vars['rest_route']) && $route !== false && strpos($path, '/index.php/' . rest_get_url_prefix() . $route) !== false) {
			$wp->query_vars['rest_route'] = rawurldecode($route);
		}
	}
}
