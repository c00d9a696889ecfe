import { css } from 'lit';

export const eventDetailStyles = css`
  /* A phone's first screen, where an event is named: what comes while it is read stands below it. */
  :host([event]) .root {
    --_room: 840px;
  }
  /* A date breaks between day and weekday, a time before its hours or after the dash, and nowhere else. */
  .cloth .big {
    word-break: keep-all;
  }
  .cloth .day {
    display: block;
  }
  .eye {
    gap: 4px 0;
  }
  .eye .sample {
    margin-inline-start: 8px;
  }
  .root.largest .eye > * {
    margin-inline: 0 12px;
  }
  /* Where there is room, what it is stands beside what can be done; on a phone below each other. */
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(440 * var(--_u))), 1fr));
    gap: calc(28 * var(--_u)) 64px;
    align-items: start;
  }
  .col {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(28 * var(--_u));
  }
  .paper {
    display: none;
  }
  .facts {
    display: grid;
    gap: calc(10 * var(--_u));
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(2.6em, auto) minmax(0, 1fr);
    gap: 2px calc(18 * var(--_u));
  }
  /* One left edge for all values; where the letters are large, the value stands below. */
  @supports (grid-template-columns: subgrid) {
    .facts {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .facts > div {
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
    }
  }
  .facts dt {
    color: var(--_ink-3);
  }
  .root.largest .facts > div {
    display: block;
  }
  .text {
    display: grid;
    gap: calc(10 * var(--_u));
  }
  .stops .m {
    border-color: var(--_brand);
    color: var(--_brand);
    font-weight: 600;
    line-height: 1;
  }
  .root.big .stops {
    --_m: 38px;
  }
  .stops .b {
    padding-top: 0;
  }
  .photos {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(150 * var(--_u))), 1fr));
  }
  .photos figure {
    display: grid;
    align-content: center;
    min-height: 4em;
    border-radius: var(--_radius);
    background: var(--_surface-2);
  }
  .photos .gone {
    padding: 8px 10px;
    font-size: 0.941em;
    line-height: 1.45;
  }
  .seats {
    display: block;
    max-width: 100%;
    height: auto;
    fill: var(--_undyed);
    stroke: var(--_brand);
    stroke-width: 2.4;
  }
  .seats .taken {
    fill: var(--_brand);
    stroke: none;
  }
  .choices.aside {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(148px, 7.5em)), 1fr));
  }
  .counter {
    display: grid;
    grid-template-columns: calc(64 * var(--_u)) minmax(0, 1fr) calc(64 * var(--_u));
    gap: calc(12 * var(--_u));
    align-items: center;
    max-width: 26em;
  }
  .counter .btn {
    min-height: max(60px, var(--_control));
    padding-inline: 4px;
    font-size: 1.53em;
    line-height: 1;
  }
  .counter output {
    text-align: center;
  }
  .counter output span {
    white-space: nowrap;
  }
  .counter output b {
    font-size: 1.765em;
    line-height: 1.2;
  }
  .mine .own {
    display: grid;
    gap: calc(10 * var(--_u));
    padding: calc(14 * var(--_u)) 0;
    border-top: 1px solid var(--_line);
    white-space: normal;
  }
  .mine .own:last-child {
    border-bottom: 1px solid var(--_line);
  }
  .mine .own.off {
    color: var(--_ink-2);
  }
  .mine .figure {
    font-size: 1.765em;
    font-weight: 600;
    letter-spacing: 0.03em;
    line-height: 1.2;
  }
  .tag.good {
    background: var(--_ok-soft);
    color: var(--_ok);
  }
  .ask {
    padding: 0;
  }
  .how ul {
    display: grid;
    gap: 6px;
    padding-inline-start: 1.2em;
    list-style: disc;
    color: var(--_ink-2);
    font-size: 0.941em;
    line-height: 1.5;
  }
  @media (forced-colors: active) {
    .seats {
      forced-color-adjust: none;
      stroke: CanvasText;
      fill: Canvas;
    }
    .seats .taken {
      fill: CanvasText;
    }
  }
  @media print {
    .root :is([part='form'], .take, [part='age'], .mine details) {
      display: none;
    }
    .columns {
      display: block;
    }
    .col {
      gap: 16px;
      margin-bottom: 16px;
    }
    .root .cloth {
      padding-block: 14px;
    }
    .paper {
      display: block;
      break-inside: avoid;
    }
  }
`;
