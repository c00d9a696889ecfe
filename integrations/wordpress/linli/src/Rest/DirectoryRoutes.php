<?php
declare(strict_types=1);

namespace Linli\Rest;

use Linli\Failure;
use Linli\Rules\Days;
use Linli\Rules\Query;
use Linli\Store\Posts;
use Linli\Store\Records;
use WP_REST_Request;
use WP_REST_Response;

/** What this office can, and what is only read. */
final class DirectoryRoutes {
	private const ACTING = ['case' => ['create', 'act', 'upload', 'find', 'support'], 'event' => ['act'], 'signup' => ['create', 'act', 'find']];

	/** @return array<string, callable(WP_REST_Request): WP_REST_Response> */
	public static function all(): array {
		$routes = [];
		foreach (Records::FOLDERS as $folder => $type) {
			if ($type === 'event') {
				continue;
			}
			$routes += self::reading($folder, static fn (): array => Records::all($type), static fn (string $id) => Records::one($type, $id));
		}
		return $routes + self::reading('notices', [Posts::class, 'all'], [Posts::class, 'one']);
	}

	/** @return array<string, callable(WP_REST_Request): WP_REST_Response> */
	private static function reading(string $folder, callable $all, callable $one): array {
		return [
			"GET /$folder" => static fn (): WP_REST_Response => new WP_REST_Response(Query::of(Api::search())->page($all())),
			"GET /$folder/*" => static function (WP_REST_Request $request) use ($one): WP_REST_Response {
				$record = $one(Api::id($request));
				if (!$record) {
					throw new Failure('missing', 'no such record');
				}
				return new WP_REST_Response($record);
			},
		];
	}

	/** No `watch`: an answer that stays open would hold one of few PHP workers. What was not brought in is not offered. */
	public static function service(): WP_REST_Response {
		$reading = ['get', 'list'];
		$can = array_fill_keys(array_unique(array_merge(['place', 'category', 'org', 'event', 'notice'], Records::types())), $reading);
		$can['case'] = $reading;
		$can['signup'] = ['get'];
		foreach (self::ACTING as $type => $verbs) {
			$can[$type] = array_merge($can[$type], $verbs);
		}
		return new WP_REST_Response(['now' => Days::now(), 'can' => $can]);
	}
}
