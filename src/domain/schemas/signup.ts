import { type Check, object, oneOf, soft } from '../checks.ts';
import { signupStates } from '../machines/signup.ts';
import type { Signup } from '../signup.ts';
import { count, envelope, instant, known, ref, text, token } from './parts.ts';

export const signupSchema: Check<Signup> = object<Signup>({
  type: oneOf('signup'), ...envelope, target: ref('event'), state: known(...signupStates), code: token, party: count, minors: count, submittedAt: instant,
  'ahead?': soft(count), 'reason?': text, 'relation?': text,
});
