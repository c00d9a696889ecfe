<?php
declare(strict_types=1);

namespace Linli\Store;

use Generator;
use Linli\Rules\Book;
use Linli\Rules\Rules;
use Linli\Rules\Text;
use stdClass;

/** Cases as posts of their own type: the whole filing is one protected meta, read past every cache; what the list sorts by stands beside it. */
final class Cases implements Book {
	private const FILING = '_linli_filing';
	public const STATE = '_linli_state';
	public const DUE = '_linli_due';
	public const ASSIGNEE = '_linli_assignee';
	public const CATEGORY = '_linli_category';
	private const PIECE = 200;

	private const READ = "SELECT m.meta_value FROM %%posts p JOIN %%meta m ON m.post_id = p.ID AND m.meta_key = '" . self::FILING . "' WHERE p.post_type = '" . CaseType::NAME . "' AND ";

	private static function sql(string $where): string {
		global $wpdb;
		return str_replace(['%%posts', '%%meta'], [$wpdb->posts, $wpdb->postmeta], self::READ) . $where;
	}

	private static function read(?string $json): ?stdClass {
		return $json === null ? null : json_decode($json);
	}

	public function get(string $id): ?stdClass {
		global $wpdb;
		$filing = preg_match('/^[0-9a-f]{32}$/', $id) ? self::read($wpdb->get_var($wpdb->prepare(self::sql('p.post_name = %s'), $id))) : null;
		return $filing && $filing->record->id === $id ? $filing : null;
	}

	public function byCode(string $code): ?stdClass {
		global $wpdb;
		return self::read($wpdb->get_var($wpdb->prepare(self::sql('p.post_title = %s LIMIT 1'), $code)));
	}

	public function byPost(int $post): ?stdClass {
		global $wpdb;
		return self::read($wpdb->get_var($wpdb->prepare(self::sql('p.ID = %d'), $post)));
	}

	public function byKey(string $key): ?stdClass {
		$ref = Keys::find('case', $key);
		return $ref === null ? null : $this->get(Text::idOf('case', $ref));
	}

	public function codeTaken(string $code): bool {
		return $this->byCode($code) !== null;
	}

	public function hasMedia(string $sha256): bool {
		return Photos::has($sha256);
	}

	/** In the order they came in, a few hundred in memory at a time. @return Generator<int, stdClass> */
	public function all(): Generator {
		global $wpdb;
		for ($after = 0; ; ) {
			$sql = str_replace('SELECT m.meta_value', 'SELECT p.ID, m.meta_value', self::sql('p.ID > %d ORDER BY p.ID LIMIT %d'));
			$rows = $wpdb->get_results($wpdb->prepare($sql, $after, self::PIECE));
			foreach ($rows as $row) {
				$after = (int) $row->ID;
				yield json_decode($row->meta_value);
			}
			if (count($rows) < self::PIECE) {
				return;
			}
		}
	}

	public static function postOf(string $id): int {
		global $wpdb;
		return (int) $wpdb->get_var($wpdb->prepare("SELECT ID FROM $wpdb->posts WHERE post_type = %s AND post_name = %s", CaseType::NAME, $id));
	}

	public function keep(stdClass $filing, string $key): void {
		global $wpdb;
		$record = $filing->record;
		$ref = "case/{$record->id}";
		$post = self::postOf($record->id);
		if ($post === 0) {
			Keys::make('case', $key, $ref);
			$post = wp_insert_post(['post_type' => CaseType::NAME, 'post_status' => 'private', 'post_name' => $record->id, 'post_title' => $record->code], true);
			Turn::kept($post);
			Turn::kept(add_post_meta($post, self::FILING, wp_slash(Text::json($filing)), true));
		} else {
			Keys::act($key, $ref);
			Turn::kept($wpdb->update($wpdb->postmeta, ['meta_value' => Text::json($filing)], ['post_id' => $post, 'meta_key' => self::FILING]));
			wp_cache_delete($post, 'post_meta');
		}
		update_post_meta($post, self::STATE, $record->state);
		update_post_meta($post, self::ASSIGNEE, $record->assignee ?? '');
		update_post_meta($post, self::CATEGORY, $record->category);
		// What is over is due no more, and sorts last.
		update_post_meta($post, self::DUE, self::dueOf($record) ?? '9999-12-31');
	}

	/** The day that counts now. */
	public static function dueOf(stdClass $record): ?string {
		if (Rules::isEnd($record->kind, $record->state)) {
			return null;
		}
		$due = $record->due ?? new stdClass();
		$day = $due->handleBy ?? null;
		if ($record->state === 'replied') {
			$day = $due->visitBy ?? null;
		} elseif (!isset($due->handleBy) || in_array($record->state, ['submitted', 'needsInfo'], true)) {
			$day = $due->acceptBy ?? null;
		}
		return $day->date ?? null;
	}
}
