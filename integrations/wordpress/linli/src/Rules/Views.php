<?php
declare(strict_types=1);

namespace Linli\Rules;

use stdClass;

/** Who may read what of a filing, and what its sender gets in return (src/domain/desk-views.ts). */
final class Views {
	/** @param string[] $shas @param string[] $phases @return stdClass[] */
	public static function media(array $shas, array $phases = []): array {
		$photos = [];
		foreach ($shas as $index => $sha256) {
			$photo = ['id' => $sha256, 'sha256' => $sha256, 'url' => "media/$sha256", 'alt' => ''];
			$photos[] = (object) (isset($phases[$index]) ? $photo + ['phase' => $phases[$index]] : $photo);
		}
		return $photos;
	}

	public static function receipt(stdClass $filing): stdClass {
		return (object) ['key' => $filing->input->clientId, 'ref' => "case/{$filing->record->id}", 'code' => $filing->record->code, 'token' => $filing->token, 'at' => $filing->record->submittedAt];
	}

	/** Of an act: without the token, which its sender has. */
	public static function actReceipt(stdClass $filing, string $key): stdClass {
		$receipt = self::receipt($filing);
		unset($receipt->token);
		$receipt->key = $key;
		return $receipt;
	}

	/** A resident's step without the words and photos that came with it. */
	private static function publicStep(stdClass $step): stdClass {
		return $step->by->role === 'resident' ? (object) array_intersect_key((array) $step, array_flip(['at', 'event', 'from', 'to', 'by'])) : $step;
	}

	/** What anyone may read: the resident's own words, room and photos stay out, and the place is the compound. */
	public static function open(stdClass $filing, Office $office): stdClass {
		$record = clone $filing->record;
		$around = $office->compoundOf($record->place);
		// The title names the building until staff write one of their own.
		$record->title = $around === $record->place ? $record->title : ($office->category($record->category)->name ?? $record->title);
		$record->place = $around;
		$record->steps = array_map([self::class, 'publicStep'], $record->steps);
		return $record;
	}

	/** What the resident whose case it is may read. */
	public static function own(stdClass $filing): stdClass {
		$record = self::staff($filing);
		$record->own->token = $filing->token;
		return $record;
	}

	/** What staff may read: all of it but the token, which is the resident's alone. */
	public static function staff(stdClass $filing): stdClass {
		['input' => $input, 'record' => $kept] = (array) $filing;
		$record = clone $kept;
		$record->own = (object) array_filter(
			['text' => $input->text, 'answers' => $input->answers, 'media' => self::media($input->media), 'unit' => $input->unit ?? '', 'room' => $input->room ?? ''],
			static fn ($part): bool => $part !== ''
		);
		return $record;
	}

	/** Number and phone tail prove a case; without a phone on file the number alone never does. */
	public static function proves(stdClass $filing, string $tail): bool {
		$phone = $filing->input->reporter->phone ?? $filing->input->onBehalfOf->phone ?? null;
		return $phone !== null && strlen($tail) === 4 && hash_equals(Text::phoneTail($phone), $tail);
	}
}
