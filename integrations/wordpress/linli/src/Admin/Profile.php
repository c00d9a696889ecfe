<?php
declare(strict_types=1);

namespace Linli\Admin;

use Linli\Roles;
use Linli\Store\Records;
use WP_User;

/** Which unit a user belongs to, and what they do there; set by whoever manages. */
final class Profile {
	public static function boot(): void {
		foreach (['show_user_profile', 'edit_user_profile'] as $hook) {
			add_action($hook, [self::class, 'draw']);
		}
		foreach (['personal_options_update', 'edit_user_profile_update'] as $hook) {
			add_action($hook, [self::class, 'save']);
		}
	}

	public static function draw(WP_User $user): void {
		if (!current_user_can(Roles::MANAGE)) {
			return;
		}
		$unit = (string) get_user_meta($user->ID, Roles::ORG, true);
		echo '<h2>', esc_html__('邻里', 'linli'), '</h2><table class="form-table"><tr><th><label for="linli_org">', esc_html__('单位', 'linli'), '</label></th><td><select name="linli_org" id="linli_org"><option value="">', esc_html__('不是工作人员', 'linli'), '</option>';
		foreach (Records::all('org') as $org) {
			printf('<option value="%s"%s>%s</option>', esc_attr($org->id), selected($unit, $org->id, false), esc_html($org->name));
		}
		echo '</select></td></tr><tr><th>', esc_html__('职责', 'linli'), '</th><td><fieldset>';
		foreach (Roles::all() as $role) {
			printf('<label><input type="checkbox" name="linli_roles[]" value="%s"%s> %s</label><br>', esc_attr($role), checked($user->has_cap(Roles::capOf($role)), true, false), esc_html__(Roles::NAMES[$role], 'linli'));
		}
		echo '</fieldset></td></tr></table>';
	}

	/** WordPress has checked the nonce of its own form. */
	public static function save(int $id): void {
		if (!current_user_can(Roles::MANAGE) || !current_user_can('edit_user', $id) || !isset($_POST['linli_org'])) {
			return;
		}
		update_user_meta($id, Roles::ORG, sanitize_text_field(wp_unslash($_POST['linli_org'])));
		$user = new WP_User($id);
		$chosen = array_map('sanitize_key', (array) wp_unslash($_POST['linli_roles'] ?? []));
		foreach (Roles::all() as $role) {
			in_array($role, $chosen, true) ? $user->add_cap(Roles::capOf($role)) : $user->remove_cap(Roles::capOf($role));
		}
		$chosen ? $user->add_cap(Roles::DESK) : $user->remove_cap(Roles::DESK);
	}
}
