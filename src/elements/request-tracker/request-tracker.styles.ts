import { css } from 'lit';
import { trackerRoom } from '../../styles/reserved.ts';
import { roomStyle } from '../../styles/room.ts';

export const requestTrackerStyles = css`
  .root {
    --_room: ${roomStyle(trackerRoom)};
  }
  .between {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 12px;
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
  .please {
    font-weight: 600;
  }
  .rates {
    grid-template-columns: repeat(auto-fit, minmax(calc(120 * var(--_u)), 1fr));
  }
`;
