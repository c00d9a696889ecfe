<?php
declare(strict_types=1);

namespace Linli;

use stdClass;
use WP_User;

/** Which user acts for which unit, and in which roles of the machines. */
final class Roles {
	/** May see the office's side. */
	public const DESK = 'linli_desk';
	/** May change the catalogue, the settings and who is staff. */
	public const MANAGE = 'linli_manage';
	public const ORG = 'linli_org';

	public const NAMES = [
		'receptionist' => '首问接待', 'handler' => '经办单位', 'lead' => '项目负责人', 'branch' => '攻坚党支部', 'committee' => '社区（党委）',
		'mediator' => '调解员', 'organizer' => '活动主办', 'supervisor' => '监理',
	];

	/** Roles a person may have: neither the resident nor the machine itself. @return string[] */
	public static function all(): array {
		return array_values(array_diff(Rules\Rules::get('roles'), ['resident', 'system']));
	}

	public static function capOf(string $role): string {
		return "linli_act_$role";
	}

	public static function install(): void {
		foreach (self::all() as $role) {
			remove_role("linli_$role");
			add_role("linli_$role", '邻里 · ' . self::NAMES[$role], ['read' => true, self::DESK => true, self::capOf($role) => true]);
		}
		$admin = get_role('administrator');
		if ($admin) {
			$admin->add_cap(self::DESK);
			$admin->add_cap(self::MANAGE);
		}
	}

	public static function remove(): void {
		foreach (self::all() as $role) {
			remove_role("linli_$role");
		}
		$admin = get_role('administrator');
		if ($admin) {
			$admin->remove_cap(self::DESK);
			$admin->remove_cap(self::MANAGE);
		}
	}

	/** Their roles in the table's order; none without a unit: a step says who took it. @return string[] */
	public static function of(WP_User $user): array {
		if (!self::orgOf($user)) {
			return [];
		}
		return array_values(array_filter(self::all(), static fn (string $role): bool => $user->has_cap(self::capOf($role))));
	}

	/** The unit they belong to. */
	public static function orgOf(WP_User $user): ?stdClass {
		$id = (string) get_user_meta($user->ID, self::ORG, true);
		return $id === '' ? null : Store\Records::one('org', $id);
	}

	/** As an actor of one role; the label is the unit, never a person. */
	public static function actor(string $role, stdClass $org): stdClass {
		return (object) ['role' => $role, 'org' => "org/{$org->id}", 'label' => $org->name];
	}
}
