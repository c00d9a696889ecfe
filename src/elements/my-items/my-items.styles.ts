import { css } from 'lit';
import { itemsRoom } from '../../styles/reserved.ts';
import { roomStyle } from '../../styles/room.ts';

export const myItemsStyles = css`
  .root {
    --_room: ${roomStyle(itemsRoom)};
  }
  .btn.danger {
    color: var(--_err);
  }
  .figure {
    font-size: 1.53em;
    font-weight: 600;
  }
  .sure {
    padding-top: 14px;
    border-top: 2px solid var(--_err);
  }
`;
