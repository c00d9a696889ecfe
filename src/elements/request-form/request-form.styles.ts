import { css } from 'lit';

export const requestFormStyles = css`
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
  .alarm span {
    display: flex;
    gap: 12px;
  }
  .alarm .btn {
    border-color: var(--_warn);
    color: var(--_warn);
    min-width: calc(64 * var(--_u));
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    color: var(--_ink-2);
    font-size: 0.941em;
    line-height: 1.5;
  }
  .photo {
    position: relative;
    overflow: hidden;
    border-radius: var(--_radius);
    aspect-ratio: 1;
  }
  .photo img {
    height: 100%;
  }
  .photo button {
    position: absolute;
    top: 0;
    right: 0;
    display: grid;
    place-items: center;
    width: var(--_target);
    height: var(--_target);
    border: 0;
    background: none;
    cursor: pointer;
  }
  .photo button span {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border: 1.5px solid #fff;
    border-radius: 50%;
    background: #18202b;
    color: #fff;
    font-size: 14px;
  }
  .photo button:focus-visible {
    outline-offset: -4px;
  }
  .add,
  .adding {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 2px;
    width: 100%;
    height: 100%;
    border: 1.5px dashed var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_link);
    font-size: 0.941em;
    font-weight: 600;
    text-align: center;
    line-height: 1.3;
    cursor: pointer;
  }
  .adding {
    color: var(--_ink-2);
  }
  .add:focus-within {
    outline: 3px solid var(--_focus-out);
    outline-offset: -4px;
    box-shadow: inset 0 0 0 6px var(--_focus-in);
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
