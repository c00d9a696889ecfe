<?php
declare(strict_types=1);
namespace Linli\Admin;
final class Screens { public static function boot(): void {} }
