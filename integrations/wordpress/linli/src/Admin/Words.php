<?php
declare(strict_types=1);

namespace Linli\Admin;

/** What staff read: events, fields and what is wanting, in plain words. States come from words.json, the words residents read. */
final class Words {
	private const EVENTS = [
		'accept' => '受理', 'requestInfo' => '请居民补充', 'decline' => '不予受理', 'merge' => '并入另一件', 'assign' => '派单', 'bounce' => '退回', 'transfer' => '转给别的单位', 'start' => '开始办理',
		'extend' => '延期', 'suspend' => '暂停办理', 'resume' => '恢复办理', 'reply' => '答复', 'visit.resolved' => '回访：解决了', 'visit.partly' => '回访：部分解决', 'visit.unresolved' => '回访：没解决',
		'visit.unreachable' => '回访：没联系上', 'close' => '销号', 'close.unreachable' => '三次联系不上，销号', 'register' => '登记', 'mediate' => '开始调解', 'agree' => '达成协议', 'fail' => '没有谈成',
		'fulfil' => '协议已履行', 'breach' => '协议没履行，再谈', 'refer' => '告知去处', 'end' => '不谈了', 'table' => '提到议事会', 'adopt' => '采纳', 'implement' => '落实', 'realize' => '已落实',
		'publish' => '发布', 'postpone' => '延期（日子未定）', 'reschedule' => '改期', 'cancel' => '取消', 'complete' => '已结束', 'confirm' => '确认名额', 'waitlist' => '放进候补', 'reject' => '不通过',
		'checkIn' => '签到', 'miss' => '没有来', 'submit' => '登记', 'supplement' => '居民补充', 'rate' => '居民评价', 'reopen' => '居民要求重办', 'withdraw' => '居民撤回',
	];
	private const OTHER = ['decline' => ['proposal' => '不采纳'], 'close' => ['dispute' => '结案'], 'extend' => ['dispute' => '双方同意延长']];
	private const RECORD_STATES = [
		'event' => ['draft' => '筹备', 'scheduled' => '已发布', 'postponed' => '延期', 'rescheduled' => '已改期', 'completed' => '已结束', 'cancelled' => '已取消'],
		'signup' => ['pending' => '待确认', 'confirmed' => '已报名', 'waitlisted' => '候补', 'attended' => '已签到', 'absent' => '未到', 'cancelled' => '已取消', 'rejected' => '未通过'],
	];
	public const KINDS = ['request' => '诉求', 'dispute' => '纠纷', 'proposal' => '建议'];
	public const AGREEMENTS = ['oral' => '口头协议', 'written' => '书面协议'];
	public const REMEDIES = ['court' => '起诉', 'arbitration' => '仲裁', 'administration' => '行政处理', 'police' => '报警', 'legal-aid' => '法律援助'];
	public const PHASES = ['before' => '整改前', 'during' => '整改中', 'after' => '整改后'];
	private const WANTING = [
		'note' => '请写明情况或理由，居民会看到。', 'assignee' => '请选一个经办单位。', 'until' => '请选今天以后的日子。', 'target' => '没有这个编号，或者会绕成一圈。', 'media' => '照片不够：这类事项要按整改前后配照片。',
		'offList' => '这是清单外事项：请写明谁批准、钱从哪里出。', 'parties' => '请写至少两方当事人。', 'bothConsent' => '要双方都同意才能延长。', 'agreement' => '请选协议的形式。', 'remedies' => '请选至少一个去处。',
		'visits' => '要在两天以上、联系三次都没联系上，才能这样销号。', 'actor' => '经办单位不能回访自己办的事。', 'capacity' => '名额不够。', 'start' => '请填新的开始时间。', 'end' => '结束要在开始之后。',
	];
	private const REFUSED = ['conflict' => '这件事刚刚有了新进展，请看最新的情况再办。', 'forbidden' => '您的职责不能做这一步。', 'missing' => '找不到这条记录。', 'rate-limited' => '同时在办的人多，请再点一次。', 'invalid' => '填的内容不对。'];

	/** @var array<string, string>|null */
	private static ?array $states = null;

	public static function event(string $event, string $kind = ''): string {
		return __(self::OTHER[$event][$kind] ?? self::EVENTS[$event] ?? $event, 'linli');
	}

	public static function state(string $state): string {
		self::$states ??= json_decode((string) file_get_contents(dirname(__DIR__, 2) . '/words.json'), true)['state'];
		return __(self::$states[$state] ?? $state, 'linli');
	}

	public static function stateOf(string $type, string $state): string {
		return __(self::RECORD_STATES[$type][$state] ?? $state, 'linli');
	}

	public static function wanting(string $field): string {
		return __(self::WANTING[$field] ?? '这一步还缺东西：', 'linli') . (isset(self::WANTING[$field]) ? '' : $field);
	}

	public static function refused(string $kind): string {
		return __(self::REFUSED[$kind] ?? '没有办成，请再试一次。', 'linli');
	}
}
