<?php
declare(strict_types=1);

namespace Linli\Host;

use Linli\Rest\Address;
use Linli\Settings;

/** The library's files, on pages that hold a tag and on no others, and what all tags of a page share. Nothing of it depends on who looks: a page cache may keep it. */
final class Assets {
	private const HREFS = ['formPage' => 'form-href', 'casePage' => 'case-href', 'itemsPage' => 'items-href', 'eventsPage' => 'events-href', 'eventPage' => 'event-href'];

	private static bool $needed = false;
	private static bool $hasDefault = false;

	public static function boot(): void {
		add_action('wp_footer', [self::class, 'site'], 5);
		add_action('wp_enqueue_scripts', [self::class, 'room']);
		add_filter('script_loader_tag', [self::class, 'asModule'], 10, 3);
	}

	public static function need(string $html): void {
		self::$needed = true;
		self::$hasDefault = self::$hasDefault || strpos($html, 'page-default') !== false;
		wp_enqueue_script('linli', plugins_url('dist/loader.js', \Linli\FILE), [], \Linli\VERSION, true);
	}

	/** The room the tags of this page will need, in its head already, so that nothing moves when they come. */
	public static function room(): void {
		$post = is_singular() ? get_post() : null;
		if ($post && preg_match('/<linli-|\[linli|<!-- wp:linli\//', $post->post_content)) {
			wp_enqueue_style('linli', plugins_url('dist/linli.css', \Linli\FILE), [], \Linli\VERSION);
		}
	}

	/** @param mixed $html @return mixed */
	public static function seen($html) {
		if (is_string($html) && strpos($html, '<linli-') !== false && !is_admin()) {
			self::need($html);
		}
		return $html;
	}

	public static function asModule(string $tag, string $handle, string $src): string {
		return $handle === 'linli' ? sprintf("<script type=\"module\" src=\"%s\"></script>\n", esc_url($src)) : $tag;
	}

	/** Tags that say nothing of a backend speak to this site's own. */
	public static function site(): void {
		if (!self::$needed || self::$hasDefault) {
			return;
		}
		$settings = Settings::all();
		$attributes = ['backend' => 'rest', 'endpoint' => Address::endpoint(), 'phone' => $settings['phone'], 'language' => $settings['language']];
		foreach (self::HREFS as $page => $name) {
			$attributes[$name] = $settings[$page] ? (string) get_permalink((int) $settings[$page]) : '';
		}
		echo '<linli-site page-default';
		foreach (array_filter($attributes) as $name => $value) {
			printf(' %s="%s"', esc_attr($name), esc_attr($value));
		}
		echo "></linli-site>\n";
	}

	/** What stands in a tag until its script has come, or where it never does. */
	public static function fallback(string $tag): string {
		$phone = (string) Settings::get('phone');
		if ($phone === '' || in_array($tag, ['linli-site', 'linli-comfort'], true)) {
			return '';
		}
		/* translators: %s: a phone number */
		return '<p>' . sprintf(esc_html__('打不开时，请打 %s', 'linli'), '<a href="tel:' . esc_attr((string) preg_replace('/[^\d+]/', '', $phone)) . '">' . esc_html($phone) . '</a>') . '</p>';
	}
}
