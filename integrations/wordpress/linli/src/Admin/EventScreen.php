<?php
declare(strict_types=1);

namespace Linli\Admin;

use Linli\Roles;
use Linli\Rules\Rules;
use Linli\Store\Records;
use Linli\Store\Signups;
use stdClass;

/** Events with their places, and of one of them whoever signed up. */
final class EventScreen {
	private static ?Sent $sent = null;

	public static function load(): void {
		self::$sent = Sent::read();
		if (self::$sent && self::$sent->isDone()) {
			wp_safe_redirect(add_query_arg('done', self::$sent->event));
			exit;
		}
	}

	public static function draw(): void {
		$id = isset($_GET['event']) ? sanitize_text_field(wp_unslash($_GET['event'])) : '';
		$event = Records::all('event')[$id] ?? null;
		echo '<div class="wrap linli-case"><h1>', esc_html($event ? $event->name : __('活动报名', 'linli')), '</h1>';
		if (self::$sent) {
			printf('<div class="notice notice-error"><p>%s</p></div>', esc_html(self::$sent->complaint ?: implode(' ', array_map([Words::class, 'wanting'], array_keys(self::$sent->wanting)))));
		} elseif (isset($_GET['done'])) {
			printf('<div class="notice notice-success"><p>%s</p></div>', esc_html(__('办好了：', 'linli') . Words::event(preg_replace('/[^\w.]/', '', (string) wp_unslash($_GET['done'])))));
		}
		$event ? self::one($event) : self::all();
		echo '</div>';
	}

	private static function all(): void {
		$events = Records::all('event');
		usort($events, static fn (stdClass $a, stdClass $b): int => strcmp($b->start, $a->start));
		echo '<table class="widefat striped"><thead><tr>';
		foreach (['活动', '时间', '进展', '名额', '候补'] as $title) {
			echo '<th>', esc_html__($title, 'linli'), '</th>';
		}
		echo '</tr></thead><tbody>';
		foreach ($events as $event) {
			$places = isset($event->signup) ? ($event->confirmed ?? 0) . ' / ' . ($event->capacity ?? '∞') : __('不用报名', 'linli');
			printf(
				'<tr><td><a href="%s"><strong>%s</strong></a></td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>',
				esc_url(Screens::url('linli-events', ['event' => $event->id])), esc_html($event->name), esc_html(self::time($event->start)), esc_html(Words::stateOf('event', $event->state)), esc_html($places), esc_html((string) ($event->waiting ?? 0))
			);
		}
		echo '</tbody></table>';
	}

	private static function time(string $start): string {
		return str_replace('T', ' ', substr($start, 0, 16));
	}

	private static function one(stdClass $event): void {
		$roles = Roles::of(wp_get_current_user());
		printf('<p><a href="%s">← %s</a></p><p>%s · %s</p>', esc_url(Screens::url('linli-events')), esc_html__('全部活动', 'linli'), esc_html(self::time($event->start)), esc_html(Words::stateOf('event', $event->state)));
		echo '<div class="linli-columns"><div><table class="widefat striped"><thead><tr>';
		foreach (['编号', '姓名电话', '人数', '进展', '备注', ''] as $title) {
			echo '<th>', esc_html__($title, 'linli'), '</th>';
		}
		echo '</tr></thead><tbody>';
		foreach ((new Signups())->signupsFor($event->id) as $one) {
			['record' => $record, 'input' => $input] = (array) $one;
			$for = isset($input->onBehalfOf) ? __('替 ', 'linli') . trim("{$input->onBehalfOf->relation} " . ($input->onBehalfOf->name ?? '')) : '';
			printf(
				'<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>',
				esc_html($record->code), esc_html(trim(($input->name ?? '') . ' ' . ($input->phone ?? '') . " $for")),
				esc_html((string) $record->party . ($record->minors > 0 ? sprintf(/* translators: %d: children */ __('（儿童 %d）', 'linli'), $record->minors) : '')),
				esc_html(Words::stateOf('signup', $record->state)), esc_html($input->note ?? '')
			);
			foreach (Rules::moves('signup', $record->state, $roles) as $edge) {
				Move::draw($edge, $record);
			}
			echo '</td></tr>';
		}
		echo '</tbody></table></div><aside><section class="linli-card"><h2>', esc_html__('下一步', 'linli'), '</h2>';
		foreach (Rules::moves('event', $event->state, $roles) as $edge) {
			$sent = self::$sent && self::$sent->event === $edge['event'] ? self::$sent : null;
			Move::draw($edge, $event, $sent->typed ?? [], $sent->wanting ?? []);
		}
		echo '</section></aside></div>';
	}
}
