// Budgets of performance.md §9, rows T2 to T4 and C2 to C5, and the heap: each a ratio to a page of the same run, or a count.
const renovation = ({ ratio, found }) => [
  { row: 'T2', what: 'start CPU to the least Lit list', value: ratio('start', 'lit'), most: 1.5 },
  { row: 'T2', what: 'start CPU to Tabulator (1.6 times less)', value: ratio('start', 'tabulator'), most: 1 / 1.6 },
  { row: 'T2', what: 'start CPU to vis-timeline (25 times less)', value: ratio('start', 'vis'), most: 1 / 25 },
  { row: 'T3', what: 'filter CPU to the least Lit list', value: ratio('filter', 'lit'), most: 1.5 },
  { row: 'T3', what: 'filter CPU to Tabulator', value: ratio('filter', 'tabulator'), most: 1 },
  { row: 'T3', what: 'filter CPU to vis-timeline (4 times less)', value: ratio('filter', 'vis'), most: 1 / 4 },
  { row: 'T3', what: 'expand CPU to the least Lit list', value: ratio('expand', 'lit'), most: 1.5 },
  { row: 'T3', what: 'expand CPU to Tabulator', value: ratio('expand', 'tabulator'), most: 1 },
  { row: 'T3', what: 'expand CPU to vis-timeline (4 times less)', value: ratio('expand', 'vis'), most: 1 / 4 },
  { row: 'T3', what: 'longest task while filtering, ms', value: found.linli?.longest, most: 50 },
  { row: 'T4', what: 'elements at start', value: found.linli?.elements, most: 1600 },
  ...['tabulator', 'vis', 'details'].map((peer) => ({ row: 'heap', what: `heap to ${peer}`, value: ratio('heap', peer), most: 1 })),
];

/** A start is all the main thread did, less what a page with the same events does that draws nothing: script, style and layout by themselves leave out the microtasks in which most of them draw. */
const calendar = ({ ratio, found }) => {
  const least = 'the least Lit grid';
  const start = (events, to) => ratio('all', `${to} ${events}`, `linli ${events}`, `nothing ${events}`);
  const parts = (events) => ratio('start', `lit ${events}`, `linli ${events}`);
  const next = (to) => ratio('next', `${to} 10000`, 'linli 10000');
  const total = (page) => ratio('next', `${page} 1000`, `${page} 10000`);
  return [
    { row: 'C2', what: `start CPU to ${least}, 50 events`, value: start(50, 'lit'), most: 1.6 },
    { row: 'C2', what: 'start CPU to FullCalendar 6 (5 times less), 50 events', value: start(50, 'fullcalendar6'), most: 1 / 5 },
    { row: 'C3', what: `next CPU to ${least}, 10 000 events`, value: next('lit'), most: 1.5 },
    { row: 'C3', what: 'next CPU to FullCalendar 6 (5 times less), 10 000 events', value: next('fullcalendar6'), most: 1 / 5 },
    { row: 'C3', what: 'next CPU to FullCalendar 7 (3 times less), 10 000 events', value: next('fullcalendar7'), most: 1 / 3 },
    { row: 'C3', what: 'next CPU to TOAST UI (3 times less), 10 000 events', value: next('toastui'), most: 1 / 3 },
    { row: 'C4', what: 'next CPU, 10 000 events to 1 000 as dense', value: total('linli'), most: 1.15 },
    { row: 'C5', what: `start CPU to ${least}, 10 000 events`, value: start(10_000, 'lit'), most: 1.5 },
    { row: 'C5', what: 'longest task of the load without parsing, ms, 10 000 events', value: found['linli 10000']?.longest, most: 50 },
    // Without a limit, to be read beside them.
    ...[50, 10_000].map((events) => ({ row: events === 50 ? 'C2' : 'C5', what: `only script, style and layout of the start, to ${least}, ${events} events`, value: parts(events) })),
    ...['lit', 'fullcalendar6', 'fullcalendar7', 'toastui', 'event-calendar'].map((peer) => ({ row: 'C4', what: `next CPU of ${peer}, 10 000 events to 1 000 as dense`, value: total(peer) })),
  ];
};

export const targets = { renovation, calendar };
