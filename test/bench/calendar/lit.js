/** The least a Lit page can do: a month of squares with the first names of each day, from an index by day. */
import { css, html, LitElement, nothing } from 'lit';
import { given, most, ready, start } from './events.js';

class Least extends LitElement {
  static properties = { month: {}, events: { attribute: false } };
  static styles = css`
    table { width: 100%; border-collapse: collapse; table-layout: fixed; }
    td { height: 104px; border: 1px solid #ccc; vertical-align: top; overflow: hidden; }
    a { display: block; overflow: hidden; font-size: 13px; text-overflow: ellipsis; white-space: nowrap; }`;

  willUpdate(changed) {
    if (!changed.has('events')) return;
    this.byDay = new Map();
    for (const event of this.events) {
      const here = this.byDay.get(event.date);
      if (here) here.push(event);
      else this.byDay.set(event.date, [event]);
    }
  }

  next() {
    const date = new Date(this.month);
    date.setUTCMonth(date.getUTCMonth() + 1);
    this.month = date.toISOString().slice(0, 10);
  }

  square(day) {
    const events = (this.byDay.get(day) ?? []).sort((a, b) => (a.start < b.start ? -1 : 1));
    return html`<td><time datetime=${day}>${Number(day.slice(8))}</time>${events.slice(0, most).map((event) => html`<a href="#${event.id}">${event.start.slice(11, 16)} ${event.title}</a>`)}
      ${events.length > most ? html`<button>还有 ${events.length - most} 项</button>` : nothing}</td>`;
  }

  render() {
    const date = new Date(this.month);
    date.setUTCDate(1 - ((date.getUTCDay() + 6) % 7));
    const days = Array.from({ length: 42 }, () => {
      const day = date.toISOString().slice(0, 10);
      date.setUTCDate(date.getUTCDate() + 1);
      return day;
    });
    return html`<button @click=${this.next}>下个月</button><table><caption>${this.month.slice(0, 7)}</caption><thead><tr>${[...'一二三四五六日'].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>${Array.from({ length: 6 }, (_, week) => html`<tr>${days.slice(week * 7, week * 7 + 7).map((day) => this.square(day))}</tr>`)}</tbody></table>`;
  }
}
customElements.define('bench-least', Least);
const calendar = Object.assign(document.createElement('bench-least'), { month: start, events: await given() });
document.getElementById('host').append(calendar);
await calendar.updateComplete;
await ready({
  async next() {
    calendar.shadowRoot.querySelector('button').click();
    await calendar.updateComplete;
  },
});
