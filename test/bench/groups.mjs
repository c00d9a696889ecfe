// What is measured of each group of pages, and what its columns are called.
const shared = { elements: 'elements', heap: 'heap kB', code: 'JS+CSS kB' };

export const groups = {
  renovation: {
    viewport: { width: 390, height: 844, deviceScaleFactor: 2 }, script: 'renovation-tracker.js',
    // An operation's tasks are traced apart from the counting: a trace costs by itself.
    ops: ['filter', 'expand'], traced: 'filter',
    columns: { start: 'start CPU ms', all: 'all of the start ms', filter: 'filter CPU ms', expand: 'expand CPU ms', longest: 'longest filter task', ...shared },
  },
  calendar: {
    viewport: { width: 1024, height: 900, deviceScaleFactor: 2 }, script: 'event-calendar.js',
    ops: ['next'], traced: 'load',
    columns: { start: 'script+style+layout', all: 'all of the start ms', next: 'next CPU ms', longest: 'longest load task', ...shared },
  },
};
