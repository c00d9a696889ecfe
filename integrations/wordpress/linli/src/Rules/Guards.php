<?php
declare(strict_types=1);

namespace Linli\Rules;

use stdClass;

/** What the desk checks of what was sent: each answers with the field that is wanting and one code (src/domain/desk-guards.ts). */
final class Guards {
	private Office $office;
	private Book $book;

	public function __construct(Office $office, Book $book) {
		$this->office = $office;
		$this->book = $book;
	}

	/** A new case. @return array<string, string> */
	public function problemsOf(stdClass $input, string $key): array {
		$limits = Rules::get('limits');
		$category = $this->office->category($input->category);
		$fields = [];
		if ($input->clientId !== $key) {
			$fields['clientId'] = 'mismatch';
		}
		if (!$category || !in_array($input->kind, $category->appliesTo, true)) {
			$fields['category'] = 'unknown';
		}
		if (!$this->office->place($input->place)) {
			$fields['place'] = 'unknown';
		}
		if (Text::isBlank($input->text)) {
			$fields['text'] = 'required';
		} elseif (Text::graphemes($input->text) > $limits['text']) {
			$fields['text'] = 'too-long';
		}
		if ($input->consent->version === '') {
			$fields['consent'] = 'required';
		}
		if (count($input->media) > $limits['photos']) {
			$fields['media'] = 'too-many';
		} elseif (!$this->haveAll($input->media)) {
			$fields['media'] = 'missing';
		}
		foreach ($category ? self::visible($category, (array) $input->answers) : [] as $question) {
			if ($question->required && ($question->variable ?? true) !== false && in_array(((array) $input->answers)[$question->code] ?? '', ['', []], true)) {
				$fields["answers.{$question->code}"] = 'required';
			}
		}
		return $fields;
	}

	/** The questions to ask now: those whose condition holds and whose own condition-giver is itself visible. @param array<string, mixed> $answers @return stdClass[] */
	public static function visible(stdClass $category, array $answers): array {
		$questions = $category->questions ?? [];
		usort($questions, static fn (stdClass $a, stdClass $b): int => $a->order <=> $b->order);
		$visible = [];
		foreach ($questions as $question) {
			$when = $question->visibleIf ?? null;
			if ($when) {
				$wanted = $when->oneOf ?? (isset($when->equals) ? [$when->equals] : []);
				if (!isset($visible[$when->code]) || !array_intersect((array) ($answers[$when->code] ?? []), $wanted)) {
					continue;
				}
			}
			$visible[$question->code] = $question;
		}
		return array_values($visible);
	}

	/** @param string[] $shas */
	public function haveAll(array $shas): bool {
		foreach ($shas as $sha256) {
			if (!$this->book->hasMedia($sha256)) {
				return false;
			}
		}
		return true;
	}

	/** What no reader could make sense of must not enter the history, whoever sends it. @return array<string, string> */
	public static function malformed(stdClass $data): array {
		$fields = [];
		if (isset($data->assignee) && strncmp($data->assignee, 'org/', 4) !== 0 || ($data->assignee ?? '') === 'org/') {
			$fields['assignee'] = 'unknown';
		}
		if (isset($data->until) && !(Days::isDay($data->until) && strcmp($data->until, Rules::get('limits')['lastDay']) <= 0)) {
			$fields['until'] = 'invalid';
		}
		return $fields;
	}
}
