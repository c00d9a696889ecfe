<?php
declare(strict_types=1);

namespace Linli;

use RuntimeException;

/** What went wrong, in the wire's own vocabulary (src/adapters/rest). */
final class Failure extends RuntimeException {
	private const STATUS = [
		'unauthorized' => 401, 'forbidden' => 403, 'missing' => 404, 'invalid' => 400, 'conflict' => 409, 'rate-limited' => 429, 'unsupported' => 405, 'broken' => 500,
	];

	public string $kind;
	public int $status;
	/** The present revision, for a conflict. */
	public ?string $rev;
	/** Seconds. */
	public ?int $retryAfter;

	public function __construct(string $kind, string $message, ?int $status = null, ?string $rev = null, ?int $retryAfter = null) {
		parent::__construct($message);
		$this->kind = $kind;
		$this->status = $status ?? self::STATUS[$kind];
		$this->rev = $rev;
		$this->retryAfter = $retryAfter;
	}
}
