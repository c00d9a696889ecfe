<?php
declare(strict_types=1);

namespace Linli\Rules;

use stdClass;

/** The guards of the machines' tables: each answers with the field that is wanting and one code (src/domain/desk-guards.ts). */
final class Needs {
	private const EVIDENCE = ['none' => [], 'after' => ['after'], 'pair' => ['before', 'after'], 'pair+during' => ['before', 'during', 'after']];

	private Office $office;
	private Book $book;

	public function __construct(Office $office, Book $book) {
		$this->office = $office;
		$this->book = $book;
	}

	/** Which photos a reply of this category owes. @return string[] */
	public static function evidenceOf(?stdClass $category): array {
		return self::EVIDENCE[$category->evidence ?? 'none'];
	}

	/** @return array<string, string> */
	public function unmet(string $need, stdClass $record, stdClass $data, stdClass $actor): array {
		$today = substr(Days::now(), 0, 10);
		$offList = $data->offList ?? $record->offList ?? null;
		$target = $data->target ?? '';
		switch ($need) {
			case 'reason':
			case 'note':
				return self::when(!Text::isBlank($data->note ?? ''), 'note', 'required');
			case 'assignee':
				return self::when(($data->assignee ?? '') !== '', 'assignee', 'required');
			case 'until':
				return self::when(strcmp($data->until ?? '', $today) > 0, 'until', 'required');
			case 'target':
				return $target === '' ? ['target' => 'required'] : self::when($this->mergesInto($record->id, $target), 'target', 'unknown');
			case 'rating':
				return self::when(Text::isWhole($data->rating ?? null) && $data->rating >= 1 && $data->rating <= 5, 'rating', 'required');
			case 'rated-once':
				return self::when(!isset($record->rating), 'rating', 'already');
			case 'evidence':
				return self::when($this->hasEvidence($record, $data), 'media', 'evidence');
			case 'not-handler':
				return self::when($actor->role === 'resident' || !isset($actor->org) || $actor->org !== ($record->assignee ?? null), 'actor', 'handler');
			case 'unreachable-thrice':
				$tries = self::triesOf($record);
				return self::when(count($tries) >= 3 && count(array_unique($tries)) >= 2, 'visits', 'too-few');
			case 'within-reopen-window':
				return self::when(self::daysToReopen($record, $today, $this->office->reopenDays) >= 0, 'state', 'too-late');
			case 'off-list':
				$named = $offList && !Text::isBlank($offList->approvedBy ?? '') && !Text::isBlank($offList->funding ?? '');
				return self::when(($this->office->category($record->category)->group ?? '') !== 'off-list' || $named, 'offList', 'required');
			case 'two-parties':
				return self::when(count(array_unique($data->parties ?? $record->parties ?? [])) >= 2, 'parties', 'two');
			case 'both-consent':
				return self::when(($data->bothConsent ?? false) === true, 'bothConsent', 'required');
			case 'agreement':
				return self::when(in_array($data->agreement ?? '', Rules::get('agreements'), true), 'agreement', 'required');
			case 'remedies':
				$remedies = $data->remedies ?? [];
				return self::when($remedies && !array_diff($remedies, Rules::get('remedies')), 'remedies', 'required');
			case 'work-or-case':
				$known = preg_match('~^work/.~', $target) || $this->book->get((string) preg_replace('~^case/~', '', $target));
				return $known ? [] : ['target' => $target === '' ? 'required' : 'unknown'];
			default:
				// What nobody checks is not met.
				return [$need => 'unchecked'];
		}
	}

	/** @param mixed $met @return array<string, string> */
	private static function when($met, string $field, string $code): array {
		return $met ? [] : [$field => $code];
	}

	private function hasEvidence(stdClass $record, stdClass $data): bool {
		$phases = $data->phases ?? [];
		$shown = [];
		foreach (array_keys($data->media ?? []) as $index) {
			$shown[] = $phases[$index] ?? 'after';
		}
		return !array_diff(self::evidenceOf($this->office->category($record->category)), $shown);
	}

	/** Days of the failed visits since the last reply. @return string[] */
	private static function triesOf(stdClass $record): array {
		$tries = [];
		foreach ($record->steps as $step) {
			if ($step->event === 'reply') {
				$tries = [];
			} elseif ($step->event === 'visit.unreachable') {
				$tries[] = Days::dayOf($step->at);
			}
		}
		return $tries;
	}

	/** Days left in which a resident may reopen; negative when it is over. */
	public static function daysToReopen(stdClass $record, string $today, int $days): int {
		$closed = null;
		foreach ($record->steps as $step) {
			$closed = $step->to === 'closed' && ($step->from ?? '') !== 'closed' ? Days::dayOf($step->at) : $closed;
		}
		return $days - ($closed === null ? 0 : Days::between($closed, $today));
	}

	/** Into another case that is there, and never round in a ring. */
	private function mergesInto(string $id, string $target): bool {
		$seen = ["case/$id" => true];
		for ($next = $target; $next !== null; $next = $filing->record->mergedInto ?? null) {
			$filing = $this->book->get((string) preg_replace('~^case/~', '', $next));
			if (!$filing || isset($seen[$next])) {
				return false;
			}
			$seen[$next] = true;
		}
		return true;
	}
}
