<?php
declare(strict_types=1);

namespace Linli;

/** Where the rooms of the plugin are hung into WordPress. */
final class Plugin {
	public static function boot(): void {
		Store\CaseType::boot();
		Rest\Api::boot();
		Host\Tags::boot();
		Host\Kept::boot();
		Host\Shortcodes::boot();
		Host\Blocks::boot();
		Host\Assets::boot();
		Store\Sweep::boot();
		if (is_admin()) {
			Admin\Screens::boot();
		}
		// A site of a network may have been made after the plugin was switched on for all of them.
		add_action('init', [Store\Tables::class, 'upgrade'], 5);
	}

	public static function activate(): void {
		Store\Tables::install();
		Roles::install();
		Store\CaseType::register();
		flush_rewrite_rules();
	}

	public static function deactivate(): void {
		Store\Sweep::stop();
		flush_rewrite_rules();
	}
}
