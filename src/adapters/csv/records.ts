import { readCsv } from '../../domain/csv.ts';
import { type Column, placesOf, stageOf } from './columns.ts';

/** As they stand in the table: whatever cannot be read is left to the library, which says so. */
export interface Records {
  place: object[];
  project: object[];
  poll: object[];
}

/** 1 280, 1,280, １２８０; what is no number stays text. */
function numberOf(cell: string): number | string {
  const plain = cell.normalize('NFKC').replace(/[\s,]/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : cell;
}

const idOf = (...names: string[]): string => names.join(' ').replace(/\//g, '／');

/** One line a compound, or a building where its column says which. @throws TypeError in the webmaster's words when there is no column of compounds */
export function recordsOf(text: string): Records {
  const [head = [], ...rows] = readCsv(text);
  const at = placesOf(head);
  if (at.compound === undefined) throw new TypeError(`its first line names no column "小区" or "compound"; it has: ${head.join(', ').slice(0, 200)}`);
  const records: Records = { place: [], project: [], poll: [] };
  const streets = new Map<string, string>();
  rows.forEach((row, index) => {
    const cell = (column: Column): string => (at[column] === undefined ? '' : (row[at[column]] ?? ''));
    const number = (column: Column): object => (cell(column) === '' ? {} : { [column]: numberOf(cell(column)) });
    const [name, street, community] = [cell('compound'), cell('street'), cell('community')];
    // A line without a compound: a record without a name, which is told by its line.
    const id = name === '' ? `line-${index + 2}` : idOf(name);
    const parents = [...(street ? [['subdistrict', street]] : []), ...(community ? [['community', community]] : [])] as [string, string][];
    parents.forEach(([kind, own], depth) => {
      if (streets.has(own)) return;
      streets.set(own, kind);
      records.place.push({ type: 'place', id: idOf(own), kind, name: own, ...(depth > 0 && { parent: `place/${idOf(street)}` }) });
    });
    const parent = parents[parents.length - 1]?.[1];
    if (cell('building') !== '') {
      records.place.push({ type: 'place', id: idOf(id, cell('building')), kind: 'building', name: /^\d+$/.test(cell('building')) ? `${cell('building')} 幢` : cell('building'), ...(name !== '' && { parent: `place/${id}` }), ...number('households'), ...number('areaM2') });
      return;
    }
    records.place.push({
      type: 'place', id, kind: 'compound', ...(name !== '' && { name }), ...(parent && { parent: `place/${idOf(parent)}` }), ...(cell('pinyin') && { pinyin: cell('pinyin') }),
      ...number('builtYear'), ...number('buildings'), ...number('households'), ...number('areaM2'),
    });
    if (name === '' || cell('stage') === '') return;
    const counted = cell('yes') !== '' && cell('eligible') !== '';
    records.project.push({
      type: 'project', id, kind: 'renovation', name: `${name}改造`, state: stageOf(cell('stage')), places: [`place/${id}`],
      ...(cell('starts') && { starts: cell('starts') }), ...(cell('ends') && { ends: cell('ends') }), ...(counted && { consent: `poll/${id}` }),
    });
    if (counted) {
      const [yes, eligible] = [numberOf(cell('yes')), numberOf(cell('eligible'))];
      records.poll.push({ type: 'poll', id, purpose: 'signing', title: `${name}签约`, state: 'published', scope: `place/${id}`, unit: 'household', questions: [], rule: 'all', tally: { eligible, responded: yes, yes } });
    }
  });
  return records;
}
