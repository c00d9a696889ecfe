import { counted } from './dates.en.ts';
import type { EventWords } from './event.words.ts';
import { hoursEn, whenEn } from './when.en.ts';

export const eventEn: EventWords = {
  kind: { 'solar-term': 'Solar term', lesson: 'Talk', clinic: 'Free clinic', reading: 'Reading', 'study-tour': 'Study trip', opening: 'Opening', meeting: 'Meeting', other: 'Other' },
  form: { deliberation: 'Deliberation', talk: 'Residents\' talk', 'golden-ideas': 'Golden ideas', 'four-party': 'Four-party meeting', joint: 'Joint meeting', executive: 'Executive meeting' },
  role: { guide: 'Guided by', host: 'Hosted by', undertake: 'Run by', assist: 'Assisted by', partner: 'Together with', attend: 'Attending' },
  party: { community: 'Community', partner: 'Partner unit', resident: 'Residents', property: 'Property company' },
  act: { relay: 'Passed on', report: 'Report', interpret: 'Explained', deliberate: 'Deliberation', decide: 'Decision' },
  state: { draft: 'Being prepared', postponed: 'Put off', rescheduled: 'New date', completed: 'Over', cancelled: 'Called off', unknown: 'Call to ask', on: 'On now' },
  hours: hoursEn,
  when: whenEn,
  was: (when) => `Was to be ${when}`,
  seats: {
    free: 'No sign-up needed',
    open: 'Sign-up open',
    left: (count) => `${counted(count, 'place')} left`,
    full: 'Full',
    waiting: (count) => `${count} waiting`,
    closed: 'Sign-up has closed',
  },
  repeat: { daily: 'Every day', weekly: 'Every week', monthly: 'Every month', yearly: 'Every year', other: 'More than once' },
  overfull: 'It comes too often to list; only some are shown.',
  keepDate: {
    saved: 'The calendar file is saved. Open it, and your phone remembers the day.',
    inApp: 'This app cannot save it. Press "..." at the top right, choose "Open in browser", and try again. Or copy the text below.',
  },
};
