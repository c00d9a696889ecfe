<?php
declare(strict_types=1);

namespace Linli\Rest;

use Linli\Failure;
use Linli\Rules\EventDesk;
use Linli\Rules\Query;
use Linli\Rules\SignupDesk;
use Linli\Rules\SignupViews;
use Linli\Rules\Text;
use Linli\Store\Counts;
use Linli\Store\Keys;
use Linli\Store\Records;
use Linli\Store\Signups;
use Linli\Store\Turn;
use stdClass;
use WP_REST_Request;
use WP_REST_Response;

/** Events and signups: read by anyone, signed up for by anyone, moved by whoever may. */
final class HallRoutes {
	/** @return array<string, callable(WP_REST_Request): WP_REST_Response> */
	public static function all(): array {
		return [
			'GET /events' => [self::class, 'events'],
			'GET /events/*' => [self::class, 'event'],
			'POST /events/*/events' => [self::class, 'moveEvent'],
			'POST /signups' => [self::class, 'create'],
			'GET /signups/*' => [self::class, 'signup'],
			'POST /signups/*/events' => [self::class, 'moveSignup'],
		];
	}

	/** 筹备: until it is published, an event is for staff. @return array<string, stdClass> */
	private static function shown(): array {
		$events = Records::all('event');
		return Caller::isStaff() ? $events : array_filter($events, static fn (stdClass $event): bool => $event->state !== 'draft');
	}

	public static function events(): WP_REST_Response {
		return new WP_REST_Response(Query::of(Api::search())->page(self::shown()));
	}

	public static function event(WP_REST_Request $request): WP_REST_Response {
		$event = self::shown()[Api::id($request)] ?? null;
		if (!$event) {
			throw new Failure('missing', 'no such event');
		}
		return new WP_REST_Response($event);
	}

	public static function create(WP_REST_Request $request): WP_REST_Response {
		$key = Api::key($request);
		$input = Api::body($request, 'SignupInput');
		if (!Caller::isStaff() && Keys::find('signup', $key) === null) {
			Counts::spend('create');
		}
		return Api::outcome(self::decide($key, static fn (SignupDesk $desk): array => $desk->create($key, $input)));
	}

	public static function signup(WP_REST_Request $request): WP_REST_Response {
		$hall = new Signups();
		$enrolment = self::enrolment($hall, Api::id($request));
		Caller::actorFor($enrolment, 'signup', '');
		$event = Text::idOf('event', $enrolment->record->target);
		return new WP_REST_Response(SignupViews::view($hall->event($event)->record ?? new stdClass(), $hall->signupsFor($event), $enrolment));
	}

	public static function moveSignup(WP_REST_Request $request): WP_REST_Response {
		[$key, $event, $data, $ifRev] = self::change($request);
		$actor = static fn (stdClass $enrolment): stdClass => Caller::actorFor($enrolment, 'signup', $event);
		return Api::outcome(self::actOnSignup(Api::id($request), $key, $event, $data, $ifRev, $actor));
	}

	/** @param callable(stdClass): stdClass $actorFor @return array<string, mixed> @throws Failure */
	public static function actOnSignup(string $id, string $key, string $event, stdClass $data, ?string $ifRev, callable $actorFor): array {
		return self::decide($key, static fn (SignupDesk $desk): array => $desk->act($id, $key, $event, $data, $actorFor(self::enrolment(new Signups(), $id)), $ifRev));
	}

	public static function moveEvent(WP_REST_Request $request): WP_REST_Response {
		[$key, $event, $data, $ifRev] = self::change($request);
		$actor = static function (?stdClass $record) use ($event): stdClass {
			$staff = Caller::staffActor('event', $record->state ?? '', $event);
			if (!$staff) {
				throw new Failure(Caller::token() === null && !is_user_logged_in() ? 'unauthorized' : 'forbidden', 'only staff may move an event');
			}
			return $staff;
		};
		return Api::outcome(self::actOnEvent(Api::id($request), $key, $event, $data, $ifRev, $actor));
	}

	/** @param callable(?stdClass): stdClass $actorFor @return array<string, mixed> @throws Failure */
	public static function actOnEvent(string $id, string $key, string $event, stdClass $data, ?string $ifRev, callable $actorFor): array {
		return Turn::take(
			static function () use ($id, $key, $event, $data, $ifRev, $actorFor): array {
				$holding = Records::holding($id);
				[$outcome, $changed] = EventDesk::act($holding, $key, $event, $data, $actorFor($holding->record ?? null), $ifRev);
				Signups::keep($changed, [], $key);
				return $outcome;
			}
		);
	}

	/** @param callable(SignupDesk): array $command @return array<string, mixed> */
	private static function decide(string $key, callable $command): array {
		return Turn::take(
			static function () use ($key, $command): array {
				[$outcome, $holding, $changed] = $command(new SignupDesk(new Signups()));
				Signups::keep($holding, $changed, $key);
				return $outcome;
			}
		);
	}

	/** @return array{0: string, 1: string, 2: stdClass, 3: ?string} @throws Failure */
	private static function change(WP_REST_Request $request): array {
		$key = Api::key($request);
		['event' => $event, 'data' => $data] = (array) Api::body($request, 'Change');
		return [$key, $event, $data, Api::quoted($request, 'if_match')];
	}

	/** @throws Failure */
	private static function enrolment(Signups $hall, string $id): stdClass {
		$enrolment = $hall->signup($id);
		if (!$enrolment) {
			throw new Failure('missing', 'no such signup');
		}
		return $enrolment;
	}
}
