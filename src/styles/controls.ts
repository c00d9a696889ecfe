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
  select.in {
    padding-inline-end: 44px;
    background:
      linear-gradient(45deg, transparent 50%, currentColor 50%) right 22px center / 7px 7px no-repeat,
      linear-gradient(-45deg, transparent 50%, currentColor 50%) right 15px center / 7px 7px no-repeat,
      var(--_surface);
    text-overflow: ellipsis;
  }
  textarea.in {
    min-height: calc(132 * var(--_u));
    padding: 12px 14px;
    line-height: 1.6;
    resize: vertical;
  }
  select.in.empty {
    color: var(--_ink-3);
  }
  .in::placeholder {
    color: var(--_ink-3);
    opacity: 1;
  }
  .three {
    display: grid;
    margin-top: 4px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 4.2em), 1fr));
    gap: 10px;
  }
  .three .in {
    padding-inline-start: 10px;
  }
  .three select.in {
    padding-inline-end: 28px;
    background-position: right 15px center, right 8px center, 0 0;
  }
  .choices {
    display: grid;
    gap: 10px;
  }
  .choice {
    position: relative;
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: var(--_control);
    padding: 8px 14px;
    border: 1.5px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.4;
    cursor: pointer;
  }
  .choice input,
  .check input {
    flex: none;
    width: 24px;
    height: 24px;
    border: 2px solid var(--_line-strong);
    background: var(--_surface);
    appearance: none;
    cursor: pointer;
  }
  .choice input[type='radio'] {
    border-radius: 50%;
  }
  .choice input[type='checkbox'],
  .check input {
    border-radius: var(--_radius);
  }
  .choice input[type='radio']:checked {
    border: 7px solid var(--_brand);
  }
  .choice input[type='checkbox']:checked,
  .check input:checked {
    border-color: var(--_brand);
    background: var(--_brand);
  }
  :is(.choice, .check) input[type='checkbox']:checked::before {
    content: '';
    display: block;
    width: 35%;
    height: 65%;
    margin: 5% auto 0;
    border: solid var(--_on-brand);
    border-width: 0 3px 3px 0;
    transform: rotate(45deg);
  }
  .choice.on {
    padding: 7.5px 13.5px;
    border: 2px solid var(--_brand);
    background: var(--_brand-soft);
    font-weight: 600;
  }
  .choice input:focus-visible,
  .check input:focus-visible {
    outline-offset: 2px;
  }
  .check {
    display: flex;
    gap: 14px;
    align-items: flex-start;
    min-height: var(--_target);
    padding: 8px 0;
    line-height: 1.5;
    cursor: pointer;
  }
  .check input {
    width: 32px;
    height: 32px;
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
