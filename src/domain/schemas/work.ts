import { type Check, listOf, object, oneOf, soft } from '../checks.ts';
import { workStates } from '../machines/work.ts';
import { type Disturbance, disturbanceKinds, type Work } from '../work.ts';
import { edtf, envelope, flag, known, media, ref, text } from './parts.ts';

const disturbance = object<Disturbance>({ kind: oneOf(...disturbanceKinds), start: edtf, 'end?': edtf, 'places?': listOf(ref('place')), 'note?': text });

export const workSchema: Check<Work> = object<Work>({
  type: oneOf('work'), ...envelope, project: ref('project'), category: ref('category'), place: ref('place'), name: text, state: known(...workStates),
  onList: flag, hidden: flag, media, 'fromCase?': soft(ref('case')), 'offList?': soft(object({ approvedBy: text, funding: text })),
  'acceptedBy?': soft(ref('org')), 'note?': text, 'disturbances?': soft(listOf(disturbance)),
});
