<?php
declare(strict_types=1);

namespace Linli\Rules;

use stdClass;

/** The address's search as a query, and a page of what meets it (src/domain/query.ts). */
final class Query {
	private const LIMIT = 200;

	/** @var array<string, array{values?: array<int, mixed>, from?: string, to?: string}> */
	public array $where = [];
	private string $text = '';
	private string $sort = '';
	private int $sign = 1;
	private int $limit = self::LIMIT;
	private int $start = 0;

	/** From the raw search: PHP itself would make one `where_state` of several `where.state`. */
	public static function of(string $search): self {
		$query = new self();
		foreach (explode('&', $search) as $pair) {
			[$name, $value] = array_map('urldecode', explode('=', $pair, 2) + ['', '']);
			if (preg_match('/^where\.(.+?)(?:\.(from|to))?$/s', $name, $found)) {
				if (isset($found[2])) {
					$query->where[$found[1]][$found[2]] ??= $value;
				} else {
					$query->where[$found[1]]['values'] = array_merge($query->where[$found[1]]['values'] ?? [], self::readings($value));
				}
			} elseif ($name === 'text') {
				$query->text = Text::folded($value);
			} elseif ($name === 'sort') {
				$query->sort = (string) preg_replace('/^-/', '', $value);
				$query->sign = strncmp($value, '-', 1) === 0 ? -1 : 1;
			} elseif ($name === 'limit' && is_numeric($value)) {
				$query->limit = (int) $value >= 0 ? min((int) $value, self::LIMIT) : self::LIMIT;
			} elseif ($name === 'cursor') {
				$query->start = max(0, (int) $value);
			}
		}
		return $query;
	}

	/** Numbers and yes/no arrive as text, so each value stands for both. @return array<int, mixed> */
	private static function readings(string $text): array {
		$number = is_numeric($text) ? $text + 0 : null;
		$all = [$text];
		if ($number !== null && (string) $number === $text) {
			$all[] = $number;
		}
		if ($text === 'true' || $text === 'false') {
			$all[] = $text === 'true';
		}
		return $all;
	}

	/** The only value a field may have, where the query says one: lets a store look it up. */
	public function only(string $field): ?string {
		$values = array_values(array_filter($this->where[$field]['values'] ?? [], 'is_string'));
		return count($values) === 1 && !isset($this->where[$field]['from']) && !isset($this->where[$field]['to']) ? $values[0] : null;
	}

	public function meets(stdClass $record): bool {
		// As an array: a name out of an address need not be one that PHP takes for a property.
		$fields = (array) $record;
		foreach ($this->where as $field => $condition) {
			if (!self::fits($fields[$field] ?? null, $condition)) {
				return false;
			}
		}
		if ($this->text === '') {
			return true;
		}
		foreach (['code', 'name', 'title', 'summary'] as $field) {
			if (is_string($fields[$field] ?? null) && strpos(Text::folded($fields[$field]), $this->text) !== false) {
				return true;
			}
		}
		return false;
	}

	/** @param mixed $value @param array{values?: array<int, mixed>, from?: string, to?: string} $condition */
	private static function fits($value, array $condition): bool {
		if (is_array($value)) {
			return (bool) array_filter($value, static fn ($one): bool => self::fits($one, $condition));
		}
		if (isset($condition['values'])) {
			return in_array($value, $condition['values'], true);
		}
		if (!is_string($value) && !is_int($value) && !is_float($value)) {
			return false;
		}
		$compare = static fn (string $bound): int => is_string($value) ? strcmp($value, $bound) : $value <=> (float) $bound;
		return (!isset($condition['from']) || $compare($condition['from']) >= 0) && (!isset($condition['to']) || $compare($condition['to']) <= 0);
	}

	/** @param iterable<stdClass> $records */
	public function page(iterable $records): array {
		$found = [];
		foreach ($records as $record) {
			if ($this->meets($record)) {
				$found[] = $record;
			}
		}
		if ($this->sort !== '') {
			usort($found, fn (stdClass $a, stdClass $b): int => $this->compare(((array) $a)[$this->sort] ?? null, ((array) $b)[$this->sort] ?? null));
		}
		$end = $this->start + $this->limit;
		$page = ['items' => array_slice($found, $this->start, $this->limit), 'total' => count($found), 'ignored' => []];
		return $end > $this->start && $end < count($found) ? $page + ['next' => (string) $end] : $page;
	}

	/** What has no value comes last, whichever way the rest is sorted. @param mixed $a @param mixed $b */
	private function compare($a, $b): int {
		if ($a === null || $b === null) {
			return $a === $b ? 0 : ($a === null ? 1 : -1);
		}
		return $this->sign * (is_string($a) && is_string($b) ? strcmp($a, $b) : $a <=> $b);
	}
}
