<?php
declare(strict_types=1);

namespace Linli\Admin;

use Linli\Rules\Days;
use Linli\Settings;
use Linli\Store\Records;
use Linli\Store\Turn;
use stdClass;

/** Brings in the catalogue: records as the library knows them, in JSON. */
final class Import {
	private const WEEK = 7;

	/** What is wrong with them, in words a webmaster can act on. @param mixed $records @return string[] */
	public static function problems($records): array {
		if (!is_array($records)) {
			return [__('文件里应当是一个 JSON 数组：[ {"type": "place", "id": "…", "name": "…"}, … ]', 'linli')];
		}
		$problems = [];
		foreach ($records as $index => $record) {
			/* translators: %d: which record, from 1 */
			$at = sprintf(__('第 %d 条：', 'linli'), $index + 1);
			if (!$record instanceof stdClass || !in_array($record->type ?? null, Records::FOLDERS, true)) {
				$problems[] = $at . __('type 应当是 ', 'linli') . implode(', ', Records::FOLDERS);
			} elseif (!is_string($record->id ?? null) || !preg_match('~^[^/\s]{1,100}$~u', $record->id)) {
				$problems[] = $at . __('id 不能空，也不能有斜杠或空格', 'linli');
			} elseif (in_array($record->type, ['place', 'category', 'org', 'event'], true) && !is_string($record->name ?? null)) {
				$problems[] = $at . __('缺少 name', 'linli');
			} elseif (in_array($record->type, ['place', 'org', 'event'], true) && !is_string($record->kind ?? null)) {
				$problems[] = $at . __('缺少 kind', 'linli');
			} elseif ($record->type === 'category' && (!is_array($record->appliesTo ?? null) || !is_string($record->aisle->name ?? null))) {
				$problems[] = $at . __('事项要有 appliesTo 和 aisle.name', 'linli');
			} elseif ($record->type === 'event' && (!is_string($record->state ?? null) || !is_string($record->start ?? null))) {
				$problems[] = $at . __('活动要有 state 和 start', 'linli');
			}
		}
		return array_slice($problems, 0, 20);
	}

	/** Replaces what has the same type and id; an event keeps what was done to it. @param stdClass[] $records */
	public static function take(array $records): int {
		return Turn::take(
			static function () use ($records): int {
				foreach ($records as $record) {
					$before = $record->type === 'event' ? Records::holding($record->id) : null;
					foreach ($before ? ['confirmed', 'waiting', 'rev', 'updatedAt'] : [] as $counted) {
						if (isset($before->record->$counted)) {
							$record->$counted = $before->record->$counted;
						}
					}
					Records::put($record, $before->acts ?? null);
				}
				return count($records);
			}
		);
	}

	/** 示例, with the dates of its events moved by whole weeks to today. */
	public static function sample(): int {
		$text = (string) file_get_contents(dirname(__DIR__, 2) . '/sample.json');
		$sample = json_decode($text);
		$weeks = intdiv(Days::between($sample->day, substr(Days::now(), 0, 10)), self::WEEK);
		$moved = json_decode((string) preg_replace_callback('/\d{4}-\d\d-\d\d(?=["T])/', static fn (array $day): string => Days::addDays($day[0], $weeks * self::WEEK), $text));
		if (Settings::get('frontDesk') === '') {
			Settings::set(['frontDesk' => $sample->frontDesk]);
		}
		return self::take(array_merge($moved->org, $moved->place, $moved->category, $moved->event));
	}

	/** Whatever says of itself that it is made up; cases that named it keep their words. */
	public static function removeSample(): int {
		$gone = 0;
		foreach (Records::FOLDERS as $type) {
			foreach (Records::all($type) as $record) {
				if (($record->prov->source ?? '') === 'synthetic') {
					Records::remove($type, (string) $record->id);
					$gone += 1;
				}
			}
		}
		return $gone;
	}
}
