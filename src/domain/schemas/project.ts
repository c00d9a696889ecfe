import { type Check, listOf, object, oneOf, soft } from '../checks.ts';
import { projectStates } from '../machines/project.ts';
import { type Project, projectKinds, type Stage } from '../project.ts';
import { edtf, envelope, known, ref, share, text } from './parts.ts';

const state = known(...projectStates);

const stage = object<Stage>({ state, 'plannedStart?': soft(edtf), 'plannedEnd?': soft(edtf), 'start?': soft(edtf), 'end?': soft(edtf), 'reason?': text });

export const projectSchema: Check<Project> = object<Project>({
  type: oneOf('project'), ...envelope, kind: oneOf(...projectKinds), name: text, 'parent?': soft(ref('project')), state, places: listOf(ref('place')),
  'owner?': soft(ref('org')), 'supervisor?': soft(ref('org')), 'contractor?': soft(ref('org')), 'branch?': soft(ref('org')),
  'starts?': soft(edtf), 'ends?': soft(edtf), 'stages?': soft(listOf(stage)), 'progress?': soft(share), 'consent?': soft(ref('poll')),
});
