import { css } from 'lit';

export const beforeAfterStyles = css`
  .looking {
    display: grid;
    gap: calc(12 * var(--_u));
    max-width: 34em;
  }
  .works {
    display: grid;
    gap: calc(32 * var(--_u));
  }
  .work {
    display: flex;
    flex-wrap: wrap;
    gap: calc(14 * var(--_u)) 40px;
    padding-top: calc(20 * var(--_u));
    border-top: 1px solid var(--_line);
  }
  .spots {
    display: grid;
    flex: 999 1 calc(400px * var(--_scale));
    gap: calc(22 * var(--_u));
    min-width: 0;
    max-width: 720px;
  }
  .told {
    display: grid;
    flex: 1 1 calc(240px * var(--_scale));
    gap: calc(10 * var(--_u));
    align-content: start;
    min-width: 0;
    max-width: 34em;
  }
  .work .head {
    flex: 1 1 100%;
    gap: 2px;
  }
  .work h3 {
    font-size: 1.12em;
  }
  .spot,
  .photo {
    display: grid;
    gap: calc(8 * var(--_u));
    min-width: 0;
    align-content: start;
  }
  .wipe,
  .box {
    position: relative;
    overflow: hidden;
    aspect-ratio: var(--_ratio, 4 / 3);
    border-radius: var(--_radius);
    background: var(--_surface-2);
    direction: ltr;
  }
  :is(.wipe, .box) img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    background: var(--_surface-2);
    object-fit: contain;
  }
  .wipe img + img {
    clip-path: inset(0 0 0 var(--_cut, 50%));
  }
  .box p {
    padding: 14px;
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(130px * var(--_scale))), 1fr));
    gap: calc(12 * var(--_u));
  }
  .middle .box {
    max-width: 50%;
  }
  .root.big .middle .box {
    max-width: none;
  }
  /* As wide as the picture and half a handle more at either end: so the line stands exactly under the handle. */
  .wipe input {
    position: absolute;
    inset: 0 -28px;
    width: calc(100% + 56px);
    height: 100%;
    margin: 0;
    appearance: none;
    background: none;
    cursor: ew-resize;
    touch-action: pan-y;
  }
  .wipe input::-webkit-slider-runnable-track {
    height: 100%;
  }
  .wipe input::-webkit-slider-thumb {
    appearance: none;
    width: 56px;
    height: 100%;
    background: none;
  }
  .wipe input::-moz-range-thumb {
    width: 56px;
    height: 100%;
    border: 0;
    background: none;
  }
  .seam,
  .ring,
  .mark {
    position: absolute;
    pointer-events: none;
  }
  .seam {
    inset-block: 0;
    left: calc(var(--_cut, 50%) - 2px);
    width: 4px;
    background: #fff;
    box-shadow: 0 0 0 1px #18202b;
  }
  .seam span {
    position: absolute;
    top: calc(50% - 24px);
    left: -22px;
    display: grid;
    grid-auto-flow: column;
    place-content: center;
    width: 48px;
    height: 48px;
    border: 1px solid #18202b;
    border-radius: 50%;
    background: #fff;
    color: #18202b;
    font-size: 14px;
  }
  .ring {
    inset: 0;
    border-radius: var(--_radius);
  }
  .wipe input:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .wipe input:focus-visible ~ .ring {
    outline: 3px solid var(--_focus-out);
    outline-offset: -3px;
    box-shadow: inset 0 0 0 6px var(--_focus-in);
  }
  /* Each name goes with its photo. */
  .mark {
    inset: 0;
    padding: 10px;
    clip-path: inset(0 calc(100% - var(--_cut, 50%)) 0 0);
  }
  .mark b {
    float: left;
    padding: 1px 10px;
    border-radius: 5px;
    background: #18202b;
    color: #fff;
    font-style: normal;
    line-height: 1.5;
  }
  .mark ~ .mark {
    clip-path: inset(0 0 0 var(--_cut, 50%));
  }
  .mark ~ .mark b {
    float: right;
  }
  /* No dot stands between two at 30 px. */
  .root.largest .fact {
    display: block;
  }
  .root.largest figcaption b {
    margin-inline-end: 0.4em;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 16px;
  }
  .tag {
    justify-self: start;
    white-space: normal;
  }
  .tag.ok {
    background: var(--_ok-soft);
    color: var(--_ok);
  }
  .owed {
    display: grid;
    gap: 4px;
  }
  .owed li {
    display: flex;
    gap: 10px;
  }
  .owed li::before {
    content: '';
    flex: none;
    width: 12px;
    height: 12px;
    margin-top: 0.42em;
    border: 2px solid var(--_warn);
    border-radius: 50%;
  }
  @media print {
    .segment,
    .lead,
    .wipe :is(input, .seam, .mark) {
      display: none;
    }
    .wipe {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 12px;
      aspect-ratio: auto;
      background: none;
    }
    .wipe img {
      position: static;
      height: auto;
    }
    .wipe img + img {
      clip-path: none;
    }
    .ends {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 12px;
    }
  }
`;
