<?php
declare(strict_types=1);

namespace Linli\Rules;

use stdClass;

/** What the sign-up desk asks of wherever events and signups are kept. A holding is `{record, acts}`, an enrolment `{record, input, token, acts}`. */
interface Hall {
	public function event(string $id): ?stdClass;

	public function signup(string $id): ?stdClass;

	public function signupByKey(string $key): ?stdClass;

	public function signupCodeTaken(string $code): bool;

	/** Of one event, in the order of asking. @return stdClass[] */
	public function signupsFor(string $event): array;
}
