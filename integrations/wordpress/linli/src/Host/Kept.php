<?php
declare(strict_types=1);
namespace Linli\Host;
final class Kept { public static function boot(): void {} }
