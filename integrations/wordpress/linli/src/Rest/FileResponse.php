<?php
declare(strict_types=1);

namespace Linli\Rest;

use WP_REST_Response;

/** WordPress writes JSON; this is written as it is. */
final class FileResponse extends WP_REST_Response {
	private string $file;
	private string $type;

	public function __construct(string $file, string $type) {
		parent::__construct(null, 200);
		$this->file = $file;
		$this->type = $type;
	}

	/** @param mixed $served @param mixed $response */
	public static function serve($served, $response): bool {
		if ($served || !$response instanceof self) {
			return (bool) $served;
		}
		header("Content-Type: $response->type");
		header("Content-Security-Policy: default-src 'none'");
		header('Content-Length: ' . filesize($response->file));
		readfile($response->file);
		return true;
	}
}
