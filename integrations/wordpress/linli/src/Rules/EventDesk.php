<?php
declare(strict_types=1);

namespace Linli\Rules;

use Linli\Failure;
use stdClass;

/** 组织者: an event is published, put off, moved to another day, called off, over (src/domain/event-desk.ts). */
final class EventDesk {
	/** Words of these are for residents. */
	private const EXPLAINED = ['postponed', 'rescheduled', 'cancelled'];

	/** @return array{0: array<string, mixed>, 1: ?stdClass} @throws Failure */
	public static function act(?stdClass $holding, string $key, string $event, stdClass $data, stdClass $actor, ?string $ifRev): array {
		if (!$holding) {
			throw new Failure('missing', 'no such event');
		}
		$record = $holding->record;
		$body = Text::canonical(['event' => $event, 'data' => $data]);
		$answer = static fn (): array => Outcome::delivered((object) ['key' => $key, 'ref' => "event/{$record->id}", 'at' => $record->updatedAt ?? Days::now()], $record);
		if (isset($holding->acts->$key)) {
			if ($holding->acts->$key !== $body) {
				throw Outcome::reused();
			}
			return [$answer(), null];
		}
		$edge = Desk::stops('record', 'event', $record, $event, $actor, $ifRev);
		if (in_array('note', $edge['needs'], true) && Text::isBlank($data->note ?? '')) {
			return [Outcome::rejected(['note' => 'required']), null];
		}
		$anew = in_array('new-start', $edge['needs'], true);
		$fields = $anew ? self::newTime($data->start ?? '', $data->end ?? null) : [];
		if ($fields) {
			return [Outcome::rejected($fields), null];
		}
		$record->state = Rules::target($edge, $record->state);
		$record->rev = (string) ((int) ($record->rev ?? 0) + 1);
		$record->updatedAt = Days::now();
		if (!Text::isBlank($data->note ?? '') && in_array($record->state, self::EXPLAINED, true)) {
			$record->stateNote = $data->note;
		}
		if ($anew) {
			$record->previousStart ??= $record->start;
			$record->start = $data->start;
			unset($record->end);
			if (isset($data->end)) {
				$record->end = $data->end;
			}
		}
		$holding->acts->$key = $body;
		return [$answer(), $holding];
	}

	/** @return array<string, string> */
	private static function newTime(string $start, ?string $end): array {
		if (!Edtf::span($start)) {
			return ['start' => 'required'];
		}
		if ($end === null) {
			return [];
		}
		$backwards = strpos($end, 'T') !== false && strpos($start, 'T') !== false && Days::epoch($end) <= Days::epoch($start);
		return $backwards || !Edtf::span("$start/$end") ? ['end' => 'invalid'] : [];
	}
}
