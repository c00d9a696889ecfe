import { css } from 'lit';

export const eventCalendarStyles = css`
  /* A phone's first screen: what comes while it is read stands below it. */
  .root {
    --_room: 840px;
  }
  :host([compact]) .root {
    --_room: 420px;
  }
  .root.large {
    --_leaf: 1.18;
  }
  .root.largest {
    --_leaf: 1.4;
  }
  .between .count {
    color: var(--_ink-2);
    font-weight: 400;
  }
  /* Today, and the term it stands in, upright as it is written on a scroll. */
  .today .now {
    display: flex;
    align-items: flex-end;
    justify-content: space-between;
    gap: 12px;
  }
  .today .term {
    font: 400 calc(34px * var(--_u-text, 1)) / 1.15 'Songti SC', STSong, 'Noto Serif CJK SC', SimSun, serif;
    writing-mode: vertical-rl;
    white-space: nowrap;
  }
  [lang='en'] .today .term {
    display: none;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(10 * var(--_u));
  }
  .chips button {
    min-height: var(--_target);
    padding: 4px calc(16 * var(--_u));
    border: 1.5px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink-2);
    font: inherit;
    cursor: pointer;
  }
  .chips button[aria-pressed='true'] {
    border-color: var(--_brand);
    background: var(--_brand);
    color: var(--_on-brand);
    font-weight: 600;
    forced-color-adjust: none;
  }
  .filters {
    gap: calc(6 * var(--_u));
  }
  .picks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(220px * var(--_scale))), 1fr));
    gap: calc(12 * var(--_u));
  }
  .pick {
    display: grid;
    gap: 6px;
    font-weight: 600;
  }
  .events {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(430px * var(--_scale))), 1fr));
    column-gap: 64px;
  }
  .events > li {
    display: flex;
    gap: calc(14 * var(--_u));
    padding: calc(14 * var(--_u)) 0;
    border-top: 1px solid var(--_line);
  }
  .event .t {
    display: grid;
    flex: 1;
    gap: 4px;
    align-content: start;
    min-width: 0;
  }
  .event :is(h2, h3) {
    font-size: 1.12em;
  }
  .event h3 a {
    color: inherit;
  }
  .event.cancelled h3 {
    text-decoration: line-through;
  }
  .tag.ok {
    background: var(--_ok-soft);
    color: var(--_ok);
  }
  .event .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    min-height: var(--_target);
  }
  .event .end .btn {
    margin-inline-start: auto;
  }
  .event .end > details {
    margin-inline-start: auto;
  }
  .event .end > details[open] {
    flex-basis: 100%;
  }
  /* Beside the leaf there is no room for a long word on a line of its own. */
  .root:is(.large, .largest) .event .tag {
    white-space: normal;
  }
  .root.largest .fact {
    display: block;
  }
  .leaf {
    display: grid;
    flex: none;
    align-self: start;
    width: calc(60px * var(--_leaf, 1));
    overflow: hidden;
    border: 1.5px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.25;
    text-align: center;
  }
  .leaf b {
    padding: 2px 0;
    background: var(--_cloth);
    color: var(--_on-cloth);
    font-size: max(14px, 0.82em);
  }
  .leaf span {
    padding-top: 6px;
    font-size: 1.53em;
    font-weight: 600;
  }
  .leaf i {
    padding-bottom: 6px;
    color: var(--_ink-2);
    font-size: max(14px, 0.82em);
    font-style: normal;
  }
  .leaf.vague span {
    padding: 12px 0;
    font-size: 1.06em;
    white-space: nowrap;
  }
  .root:is(.large, .largest) :is(.leaf b, .leaf i, .day .lunar, .day .corner, .grid th) {
    font-size: 18px;
  }
  .root.largest :is(.leaf span, .day > .num) {
    font-size: 1em;
  }
  .told {
    display: grid;
    gap: 4px;
    padding: 4px 0;
  }
  .told > div {
    display: flex;
    gap: 12px;
  }
  .told dt {
    flex: none;
    min-width: 3em;
    color: var(--_ink-2);
  }
  .stepper {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  .stepper .btn {
    flex: none;
    width: var(--_control);
    min-height: var(--_control);
    padding: 0;
  }
  .which {
    display: grid;
    text-align: center;
  }
  .root.largest .stepper {
    flex-wrap: wrap;
  }
  .root.largest .which {
    order: -1;
    flex: 1 0 100%;
  }
  .today-link {
    justify-self: center;
  }
  .grid {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .grid th {
    padding: 6px 0;
    color: var(--_ink-2);
    font-size: 0.941em;
    font-weight: 400;
  }
  .grid td {
    padding: 0;
  }
  .day {
    /* Blocks, not grids: of 42 of them that is a tenth of the first layout. */
    position: relative;
    align-content: start;
    width: 100%;
    min-height: calc(66px * var(--_leaf, 1));
    padding: 6px 0 4px;
    border: 2px solid transparent;
    border-radius: var(--_radius);
    background: none;
    color: var(--_ink);
    font: inherit;
    line-height: 1.2;
    text-align: center;
    vertical-align: top;
    cursor: pointer;
  }
  .day > span {
    display: block;
  }
  .day > .num {
    font-size: 1.176em;
  }
  .day .lunar {
    color: var(--_ink-2);
    font-size: max(14px, 0.82em);
    white-space: nowrap;
  }
  .day .lunar.term {
    color: var(--_warn);
    font-weight: 600;
  }
  .day.out {
    color: var(--_ink-3);
  }
  .day.is-today {
    border-color: var(--_brand);
  }
  .day.is-today > .num {
    font-weight: 600;
  }
  .day[aria-pressed='true'] {
    border-color: var(--_brand);
    background: var(--_cloth);
    color: var(--_on-cloth);
    forced-color-adjust: none;
  }
  .day[aria-pressed='true'] :is(.lunar, .corner) {
    color: inherit;
  }
  .day:focus-visible {
    z-index: 1;
    outline-offset: -2px;
  }
  .dots {
    min-height: 14px;
    margin-top: 2px;
    font-size: 14px;
    line-height: 1;
  }
  .dots i {
    display: inline-block;
    margin: 0 1.5px;
    vertical-align: 2.5px;
  }
  .dots i,
  .legend .one {
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--_brand);
    forced-color-adjust: none;
  }
  .day[aria-pressed='true'] .dots i {
    background: currentColor;
  }
  .corner {
    color: var(--_ink-2);
    font-weight: 600;
  }
  .corner.makeup {
    color: var(--_warn);
  }
  .day .corner {
    font-size: 14px;
    line-height: 1;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 18px;
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .legend .frame {
    width: 18px;
    height: 18px;
    border: 2px solid var(--_brand);
    border-radius: 4px;
  }
  .legend b {
    color: var(--_warn);
  }
  .weekday {
    padding-top: calc(12 * var(--_u));
    border-top: 1px solid var(--_line);
  }
  .weekday.is-today {
    border-top: 2px solid var(--_ink);
  }
  .weekday .events > li:first-child {
    border-top: 0;
    padding-top: 0;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(430px * var(--_scale))), 1fr));
    gap: calc(28 * var(--_u)) 64px;
    align-items: start;
  }
  .on-paper {
    display: none;
  }
  @media print {
    .root :is(.segment, .filters, .stepper .btn, .legend, .agenda, [part='take'], [part='age'], .today-link, .help) {
      display: none;
    }
    .on-paper {
      display: flex;
      gap: 24px;
      align-items: start;
    }
    .two {
      display: block;
    }
    .on-paper .link-code {
      display: block;
      flex: none;
      width: 120px;
      font-size: 13px;
    }
    .paper {
      flex: 1;
      columns: 2;
      column-gap: 24px;
      font-size: 15px;
      line-height: 1.45;
    }
    .day {
      min-height: 44px;
    }
    .day[aria-pressed='true'] {
      background: none;
      color: inherit;
      border-color: transparent;
    }
  }
`;
