import { type Check, listOf, object, oneOf, soft } from '../checks.ts';
import { type Org, orgKinds } from '../org.ts';
import { count, envelope, flag, ref, text } from './parts.ts';

export const orgSchema: Check<Org> = object<Org>({
  type: oneOf('org'), ...envelope, kind: oneOf(...orgKinds), name: text, 'parent?': ref('org'), 'area?': ref('place'), 'phone?': text, 'intro?': text,
  'formation?': soft(oneOf('single', 'joint')), 'projects?': soft(listOf(ref('project'))), 'members?': soft(count), 'joinable?': soft(flag),
});
