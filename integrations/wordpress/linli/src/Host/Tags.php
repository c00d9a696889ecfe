<?php
declare(strict_types=1);
namespace Linli\Host;
final class Tags { public static function boot(): void {} }
