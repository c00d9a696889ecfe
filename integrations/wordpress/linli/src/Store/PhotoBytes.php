<?php
declare(strict_types=1);

namespace Linli\Store;

/** What a photo tells besides its picture (where, when, with what it was taken) is cut out; every other byte stays as it came. */
final class PhotoBytes {
	private const PNG = "\x89PNG\r\n\x1a\n";
	private const TELLING = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'];

	/** The type by its first bytes, whatever it is called; null = none of the three. */
	public static function typeOf(string $bytes): ?string {
		if (strncmp($bytes, "\xFF\xD8\xFF", 3) === 0) {
			return 'image/jpeg';
		}
		if (strncmp($bytes, self::PNG, 8) === 0) {
			return 'image/png';
		}
		return substr($bytes, 0, 4) === 'RIFF' && substr($bytes, 8, 4) === 'WEBP' ? 'image/webp' : null;
	}

	public static function bare(string $bytes): string {
		switch (self::typeOf($bytes)) {
			case 'image/jpeg':
				return self::jpeg($bytes);
			case 'image/png':
				return self::png($bytes);
			default:
				return self::webp($bytes);
		}
	}

	/** Without APP1 (Exif, XMP), APP2 of several pictures, APP13 and comments, and without what follows the end: phones hide whole pictures there. */
	private static function jpeg(string $bytes): string {
		$out = "\xFF\xD8";
		$length = strlen($bytes);
		for ($at = 2; $at + 4 <= $length && $bytes[$at] === "\xFF"; $at += 2 + $size) {
			$marker = ord($bytes[$at + 1]);
			if ($marker === 0xD9) {
				return "$out\xFF\xD9";
			}
			$size = unpack('n', $bytes, $at + 2)[1];
			$segment = substr($bytes, $at, 2 + $size);
			$profile = $marker === 0xE2 && substr($segment, 4, 11) === 'ICC_PROFILE';
			$telling = ($marker >= 0xE1 && $marker <= 0xED && !$profile) || $marker === 0xEF || $marker === 0xFE;
			$turned = $marker === 0xE1 ? self::orientation($segment) : 1;
			$out .= $telling ? ($turned > 1 ? self::onlyTurned($turned) : '') : $segment;
			if ($marker === 0xDA) {
				$start = $at + 2 + $size;
				$next = self::afterScan($bytes, $start);
				$out .= substr($bytes, $start, $next - $start);
				$size = $next - $at - 2;
			}
		}
		return $out;
	}

	/** Where the entropy-coded part ends: at a marker that is neither a stuffed byte nor a restart. */
	private static function afterScan(string $bytes, int $from): int {
		return preg_match('/\xFF[^\x00\xD0-\xD7\xFF]/s', $bytes, $found, PREG_OFFSET_CAPTURE, $from) ? $found[0][1] : strlen($bytes);
	}

	/** How the picture lies, which is all that is kept of its Exif. */
	private static function orientation(string $segment): int {
		if (substr($segment, 4, 6) !== "Exif\0\0" || strlen($segment) < 20) {
			return 1;
		}
		$little = substr($segment, 10, 2) === 'II';
		[$short, $long] = $little ? ['v', 'V'] : ['n', 'N'];
		$directory = 10 + unpack($long, $segment, 14)[1];
		$count = $directory + 2 <= strlen($segment) ? unpack($short, $segment, $directory)[1] : 0;
		for ($index = 0, $entry = $directory + 2; $index < $count && $entry + 12 <= strlen($segment); $index += 1, $entry += 12) {
			if (unpack($short, $segment, $entry)[1] === 0x0112) {
				$turned = unpack($short, $segment, $entry + 8)[1];
				return $turned <= 8 ? $turned : 1;
			}
		}
		return 1;
	}

	private static function onlyTurned(int $turned): string {
		$tiff = "MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0" . chr($turned) . "\0\0\0\0\0\0";
		return "\xFF\xE1" . pack('n', 8 + strlen($tiff)) . "Exif\0\0$tiff";
	}

	private static function png(string $bytes): string {
		$out = self::PNG;
		$length = strlen($bytes);
		$at = 8;
		while ($at + 12 <= $length) {
			$whole = 12 + unpack('N', $bytes, $at)[1];
			$type = substr($bytes, $at + 4, 4);
			$out .= in_array($type, self::TELLING, true) ? '' : substr($bytes, $at, $whole);
			$at += $whole;
			if ($type === 'IEND') {
				break;
			}
		}
		return $out . substr($bytes, $at);
	}

	private static function webp(string $bytes): string {
		$out = '';
		for ($at = 12; $at + 8 <= strlen($bytes); $at += $whole) {
			$size = unpack('V', $bytes, $at + 4)[1];
			$whole = 8 + $size + $size % 2;
			$type = substr($bytes, $at, 4);
			$chunk = substr($bytes, $at, $whole);
			if ($type === 'VP8X' && strlen($chunk) > 8) {
				$chunk[8] = chr(ord($chunk[8]) & ~0x0C);
			}
			$out .= $type === 'EXIF' || $type === 'XMP ' ? '' : $chunk;
		}
		return 'RIFF' . pack('V', 4 + strlen($out)) . "WEBP$out";
	}
}
