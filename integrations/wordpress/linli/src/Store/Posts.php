<?php
declare(strict_types=1);

namespace Linli\Store;

use Linli\Rules\Days;
use stdClass;
use WP_Post;

/** 公告: the site's own published posts, as the library's notices. Which ones may be narrowed by the filter `linli_notices` (arguments of WP_Query). */
final class Posts {
	private const MOST = 500;
	/** What ends a line, and a paragraph. */
	private const BREAKS = ['~<br[^>]*>|</(?:li|tr|dt|dd)>~i' => "\n", '~</(?:p|div|h[1-6]|ul|ol|table|blockquote|figure|pre)>~i' => "\n\n"];

	/** By id, the newest first. @return array<string, stdClass> */
	public static function all(): array {
		$wanted = apply_filters('linli_notices', ['post_type' => 'post', 'numberposts' => self::MOST, 'orderby' => 'date', 'order' => 'DESC']);
		// Whatever is asked for, only what anyone may read.
		$posts = get_posts(['post_status' => 'publish', 'has_password' => false, 'suppress_filters' => false] + $wanted);
		return array_column(array_map([self::class, 'notice'], $posts), null, 'id');
	}

	public static function one(string $id): ?stdClass {
		return ctype_digit($id) ? (self::all()[$id] ?? null) : null;
	}

	private static function notice(WP_Post $post): stdClass {
		$body = self::text(strip_shortcodes($post->post_content));
		$media = self::picture($post);
		return (object) array_filter([
			'type' => 'notice', 'id' => (string) $post->ID, 'rev' => $post->post_modified_gmt, 'updatedAt' => self::time($post->post_modified_gmt), 'kind' => 'announcement', 'title' => self::text(get_the_title($post)),
			'date' => self::time($post->post_date_gmt), 'state' => 'published', 'url' => (string) get_permalink($post), 'body' => $body, 'media' => $media,
		]);
	}

	private static function time(string $gmt): string {
		return Days::instant((int) strtotime("$gmt UTC"));
	}

	private static function text(string $html): string {
		$lines = preg_replace(array_keys(self::BREAKS), array_values(self::BREAKS), $html);
		$text = html_entity_decode(wp_strip_all_tags((string) $lines), ENT_QUOTES | ENT_HTML5, 'UTF-8');
		return trim((string) preg_replace(['~[ \t\x{a0}]*\n[ \t\x{a0}]*~u', '~\n{3,}~'], ["\n", "\n\n"], $text));
	}

	/** @return array<int, array<string, mixed>> */
	private static function picture(WP_Post $post): array {
		$id = get_post_thumbnail_id($post);
		$image = $id ? wp_get_attachment_image_src($id, 'large') : false;
		return $image ? [['id' => (string) $id, 'url' => $image[0], 'alt' => (string) get_post_meta($id, '_wp_attachment_image_alt', true), 'width' => $image[1], 'height' => $image[2]]] : [];
	}
}
