<?php
// For php -S: files as they are, everything else to WordPress.
$path = urldecode((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
$root = $_SERVER['DOCUMENT_ROOT'];
if (is_dir($root . $path) && is_file(rtrim($root . $path, '/') . '/index.php')) {
	$path = rtrim($path, '/') . '/index.php';
}
if (is_file($root . $path) && substr($path, -4) !== '.php') {
	return false;
}
$script = preg_match('~^/index\.php(/.*)~', $path, $found) ? '/index.php' : (is_file($root . $path) ? $path : '/index.php');
// As Apache and nginx do: only what stands behind the script, not what this server made of the whole address.
unset($_SERVER['PATH_INFO']);
if (isset($found[1])) {
	$_SERVER['PATH_INFO'] = $found[1];
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $script;
$_SERVER['SCRIPT_FILENAME'] = $root . $script;
chdir(dirname($root . $script));
require $root . $script;
