import { type Check, listOf, object, one, oneOf, soft } from '../checks.ts';
import { managementModes, type Management } from '../management.ts';
import { managementStates } from '../machines/management.ts';
import { type Place, placeKinds } from '../place.ts';
import { count, edtf, envelope, flag, known, ref, text } from './parts.ts';

const year = one('a year', (value) => (Number.isInteger(value) && (value as number) > 1000 && (value as number) < 3000 ? (value as number) : undefined));
const fen = one('a whole number of fen', (value) => (Number.isInteger(value) ? (value as number) : undefined));

const management = object<Management>({
  mode: oneOf(...managementModes), state: known(...managementStates), 'since?': edtf, 'provider?': ref('org'), 'poll?': ref('poll'),
  'accounts?': soft(listOf(object({ period: edtf, income: fen, outlay: fen }))),
});

export const placeSchema: Check<Place> = object<Place>({
  type: oneOf('place'), ...envelope, kind: oneOf(...placeKinds), name: text, 'pinyin?': text, 'parent?': soft(ref('place')),
  'builtYear?': soft(year), 'buildings?': soft(count), 'households?': soft(count), 'areaM2?': soft(count), 'units?': listOf(text),
  'contacts?': listOf(object({ role: text, label: text, 'phone?': text, public: flag })), 'operator?': ref('org'), 'serves?': listOf(ref('place')),
  'projects?': soft(listOf(ref('project'))), 'management?': soft(management),
});
