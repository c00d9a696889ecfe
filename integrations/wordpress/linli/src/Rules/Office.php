<?php
declare(strict_types=1);

namespace Linli\Rules;

use stdClass;

/** Rules and catalogue of one office. */
final class Office {
	/** @var array<string, stdClass> by id */
	private array $categories;
	/** @var array<string, stdClass> by id */
	private array $places;
	private string $frontDesk;
	public int $reopenDays;

	/** @param array<string, stdClass> $categories @param array<string, stdClass> $places */
	public function __construct(array $categories, array $places, string $frontDesk, int $reopenDays) {
		$this->categories = $categories;
		$this->places = $places;
		$this->frontDesk = $frontDesk;
		$this->reopenDays = $reopenDays;
	}

	public function category(string $ref): ?stdClass {
		return $this->categories[Text::idOf('category', $ref)] ?? null;
	}

	public function place(string $ref): ?stdClass {
		return $this->places[Text::idOf('place', $ref)] ?? null;
	}

	public function limits(string $category): object {
		return $this->category($category)->limits ?? (object) Rules::get('limits')['defaultWorkingDays'];
	}

	/** From the place outwards; a cycle ends the walk. @return stdClass[] */
	public function path(string $ref): array {
		$path = [];
		for ($place = $this->place($ref); $place && !isset($path[$place->id]); $place = $this->place($place->parent ?? '')) {
			$path[$place->id] = $place;
		}
		return array_values($path);
	}

	/** The compound a building stands in, or the place itself. */
	public function compoundOf(string $ref): string {
		foreach ($this->path($ref) as $place) {
			if ($place->kind === 'compound') {
				return "place/{$place->id}";
			}
		}
		return $ref;
	}

	/** 首问负责: the operator of the reception point that serves the place or anything around it. */
	public function firstAskedFor(string $place): string {
		$around = array_map(static fn (stdClass $one): string => "place/{$one->id}", $this->path($place));
		foreach ($this->places as $point) {
			if ($point->kind === 'reception' && array_intersect($point->serves ?? [], $around)) {
				return $point->operator ?? $this->frontDesk;
			}
		}
		return $this->frontDesk;
	}

	/** Category and building, until staff write a title. */
	public function titleOf(stdClass $input): string {
		$place = $this->place($input->place);
		$building = $place && $place->kind === 'building' ? $place->name : '';
		return trim($building . ' ' . ($this->category($input->category)->name ?? ''));
	}

	/** Whatever it was filed as: what is quarrelled about is between the parties. */
	public function isDispute(stdClass $filing): bool {
		return $filing->record->kind === 'dispute' || ($this->category($filing->record->category)->group ?? '') === 'dispute';
	}

	/** Place in words: compound and building. */
	public function placeWords(string $ref): string {
		$path = array_filter($this->path($ref), static fn (stdClass $one): bool => in_array($one->kind, ['compound', 'building'], true));
		return $path ? implode(' ', array_reverse(array_map(static fn (stdClass $one): string => $one->name, $path))) : ($this->place($ref)->name ?? $ref);
	}
}
