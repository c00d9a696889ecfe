<?php
declare(strict_types=1);

namespace Linli\Store;

/** Once a day: photos no case names after a week, and counts that ran out. */
final class Sweep {
	private const HOOK = 'linli_sweep';
	private const WEEK = 604800;

	public static function boot(): void {
		add_action(self::HOOK, [self::class, 'run']);
		add_action(
			'init',
			static function (): void {
				if (!wp_next_scheduled(self::HOOK)) {
					wp_schedule_event(time() + 3600, 'daily', self::HOOK);
				}
			}
		);
	}

	public static function stop(): void {
		wp_clear_scheduled_hook(self::HOOK);
	}

	public static function run(): void {
		global $wpdb;
		Counts::sweep();
		$photos = Tables::name('photos');
		$old = $wpdb->get_results($wpdb->prepare("SELECT sha256, post FROM $photos WHERE at < %d", time() - self::WEEK));
		$named = [];
		foreach ($old ? (new Cases())->all() : [] as $filing) {
			preg_match_all('/[0-9a-f]{64}/', (string) wp_json_encode([$filing->input->media, $filing->record->steps]), $found);
			$named += array_flip($found[0]);
		}
		foreach ($old as $photo) {
			if (!isset($named[$photo->sha256])) {
				wp_delete_attachment((int) $photo->post, true);
				$wpdb->delete($photos, ['sha256' => $photo->sha256]);
			}
		}
	}
}
