<?php
declare(strict_types=1);
namespace Linli\Host;
final class Assets { public static function boot(): void {} }
