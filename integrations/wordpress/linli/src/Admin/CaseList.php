<?php
declare(strict_types=1);

namespace Linli\Admin;

use Linli\Rules\Days;
use Linli\Rules\Office;
use Linli\Roles;
use Linli\Store\Cases;
use Linli\Store\CaseType;
use Linli\Store\Records;
use stdClass;
use WP_Query;

/** The list of cases: number, state, category, place, due day, who has it. */
final class CaseList {
	private static ?Office $office = null;
	/** @var array<int, ?stdClass> by post */
	private static array $read = [];

	public static function boot(): void {
		$type = CaseType::NAME;
		add_filter("manage_{$type}_posts_columns", [self::class, 'columns']);
		add_action("manage_{$type}_posts_custom_column", [self::class, 'cell'], 10, 2);
		add_filter("manage_edit-{$type}_sortable_columns", static fn (array $columns): array => $columns + ['linli_due' => ['linli_due', false]]);
		add_filter("bulk_actions-edit-$type", '__return_empty_array');
		add_filter("views_edit-$type", [self::class, 'views']);
		add_filter('months_dropdown_results', static fn (array $months, string $of): array => $of === CaseType::NAME ? [] : $months, 10, 2);
		add_action('pre_get_posts', [self::class, 'narrow']);
		add_filter('post_class', [self::class, 'rowClass'], 10, 3);
		add_filter('post_row_actions', static fn (array $actions, $post): array => $post->post_type === CaseType::NAME ? [] : $actions, 10, 2);
		add_filter('list_table_primary_column', static fn (string $column, string $screen): string => $screen === 'edit-' . CaseType::NAME ? 'linli_code' : $column, 10, 2);
	}

	/** @return array<string, string> */
	public static function columns(): array {
		return array_map(static fn (string $title): string => __($title, 'linli'), [
			'linli_code' => '编号', 'linli_state' => '进展', 'linli_what' => '事项', 'linli_place' => '地点', 'linli_due' => '期限', 'linli_assignee' => '经办', 'linli_at' => '登记',
		]);
	}

	private static function record(int $post): ?stdClass {
		self::$read[$post] ??= (new Cases())->byPost($post)->record ?? null;
		return self::$read[$post];
	}

	public static function cell(string $column, int $post): void {
		$record = self::record($post);
		self::$office ??= Records::office();
		if (!$record) {
			return;
		}
		switch ($column) {
			case 'linli_code':
				echo '<strong><a class="row-title" href="', esc_url(Screens::url('linli-case', ['case' => $record->id])), '">', esc_html($record->code), '</a></strong>';
				$short = [Words::state($record->state), self::$office->category($record->category)->name ?? '', self::$office->placeWords($record->place), Cases::dueOf($record), self::isLate($record) ? __('超期', 'linli') : ''];
				echo '<span class="linli-short">', esc_html(implode(' · ', array_filter($short))), '</span>';
				break;
			case 'linli_state':
				echo '<span class="linli-state is-', esc_attr($record->state), '">', esc_html(Words::state($record->state)), '</span>';
				echo $record->level > 0 ? ' <span class="linli-level">' . esc_html(sprintf(/* translators: %d: level */ __('督办 %d 级', 'linli'), $record->level)) . '</span>' : '';
				break;
			case 'linli_what':
				echo esc_html(__(Words::KINDS[$record->kind], 'linli') . ' · ' . (self::$office->category($record->category)->name ?? ''));
				break;
			case 'linli_place':
				echo esc_html(self::$office->placeWords($record->place));
				break;
			case 'linli_due':
				$due = Cases::dueOf($record);
				echo $due === null ? '—' : esc_html($due);
				echo self::isLate($record) ? ' <strong class="linli-late">' . esc_html__('超期', 'linli') . '</strong>' : '';
				break;
			case 'linli_assignee':
				echo esc_html(self::unit($record->assignee ?? ''));
				break;
			case 'linli_at':
				echo esc_html(substr($record->submittedAt, 0, 10));
		}
	}

	public static function unit(string $ref): string {
		return $ref === '' ? '—' : (Records::all('org')[substr($ref, 4)]->name ?? $ref);
	}

	public static function isLate(stdClass $record): bool {
		$due = Cases::dueOf($record);
		return $due !== null && strcmp($due, substr(Days::now(), 0, 10)) < 0;
	}

	/** @param string[] $classes @param mixed $extra @return string[] */
	public static function rowClass(array $classes, $extra, int $post): array {
		if (is_admin() && get_post_type($post) === CaseType::NAME && ($record = self::record($post)) && self::isLate($record)) {
			$classes[] = 'linli-overdue';
		}
		return $classes;
	}

	/** All, of my unit, overdue, and one state each, with their numbers. @return array<string, string> */
	public static function views(): array {
		$views = ['' => __('全部', 'linli'), 'open' => __('在办', 'linli'), 'mine' => __('我单位经办', 'linli'), 'late' => __('超期', 'linli')];
		$now = self::view();
		$links = [];
		foreach ($views as $view => $title) {
			$url = add_query_arg($view === '' ? [] : ['linli_view' => $view], admin_url(Screens::PARENT));
			$links[$view ?: 'all'] = sprintf('<a href="%s"%s>%s</a>', esc_url($url), $view === $now ? ' class="current" aria-current="page"' : '', esc_html($title));
		}
		return $links;
	}

	private static function view(): string {
		return isset($_GET['linli_view']) ? sanitize_key(wp_unslash($_GET['linli_view'])) : '';
	}

	public static function narrow(WP_Query $query): void {
		if (!is_admin() || !$query->is_main_query() || $query->get('post_type') !== CaseType::NAME) {
			return;
		}
		$open = ['key' => Cases::DUE, 'value' => '9999-12-31', 'compare' => '!='];
		$org = Roles::orgOf(wp_get_current_user());
		$clauses = [
			'open' => [$open],
			'mine' => [$open, ['key' => Cases::ASSIGNEE, 'value' => $org ? "org/{$org->id}" : 'org/']],
			'late' => [['key' => Cases::DUE, 'value' => substr(Days::now(), 0, 10), 'compare' => '<']],
		];
		if (isset($clauses[self::view()])) {
			$query->set('meta_query', $clauses[self::view()]);
		}
		if ($query->get('orderby') === 'linli_due') {
			$query->set('meta_key', Cases::DUE);
			$query->set('orderby', 'meta_value');
		}
	}
}
