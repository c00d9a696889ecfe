import { drawn, given, ready, start } from './events.js';

const events = await given();
const tag = document.createElement('linli-event-calendar');
const now = Date.parse(`${start}T09:00:00+08:00`);
const clock = { now: () => now, monotonic: () => performance.now(), after: (ms) => new Promise((done) => setTimeout(done, ms)), zone: () => 'Asia/Shanghai', random: () => Math.random() };
Object.assign(tag, { view: 'month', phone: '0513-12345678', clock, events });
document.getElementById('host').append(tag);
await customElements.whenDefined(tag.localName);
await drawn(() => tag.shadowRoot.querySelector('[data-day]'));
await ready({
  async next() {
    tag.shadowRoot.querySelector('[aria-label=下个月]').click();
    await tag.updateComplete;
  },
});
