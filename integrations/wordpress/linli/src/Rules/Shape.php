<?php
declare(strict_types=1);

namespace Linli\Rules;

use Linli\Failure;

/** Holds what comes over the wire to the JSON Schemas in shapes.json; what it means is the desk's business. */
final class Shape {
	/** @param mixed $value @throws Failure invalid, 400, naming the field */
	public static function check(string $name, $value): void {
		$all = json_decode((string) file_get_contents(dirname(__DIR__, 2) . '/shapes.json'), true);
		$problem = self::problem($all[$name], $value, '');
		if ($problem !== null) {
			throw new Failure('invalid', $problem, 400);
		}
	}

	/** @param array<string, mixed> $schema @param mixed $value */
	private static function problem(array $schema, $value, string $path): ?string {
		$at = $path === '' ? 'body' : $path;
		if (isset($schema['enum'])) {
			return in_array($value, $schema['enum'], true) ? null : "$at: not one of the values it may have";
		}
		if (isset($schema['oneOf'])) {
			$fits = array_filter($schema['oneOf'], static fn (array $one): bool => self::problem($one, $value, $path) === null);
			return $fits ? null : "$at: of another type";
		}
		if (!self::isOf($schema['type'] ?? '', $value)) {
			return "$at: not a {$schema['type']}";
		}
		// The uuid of a key is judged by the desk, which says so at its field.
		if (isset($schema['pattern']) && preg_match("~{$schema['pattern']}~u", $value) !== 1) {
			return "$at: not of its form";
		}
		if (is_array($value)) {
			foreach ($value as $index => $item) {
				$problem = self::problem($schema['items'], $item, ltrim("$path.$index", '.'));
				if ($problem !== null) {
					return $problem;
				}
			}
		}
		return is_object($value) ? self::fields($schema, get_object_vars($value), $path) : null;
	}

	/** @param array<string, mixed> $schema @param array<string, mixed> $fields */
	private static function fields(array $schema, array $fields, string $path): ?string {
		foreach ($schema['required'] ?? [] as $name) {
			if (!array_key_exists($name, $fields)) {
				return ltrim("$path.$name", '.') . ': missing';
			}
		}
		foreach ($fields as $name => $value) {
			$at = ltrim("$path.$name", '.');
			$part = $schema['properties'][$name] ?? $schema['additionalProperties'] ?? false;
			if (!is_array($part)) {
				return "$at: unknown";
			}
			$problem = self::problem($part, $value, $at);
			if ($problem !== null) {
				return $problem;
			}
		}
		return null;
	}

	/** @param mixed $value */
	private static function isOf(string $type, $value): bool {
		switch ($type) {
			case 'string':
				return is_string($value);
			case 'number':
				return is_int($value) || is_float($value);
			case 'boolean':
				return is_bool($value);
			case 'array':
				return is_array($value);
			case 'object':
				return is_object($value);
			default:
				return false;
		}
	}
}
