<?php
declare(strict_types=1);

namespace Linli\Rest;

use Linli\Failure;
use Linli\Store\Counts;
use Linli\Store\Photos;
use WP_REST_Request;
use WP_REST_Response;

final class MediaRoutes {
	/** @return array<string, callable(WP_REST_Request): WP_REST_Response> */
	public static function all(): array {
		return ['PUT /media/*' => [self::class, 'put'], 'GET /media/*' => [self::class, 'get']];
	}

	public static function put(WP_REST_Request $request): WP_REST_Response {
		$sha256 = Api::id($request);
		if (!preg_match('~^image/(?:jpeg|png|webp)$~', (string) $request->get_header('content_type'))) {
			throw new Failure('invalid', 'a photo is JPEG, PNG or WebP', 415);
		}
		$bytes = $request->get_body();
		if (strlen($bytes) > Photos::LIMIT) {
			throw new Failure('invalid', 'longer than ' . Photos::LIMIT . ' bytes', 413);
		}
		if (hash('sha256', $bytes) !== $sha256) {
			throw new Failure('invalid', 'the bytes do not have this hash', 400);
		}
		if (!Caller::isStaff() && !Photos::has($sha256)) {
			Counts::spend('upload');
		}
		$known = Photos::keep($sha256, $bytes);
		return new WP_REST_Response(['id' => $sha256, 'sha256' => $sha256, 'url' => "media/$sha256", 'alt' => ''], $known ? 200 : 201);
	}

	public static function get(WP_REST_Request $request): WP_REST_Response {
		$photo = Photos::find(Api::id($request));
		$file = $photo ? Photos::fileOf($photo) : '';
		if (!$photo || !is_readable($file)) {
			throw new Failure('missing', 'no such photo');
		}
		return new FileResponse($file, $photo->type);
	}
}
