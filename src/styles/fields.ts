import { css } from 'lit';

/** Fields under their labels, and what is wrong with them. */
export const fields = css`
  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(24 * var(--_u));
  }
  .field {
    display: grid;
    gap: 6px;
    min-width: 0;
    border: 0;
  }
  .field > label:not(.check),
  .field > legend,
  .label {
    font-size: 1.06em;
    font-weight: 600;
    line-height: 1.4;
  }
  .field > legend {
    margin-bottom: 6px;
  }
  .field .sub {
    color: var(--_ink-2);
    font-weight: 600;
  }
  .optional {
    color: var(--_ink-2);
    font-weight: 400;
  }
  .hint {
    color: var(--_ink-2);
    font-size: 0.941em;
    line-height: 1.5;
  }
  .wrong {
    padding-inline-start: 14px;
    border-inline-start: 4px solid var(--_err);
  }
  .wrong .bad.in {
    border: 2px solid var(--_err);
  }
  .message {
    display: flex;
    gap: 8px;
    color: var(--_err);
    font-weight: 600;
    line-height: 1.45;
  }
  .message::before {
    content: '!' / '';
    flex: none;
    font-weight: 700;
  }
  .summary {
    display: grid;
    gap: 6px;
    padding: 18px 18px 10px;
    border: 2px solid var(--_err);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .summary h2 {
    display: flex;
    gap: 10px;
    align-items: center;
    color: var(--_err);
  }
  .summary .link {
    display: flex;
    justify-content: space-between;
    width: 100%;
    border-top: 1px solid var(--_line);
    color: var(--_err);
    text-decoration: underline;
    text-underline-offset: 4px;
  }
`;
