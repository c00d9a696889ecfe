<?php
declare(strict_types=1);

namespace Linli\Rest;

use Linli\Rules\SignupViews;
use Linli\Rules\Views;
use Linli\Store\Cases;
use Linli\Store\Keys;
use Linli\Store\Signups;
use WP_REST_Request;
use WP_REST_Response;

/** After a lost reply: what became of this key? */
final class ReceiptRoutes {
	/** @return array<string, callable(WP_REST_Request): WP_REST_Response> */
	public static function all(): array {
		return ['GET /receipts' => [self::class, 'receipt']];
	}

	public static function receipt(WP_REST_Request $request): WP_REST_Response {
		$key = Api::key($request);
		$book = new Cases();
		$hall = new Signups();
		$case = $book->byKey($key);
		$signup = $case ? null : $hall->signupByKey($key);
		if ($case || $signup) {
			return new WP_REST_Response(['receipt' => $case ? Views::receipt($case) : SignupViews::receipt($signup)]);
		}
		[$type, $id] = explode('/', (string) Keys::find('act', $key), 2) + ['', ''];
		$filing = $type === 'case' ? $book->get($id) : null;
		$enrolment = $type === 'signup' ? $hall->signup($id) : null;
		$event = $type === 'event' ? $hall->event($id) : null;
		$receipt = $filing ? Views::actReceipt($filing, $key) : ($enrolment ? SignupViews::actReceipt($enrolment, $key) : null);
		if ($event) {
			$receipt = ['key' => $key, 'ref' => "event/$id"] + (isset($event->record->updatedAt) ? ['at' => $event->record->updatedAt] : []);
		}
		return new WP_REST_Response(['receipt' => $receipt]);
	}
}
