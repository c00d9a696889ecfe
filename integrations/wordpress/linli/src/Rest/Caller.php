<?php
declare(strict_types=1);

namespace Linli\Rest;

use Linli\Failure;
use Linli\Roles;
use Linli\Rules\Rules;
use stdClass;

/** Who is asking: whoever holds a receipt's token, a member of staff known to WordPress, or anyone. */
final class Caller {
	private static ?string $token = null;

	/** A resident's token leaves the header before WordPress or another plugin reads it. Servers that keep `Authorization` from PHP often pass it under another name. */
	public static function takeToken(): void {
		$uri = urldecode((string) ($_SERVER['REQUEST_URI'] ?? ''));
		if (strpos($uri, Api::NAMESPACE) === false) {
			return;
		}
		foreach (['HTTP_AUTHORIZATION', 'REDIRECT_HTTP_AUTHORIZATION', 'REDIRECT_REDIRECT_HTTP_AUTHORIZATION'] as $name) {
			if (isset($_SERVER[$name]) && preg_match('/^Bearer ([0-9a-f]{32})$/', (string) $_SERVER[$name], $found)) {
				self::$token = $found[1];
				unset($_SERVER[$name]);
			}
		}
		$spare = (string) ($_SERVER['HTTP_X_LINLI_TOKEN'] ?? '');
		self::$token ??= $spare === '' ? null : $spare;
	}

	public static function token(): ?string {
		if (self::$token !== null) {
			return self::$token;
		}
		$said = (string) ($_SERVER['HTTP_AUTHORIZATION'] ?? $_SERVER['REDIRECT_HTTP_AUTHORIZATION'] ?? '');
		if ($said === '' && function_exists('apache_request_headers')) {
			$said = (string) (array_change_key_case((array) apache_request_headers())['authorization'] ?? '');
		}
		return preg_match('/^Bearer (.+)$/', $said, $found) ? $found[1] : null;
	}

	/** Their roles, where no token goes before: a receipt on a member's own phone is still a resident's. @return string[] */
	public static function roles(): array {
		return self::token() === null && is_user_logged_in() ? Roles::of(wp_get_current_user()) : [];
	}

	public static function isStaff(): bool {
		return self::token() === null && (self::roles() !== [] || current_user_can(Roles::DESK));
	}

	/** As the actor of the one of their roles that may go this edge; null where they are not staff. */
	public static function staffActor(string $machine, string $state, string $event): ?stdClass {
		return self::actorOf(self::roles(), $machine, $state, $event);
	}

	/** @param string[] $roles */
	public static function actorOf(array $roles, string $machine, string $state, string $event): ?stdClass {
		if (!$roles) {
			return null;
		}
		$fit = array_intersect(Rules::edge($machine, $state, $event)['by'] ?? [], $roles);
		return Roles::actor($fit ? reset($fit) : $roles[0], Roles::orgOf(wp_get_current_user()));
	}

	public static function neighbour(): stdClass {
		return (object) ['role' => 'resident', 'label' => '居民'];
	}

	/** Whoever holds the record's own token is its resident; else staff; else refused. @throws Failure */
	public static function actorFor(stdClass $kept, string $machine, string $event): stdClass {
		$token = self::token();
		if ($token !== null && hash_equals($kept->token, $token)) {
			return self::neighbour();
		}
		$actor = self::staffActor($machine, $kept->record->state, $event);
		if (!$actor) {
			throw $token === null && !is_user_logged_in()
				? new Failure('unauthorized', 'only whoever holds the receipt, or staff, may do that')
				: new Failure('forbidden', 'the token does not belong to this record, or the user is no member of staff');
		}
		return $actor;
	}
}
