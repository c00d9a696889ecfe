<?php
declare(strict_types=1);

namespace Linli\Admin;

use Linli\Failure;
use Linli\Rest\CaseRoutes;
use Linli\Rest\Caller;
use Linli\Rest\HallRoutes;
use Linli\Roles;
use Linli\Rules\Shape;
use Linli\Store\PhotoBytes;
use Linli\Store\Photos;
use stdClass;

/** A form of Move that came back: done and shown anew, or kept with what is wanting. */
final class Sent {
	private const LONGEST_SIDE = 2000;

	/** @var array<string, mixed> */
	public array $typed;
	/** @var array<string, string> */
	public array $wanting = [];
	public string $event = '';
	public string $id = '';
	public string $complaint = '';
	private bool $done = false;

	/** Null where no form was sent. */
	public static function read(): ?self {
		if (!isset($_POST['linli_event'], $_POST['linli_id'])) {
			return null;
		}
		$sent = new self();
		$sent->id = sanitize_text_field(wp_unslash($_POST['linli_id']));
		check_admin_referer("linli_move_{$sent->id}");
		if (!current_user_can(Roles::DESK)) {
			wp_die(esc_html__('您没有这个权限。', 'linli'), 403);
		}
		$sent->typed = wp_unslash($_POST);
		$sent->event = preg_replace('/[^\w.]/', '', (string) $sent->typed['linli_event']);
		try {
			$sent->take();
		} catch (Failure $failure) {
			$sent->complaint = Words::refused($failure->kind);
		}
		return $sent;
	}

	public function isDone(): bool {
		return $this->done;
	}

	/** @throws Failure */
	private function take(): void {
		$data = Move::data($this->typed, self::photos());
		$key = sanitize_text_field((string) $this->typed['linli_key']);
		$rev = (string) $this->typed['linli_rev'] ?: null;
		$type = (string) $this->typed['linli_type'];
		$event = $this->event;
		Shape::check('Change', (object) ['event' => $event, 'data' => $data]);
		$actor = static function (string $machine, string $state) use ($event): stdClass {
			$staff = Caller::actorOf(Roles::of(wp_get_current_user()), $machine, $state, $event);
			if (!$staff) {
				throw new Failure('forbidden', 'no member of a unit');
			}
			return $staff;
		};
		if ($type === 'case') {
			$outcome = CaseRoutes::move($this->id, $key, $event, $data, $rev, static fn (stdClass $filing): stdClass => $actor($filing->record->kind, $filing->record->state));
		} elseif ($type === 'event') {
			$outcome = HallRoutes::actOnEvent($this->id, $key, $event, $data, $rev, static fn (?stdClass $record): stdClass => $actor('event', $record->state ?? ''));
		} else {
			$outcome = HallRoutes::actOnSignup($this->id, $key, $event, $data, $rev, static fn (stdClass $enrolment): stdClass => $actor('signup', $enrolment->record->state));
		}
		$this->done = $outcome['kind'] === 'delivered';
		$this->wanting = $this->done ? [] : (array) $outcome['fields'];
	}

	/** Turned upright, no larger than needed, and without what cameras write into them. @return array{media?: string[], phases?: string[]} @throws Failure */
	private static function photos(): array {
		$photos = [];
		foreach (array_keys(Words::PHASES) as $phase) {
			foreach ((array) ($_FILES["photo_$phase"]['tmp_name'] ?? []) as $file) {
				if ($file === '' || !is_uploaded_file($file)) {
					continue;
				}
				$bytes = self::upright($file);
				$sha256 = hash('sha256', $bytes);
				Photos::keep($sha256, $bytes);
				$photos['media'][] = $sha256;
				$photos['phases'][] = $phase;
			}
		}
		return $photos;
	}

	private static function upright(string $file): string {
		$bytes = (string) file_get_contents($file);
		$type = PhotoBytes::typeOf($bytes);
		if ($type === null) {
			throw new Failure('invalid', 'no photo');
		}
		$editor = wp_get_image_editor($file, ['mime_type' => $type]);
		if (is_wp_error($editor)) {
			return $bytes;
		}
		$editor->maybe_exif_rotate();
		$editor->resize(self::LONGEST_SIDE, self::LONGEST_SIDE);
		$saved = $editor->save("$file-linli.jpg", 'image/jpeg');
		if (is_wp_error($saved)) {
			return $bytes;
		}
		$smaller = (string) file_get_contents($saved['path']);
		wp_delete_file($saved['path']);
		return $smaller;
	}
}
