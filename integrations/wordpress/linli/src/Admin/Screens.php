<?php
declare(strict_types=1);

namespace Linli\Admin;

use Linli\Roles;
use Linli\Store\CaseType;

/** The office's side in wp-admin: one menu, its pages and what they share. */
final class Screens {
	public const PARENT = 'edit.php?post_type=' . CaseType::NAME;
	private const PAGES = [
		'linli-case' => ['办件', Roles::DESK, CaseScreen::class], 'linli-events' => ['活动报名', Roles::DESK, EventScreen::class],
		'linli-import' => ['目录与单位', Roles::MANAGE, ImportScreen::class], 'linli-settings' => ['设置', Roles::MANAGE, SettingsScreen::class],
	];

	public static function boot(): void {
		CaseList::boot();
		Profile::boot();
		Notices::boot();
		add_action('admin_menu', [self::class, 'menu']);
		// Reached from the list alone.
		add_action('admin_head', static fn () => remove_submenu_page(self::PARENT, 'linli-case'));
		add_action('admin_enqueue_scripts', [self::class, 'styles']);
		add_filter('parent_file', [self::class, 'highlight']);
	}

	public static function menu(): void {
		foreach (self::PAGES as $slug => [$title, $cap, $screen]) {
			$hook = add_submenu_page(self::PARENT, __($title, 'linli'), __($title, 'linli'), $cap, $slug, [$screen, 'draw']);
			if ($hook) {
				add_action("load-$hook", [$screen, 'load']);
			}
		}
	}

	/** @param array<string, string> $query */
	public static function url(string $page, array $query = []): string {
		return add_query_arg(['page' => $page] + $query, admin_url(self::PARENT));
	}

	public static function styles(): void {
		if ((get_current_screen()->post_type ?? '') === CaseType::NAME) {
			wp_enqueue_style('linli-admin', plugins_url('assets/admin.css', \Linli\FILE), [], \Linli\VERSION);
		}
	}

	/** @param mixed $file @return mixed */
	public static function highlight($file) {
		if (($GLOBALS['plugin_page'] ?? '') === 'linli-case') {
			$GLOBALS['submenu_file'] = self::PARENT;
		}
		return $file;
	}
}
