<?php
declare(strict_types=1);

namespace Linli\Rules;

use stdClass;

/** How a signup is read, and what its sender gets in return (src/domain/hall.ts). */
final class SignupViews {
	/** @param stdClass[] $all @return stdClass[] */
	public static function waiting(array $all): array {
		return array_values(array_filter($all, static fn (stdClass $one): bool => $one->record->state === 'waitlisted'));
	}

	/** @param stdClass[] $signups */
	public static function persons(array $signups): int {
		return array_sum(array_map(static fn (stdClass $one): int => $one->record->party, $signups));
	}

	/** A signup as whoever may see it reads it: with how many wait before it. @param stdClass[] $all of its event */
	public static function view(stdClass $event, array $all, stdClass $enrolment): stdClass {
		if ($enrolment->record->state !== 'waitlisted') {
			return $enrolment->record;
		}
		$waiting = self::waiting($all);
		$ids = array_map(static fn (stdClass $one): string => $one->record->id, $waiting);
		$behind = array_slice($waiting, (int) array_search($enrolment->record->id, $ids, true));
		$view = clone $enrolment->record;
		$view->ahead = max(0, ($event->waiting ?? 0) - self::persons($behind));
		return $view;
	}

	public static function receipt(stdClass $enrolment): stdClass {
		['record' => $record, 'input' => $input, 'token' => $token] = (array) $enrolment;
		return (object) ['key' => $input->clientId, 'ref' => "signup/{$record->id}", 'code' => $record->code, 'token' => $token, 'at' => $record->submittedAt];
	}

	public static function actReceipt(stdClass $enrolment, string $key): stdClass {
		$receipt = self::receipt($enrolment);
		unset($receipt->token);
		$receipt->key = $key;
		return $receipt;
	}
}
