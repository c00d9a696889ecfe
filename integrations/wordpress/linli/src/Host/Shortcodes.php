<?php
declare(strict_types=1);
namespace Linli\Host;
final class Shortcodes { public static function boot(): void {} }
