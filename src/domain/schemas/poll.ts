import { type Check, listOf, object, oneOf, soft } from '../checks.ts';
import { pollStates } from '../machines/poll.ts';
import { type Poll, pollPurposes, type PollTally, pollUnits } from '../poll.ts';
import { pollRules } from '../tally.ts';
import { count, edtf, envelope, known, ref, text } from './parts.ts';
import { question } from './question.ts';

const tally = object<PollTally>({
  eligible: count, responded: count, yes: count, 'eligibleArea?': count, 'respondedArea?': count, 'yesArea?': count,
  'byUnit?': listOf(object({ place: ref('place'), eligible: count, yes: count })),
});

export const pollSchema: Check<Poll> = object<Poll>({
  type: oneOf('poll'), ...envelope, purpose: oneOf(...pollPurposes), title: text, state: known(...pollStates), scope: ref('place'), unit: oneOf(...pollUnits),
  questions: listOf(question), 'opens?': soft(edtf), 'closes?': soft(edtf), 'rule?': soft(oneOf(...pollRules)), 'tally?': soft(tally),
});
