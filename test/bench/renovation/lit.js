/** The least a Lit page can do: a list of disclosures, buildings drawn when one is opened. */
import { css, html, LitElement, nothing } from 'lit';
import { compounds, names, ready, sought } from './town.js';

class Least extends LitElement {
  static properties = { town: { attribute: false }, wanted: {}, open: { attribute: false } };
  static styles = css`details { content-visibility: auto; contain-intrinsic-size: auto 48px; } summary { line-height: 48px; }`;

  constructor() {
    super();
    Object.assign(this, { town: compounds(), wanted: '', open: new Set() });
  }

  render() {
    const shown = this.town.filter(({ name }) => name.includes(this.wanted));
    return html`<input type="search" aria-label="查找" @input=${(event) => (this.wanted = event.target.value)} /><p>${shown.length}</p>
      ${shown.map((one) => html`<details ?open=${this.open.has(one.id)}><summary>${one.name} <progress max="6" value=${one.stage}></progress> ${names[one.stage]}</summary>
        ${this.open.has(one.id) ? html`<ul>${one.buildings.map((building) => html`<li>${building.name} ${building.households} ${names[building.stage]}</li>`)}</ul>` : nothing}</details>`)}`;
  }
}
customElements.define('bench-least', Least);
const list = document.createElement('bench-least');
document.getElementById('host').append(list);
await list.updateComplete;
let next = 0;
await ready({
  async filter() {
    list.wanted = list.wanted ? '' : sought;
    await list.updateComplete;
  },
  async expand() {
    list.open = new Set([...list.open, list.town[(next += 3)].id]);
    await list.updateComplete;
  },
});
