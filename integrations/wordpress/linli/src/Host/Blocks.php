<?php
declare(strict_types=1);
namespace Linli\Host;
final class Blocks { public static function boot(): void {} }
