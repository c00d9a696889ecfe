import { css } from 'lit';

/** Answers by choosing: a list that opens, rows to tick, three small fields in a line. */
export const choices = css`
  select.in.empty {
    color: var(--_ink-3);
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
`;
