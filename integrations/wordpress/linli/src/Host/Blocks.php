<?php
declare(strict_types=1);

namespace Linli\Host;

/** One block a tag, drawn by the server; in the editor a card with the tag's attributes as fields. */
final class Blocks {
	private const TITLES = [
		'request-form' => '我要反映（表格）', 'request-tracker' => '看进度', 'my-items' => '我的事', 'event-calendar' => '活动日历', 'event-detail' => '活动详情与报名',
		'renovation-tracker' => '改造进度', 'before-after' => '整改前后', 'indicator-board' => '指标', 'comfort' => '字号与朗读', 'site' => '整页的设置',
	];

	public static function boot(): void {
		add_action('init', [self::class, 'register']);
		add_filter('block_categories_all', static fn (array $all): array => array_merge($all, [['slug' => 'linli', 'title' => __('邻里', 'linli')]]));
	}

	public static function register(): void {
		wp_register_script('linli-blocks', plugins_url('assets/blocks.js', \Linli\FILE), ['wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components'], \Linli\VERSION, true);
		$blocks = [];
		foreach (Tags::all() as $tag => $attributes) {
			$name = substr($tag, strlen('linli-'));
			$types = array_map(static fn (string $type): array => ['type' => $type === 'flag' ? 'boolean' : 'string'], $attributes);
			$blocks[] = ['name' => "linli/$name", 'tag' => $tag, 'title' => __(self::TITLES[$name] ?? $tag, 'linli'), 'attributes' => (object) $types];
			register_block_type("linli/$name", [
				'api_version' => 2, 'category' => 'linli', 'attributes' => $types, 'editor_script' => 'linli-blocks',
				'render_callback' => static fn (array $given): string => Tags::html($tag, $given, Assets::fallback($tag)),
			]);
		}
		wp_add_inline_script('linli-blocks', 'window.linliBlocks = ' . wp_json_encode($blocks) . ';', 'before');
	}
}
