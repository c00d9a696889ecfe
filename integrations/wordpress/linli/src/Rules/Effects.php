<?php
declare(strict_types=1);

namespace Linli\Rules;

use stdClass;

/** What a step changes besides the state: clocks, assignee, level, rating (src/domain/desk-effects.ts). */
final class Effects {
	public static function settle(Office $office, stdClass $record, stdClass $step, stdClass $data): void {
		$limits = $office->limits($record->category);
		$from = static fn (int $count): object => Days::addWorking(Days::dayOf($step->at), $count);
		$due = $record->due ?? new stdClass();
		$late = static fn (?object $day): int => $day && Days::dayOf($step->at) > $day->date ? 1 : 0;
		$raise = static function (int $by) use ($record): void {
			$record->level = min(3, $record->level + $by);
		};
		switch ($step->event) {
			case 'accept':
				$raise($late($due->acceptBy ?? null));
				$due->handleBy = $from($limits->handleWd);
				break;
			case 'supplement':
				$due->acceptBy = $from($limits->acceptWd);
				break;
			case 'assign':
				$record->assignee = $data->assignee;
				break;
			case 'transfer':
				$record->assignee = $data->assignee;
				$raise(count(array_filter($record->steps, static fn (stdClass $one): bool => $one->event === 'transfer')) > 3 ? 1 : 0);
				break;
			case 'bounce':
				unset($record->assignee);
				break;
			case 'extend':
				$due->handleBy = (object) ['date' => $data->until, 'certain' => true];
				break;
			case 'resume':
				if (isset($due->handleBy)) {
					$due->handleBy = self::resumed($record, $due->handleBy);
				}
				break;
			case 'reply':
				$raise($late($due->handleBy ?? null));
				if (isset($data->offList)) {
					$record->offList = $data->offList;
				}
				$record->evidence = array_merge($record->evidence ?? [], $step->media ?? []);
				$due->visitBy = $from($limits->visitWd);
				break;
			case 'visit.partly':
				$due->handleBy = $from($limits->handleWd);
				break;
			case 'visit.unresolved':
				$due->handleBy = $from($limits->handleWd);
				$raise(1);
				break;
			case 'reopen':
				unset($record->assignee);
				$due->handleBy = $from($limits->handleWd);
				$raise(1);
				$record->reopened += 1;
				break;
			case 'rate':
				$record->rating = (int) $data->rating;
				break;
			case 'merge':
				$record->mergedInto = $data->target;
				break;
			case 'register':
				// 一般在一个月内调结
				$due->handleBy = (object) ['date' => Days::addMonths(Days::dayOf($step->at), 1), 'certain' => true];
				break;
			case 'mediate':
				if (isset($data->parties)) {
					$record->parties = $data->parties;
				}
				break;
			case 'adopt':
			case 'decline':
				if ($record->kind === 'proposal') {
					$result = $step->event === 'decline' ? 'declined' : (($data->partly ?? false) ? 'partly' : 'adopted');
					$record->decision = (object) ['result' => $result, 'reason' => $step->note, 'at' => $step->at];
				}
				break;
			case 'implement':
				$record->ledTo = $data->target;
				break;
		}
		$record->due = $due;
	}

	/** A suspended clock stands still: the due day moves by the working days that passed. */
	private static function resumed(stdClass $record, object $due): object {
		[$start, $end] = array_map(static fn (stdClass $step): string => Days::dayOf($step->at), array_slice($record->steps, -2));
		$moved = Days::addWorking($due->date, Days::workingBetween($start, $end));
		return (object) ['date' => $moved->date, 'certain' => $moved->certain && $due->certain];
	}
}
