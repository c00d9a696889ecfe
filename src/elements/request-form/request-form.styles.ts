import { css } from 'lit';
import { formRoom } from '../../styles/reserved.ts';
import { roomStyle } from '../../styles/room.ts';

export const requestFormStyles = css`
  .root {
    --_room: ${roomStyle(formRoom)};
  }
  .crumb.first {
    min-height: 0;
    margin: 0 0 calc(-18 * var(--_u));
  }
  .stitch {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    margin-inline-start: auto;
    color: var(--_ink-2);
    font-size: 0.941em;
    white-space: nowrap;
  }
  .stitch i {
    display: inline-flex;
    gap: 6px;
  }
  .root.big .stitch i {
    display: none;
  }
  .stitch i span {
    width: 10px;
    height: 10px;
    border: 2px solid var(--_brand);
    border-radius: 50%;
  }
  .stitch .done {
    background: var(--_brand);
  }
  .alarm {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
    max-width: none;
    padding: 10px 10px 10px 14px;
    border-radius: var(--_radius);
    background: var(--_warn-soft);
    color: var(--_warn);
    line-height: 1.4;
  }
  .alarm b {
    flex: 1 0 auto;
  }
  .alarm.advice b {
    flex: 1 1 0;
    min-width: 0;
  }
  .field > .field {
    padding-top: calc(8 * var(--_u));
  }
  .alarm span {
    display: flex;
    gap: 12px;
  }
  .alarm .btn {
    border-color: var(--_warn);
    color: var(--_warn);
    min-width: calc(64 * var(--_u));
  }
  .search .within {
    position: relative;
    display: flex;
    gap: 10px;
  }
  .search .within > svg.i {
    position: absolute;
    inset-block-start: calc((60 * var(--_u) - 1.4em) / 2);
    inset-inline-start: 14px;
    color: var(--_ink-2);
    pointer-events: none;
  }
  .search .in {
    min-height: calc(60 * var(--_u));
    padding-inline-start: calc(22px + 1.4em);
    appearance: none;
  }
  .search .btn {
    flex: none;
    white-space: nowrap;
  }
  .search .in::-webkit-search-cancel-button {
    display: none;
  }
  .row u {
    text-decoration: underline 3px var(--_brand);
    text-underline-offset: 5px;
  }
  .exit {
    position: sticky;
    z-index: 1;
    top: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
    max-width: none;
    padding-block: 6px;
    background: var(--_bg);
  }
  .answers > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    align-items: center;
    padding: 12px 0;
    border-top: 1px solid var(--_line);
  }
  .answers > div:last-child {
    border-bottom: 1px solid var(--_line);
  }
  .answers dt {
    color: var(--_ink-3);
    font-size: 0.882em;
    line-height: 1.5;
  }
  .answers dd {
    grid-column: 1;
    line-height: 1.5;
  }
  .answers .act {
    grid-row: 1 / span 2;
    grid-column: 2;
  }
  .root.largest .answers > div {
    grid-template-columns: minmax(0, 1fr);
  }
  .root.largest .answers .act {
    grid-row: auto;
    grid-column: 1;
    justify-self: start;
  }
  .thumbs {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    padding-top: 4px;
  }
  .thumbs img {
    width: 84px;
    height: 84px;
    border-radius: var(--_radius);
    background: var(--_surface-2);
    object-fit: cover;
  }
  .how ul {
    display: grid;
    gap: 6px;
    padding: 4px 0 4px 16px;
    border-inline-start: 4px solid var(--_brand);
    color: var(--_ink-2);
    line-height: 1.55;
  }
  .how summary {
    display: flex;
    list-style: none;
  }
  .how summary::-webkit-details-marker {
    display: none;
  }
`;
