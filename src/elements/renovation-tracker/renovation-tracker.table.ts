/** What is on the screen as a table or as text, to be taken away. Pure. */
import { writeCsv } from '../../domain/csv.ts';
import type { Row } from './renovation-tracker.model.ts';
import type { RenovationTrackerWords } from './renovation-tracker.words.ts';

/** One line a compound; the columns are those that `backend="csv"` reads. */
export function tableOf(rows: readonly Row[], lineOf: (row: Row) => string, { csv, dye, row: said }: RenovationTrackerWords): string {
  return writeCsv([
    [csv.compound, csv.street, csv.state, csv.step, csv.buildings, csv.households, csv.area, csv.signed, csv.eligible, csv.late],
    ...rows.map((row) => [
      row.name, row.around[0]?.name ?? said.streetUnknown, dye[row.dye], lineOf(row), row.place.buildings, row.place.households, row.place.areaM2, row.signed?.yes, row.signed?.eligible, row.late,
    ]),
  ]);
}

/** For a message to the family: one line a compound. */
export const textOf = (rows: readonly Row[], lineOf: (row: Row) => string): string => rows.map((row) => `${row.name} ${lineOf(row)}`).join('\n');
