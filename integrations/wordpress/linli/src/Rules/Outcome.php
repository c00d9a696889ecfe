<?php
declare(strict_types=1);

namespace Linli\Rules;

use Linli\Failure;
use stdClass;

/** What a desk answers. */
final class Outcome {
	public static function reused(): Failure {
		return new Failure('invalid', 'this key was already used with another body', 422);
	}

	/** @return array<string, mixed> */
	public static function delivered(stdClass $receipt, stdClass $record): array {
		return ['kind' => 'delivered', 'receipt' => $receipt, 'rec' => $record];
	}

	/** @param array<string, string> $fields @return array<string, mixed> */
	public static function rejected(array $fields): array {
		return ['kind' => 'rejected', 'fields' => (object) $fields];
	}
}
