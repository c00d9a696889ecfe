import { css } from 'lit';

/** The inner wrapper: the host page's rules reach `:host` and everything inherited through it, so nothing below trusts either (no rem, no inherited type). */
export const root = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  /* No specificity of its own: any rule below wins over the reset. */
  :where(.root, .root *),
  :where(.root *)::before {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  /* A strut as high as the first screen, in steps of the width (reserved.ts): nothing below the tag moves while it reads, fails or changes screens. */
  .root::before {
    content: '';
    grid-area: 1 / 1;
    padding-block-start: calc(var(--linli-min-height, var(--_room, 0px)) - 52 * var(--_u));
  }
  .root.pressed {
    --_room: 0px;
  }
  .root {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding: calc(20 * var(--_u)) var(--_gutter) calc(32 * var(--_u));
    background: var(--_bg);
    color: var(--_ink);
    direction: inherit;
    font: normal 400 calc(17px * var(--_scale)) / var(--_leading) -apple-system, 'PingFang SC', 'HarmonyOS Sans SC', MiSans, 'Microsoft YaHei',
      'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif;
    font-variant: normal;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    line-break: strict;
    overflow-wrap: anywhere;
    visibility: visible;
    cursor: auto;
    text-autospace: normal;
    text-spacing-trim: trim-start;
    -webkit-text-size-adjust: 100%;
    -webkit-tap-highlight-color: transparent;
  }
  /* Dark and high contrast keep a ground of their own: the page under them is as it was. */
  :host([seamless]) .root:not(.dark, .more) {
    padding-inline: 0;
    background: none;
  }
  .stack {
    display: flex;
    flex-direction: column;
    grid-area: 1 / 1;
    gap: calc(28 * var(--_u));
    min-width: 0;
  }
  .stack > * {
    min-width: 0;
  }
  /* The phone keeps its place at the foot, whatever is still to come above it. */
  .stack > [part='help'] {
    margin-block-start: auto;
  }
  .sec {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(14 * var(--_u));
    align-content: start;
  }
  .acts {
    display: grid;
    gap: calc(12 * var(--_u));
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(132px, 5.5em)), 1fr));
    gap: calc(12 * var(--_u));
  }
  h1,
  h2,
  h3 {
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
    /* Between clauses first: 核对一遍，⏎没问题就提交; inside one only where it is too long. */
    word-break: keep-all;
  }
  h1 {
    font-size: var(--_h1);
  }
  h2 {
    font-size: 1.235em;
  }
  h3 {
    font-size: 1.06em;
  }
  p,
  dd {
    max-width: 34em;
    text-wrap: pretty;
  }
  ol,
  ul {
    list-style: none;
  }
  b,
  strong {
    font-weight: 600;
  }
  img {
    max-width: 100%;
  }
  svg.i {
    flex: none;
    width: 1.4em;
    height: 1.4em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.3em;
  }
  .num {
    font-variant-numeric: tabular-nums lining-nums;
  }
  .nowrap {
    display: inline-block;
  }
  .small {
    font-size: 0.941em;
  }
  .caption {
    color: var(--_ink-3);
    font-size: 0.882em;
  }
  .muted {
    color: var(--_ink-2);
  }
  .dot {
    display: inline-block;
    width: 4px;
    height: 4px;
    margin: 0 0.5em;
    border-radius: 50%;
    background: currentColor;
    opacity: 0.75;
    vertical-align: 0.24em;
  }
  /* At 30 px each fact has a line of its own: a dot between two would stand alone. */
  .root.largest .dot {
    display: none;
  }
  .hush {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .sample {
    display: inline-block;
    padding: 0 5px;
    border: 1px solid var(--_line-strong);
    border-radius: 4px;
    color: var(--_ink-3);
    font-size: max(14px, 0.765em);
    font-weight: 400;
    line-height: 1.5;
    vertical-align: 0.1em;
    white-space: nowrap;
  }
  a {
    color: var(--_link);
  }
  :is(a, button, input, select, textarea, summary, [tabindex]):focus-visible {
    outline: 3px solid var(--_focus-out);
    outline-offset: 3px;
    box-shadow: 0 0 0 3px var(--_focus-in);
  }
  /* Soft fills say nothing in a bare palette: an edge does. */
  .root.more :is(.line:not(.caption), .tag, .alarm, .swatch) {
    border: 2px solid;
  }
  @media (forced-colors: active) {
    .root :is(.line:not(.caption), .tag, .alarm, .swatch, .cloth, .primary) {
      border: 2px solid CanvasText;
    }
    .root :is(.hem, .roundel) {
      display: none;
    }
    /* Drawn as we say: else the browser lays its own plate under the letters. */
    .primary {
      forced-color-adjust: none;
    }
    select.in {
      appearance: auto;
    }
  }
  @media print {
    .root {
      padding: 0;
    }
    .root :is(.crumb, .hem, .roundel),
    .root::before {
      display: none;
    }
    .cloth {
      border: 2px solid #000;
    }
    li,
    section {
      break-inside: avoid;
    }
  }
  /* Headings take the focus only so that a screen reader starts there; nothing can be pressed. */
  :is(h1, h2, p)[tabindex]:focus-visible {
    outline: none;
    box-shadow: none;
  }
`;
