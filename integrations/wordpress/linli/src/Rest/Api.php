<?php
declare(strict_types=1);

namespace Linli\Rest;

use Linli\Failure;
use Linli\Rules\Shape;
use stdClass;
use Throwable;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/** The wire contract of src/adapters/rest under wp-json/linli/v1. */
final class Api {
	public const NAMESPACE = 'linli/v1';
	private const JSON_LIMIT = 262144;

	public static function boot(): void {
		add_action('rest_api_init', [self::class, 'register']);
		add_action('parse_request', [Address::class, 'withoutPermalinks'], 1);
		add_filter('rest_authentication_errors', [self::class, 'forgiveStaleNonce'], 1000);
		add_filter('rest_allowed_cors_headers', static fn (array $names): array => array_merge($names, ['Idempotency-Key', 'If-Match', 'X-Linli-Token']));
		add_filter('rest_exposed_cors_headers', static fn (array $names): array => array_merge($names, ['Retry-After']));
		add_filter('rest_post_dispatch', [self::class, 'uncached'], 10, 3);
		add_filter('rest_pre_serve_request', [FileResponse::class, 'serve'], 10, 2);
		add_filter('rest_pre_dispatch', [self::class, 'service'], 10, 3);
	}

	/** An editor with a stale cookie looks at the page as anyone does: no nonce of a cached page may stand between them and the form. @param mixed $result @return mixed */
	public static function forgiveStaleNonce($result) {
		if (self::isOurs() && $result instanceof WP_Error && $result->get_error_code() === 'rest_cookie_invalid_nonce') {
			wp_set_current_user(0);
			return true;
		}
		return $result;
	}

	private static function isOurs(): bool {
		return strncmp(ltrim((string) ($GLOBALS['wp']->query_vars['rest_route'] ?? ''), '/'), self::NAMESPACE, strlen(self::NAMESPACE)) === 0;
	}

	/** WordPress answers the bare namespace with an index of its routes; ours says what the office can. @param mixed $result @param mixed $server @return mixed */
	public static function service($result, $server, WP_REST_Request $request) {
		return $result === null && $request->get_method() === 'GET' && untrailingslashit($request->get_route()) === '/' . self::NAMESPACE ? DirectoryRoutes::service() : $result;
	}

	public static function register(): void {
		foreach (array_merge(CaseRoutes::all(), ReceiptRoutes::all(), HallRoutes::all(), DirectoryRoutes::all(), MediaRoutes::all()) as $route => $handle) {
			[$method, $path] = explode(' ', $route);
			register_rest_route(self::NAMESPACE, str_replace('*', '(?P<id>[^/]+)', $path), [
				'methods' => $method,
				// Each handler asks who is calling; most of what is here is for anyone.
				'permission_callback' => '__return_true',
				'callback' => static fn (WP_REST_Request $request): WP_REST_Response => self::answer($handle, $request),
			]);
		}
	}

	/** @param callable(WP_REST_Request): WP_REST_Response $handle */
	private static function answer(callable $handle, WP_REST_Request $request): WP_REST_Response {
		try {
			return $handle($request);
		} catch (Failure $failure) {
			return self::refusal($failure);
		} catch (Throwable $thrown) {
			// What broke is for the log of the server, not for whoever asked.
			error_log("linli: $thrown");
			return self::refusal(new Failure('broken', 'the office stumbled'));
		}
	}

	private static function refusal(Failure $failure): WP_REST_Response {
		$body = ['kind' => $failure->kind, 'message' => $failure->getMessage()];
		$headers = $failure->retryAfter === null ? [] : ['Retry-After' => (string) $failure->retryAfter];
		if ($failure->kind === 'unauthorized') {
			$headers['WWW-Authenticate'] = 'Bearer';
		}
		return new WP_REST_Response($failure->rev === null ? $body : $body + ['rev' => $failure->rev], $failure->status, $headers);
	}

	/** @param array<string, mixed> $outcome */
	public static function outcome(array $outcome): WP_REST_Response {
		return new WP_REST_Response($outcome, $outcome['kind'] === 'rejected' ? 422 : 201);
	}

	/** @param WP_REST_Response $response @param mixed $server */
	public static function uncached($response, $server, WP_REST_Request $request) {
		if (strncmp(ltrim($request->get_route(), '/'), self::NAMESPACE, strlen(self::NAMESPACE)) === 0) {
			$response->header('Cache-Control', 'no-store');
			$response->header('X-Content-Type-Options', 'nosniff');
		}
		return $response;
	}

	/** The body, held to one of the wire's shapes. @throws Failure */
	public static function body(WP_REST_Request $request, string $shape): stdClass {
		if (!preg_match('~^application/json\b~', (string) $request->get_header('content_type'))) {
			throw new Failure('invalid', 'the body must be application/json', 415);
		}
		$text = $request->get_body();
		if (strlen($text) > self::JSON_LIMIT) {
			throw new Failure('invalid', 'longer than ' . self::JSON_LIMIT . ' bytes', 413);
		}
		$body = json_decode($text);
		Shape::check($shape, $body);
		return $body;
	}

	/** The text inside a quoted header. @throws Failure */
	public static function quoted(WP_REST_Request $request, string $name): ?string {
		$said = $request->get_header($name);
		if ($said === null) {
			return null;
		}
		if (!preg_match('/^"([ !#-[\]-~]+)"$/', $said, $found)) {
			throw new Failure('invalid', 'a key or revision stands in quotes', 400);
		}
		return $found[1];
	}

	/** @throws Failure */
	public static function key(WP_REST_Request $request): string {
		$key = self::quoted($request, 'idempotency_key');
		if ($key === null) {
			throw new Failure('invalid', 'Idempotency-Key is missing', 400);
		}
		return $key;
	}

	/** The search as it was sent. */
	public static function search(): string {
		return (string) wp_parse_url((string) ($_SERVER['REQUEST_URI'] ?? ''), PHP_URL_QUERY);
	}

	public static function id(WP_REST_Request $request): string {
		return (string) $request->get_url_params()['id'];
	}
}
