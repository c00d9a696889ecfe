<?php
declare(strict_types=1);

namespace Linli\Store;

use Linli\Failure;
use stdClass;

/** Photos in the media library, once by the hash they came with; the file holds no Exif. Whoever knows the hash may see it, as anywhere on the wire. */
final class Photos {
	public const LIMIT = 8388608;
	private const ENDINGS = ['image/jpeg' => 'jpg', 'image/png' => 'png', 'image/webp' => 'webp'];

	public static function has(string $sha256): bool {
		return self::find($sha256) !== null;
	}

	/** `{post, type}` */
	public static function find(string $sha256): ?stdClass {
		global $wpdb;
		return $wpdb->get_row($wpdb->prepare('SELECT post, type FROM ' . Tables::name('photos') . ' WHERE sha256 = %s', $sha256));
	}

	/** Takes it once. @return bool whether it was known before @throws Failure */
	public static function keep(string $sha256, string $bytes): bool {
		$type = PhotoBytes::typeOf($bytes);
		$size = $type === null ? false : @getimagesizefromstring($bytes);
		if ($type === null || $size === false) {
			throw new Failure('invalid', 'a photo is JPEG, PNG or WebP', 415);
		}
		return Turn::take(
			static function () use ($sha256, $bytes, $type, $size): bool {
				global $wpdb;
				if (self::has($sha256)) {
					return true;
				}
				$name = "$sha256." . self::ENDINGS[$type];
				$file = self::folder() . "/$name";
				Turn::kept(file_put_contents("$file.part", PhotoBytes::bare($bytes)));
				Turn::kept(rename("$file.part", $file));
				// Private: no attachment page, not in wp/v2/media, in the library only for whoever may read what is private.
				$post = wp_insert_post([
					'post_type' => 'attachment', 'post_status' => 'private', 'post_mime_type' => $type, 'post_title' => __('办件照片', 'linli'), 'post_name' => "linli-$sha256",
					'guid' => "urn:sha256:$sha256", 'comment_status' => 'closed', 'ping_status' => 'closed', 'meta_input' => ['_wp_attached_file' => "linli/$name"],
				], true);
				Turn::kept($post);
				wp_update_attachment_metadata($post, ['file' => "linli/$name", 'width' => $size[0], 'height' => $size[1]]);
				Turn::kept($wpdb->insert(Tables::name('photos'), ['sha256' => $sha256, 'type' => $type, 'post' => $post, 'at' => time()]));
				return false;
			}
		);
	}

	public static function fileOf(stdClass $photo): string {
		return (string) get_attached_file((int) $photo->post, true);
	}

	private static function folder(): string {
		$folder = wp_upload_dir()['basedir'] . '/linli';
		if (!is_dir($folder)) {
			Turn::kept(wp_mkdir_p($folder));
		}
		// A server that lists folders would tell the hashes.
		foreach (['index.html' => '', '.htaccess' => "Options -Indexes\n"] as $name => $text) {
			if (!file_exists("$folder/$name")) {
				file_put_contents("$folder/$name", $text);
			}
		}
		return $folder;
	}
}
