import { css } from 'lit';

export const renovationTrackerStyles = css`
  /* More than a phone's screen: what comes while it is read, and the phone row at the foot, stand below it. */
  .root {
    --_room: 1100px;
  }
  .between > span {
    color: var(--_ink-2);
    font-weight: 400;
  }
  .cloth.bare {
    padding-block: calc(20 * var(--_u));
  }
  .compounds {
    display: block;
    width: min(100%, 460px);
    fill: none;
    stroke: var(--_resist);
    stroke-linecap: round;
  }
  .quiet .compounds {
    stroke: var(--_brand);
  }
  .compounds .done {
    stroke-width: 9;
  }
  .compounds :is(.doing, .ring) {
    stroke-width: 1.2;
  }
  .compounds .doing {
    fill: var(--_resist);
  }
  .quiet .compounds .doing {
    fill: var(--_brand);
  }
  .compounds .ahead {
    stroke-width: 3;
  }
  .counts,
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(88px * var(--_scale))), 1fr));
    gap: calc(12 * var(--_u)) calc(14 * var(--_u));
  }
  .counts {
    padding-top: calc(12 * var(--_u));
    border-top: 1px solid var(--_cloth-line);
  }
  .counts dt {
    color: var(--_on-cloth-2);
    font-size: 0.941em;
  }
  .quiet .counts dt {
    color: inherit;
  }
  .counts dd {
    font-size: 1.53em;
    font-weight: 600;
  }
  .figures {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(140px * var(--_scale))), 1fr));
    gap: calc(18 * var(--_u)) calc(16 * var(--_u));
  }
  .figures > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    padding-top: 8px;
    border-top: 2px solid var(--_ink);
    line-height: 1.35;
  }
  .figures dt {
    color: var(--_ink-2);
    font-size: 0.941em;
  }
  .figures dd {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 6px;
    white-space: nowrap;
  }
  .figures dd b {
    font-size: 2.12em;
    line-height: 1.2;
  }
  .seek {
    display: grid;
    gap: 6px;
    max-width: 34em;
  }
  .seek label {
    font-weight: 600;
  }
  .with {
    position: relative;
  }
  .with svg {
    position: absolute;
    top: calc(50% - 0.7em);
    inset-inline-start: 14px;
  }
  .with .in {
    min-height: calc(60 * var(--_u));
    padding-inline-start: calc(1.4em + 24px);
  }
  .dye {
    display: inline-block;
    width: 14px;
    height: 14px;
    margin-inline-end: 6px;
    border: 2px solid;
    border-radius: 50%;
    color: var(--_brand);
    vertical-align: -1px;
  }
  .cloth:not(.quiet) .dye {
    color: var(--_resist);
  }
  .dye.done,
  .dye.doing {
    background: linear-gradient(90deg, currentColor 50%, transparent 0) border-box;
  }
  .dye.done {
    background: currentColor;
  }
  .cloth .dye.ahead {
    transform: scale(0.4);
    background: currentColor;
  }
  /* Beside each other where a page is wide. */
  .columns {
    columns: calc(420px * var(--_scale));
    column-gap: 64px;
  }
  .columns > * {
    break-inside: avoid;
    margin-bottom: calc(28 * var(--_u));
  }
  .tree {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(400px * var(--_scale))), 1fr));
    column-gap: 64px;
  }
  .tree > [role='treeitem'] {
    position: relative;
    display: block;
    padding: 12px 26px 12px 0;
    border-top: 1px solid var(--_line);
    line-height: 1.45;
    cursor: pointer;
  }
  .tree > .opened {
    grid-column: 1 / -1;
    border: 0;
    padding-block: 8px 16px;
  }
  .root.largest .fact {
    display: block;
  }
  /* Of a long list only what is seen is laid out. */
  .tree > li:nth-child(n + 21) {
    content-visibility: auto;
    contain-intrinsic-size: auto 108px;
  }
  .tree b {
    font-size: 1.12em;
  }
  .tree li > span {
    display: block;
    color: var(--_ink-2);
    font-size: 0.941em;
  }
  .tree li > .tag {
    display: inline-flex;
    margin-top: 2px;
    color: var(--_warn);
    font-size: 0.882em;
  }
  .tree > [role='treeitem']::after {
    content: '';
    position: absolute;
    top: 24px;
    inset-inline-end: 6px;
    width: 9px;
    height: 9px;
    border: solid var(--_ink-3);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  .tree [aria-expanded='true']::after {
    transform: translateY(5px) rotate(225deg);
  }
  /* A dot a step: dyed, half dyed, undyed, each 16 px wide. */
  .tree .at {
    position: relative;
    padding-top: 20px;
    color: var(--_ink);
  }
  .at::before,
  .at::after {
    --_ring: radial-gradient(circle, transparent 5px, var(--_brand) 5.5px 6.5px, transparent 7px) 0 0 / 16px 16px;
    content: '';
    position: absolute;
    top: 2px;
    left: 0;
    width: calc(var(--_k, 0) * 16px);
    height: 16px;
    background: radial-gradient(circle, var(--_brand) 6.5px, transparent 7px) 0 0 / 16px 16px;
  }
  .at::after {
    left: calc(var(--_k, 0) * 16px);
    width: calc((var(--_n) - var(--_k, 0)) * 16px);
    background: var(--_ring);
  }
  .at:not(.out)::after {
    background: radial-gradient(circle at 8px 8px, var(--_brand) 6.5px, transparent 7px) 0 0 / 8px 16px no-repeat, var(--_ring);
  }
  .n1 { --_n: 1; } .n2 { --_n: 2; } .n3 { --_n: 3; } .n4 { --_n: 4; } .n5 { --_n: 5; } .n6 { --_n: 6; } .n7 { --_n: 7; } .n8 { --_n: 8; } .n9 { --_n: 9; } .n10 { --_n: 10; } .n11 { --_n: 11; } .n12 { --_n: 12; }
  .s1 { --_k: 1; } .s2 { --_k: 2; } .s3 { --_k: 3; } .s4 { --_k: 4; } .s5 { --_k: 5; } .s6 { --_k: 6; } .s7 { --_k: 7; } .s8 { --_k: 8; } .s9 { --_k: 9; } .s10 { --_k: 10; } .s11 { --_k: 11; } .s12 { --_k: 12; }
  @media print {
    .find > :is(.seek, .segment, select, .caption),
    [part='take'] {
      display: none;
    }
    .slab {
      min-height: 0;
    }
  }
`;
