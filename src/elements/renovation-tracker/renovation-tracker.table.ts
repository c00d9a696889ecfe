/** What is on the screen as a table or as text, to be taken away. Pure. */
import { writeCsv } from '../../domain/csv.ts';
import type { Row } from './renovation-tracker.model.ts';
import type { RenovationTrackerWords } from './renovation-tracker.words.ts';

/** One line a compound, in the columns that `backend="csv"` reads; `stage` says the state in the machine's own word, whatever the language. */
export function tableOf(rows: readonly Row[], { csv, stage }: RenovationTrackerWords): string {
  return writeCsv([
    [csv.compound, csv.street, csv.community, csv.stage, 'stage', csv.buildings, csv.households, csv.area, csv.signed, csv.eligible, csv.late],
    ...rows.map(({ name, around, project, place, signed, late }) => {
      const [street, community] = (['subdistrict', 'community'] as const).map((kind) => around.find((one) => one.kind === kind)?.name);
      return [name, street, community, project && stage[project.state], project?.state, place.buildings, place.households, place.areaM2, signed?.yes, signed?.eligible, late];
    }),
  ]);
}

/** For a message to the family: one line a compound. */
export const textOf = (rows: readonly Row[], lineOf: (row: Row) => string): string => rows.map((row) => `${row.name} ${lineOf(row)}`).join('\n');
