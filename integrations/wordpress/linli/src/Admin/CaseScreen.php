<?php
declare(strict_types=1);

namespace Linli\Admin;

use Linli\Roles;
use Linli\Rest\Address;
use Linli\Rules\Guards;
use Linli\Rules\Office;
use Linli\Rules\Rules;
use Linli\Store\Cases;
use Linli\Store\Records;
use stdClass;

/** One case: what the resident said, what has been done, and what this user may do now. */
final class CaseScreen {
	private static ?Sent $sent = null;

	public static function load(): void {
		self::$sent = Sent::read();
		if (self::$sent && self::$sent->isDone()) {
			wp_safe_redirect(Screens::url('linli-case', ['case' => self::$sent->id, 'done' => self::$sent->event]));
			exit;
		}
	}

	public static function draw(): void {
		$id = isset($_GET['case']) ? sanitize_text_field(wp_unslash($_GET['case'])) : '';
		$filing = (new Cases())->get($id);
		echo '<div class="wrap linli-case">';
		if (!$filing) {
			echo '<h1>', esc_html__('没有这件办件', 'linli'), '</h1></div>';
			return;
		}
		$record = $filing->record;
		$office = Records::office();
		printf('<p><a href="%s">← %s</a></p>', esc_url(admin_url(Screens::PARENT)), esc_html__('全部办件', 'linli'));
		printf('<h1>%s <span class="linli-state is-%s">%s</span></h1>', esc_html($record->code), esc_attr($record->state), esc_html(Words::state($record->state)));
		self::notice($record);
		echo '<div class="linli-columns"><div>';
		self::facts($record, $office);
		self::told($filing, $office);
		self::history($record);
		echo '</div><aside>';
		self::moves($record);
		echo '</aside></div></div>';
	}

	private static function notice(stdClass $record): void {
		if (self::$sent && self::$sent->complaint !== '') {
			printf('<div class="notice notice-error"><p>%s</p></div>', esc_html(self::$sent->complaint));
		} elseif (!self::$sent && isset($_GET['done'])) {
			$done = preg_replace('/[^\w.]/', '', (string) wp_unslash($_GET['done']));
			printf('<div class="notice notice-success"><p>%s</p></div>', esc_html(__('办好了：', 'linli') . Words::event($done, $record->kind)));
		}
	}

	private static function facts(stdClass $record, Office $office): void {
		$due = Cases::dueOf($record);
		$facts = [
			'事项' => __(Words::KINDS[$record->kind], 'linli') . ' · ' . ($office->category($record->category)->name ?? ''), '地点' => $office->placeWords($record->place),
			'期限' => $due === null ? '—' : $due . (CaseList::isLate($record) ? __('（超期）', 'linli') : ''), '首问' => CaseList::unit($record->firstAsked ?? ''), '经办' => CaseList::unit($record->assignee ?? ''),
			'督办' => $record->level > 0 ? sprintf(/* translators: %d: level */ __('%d 级', 'linli'), $record->level) : '—', '也遇到' => (string) ($record->supports ?? 0), '评价' => isset($record->rating) ? "{$record->rating} / 5" : '—',
		];
		echo '<section class="linli-card"><dl class="linli-facts">';
		foreach ($facts as $name => $value) {
			printf('<div><dt>%s</dt><dd>%s</dd></div>', esc_html__($name, 'linli'), esc_html($value));
		}
		echo '</dl></section>';
	}

	private static function told(stdClass $filing, Office $office): void {
		$input = $filing->input;
		echo '<section class="linli-card"><h2>', esc_html__('居民说的', 'linli'), '</h2>';
		printf('<p class="linli-words">%s</p>', nl2br(esc_html($input->text)));
		self::photos($input->media);
		$rows = [];
		$home = implode(' ', array_filter([isset($input->unit) ? $input->unit . __(' 单元', 'linli') : '', isset($input->room) ? $input->room . __(' 室', 'linli') : '']));
		$rows[__('门牌', 'linli')] = trim($office->placeWords($input->place) . ' ' . $home);
		$category = $office->category($input->category);
		$answers = (array) $input->answers;
		foreach ($category ? Guards::visible($category, $answers) : [] as $question) {
			$names = array_column($question->values ?? [], 'name', 'key');
			$given = array_map(static fn (string $key): string => $names[$key] ?? $key, (array) ($answers[$question->code] ?? []));
			if ($given) {
				$rows[$question->label] = implode('、', $given);
			}
		}
		$rows[__('联系', 'linli')] = trim(($input->reporter->name ?? '') . ' ' . ($input->reporter->phone ?? '')) ?: __('没有留电话', 'linli');
		if (isset($input->onBehalfOf)) {
			$rows[__('代谁说', 'linli')] = trim("{$input->onBehalfOf->relation} " . ($input->onBehalfOf->name ?? '') . ' ' . ($input->onBehalfOf->phone ?? ''));
		}
		if (!empty($filing->record->parties)) {
			$rows[__('当事人', 'linli')] = implode('、', $filing->record->parties);
		}
		echo '<dl class="linli-facts">';
		foreach ($rows as $name => $value) {
			printf('<div><dt>%s</dt><dd>%s</dd></div>', esc_html((string) $name), esc_html($value));
		}
		echo '</dl></section>';
	}

	/** @param string[] $shas @param string[] $phases */
	private static function photos(array $shas, array $phases = []): void {
		echo $shas ? '<div class="linli-photos">' : '';
		foreach ($shas as $index => $sha256) {
			$url = Address::endpoint() . "/media/$sha256";
			$phase = isset($phases[$index]) ? __(Words::PHASES[$phases[$index]], 'linli') : '';
			printf('<a href="%1$s" target="_blank" rel="noopener"><img src="%1$s" alt="%2$s" loading="lazy"><span>%3$s</span></a>', esc_url($url), esc_attr(sprintf(/* translators: %d: which photo */ __('第 %d 张照片', 'linli'), $index + 1)), esc_html($phase));
		}
		echo $shas ? '</div>' : '';
	}

	private static function history(stdClass $record): void {
		echo '<section class="linli-card"><h2>', esc_html__('经过', 'linli'), '</h2><ol class="linli-steps">';
		foreach (array_reverse($record->steps) as $step) {
			printf('<li><strong>%s</strong> <span>%s · %s</span>', esc_html(Words::event($step->event, $record->kind)), esc_html($step->by->label), esc_html(str_replace('T', ' ', substr($step->at, 0, 16))));
			foreach (array_filter([$step->note ?? '', isset($step->assignee) ? '→ ' . CaseList::unit($step->assignee) : '', isset($step->until) ? __('到 ', 'linli') . $step->until : '']) as $line) {
				printf('<p class="linli-words">%s</p>', nl2br(esc_html($line)));
			}
			$media = $step->media ?? [];
			self::photos(array_column($media, 'sha256'), array_map(static fn (stdClass $one): string => $one->phase ?? 'after', $media));
			echo '</li>';
		}
		echo '</ol></section>';
	}

	private static function moves(stdClass $record): void {
		$user = wp_get_current_user();
		$org = Roles::orgOf($user);
		$roles = Roles::of($user);
		echo '<section class="linli-card"><h2>', esc_html__('下一步', 'linli'), '</h2>';
		if (!$roles) {
			printf('<p>%s</p></section>', esc_html__('您的帐号还没有单位或职责，只能看。请管理员在“用户 → 编辑”里选好。', 'linli'));
			return;
		}
		printf('<p class="linli-as">%s</p>', esc_html($org->name . ' · ' . implode('、', array_map(static fn (string $role): string => __(Roles::NAMES[$role], 'linli'), $roles))));
		$own = ($record->assignee ?? null) === "org/{$org->id}";
		$moves = array_filter(Rules::moves($record->kind, $record->state, $roles), static fn (array $edge): bool => !($own && in_array('not-handler', $edge['needs'], true)));
		foreach ($moves as $edge) {
			$sent = self::$sent && self::$sent->event === $edge['event'] ? self::$sent : null;
			Move::draw($edge, $record, $sent->typed ?? [], $sent->wanting ?? []);
		}
		echo $moves ? '' : '<p>' . esc_html__('现在没有轮到您的事。', 'linli') . '</p>';
		echo '</section>';
	}
}
