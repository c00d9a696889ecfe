import { css } from 'lit';

/** One of a few: buttons in one frame, the pressed one dyed. */
export const segment = css`
  .segment {
    display: grid;
    grid-auto-columns: 1fr;
    grid-auto-flow: column;
    overflow: hidden;
    border: 1.5px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .root.largest .segment {
    grid-auto-flow: row;
  }
  .segment button {
    min-height: var(--_target);
    padding: 4px 6px;
    border: 0;
    background: none;
    color: var(--_ink-2);
    font: inherit;
    line-height: 1.25;
    cursor: pointer;
  }
  .segment button[aria-pressed='true'] {
    background: var(--_brand);
    color: var(--_on-brand);
    font-weight: 600;
    forced-color-adjust: none;
  }
  .segment button:focus-visible {
    outline-offset: -6px;
  }
`;
