import { css } from 'lit';

/** Things to press and to write in: white means exactly that. Native controls, 52 px high, nothing smaller than 48 px for a finger. */
export const controls = css`
  .btn {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: var(--_control);
    padding: 8px calc(18 * var(--_u));
    border: 1.5px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .btn.primary {
    border-color: var(--_brand);
    background: var(--_brand);
    color: var(--_on-brand);
    font-size: 1.06em;
  }
  .pair .btn {
    padding-inline: 8px;
  }
  .btn.full {
    width: 100%;
  }
  .btn.short {
    min-height: var(--_target);
    padding: 4px calc(16 * var(--_u));
  }
  .btn[aria-disabled='true'] {
    color: var(--_ink-3);
    cursor: default;
  }
  .crumb .link {
    white-space: nowrap;
  }
  .link {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    min-height: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_link);
    font: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }
  .in {
    display: block;
    width: 100%;
    min-width: 0;
    min-height: var(--_control);
    padding: 8px 14px;
    border: 1.5px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    line-height: 1.4;
    text-align: start;
    appearance: none;
  }
  textarea.in {
    min-height: calc(132 * var(--_u));
    padding: 12px 14px;
    line-height: 1.6;
    resize: vertical;
  }
  .in::placeholder {
    color: var(--_ink-3);
    opacity: 1;
  }
  @media (prefers-reduced-motion: no-preference) {
    .btn,
    .in,
    .choice {
      transition: background-color 0.12s ease-out, border-color 0.12s ease-out;
    }
  }
  @media print {
    .btn,
    .link {
      display: none;
    }
  }
`;
