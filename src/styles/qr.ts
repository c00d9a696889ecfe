import { css } from 'lit';

/** Codes and pictures to be shown to somebody. A code keeps its black and white in the dark, in bare palettes and on paper: inverted, few scanners read it. */
export const qrStyles = css`
  .qr {
    display: block;
    background: #fff;
    fill: #000;
    forced-color-adjust: none;
  }
  .qr.wide {
    width: 100%;
    max-width: 420px;
  }
  .link-code {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(12 * var(--_u)) calc(16 * var(--_u));
    line-height: 1.5;
  }
  .link-code .qr {
    flex: none;
    border-radius: var(--_radius);
  }
  .link-code p {
    flex: 1 1 9em;
  }
`;
