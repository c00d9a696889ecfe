import { DataSet, DataView } from 'vis-data';
import { Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { compounds, day, names, ready, sought } from './town.js';

const groups = [];
const items = [];
for (const { id, name, stage, start, days, buildings } of compounds()) {
  groups.push({ id, content: name, nestedGroups: buildings.map((one) => one.id), showNested: false });
  items.push({ id: `bar ${id}`, group: id, start: day(start), end: day(start + days), content: names[stage] });
  for (const one of buildings) {
    groups.push({ id: one.id, content: one.name, visible: false, treeLevel: 2 });
    items.push({ id: `bar ${one.id}`, group: one.id, start: day(start), end: day(start + 30 + 20 * one.stage), content: names[one.stage] });
  }
}
let wanted = '';
const all = new DataSet(groups);
const view = new DataView(all, { filter: ({ nestedGroups, content }) => !nestedGroups || content.includes(wanted) });
const chart = new Timeline(document.getElementById('host'), new DataSet(items), view, { height: 600, verticalScroll: true, stack: false });
const drawn = () => new Promise((done) => {
  const heard = () => {
    chart.off('changed', heard);
    done();
  };
  chart.on('changed', heard);
  setTimeout(heard, 3000);
});
let next = 0;
await drawn();
await ready({
  filter() {
    wanted = wanted ? '' : sought;
    const done = drawn();
    view.refresh();
    return done;
  },
  expand() {
    const done = drawn();
    const { id, nestedGroups } = all.get(`c${(next += 3)}`);
    all.update([{ id, showNested: true }, ...nestedGroups.map((one) => ({ id: one, visible: true }))]);
    return done;
  },
});
