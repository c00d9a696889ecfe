import { type Check, object, oneOf, soft } from '../checks.ts';
import type { Indicator, Ratio } from '../indicator.ts';
import { count, edtf, envelope, quantity, ref, text } from './parts.ts';

export const indicatorSchema: Check<Indicator> = object<Indicator>({
  type: oneOf('indicator'), ...envelope, code: text, label: text, q: quantity, scope: ref('place'),
  period: edtf, definition: text, 'ratio?': soft(object<Ratio>({ part: count, whole: count, partName: text, wholeName: text })), 'was?': soft(ref('indicator')),
  'publisher?': text, 'publishedAt?': soft(edtf),
});
