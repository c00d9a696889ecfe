import { css } from 'lit';
import { trackerRoom } from '../../styles/reserved.ts';
import { roomStyle } from '../../styles/room.ts';

export const requestTrackerStyles = css`
  .root {
    --_room: ${roomStyle(trackerRoom)};
  }
  .facts {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px 16px;
    line-height: 1.55;
  }
  .facts dt {
    color: var(--_ink-3);
  }
  .chain > li {
    display: grid;
    grid-template-columns: 8px minmax(0, 1fr);
    gap: 0 14px;
    padding: 12px 0;
    border-top: 1px solid var(--_line);
    line-height: 1.5;
  }
  .chain > li:last-child {
    border-bottom: 1px solid var(--_line);
  }
  .chain > li::before {
    content: '';
    width: 8px;
    height: 8px;
    margin-top: 0.55em;
    border-radius: 50%;
    background: var(--_brand);
  }
  .chain > .returned::before {
    border: 2px solid var(--_warn);
    background: transparent;
  }
  .chain .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 10px;
  }
  blockquote {
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--_line);
    color: var(--_ink-2);
  }
  .sealed {
    display: flex;
    gap: 18px;
    align-items: center;
  }
  .seal {
    flex: none;
    width: 76px;
    height: 76px;
    transform: rotate(-3deg);
  }
  .evidence {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 10px;
  }
  .evidence img {
    display: block;
    width: 100%;
    aspect-ratio: 5 / 4;
    border-radius: var(--_radius);
    background: var(--_surface-2);
    object-fit: cover;
  }
  .note-field .in {
    color: #18202b;
    background: #fff;
  }
  .asked {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_cloth-line);
    white-space: pre-wrap;
  }
  .cloth blockquote {
    border-color: var(--_cloth-line);
    color: inherit;
    overflow-wrap: anywhere;
  }
  .ways > li {
    padding: 12px 0;
  }
  .please {
    font-weight: 600;
  }
  .rates {
    grid-template-columns: repeat(auto-fit, minmax(calc(120 * var(--_u)), 1fr));
  }
`;
