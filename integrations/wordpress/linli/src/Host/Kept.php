<?php
declare(strict_types=1);

namespace Linli\Host;

/** Pasted tags on their way through the_content: taken out before paragraphs and curly quotes are made, put back after. */
final class Kept {
	/** @var array<int, string> */
	private static array $away = [];
	private static int $next = 0;

	public static function boot(): void {
		foreach (['the_content', 'widget_text_content', 'widget_block_content'] as $filter) {
			add_filter($filter, [self::class, 'away'], 6);
			add_filter($filter, [self::class, 'back'], 30);
		}
		// Where a theme's own templates hold a tag.
		add_filter('render_block', [Assets::class, 'seen']);
	}

	/** @param mixed $html @return mixed */
	public static function away($html) {
		if (!is_string($html) || strpos($html, '<linli-') === false) {
			return $html;
		}
		return preg_replace_callback(
			'~<(linli-[a-z-]+)\b(?:[^>"\']|"[^"]*"|\'[^\']*\')*>.*?</\1>~s',
			static function (array $found): string {
				self::$away[self::$next] = $found[0];
				Assets::need($found[0]);
				// A div is a block: nothing wraps it into a paragraph.
				return '<div data-linli-kept="' . self::$next++ . '"></div>';
			},
			$html
		) ?? $html;
	}

	/** @param mixed $html @return mixed */
	public static function back($html) {
		if (!is_string($html) || !self::$away) {
			return $html;
		}
		return preg_replace_callback(
			'~<div data-linli-kept="(\d+)"></div>~',
			static function (array $found): string {
				$tag = self::$away[(int) $found[1]] ?? '';
				unset(self::$away[(int) $found[1]]);
				return $tag;
			},
			$html
		) ?? $html;
	}
}
