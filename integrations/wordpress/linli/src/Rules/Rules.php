<?php
declare(strict_types=1);

namespace Linli\Rules;

/** The tables of the library itself, poured into rules.json: no rule stands here a second time. */
final class Rules {
	/** @var array<string, mixed>|null */
	private static ?array $all = null;

	/** @return mixed */
	public static function get(string $name) {
		self::$all ??= json_decode((string) file_get_contents(dirname(__DIR__, 2) . '/rules.json'), true);
		return self::$all[$name];
	}

	/** Of `request`, `dispute`, `proposal`, `event` or `signup`. @return array<string, mixed> */
	public static function machine(string $kind): array {
		return self::get('machines')[$kind];
	}

	/** The edge for an event from a state, whoever asks. @return array<string, mixed>|null */
	public static function edge(string $kind, string $state, string $event): ?array {
		foreach (self::machine($kind)['edges'] as $edge) {
			if ($edge['event'] === $event && in_array($state, $edge['from'], true)) {
				return $edge + ['needs' => []];
			}
		}
		return null;
	}

	/** The edges these roles may go from a state, in the table's order. @param string[] $roles @return array<int, array<string, mixed>> */
	public static function moves(string $kind, string $state, array $roles): array {
		$open = array_filter(self::machine($kind)['edges'], static fn (array $edge): bool => in_array($state, $edge['from'], true) && array_intersect($edge['by'], $roles));
		return array_values(array_map(static fn (array $edge): array => $edge + ['needs' => []], $open));
	}

	/** @param array<string, mixed> $edge */
	public static function target(array $edge, string $state): string {
		return $edge['to'] === 'self' ? $state : $edge['to'];
	}

	public static function isEnd(string $kind, string $state): bool {
		return in_array($state, self::machine($kind)['ends'], true);
	}

	/** 我也遇到: what anyone may do to a case, without a receipt. */
	public static function isSupport(string $event): bool {
		return $event === 'support' || $event === 'unsupport';
	}
}
