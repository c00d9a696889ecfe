<?php
declare(strict_types=1);

namespace Linli\Rules;

use stdClass;

/** What stands against a signup, before anything changes (src/domain/signup-guards.ts). */
final class SignupGuards {
	private const LIVE = ['pending', 'confirmed', 'waitlisted'];

	/** Whether an event is over: its end, or of a day alone its last one. */
	private static function isOver(stdClass $event): bool {
		$parts = explode('/', $event->end ?? $event->start);
		$last = end($parts);
		return strpos($last, 'T') !== false ? Days::epoch($last) <= Days::clock() : strcmp(Edtf::span($last)[1] ?? '', substr(Days::now(), 0, 10)) < 0;
	}

	/** Whether a signup can still be sent. */
	public static function takes(stdClass $event): bool {
		if (!isset($event->signup) || !in_array($event->state, ['scheduled', 'rescheduled'], true)) {
			return false;
		}
		return (!isset($event->signup->closes) || Days::epoch($event->signup->closes) > Days::clock()) && !self::isOver($event);
	}

	/** Whether who waits may still get a place: after the close of sign-up too. */
	public static function movesUp(stdClass $event): bool {
		return in_array($event->state, ['scheduled', 'rescheduled', 'postponed'], true) && !self::isOver($event);
	}

	/** Places nobody has yet; as good as endless where they are not counted. */
	public static function placesLeft(stdClass $event): int {
		return isset($event->capacity) ? max(0, $event->capacity - ($event->confirmed ?? 0)) : PHP_INT_MAX;
	}

	/** @param stdClass[] $others of the same event @return array<string, string> */
	public static function problems(?stdClass $event, stdClass $input, string $key, array $others): array {
		$limits = Rules::get('limits');
		['party' => $party, 'minors' => $minors] = (array) $input;
		$fields = [];
		if ($input->clientId !== $key) {
			$fields['clientId'] = 'mismatch';
		}
		if (!$event) {
			$fields['target'] = 'unknown';
		} elseif (!isset($event->signup)) {
			$fields['target'] = 'not-needed';
		} elseif (!self::takes($event)) {
			$fields['target'] = 'closed';
		}
		if (!Text::isWhole($party) || $party < 1) {
			$fields['party'] = 'required';
		} elseif ($party > $limits['party']) {
			$fields['party'] = 'too-many';
		}
		if (!Text::isWhole($minors) || $minors < 0 || $minors > $party) {
			$fields['minors'] = 'too-many';
		} elseif ($minors > 0 && ($input->guardianConsent->version ?? '') === '') {
			$fields['guardianConsent'] = 'required';
		}
		if (Text::graphemes($input->note ?? '') > $limits['note']) {
			$fields['note'] = 'too-long';
		}
		if ($input->consent->version === '') {
			$fields['consent'] = 'required';
		}
		if (($input->phone ?? '') !== '') {
			foreach ($others as $one) {
				if (in_array($one->record->state, self::LIVE, true) && self::who($one->input) === self::who($input)) {
					$fields['phone'] = 'already';
				}
			}
		}
		return $fields;
	}

	/** One person and for whom: the number, and the relation with its name. Their own name may be written in several ways. @return array<int, string|null> */
	private static function who(stdClass $input): array {
		$for = $input->onBehalfOf ?? null;
		return [substr((string) preg_replace('/\D/', '', $input->phone ?? ''), -11), $for ? trim($for->relation) : null, isset($for->name) ? trim($for->name) : null];
	}
}
