import { css } from 'lit';

/** A fact of today: the cloth with its hem, in full once a page, quiet elsewhere. */
export const cloth = css`
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
`;
