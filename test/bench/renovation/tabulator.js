import { DataTreeModule, FilterModule, FormatModule, InteractionModule, ResizeTableModule, SortModule, Tabulator } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.min.css';
import { compounds, names, ready, sought } from './town.js';

Tabulator.registerModule([DataTreeModule, FilterModule, FormatModule, InteractionModule, ResizeTableModule, SortModule]);
const row = ({ id, name, stage }) => ({ id, name, stage: names[stage], done: (stage / 5) * 100 });
const table = new Tabulator('#host', {
  data: compounds().map((one) => ({ ...row(one), _children: one.buildings.map(row) })), height: 600, dataTree: true, layout: 'fitColumns',
  columns: [{ title: '名称', field: 'name' }, { title: '阶段', field: 'stage' }, { title: '进度', field: 'done', formatter: 'progress' }],
});
let narrow = false;
let next = 0;
table.on('tableBuilt', () =>
  ready({
    filter() {
      if ((narrow = !narrow)) table.setFilter('name', 'like', sought);
      else table.clearFilter();
    },
    expand: () => table.getRows()[(next += 3)].treeExpand(),
  }));
