<?php
/**
 * Removes the plugin; what residents sent only where the settings say so.
 *
 * @package Linli
 */

declare(strict_types=1);

namespace Linli;

if (!defined('WP_UNINSTALL_PLUGIN')) {
	exit;
}

require_once __DIR__ . '/linli.php';

(static function (): void {
	global $wpdb;
	$settings = get_option(Settings::OPTION, []);
	Roles::remove();
	Store\Sweep::stop();
	if (!is_array($settings) || empty($settings['removeData'])) {
		return;
	}
	foreach ($wpdb->get_col('SELECT post FROM ' . Store\Tables::name('photos')) as $photo) {
		wp_delete_attachment((int) $photo, true);
	}
	foreach ($wpdb->get_col($wpdb->prepare("SELECT ID FROM $wpdb->posts WHERE post_type = %s", Store\CaseType::NAME)) as $post) {
		wp_delete_post((int) $post, true);
	}
	Store\Tables::drop();
	delete_option(Settings::OPTION);
	delete_metadata('user', 0, Roles::ORG, '', true);
})();
