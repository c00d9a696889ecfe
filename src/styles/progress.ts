import { css } from 'lit';
import { between } from './between.ts';

/** How a matter stands: the pending block, dyed steps, a heading with its fact. */
export const progress = css`
  ${between}
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
  /* A phone number in one piece at 30 px. */
  .root.largest .pending {
    padding-inline: 10px;
  }
  .root.largest .pending .btn {
    padding-inline: 2px;
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
