<?php
declare(strict_types=1);

namespace Linli\Admin;

use Linli\Roles;
use Linli\Rest\Address;
use Linli\Store\Records;

/** What a webmaster has to know before residents come. */
final class Notices {
	public static function boot(): void {
		add_action('admin_notices', [self::class, 'show']);
	}

	public static function show(): void {
		if (!current_user_can(Roles::MANAGE)) {
			return;
		}
		$screen = get_current_screen();
		$ours = $screen && ($screen->post_type === \Linli\Store\CaseType::NAME || $screen->id === 'plugins');
		if ($ours && !Records::all('category')) {
			self::warn(sprintf(
				/* translators: %s: link to the import page */
				__('邻里还没有事项目录和地点，居民的表格现在是空的。先到 %s 导入，或放进示例。', 'linli'),
				'<a href="' . esc_url(Screens::url('linli-import')) . '">' . esc_html__('目录与单位', 'linli') . '</a>'
			));
		}
		if ($ours && !get_option('permalink_structure')) {
			self::warn(sprintf(
				/* translators: %s: an address */
				__('固定链接现在是“朴素”：接口地址是 %s。带问号的地址（?rest_route=）不能作 endpoint；服务器打不开这个地址时，请在“设置 → 固定链接”里改成别的。', 'linli'),
				'<code>' . esc_html(Address::endpoint()) . '</code>'
			));
		}
	}

	private static function warn(string $html): void {
		echo '<div class="notice notice-warning"><p>', wp_kses($html, ['a' => ['href' => []], 'code' => []]), '</p></div>';
	}
}
