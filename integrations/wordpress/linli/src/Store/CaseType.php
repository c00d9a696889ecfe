<?php
declare(strict_types=1);

namespace Linli\Store;

use Linli\Roles;

/** The post type of cases: a hull for wp-admin's list. Nobody edits one as a post, and no public query, feed, route or sitemap knows it. */
final class CaseType {
	public const NAME = 'linli_case';

	public static function boot(): void {
		add_action('init', [self::class, 'register']);
		add_filter('map_meta_cap', [self::class, 'noEditing'], 10, 4);
	}

	public static function register(): void {
		$desk = Roles::DESK;
		register_post_type(self::NAME, [
			'labels' => [
				'name' => __('诉求办件', 'linli'), 'singular_name' => __('办件', 'linli'), 'menu_name' => __('邻里', 'linli'), 'all_items' => __('诉求办件', 'linli'),
				'search_items' => __('按编号找', 'linli'), 'not_found' => __('没有符合的办件', 'linli'),
			],
			'public' => false, 'publicly_queryable' => false, 'exclude_from_search' => true, 'show_in_nav_menus' => false, 'show_in_rest' => false, 'show_in_admin_bar' => false,
			'show_ui' => true, 'rewrite' => false, 'query_var' => false, 'has_archive' => false, 'can_export' => false, 'supports' => false, 'menu_icon' => 'dashicons-clipboard', 'menu_position' => 26,
			'map_meta_cap' => true,
			'capabilities' => [
				'edit_posts' => $desk, 'edit_others_posts' => $desk, 'read_private_posts' => $desk, 'create_posts' => 'do_not_allow', 'publish_posts' => 'do_not_allow',
				'edit_private_posts' => 'do_not_allow', 'edit_published_posts' => 'do_not_allow', 'delete_posts' => 'do_not_allow', 'delete_others_posts' => 'do_not_allow',
				'delete_private_posts' => 'do_not_allow', 'delete_published_posts' => 'do_not_allow',
			],
		]);
	}

	/** A case moves by the events of its machine and by nothing else, whoever asks. @param string[] $caps @param array<int, mixed> $args @return string[] */
	public static function noEditing(array $caps, string $cap, int $user, array $args): array {
		$touches = in_array($cap, ['edit_post', 'delete_post', 'publish_post', 'edit_post_meta', 'add_post_meta', 'delete_post_meta'], true);
		return $touches && isset($args[0]) && get_post_type((int) $args[0]) === self::NAME ? ['do_not_allow'] : $caps;
	}
}
