<?php
declare(strict_types=1);

namespace Linli\Admin;

use Linli\Store\Records;

/** Categories, places, organisations and events: brought in as JSON, or the sample. */
final class ImportScreen {
	private const NAMES = ['category' => '事项', 'place' => '地点', 'org' => '单位', 'event' => '活动'];

	/** @var string[] */
	private static array $problems = [];
	private static string $text = '';

	public static function load(): void {
		if (!isset($_POST['linli_import'])) {
			return;
		}
		check_admin_referer('linli_import');
		if ($_POST['linli_import'] === 'sample') {
			self::done('taken', Import::sample());
		}
		if ($_POST['linli_import'] === 'no-sample') {
			self::done('gone', Import::removeSample());
		}
		$file = (string) ($_FILES['linli_file']['tmp_name'] ?? '');
		self::$text = $file !== '' && is_uploaded_file($file) ? (string) file_get_contents($file) : (string) wp_unslash($_POST['linli_text'] ?? '');
		$records = json_decode(self::$text);
		self::$problems = $records === null ? [sprintf(/* translators: %s: what JSON says */ __('不是 JSON：%s', 'linli'), json_last_error_msg())] : Import::problems($records);
		if (!self::$problems) {
			self::done('taken', Import::take($records));
		}
	}

	private static function done(string $what, int $count): void {
		wp_safe_redirect(Screens::url('linli-import', [$what => (string) $count]));
		exit;
	}

	public static function draw(): void {
		echo '<div class="wrap linli-case"><h1>', esc_html__('目录与单位', 'linli'), '</h1>';
		if (isset($_GET['taken'])) {
			printf('<div class="notice notice-success"><p>%s</p></div>', esc_html(sprintf(/* translators: %d: records */ __('导入了 %d 条。', 'linli'), (int) $_GET['taken'])));
		}
		if (isset($_GET['gone'])) {
			printf('<div class="notice notice-success"><p>%s</p></div>', esc_html(sprintf(/* translators: %d: records */ __('拿掉了 %d 条示例。', 'linli'), (int) $_GET['gone'])));
		}
		foreach (self::$problems as $problem) {
			printf('<div class="notice notice-error"><p>%s</p></div>', esc_html($problem));
		}
		echo '<section class="linli-card"><h2>', esc_html__('现在有', 'linli'), '</h2><ul>';
		foreach (self::NAMES as $type => $name) {
			printf('<li>%s：%d</li>', esc_html__($name, 'linli'), count(Records::all($type)));
		}
		echo '</ul></section><section class="linli-card"><h2>', esc_html__('导入 JSON', 'linli'), '</h2><form method="post" enctype="multipart/form-data">';
		wp_nonce_field('linli_import');
		printf('<p>%s</p>', esc_html__('一个数组，每条是一个地点、事项、单位或活动；同一个 type 和 id 的会换成新的，没写到的不动。格式见插件里的 sample.json 和说明。', 'linli'));
		printf('<p><label>%s <input type="file" name="linli_file" accept="application/json,.json"></label></p>', esc_html__('文件', 'linli'));
		printf('<p><label>%s<textarea name="linli_text" rows="8" class="large-text code">%s</textarea></label></p>', esc_html__('或者贴在这里', 'linli'), esc_textarea(self::$text));
		printf('<p><button class="button button-primary" name="linli_import" value="json">%s</button></p></form></section>', esc_html__('导入', 'linli'));
		echo '<section class="linli-card"><h2>', esc_html__('示例', 'linli'), '</h2><form method="post">';
		wp_nonce_field('linli_import');
		printf('<p>%s</p><p><button class="button" name="linli_import" value="sample">%s</button> <button class="button" name="linli_import" value="no-sample">%s</button></p></form></section></div>', esc_html__('放进一套示例（名字都带“示例”），先看看样子。正式使用前请换成自己的。', 'linli'), esc_html__('放进示例', 'linli'), esc_html__('拿掉示例', 'linli'));
	}
}
