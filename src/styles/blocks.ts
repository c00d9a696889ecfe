import { css } from 'lit';

/** Shared blocks: the phone row, the save line, notes, states, steps of a form, rows and tags. */
export const blocks = css`
  .help {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
    min-height: 72px;
    padding: 10px 14px;
    border: 1.5px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    line-height: 1.4;
    text-decoration: none;
  }
  .help .icon {
    display: grid;
    place-items: center;
    flex: none;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: var(--_brand);
    color: var(--_on-brand);
  }
  .help b {
    font-size: 1.12em;
    white-space: nowrap;
  }
  .help .t {
    display: grid;
    flex: 1 1 0;
    min-width: min-content;
  }
  .root.largest .help {
    padding-inline: 8px;
  }
  .root.largest .help b {
    font-size: 1em;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 40px;
    padding: 6px 12px;
    border-radius: var(--_radius);
    max-width: none;
    font-size: 0.941em;
    line-height: 1.45;
  }
  /* Its words change by themselves: room for two rows of them from the start. */
  .line:is(.two, [part='save']) {
    min-height: calc(2.9em + 12px);
  }
  .line.ok {
    background: var(--_ok-soft);
    color: var(--_ok);
  }
  .line.warn {
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .line.bad {
    background: var(--_err-soft);
    color: var(--_err);
  }
  /* How old what stands here is: no plate of its own. */
  .line.caption {
    padding-inline: 0;
  }
  .line.calm {
    background: var(--_surface-2);
    color: var(--_ink-2);
  }
  .line > span {
    flex: 1;
  }
  .note {
    display: grid;
    gap: 8px;
    padding: 2px 0 2px 16px;
    border-inline-start: 4px solid var(--_brand);
    line-height: 1.55;
  }
  .state {
    display: grid;
    gap: 14px;
    padding-top: 14px;
    border-top: 2px solid var(--_ink);
  }
  .state h2 {
    display: flex;
    gap: 10px;
    align-items: center;
  }
  .state.failed h2 {
    color: var(--_err);
  }
  .crumb {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-height: var(--_target);
    margin: -8px 0 -14px;
  }
  .head {
    display: grid;
    gap: calc(8 * var(--_u));
  }
  .eye {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    color: var(--_ink-3);
    font-size: 0.882em;
  }
  .eye .link {
    margin-block: -12px;
  }
  .ghost {
    display: grid;
    grid-template-columns: 46px minmax(0, 1fr);
    gap: 8px 14px;
    align-content: center;
    min-height: 76px;
    border-top: 1px solid var(--_line);
  }
  .ghost span {
    border-radius: var(--_radius);
    background: var(--_surface-2);
  }
  .ghost span:first-child {
    grid-row: 1 / span 2;
    height: 46px;
  }
  .ghost span:nth-child(2) {
    width: 60%;
    height: 20px;
  }
  .ghost span:nth-child(3) {
    width: 80%;
    height: 14px;
  }
  .rows > li {
    border-top: 1px solid var(--_line);
  }
  .rows > li:last-child {
    border-bottom: 1px solid var(--_line);
  }
  .row {
    display: flex;
    align-items: center;
    gap: 14px;
    width: 100%;
    min-height: 76px;
    padding: 12px 0;
    border: 0;
    background: none;
    color: var(--_ink);
    font: inherit;
    line-height: 1.45;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }
  .row .t {
    flex: 1;
    min-width: 0;
  }
  .row .t b {
    display: block;
    font-size: 1.12em;
  }
  .row .t span {
    color: var(--_ink-2);
    font-size: 0.941em;
  }
  .row .swatch {
    display: grid;
    place-items: center;
    flex: none;
    width: 46px;
    height: 46px;
    border-radius: var(--_radius);
    background: var(--_cloth);
    color: var(--_on-cloth);
  }
  .row .swatch.soft {
    background: var(--_brand-soft);
    color: var(--_brand);
  }
  .row.danger .swatch {
    background: var(--_err-soft);
    color: var(--_err);
  }
  .row.danger b {
    color: var(--_err);
  }
  .row > svg.i:last-child {
    color: var(--_ink-3);
  }
  .ask {
    padding: 12px 0;
  }
  .own {
    white-space: pre-wrap;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    padding: 1px 9px 1px 7px;
    border-radius: 5px;
    background: var(--_surface-2);
    color: var(--_ink-2);
    font-size: 0.882em;
    font-weight: 600;
    line-height: 1.5;
    white-space: nowrap;
  }
  /* At 30 px a state, or the way back, may be longer than the phone is wide. */
  .root.largest :is(.tag, .crumb .link) {
    white-space: normal;
  }
  .tag svg {
    width: 0.95em;
    height: 0.95em;
    flex: none;
  }
  .tag.now {
    background: var(--_brand-soft);
    color: var(--_brand);
  }
  .tag.warn {
    background: var(--_warn-soft);
    color: var(--_warn);
  }
`;
