<?php
declare(strict_types=1);

namespace Linli\Host;

/** The library's tags in pages: whoever may write a page may paste one, and nobody may send residents' words to another server unless they may write any HTML. */
final class Tags {
	private const ELSEWHERE = ['endpoint', 'mapping'];
	private const COMMON = ['id' => true, 'class' => true, 'lang' => true, 'dir' => true, 'slot' => true, 'hidden' => true, 'data-*' => true, 'aria-*' => true];

	/** @var array<string, array<string, string>>|null */
	private static ?array $all = null;

	public static function boot(): void {
		add_filter('wp_kses_allowed_html', [self::class, 'allow'], 10, 2);
		add_filter('wp_kses_uri_attributes', static fn (array $names): array => array_merge($names, ['endpoint', 'mapping', 'form-href', 'case-href', 'items-href', 'events-href', 'event-href', 'exit-href']));
		// Before WordPress's own filters: they take a < in the settings for the beginning of a tag, and double their ampersands.
		add_filter('content_save_pre', [self::class, 'saved'], 1);
		add_filter('pre_kses', [self::class, 'prepare'], 1, 2);
		add_filter('tiny_mce_before_init', [self::class, 'visualEditor']);
	}

	/** Tag → attribute → `text` or `flag`. @return array<string, array<string, string>> */
	public static function all(): array {
		if (self::$all === null) {
			$file = dirname(__DIR__, 2) . '/tags.json';
			self::$all = is_readable($file) ? json_decode((string) file_get_contents($file), true) : [];
		}
		return self::$all;
	}

	/** @param array<string, mixed> $allowed @param mixed $context @return array<string, mixed> */
	public static function allow(array $allowed, $context): array {
		if ($context !== 'post') {
			return $allowed;
		}
		foreach (self::all() as $tag => $attributes) {
			$allowed[$tag] = array_fill_keys(array_keys($attributes), true) + self::COMMON;
		}
		// The tags' structured settings; no browser runs it.
		$allowed['script'] = ['type' => ['required' => true, 'values' => ['application/json']]];
		return $allowed;
	}

	/** Before anything is filtered away: settings in JSON are written so that nothing in them looks like HTML, and an address of another server goes. @param mixed $allowed */
	public static function prepare(string $html, $allowed): string {
		if ($allowed !== 'post' || stripos($html, '<linli-') === false) {
			return $html;
		}
		$html = self::quietSettings($html);
		return (string) preg_replace_callback('~<linli-[a-z-]+\b(?:[^>"\']|"[^"]*"|\'[^\']*\')*>~i', [self::class, 'atHome'], $html);
	}

	/** @param mixed $slashed @return mixed */
	public static function saved($slashed) {
		return is_string($slashed) && stripos($slashed, '<linli-') !== false && has_filter('content_save_pre', 'wp_filter_post_kses') ? wp_slash(self::quietSettings(wp_unslash($slashed))) : $slashed;
	}

	private static function quietSettings(string $html): string {
		return (string) preg_replace_callback('~(<script\b[^>]*\btype\s*=\s*["\']?application/json["\']?[^>]*>)(.*?)(</script>)~is', [self::class, 'quiet'], $html);
	}

	/** @param string[] $found */
	private static function quiet(array $found): string {
		$settings = json_decode($found[2]);
		$text = $settings === null ? esc_html($found[2]) : wp_json_encode($settings, JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PRETTY_PRINT);
		return $found[1] . $text . $found[3];
	}

	/** @param string[] $found */
	private static function atHome(array $found): string {
		return (string) preg_replace_callback(
			'~\s(' . implode('|', self::ELSEWHERE) . ')\s*=\s*("[^"]*"|\'[^\']*\'|[^\s>"\']+)~i',
			static fn (array $one): string => self::isHome(html_entity_decode(trim($one[2], '"\''))) ? $one[0] : '',
			$found[0]
		);
	}

	private static function isHome(string $url): bool {
		// As a browser reads it: a backslash is a slash, and blanks do not count.
		$url = str_replace('\\', '/', (string) preg_replace('/[\x00-\x20]/', '', $url));
		$host = wp_parse_url(strncmp($url, '//', 2) === 0 ? "https:$url" : $url, PHP_URL_HOST);
		if ($host === null) {
			return $url !== '' && !preg_match('~^[a-z][a-z0-9+.-]*:~i', $url) && strncmp($url, '//', 2) !== 0;
		}
		return $host !== false && strcasecmp($host, (string) wp_parse_url(home_url(), PHP_URL_HOST)) === 0;
	}

	/** One tag, for a shortcode or a block. @param array<string, mixed> $given @param string $inner HTML that is safe already */
	public static function html(string $tag, array $given, string $inner = ''): string {
		$known = self::all()[$tag] ?? null;
		if ($known === null) {
			/* translators: %s: names of tags */
			return current_user_can('edit_posts') ? '<p>' . esc_html(sprintf(__('邻里没有这个标签，有的是：%s', 'linli'), implode(', ', array_keys(self::all())))) . '</p>' : '';
		}
		$attributes = '';
		foreach ($given as $name => $value) {
			$name = strtolower((string) $name);
			$value = is_bool($value) ? ($value ? 'true' : '') : (string) $value;
			$flag = ($known[$name] ?? '') === 'flag';
			$foreign = in_array($name, self::ELSEWHERE, true) && !self::isHome($value) && !self::authorIsTrusted();
			if (($known[$name] ?? $name === 'id') && $value !== '' && !($flag && $value === 'false') && !$foreign) {
				$attributes .= $flag ? " $name" : sprintf(' %s="%s"', $name, esc_attr($value));
			}
		}
		$html = "<$tag$attributes>$inner</$tag>";
		Assets::need($html);
		return $html;
	}

	private static function authorIsTrusted(): bool {
		$post = get_post();
		return $post && user_can((int) $post->post_author, 'unfiltered_html');
	}

	/** @param array<string, mixed> $settings @return array<string, mixed> */
	public static function visualEditor(array $settings): array {
		$tags = array_keys(self::all());
		$more = static fn (string $name, string $list): string => implode(',', array_filter([$settings[$name] ?? '', $list]));
		$settings['custom_elements'] = $more('custom_elements', implode(',', $tags));
		// `#`: not taken away for being empty.
		$settings['extended_valid_elements'] = $more('extended_valid_elements', implode(',', array_map(static fn (string $tag): string => "#{$tag}[*]", $tags)) . ',script[type]');
		return $settings;
	}
}
