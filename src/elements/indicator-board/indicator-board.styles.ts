import { css } from 'lit';

export const indicatorBoardStyles = css`
  .figs {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(7.6em, 21%)), 1fr));
    gap: calc(20 * var(--_u)) calc(16 * var(--_u));
  }
  .figs > li {
    padding-top: calc(10 * var(--_u));
    border-top: 2px solid var(--_ink);
    line-height: 1.4;
  }
  .fig {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.4em;
    margin-bottom: 2px;
    color: var(--_ink-2);
  }
  .fig b {
    color: var(--_ink);
    font-size: 2.12em;
    line-height: 1.25;
    word-break: keep-all;
  }
  .fig.long b {
    font-size: 1.5em;
  }
  .root.largest .fig b {
    font-size: 1.7em;
  }
  .figs p {
    text-wrap: balance;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 12px;
  }
  .top > .caption {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 6px;
    align-items: baseline;
  }
  .rates {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: calc(22 * var(--_u)) calc(64 * var(--_u));
  }
  .rate {
    align-content: start;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 6px 12px;
    align-items: baseline;
  }
  .rate > b {
    font-size: 1.53em;
    line-height: 1.3;
  }
  .rate > :not(h3, b) {
    grid-column: 1 / -1;
  }
  .strip {
    width: 100%;
    height: 20px;
    border: 1.5px solid var(--_brand);
    border-radius: 5px;
    background: var(--_undyed);
    fill: var(--_brand);
    stroke: var(--_undyed);
  }
  .strip rect {
    stroke: none;
  }
  .strip.plain {
    border-color: var(--_line-strong);
    fill: var(--_line-strong);
  }
  .pace {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 8px 12px;
    align-items: center;
  }
  .pace .num {
    min-width: 2.8em;
    text-align: end;
  }
  .projects {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
    gap: 0 calc(64 * var(--_u));
  }
  .project {
    align-content: start;
    border-top: 1px solid var(--_line);
    display: grid;
    gap: 8px;
    padding: calc(16 * var(--_u)) 0;
  }
  .late {
    color: var(--_warn);
    font-weight: 600;
  }
  /* On a narrow page the columns lie down; where there is room they stand, as drawn. */
  .room {
    max-width: 34em;
    container-type: inline-size;
  }
  .chart > li {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 2em;
    line-height: 1.3;
  }
  .chart .of {
    flex: 0 0 3.6em;
    color: var(--_ink-2);
    font-size: 0.882em;
  }
  .dots {
    display: flex;
    gap: 4px;
  }
  .dots i {
    flex: none;
    width: 14px;
    height: 14px;
    /* A border is printed, a ground is not. */
    border: 7px solid var(--_brand);
    border-radius: 50%;
  }
  .dots.open i {
    border-width: 2px;
    background: var(--_undyed);
  }
  @container (min-width: 20em) {
    .chart {
      display: flex;
      align-items: flex-end;
    }
    .chart > li {
      flex: 1 1 0;
      flex-direction: column-reverse;
      gap: 4px;
      text-align: center;
    }
    .chart .of {
      flex: none;
      align-self: stretch;
      padding-top: 2px;
      border-top: 1px solid var(--_line-strong);
    }
    .chart .dots {
      flex-direction: column;
    }
  }
  table,
  .pace {
    width: 100%;
    max-width: 34em;
  }
  table {
    border-collapse: collapse;
    line-height: 1.4;
  }
  tr > * {
    padding: 10px 0 10px 8px;
    border: 0 solid var(--_line);
    border-top-width: var(--_hair);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  tr > :first-child {
    padding-inline-start: 0;
  }
  tbody tr:last-child > * {
    border-bottom-width: var(--_hair);
  }
  thead th {
    color: var(--_ink-3);
    font-size: 0.882em;
  }
  /* 60余家 in one piece. */
  tr > .n {
    text-align: end;
    overflow-wrap: break-word;
    word-break: keep-all;
  }
  /* At 30 px three columns are too many for a phone: what it is stands over the two. */
  .root.largest [part='changes'] tr {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0 12px;
  }
  .root.largest [part='changes'] tr > :first-child {
    grid-column: 1 / -1;
    border-bottom-width: 0;
  }
  .root.largest [part='changes'] .n {
    padding: 0 0 10px;
    border-width: 0;
    text-align: start;
    overflow-wrap: anywhere;
  }
  small {
    display: block;
    font-weight: 400;
  }
  .folds {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }
  .folds > [open] {
    flex: 1 0 100%;
  }
  summary.link::-webkit-details-marker {
    display: none;
  }
  details[open] > .link .i {
    transform: rotate(180deg);
  }
  @media print {
    summary.link {
      display: block;
      color: inherit;
    }
    summary .i {
      display: none;
    }
  }
  .how > div {
    padding: 10px 0;
    border-top: 1px solid var(--_line);
  }
  .how dt {
    font-weight: 600;
  }
  .how dd {
    color: var(--_ink-2);
  }
`;
