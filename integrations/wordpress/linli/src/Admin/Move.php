<?php
declare(strict_types=1);

namespace Linli\Admin;

use Linli\Rules\Needs;
use Linli\Rules\Text;
use Linli\Store\Cases;
use Linli\Store\Records;
use stdClass;

/** One event of a machine as a form: a button, and before it only the fields this event needs. */
final class Move {
	/**
	 * @param array<string, mixed> $edge
	 * @param stdClass $record the case, event or signup it moves
	 * @param array<string, mixed> $typed what was typed before it was sent back
	 * @param array<string, string> $wanting field → code
	 */
	public static function draw(array $edge, stdClass $record, array $typed = [], array $wanting = []): void {
		$kind = $record->kind ?? '';
		$event = $edge['event'];
		$needs = $edge['needs'];
		$open = $typed || $wanting;
		$fields = array_diff($needs, ['not-handler', 'unreachable-thrice', 'capacity', 'within-reopen-window']);
		echo '<form class="linli-move" method="post" enctype="multipart/form-data">';
		wp_nonce_field("linli_move_{$record->id}");
		foreach (['linli_event' => $event, 'linli_type' => $record->type, 'linli_id' => $record->id, 'linli_key' => wp_generate_uuid4(), 'linli_rev' => $record->rev ?? ''] as $name => $value) {
			printf('<input type="hidden" name="%s" value="%s">', esc_attr($name), esc_attr($value));
		}
		if ($fields) {
			printf('<details%s><summary>%s</summary>', $open ? ' open' : '', esc_html(Words::event($event, $kind)));
		}
		foreach (array_unique($needs) as $need) {
			self::field($need, $record, $typed);
		}
		foreach (array_keys($wanting) as $field) {
			printf('<p class="linli-wanting" role="alert">%s</p>', esc_html(Words::wanting((string) $field)));
		}
		printf('<button class="button%s">%s</button>', $fields ? ' button-primary' : '', esc_html($fields ? __('确认：', 'linli') . Words::event($event, $kind) : Words::event($event, $kind)));
		echo ($fields ? '</details>' : ''), '</form>';
	}

	/** @param array<string, mixed> $typed */
	private static function field(string $need, stdClass $record, array $typed): void {
		$value = static fn (string $name): string => is_string($typed[$name] ?? null) ? $typed[$name] : '';
		switch ($need) {
			case 'note':
			case 'reason':
				printf('<label>%s<textarea name="note" rows="3" required>%s</textarea></label>', esc_html($need === 'note' ? __('写给居民看的话', 'linli') : __('理由（居民会看到）', 'linli')), esc_textarea($value('note')));
				break;
			case 'assignee':
				echo '<label>', esc_html__('经办单位', 'linli'), '<select name="assignee" required><option value="">', esc_html__('请选', 'linli'), '</option>';
				foreach (Records::all('org') as $org) {
					printf('<option value="org/%s"%s>%s</option>', esc_attr($org->id), selected($value('assignee'), "org/{$org->id}", false), esc_html($org->name));
				}
				echo '</select></label>';
				break;
			case 'until':
				printf('<label>%s<input type="date" name="until" required value="%s"></label>', esc_html__('到哪一天', 'linli'), esc_attr($value('until')));
				break;
			case 'target':
			case 'work-or-case':
				printf('<label>%s<input name="target" required value="%s"></label>', esc_html($need === 'target' ? __('并到哪个编号', 'linli') : __('落实为哪个编号的办件，或 work/…', 'linli')), esc_attr($value('target')));
				break;
			case 'evidence':
				foreach (Needs::evidenceOf(Records::office()->category($record->category)) ?: ['after'] as $phase) {
					printf('<label>%s<input type="file" name="photo_%s[]" accept="image/jpeg,image/png,image/webp" multiple></label>', esc_html(__(Words::PHASES[$phase], 'linli') . __('照片', 'linli')), esc_attr($phase));
				}
				break;
			case 'off-list':
				if ((Records::office()->category($record->category)->group ?? '') === 'off-list') {
					printf('<label>%s<input name="approvedBy" value="%s"></label>', esc_html__('清单外事项，谁批准', 'linli'), esc_attr($value('approvedBy') ?: ($record->offList->approvedBy ?? '')));
					printf('<label>%s<input name="funding" value="%s"></label>', esc_html__('钱从哪里出', 'linli'), esc_attr($value('funding') ?: ($record->offList->funding ?? '')));
				}
				break;
			case 'two-parties':
				printf('<label>%s<textarea name="parties" rows="2" required>%s</textarea></label>', esc_html__('当事人，一行一方，写身份不写姓名', 'linli'), esc_textarea($value('parties') ?: implode("\n", $record->parties ?? [])));
				break;
			case 'both-consent':
				echo '<label class="linli-tick"><input type="checkbox" name="bothConsent" value="1" required> ', esc_html__('双方都同意', 'linli'), '</label>';
				break;
			case 'agreement':
				self::choices('radio', 'agreement', Words::AGREEMENTS);
				break;
			case 'remedies':
				self::choices('checkbox', 'remedies[]', Words::REMEDIES);
				break;
			case 'new-start':
				printf('<label>%s<input type="datetime-local" name="start" required value="%s"></label>', esc_html__('新的开始时间', 'linli'), esc_attr($value('start')));
				printf('<label>%s<input type="datetime-local" name="end" value="%s"></label>', esc_html__('结束（可不填）', 'linli'), esc_attr($value('end')));
				printf('<label>%s<textarea name="note" rows="2">%s</textarea></label>', esc_html__('为什么改（居民会看到，可不填）', 'linli'), esc_textarea($value('note')));
		}
	}

	/** @param array<string, string> $choices */
	private static function choices(string $type, string $name, array $choices): void {
		foreach ($choices as $key => $title) {
			printf('<label class="linli-tick"><input type="%s" name="%s" value="%s"> %s</label>', esc_attr($type), esc_attr($name), esc_attr($key), esc_html__($title, 'linli'));
		}
	}

	/** What a sent form brings along; a number becomes the ref of its case. @param array<string, mixed> $typed @param array{media?: string[], phases?: string[]} $photos */
	public static function data(array $typed, array $photos): stdClass {
		$data = new stdClass();
		foreach (['note', 'assignee', 'until', 'agreement'] as $name) {
			if (is_string($typed[$name] ?? null) && $typed[$name] !== '') {
				$data->$name = self::plain($typed[$name]);
			}
		}
		foreach (['start', 'end'] as $name) {
			if (preg_match('/^\d{4}-\d\d-\d\dT\d\d:\d\d$/', (string) ($typed[$name] ?? ''))) {
				$data->$name = "{$typed[$name]}:00+08:00";
			}
		}
		if (($typed['target'] ?? '') !== '') {
			$found = (new Cases())->byCode((string) preg_replace('/[\s-]/', '', $typed['target']));
			$data->target = $found ? "case/{$found->record->id}" : trim(self::plain($typed['target']));
		}
		if (isset($typed['approvedBy'], $typed['funding']) && !Text::isBlank($typed['approvedBy'] . $typed['funding'])) {
			$data->offList = (object) ['approvedBy' => trim(self::plain($typed['approvedBy'])), 'funding' => trim(self::plain($typed['funding']))];
		}
		if (isset($typed['parties'])) {
			$data->parties = array_values(array_filter(array_map('trim', explode("\n", self::plain($typed['parties'])))));
		}
		if (isset($typed['remedies'])) {
			$data->remedies = array_map('sanitize_key', array_values((array) $typed['remedies']));
		}
		if (isset($typed['bothConsent'])) {
			$data->bothConsent = true;
		}
		foreach ($photos as $name => $list) {
			$data->$name = $list;
		}
		return $data;
	}

	/** Every character as it was typed: text is escaped where it is shown, and "under 0.2 <" is no tag. */
	private static function plain(string $typed): string {
		return str_replace("\r\n", "\n", wp_check_invalid_utf8($typed, true));
	}
}
