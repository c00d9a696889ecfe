import { compounds, frame, ready, sought, stages } from './town.js';

const places = compounds().map(({ id, name, buildings }) => ({ type: 'place', id, kind: 'compound', name, buildings: buildings.length, households: buildings.reduce((sum, one) => sum + one.households, 0) }));
const projects = compounds().map(({ id, name, stage }) => ({ type: 'project', id, kind: 'renovation', name, state: stages[stage], places: [`place/${id}`] }));
/** As an office answers: made when it is asked for. */
const inside = (parent) => compounds().find(({ id }) => parent === `place/${id}`).buildings.map(({ id, name, households }) => ({ type: 'place', id, kind: 'building', name, households, parent }));
const page = (items) => ({ items, total: items.length, ignored: [] });
const tag = document.createElement('linli-renovation-tracker');
tag.backend = {
  name: 'bench', repeats: 'unknown', uploads: 'none',
  can: (verb, type) => verb === 'list' && (type === 'place' || type === 'project'),
  list: async (type, { where }) => page(type === 'project' ? projects : where.kind === 'building' ? inside(where.parent) : places),
  get: () => Promise.reject(new Error('not asked for here')),
};
document.getElementById('host').append(tag);
await customElements.whenDefined(tag.localName);
const rows = () => tag.shadowRoot.querySelectorAll('[role=treeitem][aria-level="1"]');
while (rows().length === 0) await new Promise((done) => setTimeout(done, 1));
let narrow = false;
let next = 0;
await ready({
  async filter() {
    const box = tag.shadowRoot.querySelector('input');
    box.value = (narrow = !narrow) ? sought : '';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await tag.updateComplete;
  },
  async expand() {
    rows()[(next += 3)].click();
    await frame();
    await tag.updateComplete;
  },
});
