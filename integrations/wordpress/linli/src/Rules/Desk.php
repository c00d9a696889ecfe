<?php
declare(strict_types=1);

namespace Linli\Rules;

use Linli\Failure;
use stdClass;

/**
 * The office's desk for cases, as src/domain/desk.ts; test/wordpress holds the two to each other. Each command answers `[outcome, changed filing or null]`.
 */
final class Desk {
	private Office $office;
	private Book $book;
	private Guards $guards;
	private Needs $needs;

	public function __construct(Office $office, Book $book) {
		$this->office = $office;
		$this->book = $book;
		$this->guards = new Guards($office, $book);
		$this->needs = new Needs($office, $book);
	}

	/** @return array{0: array<string, mixed>, 1: ?stdClass} @throws Failure */
	public function create(string $key, stdClass $input): array {
		$before = $this->book->byKey($key);
		if ($before) {
			if (Text::canonical($before->input) !== Text::canonical($input)) {
				throw Outcome::reused();
			}
			return [Outcome::delivered(Views::receipt($before), Views::own($before)), null];
		}
		$fields = $this->guards->problemsOf($input, $key);
		if ($fields) {
			return [Outcome::rejected($fields), null];
		}
		$now = Days::now();
		$initial = Rules::machine($input->kind)['initial'];
		$record = (object) [
			'type' => 'case', 'id' => Text::secret(), 'rev' => '1', 'updatedAt' => $now, 'kind' => $input->kind, 'code' => Text::freeCode([$this->book, 'codeTaken']),
			'state' => $initial, 'category' => $input->category, 'title' => $this->office->titleOf($input), 'place' => $input->place, 'channel' => 'web',
			'firstAsked' => $this->office->firstAskedFor($input->place), 'submittedAt' => $now,
			'due' => (object) ['acceptBy' => Days::addWorking(substr($now, 0, 10), $this->office->limits($input->category)->acceptWd)], 'level' => 0, 'reopened' => 0,
		];
		foreach (['form', 'about', 'parties'] as $field) {
			if (!empty($input->$field)) {
				$record->$field = $input->$field;
			}
		}
		$record->steps = [(object) ['at' => $now, 'event' => 'submit', 'to' => $initial, 'by' => (object) ['role' => 'resident', 'label' => '居民']]];
		$filing = (object) ['record' => $record, 'input' => $input, 'token' => Text::secret(), 'acts' => new stdClass()];
		return [Outcome::delivered(Views::receipt($filing), Views::own($filing)), $filing];
	}

	/** @return array{0: array<string, mixed>, 1: ?stdClass} @throws Failure */
	public function act(stdClass $filing, string $key, string $event, stdClass $data, stdClass $actor, ?string $ifRev = null): array {
		$record = $filing->record;
		$body = Text::canonical(['event' => $event, 'data' => $data]);
		if (isset($filing->acts->$key)) {
			if ($filing->acts->$key !== $body) {
				throw Outcome::reused();
			}
			return [$this->moved($filing, $key, $event, $actor), null];
		}
		$edge = self::stops('case', $record->kind, $record, $event, $actor, $ifRev);
		if (Rules::isSupport($event)) {
			return $this->backed($filing, $key, $event, $data, $body, $actor);
		}
		$fields = [];
		foreach ($edge['needs'] as $need) {
			$fields = array_merge($fields, $this->needs->unmet($need, $record, $data, $actor));
		}
		$fields = array_merge($fields, Guards::malformed($data));
		if (!$this->guards->haveAll($data->media ?? [])) {
			$fields['media'] = 'missing';
		}
		if ($fields) {
			return [Outcome::rejected($fields), null];
		}
		$step = $this->stepOf($record, $edge, $data, $actor);
		$record->state = $step->to;
		$record->steps[] = $step;
		$record->rev = (string) ((int) $record->rev + 1);
		$record->updatedAt = $step->at;
		Effects::settle($this->office, $record, $step, $data);
		$filing->acts->$key = $body;
		return [$this->moved($filing, $key, $event, $actor), $filing];
	}

	/** What stands against an act before anything of the record itself is looked at; else the edge it goes. @return array<string, mixed> @throws Failure */
	public static function stops(string $what, string $machine, stdClass $record, string $event, stdClass $actor, ?string $ifRev): array {
		$rev = $record->rev ?? null;
		if ($ifRev !== null && $ifRev !== $rev) {
			throw new Failure('conflict', "the $what moved on", 409, $rev);
		}
		$edge = Rules::edge($machine, $record->state, $event);
		if (!$edge) {
			throw new Failure('conflict', "no $event from {$record->state}", 409, $rev);
		}
		if (!in_array($actor->role, $edge['by'], true)) {
			throw new Failure('forbidden', "$event is not for a {$actor->role}", 403);
		}
		return $edge;
	}

	/** @param array<string, mixed> $edge */
	private function stepOf(stdClass $record, array $edge, stdClass $data, stdClass $actor): stdClass {
		// A clock that was set back must not turn the history round.
		$last = end($record->steps)->at;
		$at = Days::epoch($last) > Days::clock() ? $last : Days::now();
		$step = ['at' => $at, 'event' => $edge['event'], 'from' => $record->state, 'to' => Rules::target($edge, $record->state), 'by' => $actor];
		foreach (['note', 'assignee', 'outcome', 'until', 'agreement', 'remedies'] as $field) {
			if (isset($data->$field) && $data->$field !== '' && $data->$field !== []) {
				$step[$field] = $data->$field;
			}
		}
		return (object) (empty($data->media) ? $step : $step + ['media' => Views::media($data->media, $data->phases ?? [])]);
	}

	/** 我也遇到: counted, not a step of its own, and whoever presses it learns no more than anyone may read. @return array{0: array<string, mixed>, 1: ?stdClass} */
	private function backed(stdClass $filing, string $key, string $event, stdClass $data, string $body, stdClass $actor): array {
		$supporters = $filing->supporters ?? [];
		if ($event === 'unsupport' && !in_array($data->support ?? '', $supporters, true)) {
			return [Outcome::rejected(['support' => 'unknown']), null];
		}
		$filing->supporters = $event === 'support' ? array_merge($supporters, [$key]) : array_values(array_diff($supporters, [$data->support]));
		$filing->record->supports = count($filing->supporters);
		$filing->record->rev = (string) ((int) $filing->record->rev + 1);
		$filing->record->updatedAt = Days::now();
		$filing->acts->$key = $body;
		return [$this->moved($filing, $key, $event, $actor), $filing];
	}

	/** The answer to an act. Staff never get the resident's token: with it they could answer the 回访 of their own work. @return array<string, mixed> */
	private function moved(stdClass $filing, string $key, string $event, stdClass $actor): array {
		if (Rules::isSupport($event)) {
			return Outcome::delivered((object) ['key' => $key, 'ref' => "case/{$filing->record->id}", 'at' => $filing->record->updatedAt], Views::open($filing, $this->office));
		}
		$receipt = Views::actReceipt($filing, $key);
		if ($actor->role !== 'resident') {
			return Outcome::delivered($receipt, Views::staff($filing));
		}
		$receipt->token = $filing->token;
		return Outcome::delivered($receipt, Views::own($filing));
	}
}
