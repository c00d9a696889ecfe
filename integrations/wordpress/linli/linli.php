<?php
/**
 * Plugin Name: Linli 邻里
 * Description: 街道、社区网站的诉求登记、进度、活动报名：一段标签贴进页面，办件在后台一步一步办。Requests, their tracking and event sign-up for neighbourhood sites, with the office’s side in wp-admin.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * Author: The Linli authors
 * License: GPL-2.0-or-later
 * License URI: https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain: linli
 *
 * @package Linli
 */

declare(strict_types=1);

namespace Linli;

if (!defined('ABSPATH')) {
	exit;
}

const VERSION = '0.1.0';
const FILE = __FILE__;

spl_autoload_register(
	static function (string $name): void {
		if (strncmp($name, 'Linli\\', 6) !== 0) {
			return;
		}
		$file = __DIR__ . '/src/' . str_replace('\\', '/', substr($name, 6)) . '.php';
		if (is_readable($file)) {
			require $file;
		}
	}
);

// Before any other plugin looks at the header: one that knows bearer tokens of its own would refuse a resident's.
Rest\Caller::takeToken();

register_activation_hook(FILE, [Plugin::class, 'activate']);
register_deactivation_hook(FILE, [Plugin::class, 'deactivate']);
Plugin::boot();
