<?php
declare(strict_types=1);

namespace Linli\Rules;

use stdClass;

/** What the desk asks of wherever cases are kept. A filing is `{record, input, token, acts, supporters?}`, as in src/domain/desk.ts. */
interface Book {
	public function get(string $id): ?stdClass;

	public function byKey(string $key): ?stdClass;

	public function codeTaken(string $code): bool;

	public function hasMedia(string $sha256): bool;
}
