<?php
declare(strict_types=1);

namespace Linli\Admin;

use Linli\Rest\Address;
use Linli\Settings;
use Linli\Store\Records;

final class SettingsScreen {
	private const PAGES = ['formPage' => '我要反映', 'casePage' => '看进度', 'itemsPage' => '我的事', 'eventsPage' => '活动日历', 'eventPage' => '活动详情'];
	private const LIMITS = ['create' => '登记和报名', 'lookup' => '按编号查', 'upload' => '传照片', 'support' => '我也遇到'];
	private const HEADERS = ['' => '没有，直接连到网站', 'X-Forwarded-For' => 'X-Forwarded-For', 'X-Real-IP' => 'X-Real-IP', 'CF-Connecting-IP' => 'CF-Connecting-IP'];

	private const LANGUAGES = ['' => '跟着网页', 'zh-Hans' => '简体中文', 'zh-Hant' => '繁體中文', 'en' => 'English'];

	public static function load(): void {
		if (!isset($_POST['linli_settings'])) {
			return;
		}
		check_admin_referer('linli_settings');
		$sent = wp_unslash($_POST);
		$change = ['phone' => sanitize_text_field($sent['phone'] ?? ''), 'frontDesk' => sanitize_text_field($sent['frontDesk'] ?? ''), 'reopenDays' => max(0, (int) ($sent['reopenDays'] ?? 0)), 'removeData' => isset($sent['removeData'])];
		$change['proxyHeader'] = isset(self::HEADERS[$sent['proxyHeader'] ?? '']) ? $sent['proxyHeader'] : '';
		$change['language'] = isset(self::LANGUAGES[$sent['language'] ?? '']) ? $sent['language'] : '';
		foreach (array_keys(self::PAGES) as $page) {
			$change[$page] = (int) ($sent[$page] ?? 0);
		}
		foreach (array_keys(self::LIMITS) as $limit) {
			$change['limits'][$limit] = max(0, (int) ($sent["limit_$limit"] ?? 0));
		}
		Settings::set($change);
		wp_safe_redirect(Screens::url('linli-settings', ['saved' => '1']));
		exit;
	}

	public static function draw(): void {
		$settings = Settings::all();
		echo '<div class="wrap"><h1>', esc_html__('邻里 · 设置', 'linli'), '</h1>';
		echo isset($_GET['saved']) ? '<div class="notice notice-success"><p>' . esc_html__('存好了。', 'linli') . '</p></div>' : '';
		echo '<form method="post"><table class="form-table">';
		wp_nonce_field('linli_settings');
		self::row(__('接口地址', 'linli'), '<code>' . esc_html(Address::endpoint()) . '</code>');
		self::row(__('接待点电话', 'linli'), self::input('phone', 'tel', (string) $settings['phone']), __('每一屏都看得到，办不成时居民打这个电话。', 'linli'));
		self::row(__('标签里的文字', 'linli'), self::select('language', self::LANGUAGES, (string) $settings['language']));
		self::row(__('首问接待', 'linli'), self::select('frontDesk', ['' => __('请选', 'linli')] + self::orgs(), (string) $settings['frontDesk']), __('没有接待点管的地方，先由它受理。', 'linli'));
		self::row(__('销号后几天内可以重办', 'linli'), self::input('reopenDays', 'number', (string) $settings['reopenDays']), __('不是 15 天的，在 <linli-request-tracker> 上也写一样的 reopen-days。', 'linli'));
		foreach (self::PAGES as $page => $title) {
			$list = wp_dropdown_pages(['name' => $page, 'selected' => (int) $settings[$page], 'show_option_none' => __('没有', 'linli'), 'option_none_value' => '0', 'echo' => false]);
			self::row(sprintf(/* translators: %s: name of a page */ __('“%s”的页面', 'linli'), __($title, 'linli')), (string) $list);
		}
		foreach (self::LIMITS as $limit => $title) {
			self::row(sprintf(/* translators: %s: what is limited */ __('每小时最多：%s', 'linli'), __($title, 'linli')), self::input("limit_$limit", 'number', (string) $settings['limits'][$limit]), __('同一个网络地址、没有登录的人；0 是不限。', 'linli'));
		}
		self::row(__('反向代理说明来访地址的请求头', 'linli'), self::select('proxyHeader', self::HEADERS, (string) $settings['proxyHeader']), __('只有网站前面真有这样的代理才选，不然谁都能冒充别的地址。', 'linli'));
		$tick = sprintf('<label><input type="checkbox" name="removeData"%s> %s</label>', checked((bool) $settings['removeData'], true, false), esc_html__('删除插件时，把办件、报名和照片也删掉', 'linli'));
		self::row(__('数据', 'linli'), $tick);
		echo '</table><p><button class="button button-primary" name="linli_settings" value="1">', esc_html__('存好', 'linli'), '</button></p></form></div>';
	}

	/** @param string $control HTML of this class */
	private static function row(string $title, string $control, string $hint = ''): void {
		$allowed = ['code' => [], 'label' => [], 'input' => ['type' => true, 'name' => true, 'value' => true, 'class' => true, 'checked' => true], 'select' => ['name' => true, 'id' => true, 'class' => true], 'option' => ['value' => true, 'selected' => true, 'class' => true]];
		printf('<tr><th scope="row">%s</th><td>%s%s</td></tr>', esc_html($title), wp_kses($control, $allowed), $hint === '' ? '' : '<p class="description">' . esc_html($hint) . '</p>');
	}

	private static function input(string $name, string $type, string $value): string {
		return sprintf('<input type="%s" name="%s" value="%s" class="regular-text">', esc_attr($type), esc_attr($name), esc_attr($value));
	}

	/** @param array<string, string> $choices */
	private static function select(string $name, array $choices, string $now): string {
		$options = '';
		foreach ($choices as $value => $title) {
			$options .= sprintf('<option value="%s"%s>%s</option>', esc_attr((string) $value), selected($now, (string) $value, false), esc_html(__($title, 'linli')));
		}
		return sprintf('<select name="%s">%s</select>', esc_attr($name), $options);
	}

	/** @return array<string, string> */
	private static function orgs(): array {
		$orgs = [];
		foreach (Records::all('org') as $org) {
			$orgs["org/{$org->id}"] = $org->name;
		}
		return $orgs;
	}
}
