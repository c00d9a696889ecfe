<?php
declare(strict_types=1);

namespace Linli\Rules;

use Linli\Failure;
use stdClass;

/**
 * 报名处 (src/domain/signup-desk.ts): places are given in the order of asking; who waits moves up as soon as enough for all of a party are free.
 * Each command answers `[outcome, changed holding or null, changed enrolments]`.
 */
final class SignupDesk {
	/** Who came has a place as well, so that nobody is moved up onto it. */
	private const PLACED = ['confirmed', 'attended'];

	private Hall $hall;

	public function __construct(Hall $hall) {
		$this->hall = $hall;
	}

	/** @return array{0: array<string, mixed>, 1: ?stdClass, 2: stdClass[]} @throws Failure */
	public function create(string $key, stdClass $input): array {
		$before = $this->hall->signupByKey($key);
		$id = Text::idOf('event', $input->target);
		$others = $this->hall->signupsFor($id);
		if ($before) {
			if (Text::canonical($before->input) !== Text::canonical($input)) {
				throw Outcome::reused();
			}
			$event = $this->hall->event(Text::idOf('event', $before->record->target));
			return [Outcome::delivered(SignupViews::receipt($before), SignupViews::view($event->record, $others, $before)), null, []];
		}
		$holding = $this->hall->event($id);
		$fields = SignupGuards::problems($holding->record ?? null, $input, $key, $others);
		if ($fields) {
			return [Outcome::rejected($fields), null, []];
		}
		$now = Days::now();
		$record = (object) [
			'type' => 'signup', 'id' => Text::secret(), 'rev' => '1', 'updatedAt' => $now, 'target' => $input->target,
			'state' => SignupGuards::placesLeft($holding->record) >= $input->party ? 'confirmed' : 'waitlisted',
			'code' => Text::freeCode([$this->hall, 'signupCodeTaken']), 'party' => (int) $input->party, 'minors' => (int) $input->minors, 'submittedAt' => $now,
		];
		if (isset($input->onBehalfOf)) {
			$record->relation = $input->onBehalfOf->relation;
		}
		$enrolment = (object) ['record' => $record, 'input' => $input, 'token' => Text::secret(), 'acts' => new stdClass()];
		self::count($holding->record, 'pending', $record);
		$others[] = $enrolment;
		return [Outcome::delivered(SignupViews::receipt($enrolment), SignupViews::view($holding->record, $others, $enrolment)), $holding, [$enrolment]];
	}

	/** @return array{0: array<string, mixed>, 1: ?stdClass, 2: stdClass[]} @throws Failure */
	public function act(string $id, string $key, string $event, stdClass $data, stdClass $actor, ?string $ifRev): array {
		$enrolment = $this->hall->signup($id);
		$holding = $enrolment ? $this->hall->event(Text::idOf('event', $enrolment->record->target)) : null;
		if (!$enrolment || !$holding) {
			throw new Failure('missing', 'no such signup');
		}
		$all = [];
		foreach ($this->hall->signupsFor($holding->record->id) as $one) {
			$all[$one->record->id] = $one->record->id === $id ? $enrolment : $one;
		}
		$record = $enrolment->record;
		$body = Text::canonical(['event' => $event, 'data' => $data]);
		$answer = static fn (): array => Outcome::delivered(SignupViews::actReceipt($enrolment, $key), SignupViews::view($holding->record, $all, $enrolment));
		if (isset($enrolment->acts->$key)) {
			if ($enrolment->acts->$key !== $body) {
				throw Outcome::reused();
			}
			return [$answer(), null, []];
		}
		$edge = Desk::stops('record', 'signup', $record, $event, $actor, $ifRev);
		if (in_array('reason', $edge['needs'], true) && Text::isBlank($data->note ?? '')) {
			return [Outcome::rejected(['note' => 'required']), null, []];
		}
		if (in_array('capacity', $edge['needs'], true) && SignupGuards::placesLeft($holding->record) < $record->party) {
			return [Outcome::rejected(['capacity' => 'full']), null, []];
		}
		$from = $record->state;
		self::moved($record, Rules::target($edge, $from));
		if (in_array('reason', $edge['needs'], true)) {
			$record->reason = $data->note;
		}
		$enrolment->acts->$key = $body;
		self::count($holding->record, $from, $record);
		$changed = array_merge([$enrolment], self::promote($holding->record, $all));
		return [$answer(), $holding, $changed];
	}

	private static function moved(stdClass $record, string $state): void {
		$record->state = $state;
		$record->rev = (string) ((int) ($record->rev ?? 0) + 1);
		$record->updatedAt = Days::now();
	}

	/** The event's own count after one signup came from a state to another. */
	private static function count(stdClass $event, string $from, stdClass $signup): void {
		$step = static fn (array $states): int => ((int) in_array($signup->state, $states, true) - (int) in_array($from, $states, true)) * $signup->party;
		$event->confirmed = max(0, ($event->confirmed ?? 0) + $step(self::PLACED));
		$waiting = max(0, ($event->waiting ?? 0) + $step(['waitlisted']));
		if ($waiting > 0 || isset($event->waiting)) {
			$event->waiting = $waiting;
		}
	}

	/** 候补转正: in the order of asking, whoever fits; first those whom only the event's own count knows, one by one. @param array<string, stdClass> $all @return stdClass[] */
	private static function promote(stdClass $event, array $all): array {
		if (!SignupGuards::movesUp($event)) {
			return [];
		}
		$waiting = SignupViews::waiting($all);
		$strangers = min(max(0, ($event->waiting ?? 0) - SignupViews::persons($waiting)), SignupGuards::placesLeft($event));
		if ($strangers > 0) {
			$event->waiting -= $strangers;
			$event->confirmed = ($event->confirmed ?? 0) + $strangers;
		}
		$changed = [];
		foreach ($waiting as $one) {
			if (SignupGuards::placesLeft($event) < $one->record->party) {
				continue;
			}
			self::moved($one->record, 'confirmed');
			self::count($event, 'waitlisted', $one->record);
			$changed[] = $one;
		}
		return $changed;
	}
}
