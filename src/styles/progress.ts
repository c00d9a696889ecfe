import { css } from 'lit';

/** How a matter stands: the cloth with its hem, the pending block, dyed steps. */
export const progress = css`
  .cloth {
    position: relative;
    display: grid;
    gap: calc(10 * var(--_u));
    padding: calc(46 * var(--_u)) calc(20 * var(--_u)) calc(20 * var(--_u));
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_cloth);
    color: var(--_on-cloth);
  }
  .cloth > * {
    position: relative;
  }
  .cloth .hem {
    position: absolute;
    top: 7px;
    left: 0;
    right: 0;
    width: 100%;
    height: 28px;
    color: var(--_resist);
  }
  .cloth .roundel {
    position: absolute;
    top: -92px;
    right: -104px;
    width: 260px;
    height: 260px;
    color: var(--_resist);
    opacity: 0.13;
  }
  .cloth .k {
    color: var(--_on-cloth-2);
    font-size: 0.941em;
  }
  .cloth .big {
    font-size: 1.53em;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }
  .cloth hr {
    width: 100%;
    border: 0;
    border-top: 1px solid var(--_cloth-line);
  }
  .cloth .btn {
    border-color: #fff;
    background: #fff;
    color: #14305a;
  }
  .cloth .sample {
    border-color: var(--_cloth-line);
    color: var(--_on-cloth-2);
  }
  .cloth .code {
    font-size: 2.47em;
    font-weight: 600;
    letter-spacing: 0.03em;
    line-height: 1.2;
  }
  .cloth.quiet {
    padding: calc(46 * var(--_u) - 2px) calc(20 * var(--_u) - 2px) calc(20 * var(--_u) - 2px);
    border: 2px solid var(--_brand);
    background: none;
    color: var(--_ink);
  }
  .cloth.quiet :is(.hem, .roundel) {
    display: none;
  }
  .cloth.quiet :is(.k, .sample) {
    color: var(--_ink-2);
  }
  .cloth.quiet .btn {
    border-color: var(--_line-strong);
    background: var(--_surface);
    color: var(--_ink);
  }
  .cloth.quiet hr {
    border-color: var(--_line);
  }
  .cloth :focus-visible {
    --_focus-in: #ffcb3d;
    --_focus-out: #18202b;
  }
  .pending {
    display: grid;
    gap: calc(12 * var(--_u));
    padding: calc(18 * var(--_u)) calc(18 * var(--_u));
    border: 2px dashed var(--_brand);
    border-radius: var(--_radius);
  }
  .pending h2 {
    display: flex;
    gap: 12px;
    align-items: center;
  }
  .steps {
    --_m: 30px;
    display: grid;
  }
  .steps > li {
    position: relative;
    display: grid;
    grid-template-columns: var(--_m) minmax(0, 1fr);
    gap: 0 16px;
    min-height: calc(64 * var(--_u));
    padding-bottom: calc(22 * var(--_u));
  }
  .steps > li:last-child {
    min-height: 0;
    padding-bottom: 0;
  }
  .steps > li::before {
    content: '';
    position: absolute;
    top: calc(var(--_m) + 3px);
    bottom: 3px;
    left: calc(var(--_m) / 2 - 1.5px);
    width: 3px;
    background: radial-gradient(circle, var(--_line-strong) 1.3px, transparent 1.6px) 0 0 / 3px 9px;
  }
  .steps > li:last-child::before {
    display: none;
  }
  .steps > .done::before {
    border-radius: 2px;
    background: var(--_brand);
  }
  .steps .m {
    display: grid;
    place-items: center;
    width: var(--_m);
    height: var(--_m);
    border: 2px solid var(--_line-strong);
    border-radius: 50%;
    background: var(--_undyed);
    color: var(--_on-brand);
  }
  .steps .m svg {
    width: 18px;
    height: 18px;
    stroke-width: 3;
  }
  .steps .done > .m {
    border-color: var(--_brand);
    background: var(--_brand);
  }
  .steps .now > .m {
    border: 3px solid var(--_brand);
    background: radial-gradient(circle, var(--_brand) 0 6.5px, transparent 7px) var(--_undyed);
  }
  .steps .b {
    display: grid;
    gap: 2px;
    align-content: start;
    padding-top: 1px;
    line-height: 1.5;
  }
  .steps .b h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 8px;
  }
  .steps .b h3 span {
    color: var(--_ink-3);
    font-size: 0.83em;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .keeping {
    display: grid;
    gap: 8px;
  }
  .steps .ahead h3 {
    color: var(--_ink-3);
    font-weight: 400;
  }
  .steps.plan .ahead h3 {
    color: inherit;
    font-weight: 600;
  }
  .late {
    color: var(--_warn);
    font-weight: 600;
  }
`;
