<?php
declare(strict_types=1);

namespace Linli\Rest;

use Linli\Failure;
use Linli\Rules\Desk;
use Linli\Rules\Query;
use Linli\Rules\Rules;
use Linli\Rules\Views;
use Linli\Store\Cases;
use Linli\Store\Counts;
use Linli\Store\Keys;
use Linli\Store\Records;
use Linli\Store\Turn;
use stdClass;
use WP_REST_Request;
use WP_REST_Response;

final class CaseRoutes {
	/** @return array<string, callable(WP_REST_Request): WP_REST_Response> */
	public static function all(): array {
		return [
			'GET /cases' => [self::class, 'list'],
			'GET /cases/*' => [self::class, 'get'],
			'POST /cases/lookup' => [self::class, 'lookup'],
			'POST /cases' => [self::class, 'create'],
			'POST /cases/*/events' => [self::class, 'act'],
		];
	}

	/** Disputes are only ever counted in public, never listed (PIPL 25). */
	public static function list(WP_REST_Request $request): WP_REST_Response {
		$query = Query::of(Api::search());
		$book = new Cases();
		$office = Records::office();
		$staff = Caller::isStaff();
		$id = $query->only('id');
		$code = $query->only('code');
		$one = $id !== null ? $book->get($id) : ($code !== null ? $book->byCode($code) : null);
		$filings = $id === null && $code === null ? $book->all() : array_filter([$one]);
		$views = (static function () use ($filings, $office, $staff) {
			foreach ($filings as $filing) {
				if ($staff || !$office->isDispute($filing)) {
					yield $staff ? Views::staff($filing) : Views::open($filing, $office);
				}
			}
		})();
		return new WP_REST_Response($query->page($views));
	}

	public static function get(WP_REST_Request $request): WP_REST_Response {
		$filing = self::filing(Api::id($request));
		$token = Caller::token();
		if ($token !== null && hash_equals($filing->token, $token)) {
			return new WP_REST_Response(Views::own($filing));
		}
		if ($token === null && Caller::isStaff()) {
			return new WP_REST_Response(Views::staff($filing));
		}
		$office = Records::office();
		if ($token !== null || $office->isDispute($filing)) {
			throw new Failure('forbidden', 'the token does not belong to this case');
		}
		return new WP_REST_Response(Views::open($filing, $office));
	}

	public static function lookup(WP_REST_Request $request): WP_REST_Response {
		['code' => $code, 'phoneTail' => $tail] = (array) Api::body($request, 'Lookup');
		Counts::spend('lookup');
		$filing = (new Cases())->byCode($code);
		if (!$filing) {
			throw new Failure('missing', 'no case has this number');
		}
		$proven = Turn::take(
			static function () use ($filing, $code, $tail): bool {
				Counts::refuseLocked($code);
				$fits = Views::proves($filing, $tail);
				$fits ? Counts::right($code) : Counts::wrong($code);
				return $fits;
			}
		);
		if (!$proven) {
			throw new Failure('forbidden', 'number and phone do not belong together');
		}
		return new WP_REST_Response(Views::own($filing));
	}

	public static function create(WP_REST_Request $request): WP_REST_Response {
		$key = Api::key($request);
		$input = Api::body($request, 'CaseInput');
		// A repeat of what was taken is no new request.
		if (!Caller::isStaff() && Keys::find('case', $key) === null) {
			Counts::spend('create');
		}
		return Api::outcome(
			Turn::take(
				static function () use ($key, $input): array {
					$book = new Cases();
					[$outcome, $changed] = (new Desk(Records::office(), $book))->create($key, $input);
					if ($changed) {
						$book->keep($changed, $key);
					}
					return $outcome;
				}
			)
		);
	}

	public static function act(WP_REST_Request $request): WP_REST_Response {
		$key = Api::key($request);
		['event' => $event, 'data' => $data] = (array) Api::body($request, 'Change');
		$ifRev = Api::quoted($request, 'if_match');
		$anyone = Rules::isSupport($event) && Caller::token() === null && !is_user_logged_in();
		if ($anyone) {
			Counts::spend('support');
		}
		$id = Api::id($request);
		return Api::outcome(self::move($id, $key, $event, $data, $ifRev, static fn (stdClass $filing): stdClass => $anyone ? Caller::neighbour() : Caller::actorFor($filing, $filing->record->kind, $event)));
	}

	/** One event of one case, from the wire or from wp-admin. @param callable(stdClass): stdClass $actorFor @return array<string, mixed> @throws Failure */
	public static function move(string $id, string $key, string $event, stdClass $data, ?string $ifRev, callable $actorFor): array {
		return Turn::take(
			static function () use ($id, $key, $event, $data, $ifRev, $actorFor): array {
				$filing = self::filing($id);
				$book = new Cases();
				[$outcome, $changed] = (new Desk(Records::office(), $book))->act($filing, $key, $event, $data, $actorFor($filing), $ifRev);
				if ($changed) {
					$book->keep($changed, $key);
				}
				return $outcome;
			}
		);
	}

	/** @throws Failure */
	private static function filing(string $id): stdClass {
		$filing = (new Cases())->get($id);
		if (!$filing) {
			throw new Failure('missing', 'no such case');
		}
		return $filing;
	}
}
