// Budgets of performance.md §9, rows T2 to T4, and the heap: each a ratio to a page of the same run, or a count.
export const targets = ({ ratio, found }) => [
  { row: 'T2', what: 'start CPU to the least Lit list', value: ratio('start', 'lit'), most: 1.5 },
  { row: 'T2', what: 'start CPU to Tabulator (1.6 times less)', value: ratio('start', 'tabulator'), most: 1 / 1.6 },
  { row: 'T2', what: 'start CPU to vis-timeline (25 times less)', value: ratio('start', 'vis'), most: 1 / 25 },
  { row: 'T3', what: 'filter CPU to the least Lit list', value: ratio('filter', 'lit'), most: 1.5 },
  { row: 'T3', what: 'filter CPU to Tabulator', value: ratio('filter', 'tabulator'), most: 1 },
  { row: 'T3', what: 'filter CPU to vis-timeline (4 times less)', value: ratio('filter', 'vis'), most: 1 / 4 },
  { row: 'T3', what: 'expand CPU to the least Lit list', value: ratio('expand', 'lit'), most: 1.5 },
  { row: 'T3', what: 'expand CPU to Tabulator', value: ratio('expand', 'tabulator'), most: 1 },
  { row: 'T3', what: 'expand CPU to vis-timeline (4 times less)', value: ratio('expand', 'vis'), most: 1 / 4 },
  { row: 'T3', what: 'longest task while filtering, ms', value: found.linli.longest, most: 50 },
  { row: 'T4', what: 'elements at start', value: found.linli.elements, most: 1600 },
  ...['tabulator', 'vis', 'details'].map((peer) => ({ row: 'heap', what: `heap to ${peer}`, value: ratio('heap', peer), most: 1 })),
];
