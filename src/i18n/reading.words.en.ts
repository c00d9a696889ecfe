import { dayEn, deviceTimeEn, momentEn } from './dates.en.ts';
import type { ReadingWords } from './reading.words.ts';

export const readingEn: ReadingWords = {
  marks: { pause: ',', and: ',', colon: ':', stop: '.', gap: ' ' },
  day: dayEn,
  moment: momentEn,
  deviceTime: deviceTimeEn,
  unnamed: 'Name not given',
  sample: 'sample',
  call: 'Call and tell us',
  callAbout: 'Call and ask',
  retry: 'Try again',
  back: 'Back',
  loading: 'Loading. If it is slow, call us instead.',
  phoneUnknown: 'The community has not put its phone number here yet. Please ask your residents\' committee.',
  failure: {
    offline: { title: 'There is no connection just now', body: 'The network may be down. Try again when you are connected.' },
    timeout: { title: 'There was no answer for a long time', body: 'There is nothing wrong with your phone. Try again in a while.' },
    unauthorized: { title: 'Please sign in again to see this', body: 'Your sign-in has run out. Refresh the page and come in again, or call us.' },
    forbidden: { title: 'This cannot be shown to you here', body: 'The number and the phone may not belong together. Check them, or call and ask.' },
    missing: { title: 'Nothing was found', body: 'The number may be wrong, or this page may have moved. Calling is the quickest way to find out.' },
    invalid: { title: 'The sub-district office could not read this', body: 'You did nothing wrong. If it fails again, please call us.' },
    conflict: { title: 'Something new has just happened here', body: 'Please look at how things stand now.' },
    'rate-limited': { title: 'That was too many tries in a row', body: 'Wait a while and try again, or call us.' },
    unsupported: { title: 'This cannot be done here yet', body: 'You can do it by phone instead.' },
    broken: { title: 'Something went wrong at the sub-district office', body: 'There is nothing wrong with your phone. Try again, or call us.' },
  },
  notConfigured: { title: 'This is not ready yet', body: 'It cannot be done online for now. You can do it by phone instead.' },
  sampleTown: 'A sample town, not a real street. Nothing you write is sent, and it is gone when you close the page.',
  copied: 'Copied. You can send it to your family now.',
  copyFailed: 'It cannot be copied for you here. Press and hold the text below, then choose "Copy".',
};
