import { counted, inside } from '../../i18n/dates.en.ts';
import type { BeforeAfterWords } from './before-after.words.ts';

export const beforeAfterEn: BeforeAfterWords = {
  title: 'Before and after',
  lead: 'Move the line in the middle and see what has changed.',
  view: { label: 'How to look', slider: 'Move the line', side: 'Side by side' },
  range: 'Before or after',
  share: (percent) => `${percent}% before`,
  phase: { before: 'Before', during: 'During', after: 'After' },
  alt: { before: 'Before the works', during: 'During the works', after: 'After the works' },
  noDate: 'no date',
  spot: (viewpoint) => `From one spot: ${viewpoint}`,
  unlike: 'The two photos differ in shape, so they stand side by side.',
  broken: 'The photo does not open',
  state: { listed: 'Not begun', doing: 'Under way', done: 'Done, awaiting inspection', rectifying: 'Being put right', accepted: 'Accepted', dropped: 'Dropped', unknown: 'State unclear' },
  verdict: {
    complete: (_, hidden) => (hidden ? 'Evidence complete: before, during, after, same spot' : 'Evidence complete: before, after, same spot'),
    lacking: () => 'Evidence incomplete:',
    photos: (spot) => (spot ? 'Photos complete: before, after, same spot' : 'Photos from before and after, dates in order'),
    photosLacking: () => 'Photos incomplete:',
    begun: () => 'When it is done, a photo from the same spot will stand here to compare.',
  },
  missing: {
    before: 'No photo from before', after: 'No photo from after', during: 'Hidden work, no photo of it open', 'same-spot': 'Not taken from the same spot', dates: 'No day given for the photos',
    order: 'Dates in the wrong order: the photo from before must be the earlier one', acceptor: 'Nobody is named who accepted it', 'other-than-contractor': 'Accepted by the contractor itself',
    contractor: 'The contractor is not named, so nobody can tell whether it accepted its own work',
  },
  by: (name) => `Accepted by ${name}, not by the contractor itself.`,
  totals: (accepted, complete) => `${counted(accepted, 'work')} accepted, ${complete} with complete evidence.`,
  more: (count) => `Show ${count} more`,
  moreSpots: (count) => `Show ${counted(count, 'more spot')}`,
  cut: (count) => `There are too many: only ${count} are shown. Please call about the others.`,
  empty: { title: 'No photos from before and after yet', body: 'To hear how a building is coming along, please call.' },
  partly: 'A part of it could not be fetched.',
  fresh: (moment) => `Fetched ${inside(moment)}.`,
  kept: (moment) => `This was kept ${inside(moment)}; it may have changed.`,
  help: 'Does it look wrong? Call us',
};
