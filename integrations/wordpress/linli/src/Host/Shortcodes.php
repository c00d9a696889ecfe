<?php
declare(strict_types=1);

namespace Linli\Host;

/** `[linli tag="request-form" topic="wish"]`, and `[linli-request-form topic="wish"]`. */
final class Shortcodes {
	public static function boot(): void {
		add_action(
			'init',
			static function (): void {
				add_shortcode('linli', [self::class, 'draw']);
				foreach (array_keys(Tags::all()) as $tag) {
					add_shortcode($tag, static fn ($given, ?string $inner = null): string => self::one($tag, (array) $given, $inner));
				}
			}
		);
	}

	/** @param mixed $given an array, or '' where there are no attributes */
	public static function draw($given, ?string $inner = null): string {
		$given = (array) $given;
		return self::one('linli-' . preg_replace('/^linli-/', '', (string) ($given['tag'] ?? '')), $given, $inner);
	}

	/** @param array<int|string, mixed> $given */
	private static function one(string $tag, array $given, ?string $inner): string {
		unset($given['tag']);
		$named = [];
		foreach ($given as $name => $value) {
			// `compact` alone arrives as a value without a name.
			is_int($name) ? $named[(string) $value] = 'true' : $named[$name] = $value;
		}
		return Tags::html($tag, $named, $inner === null ? Assets::fallback($tag) : wp_kses_post(do_shortcode($inner)));
	}
}
