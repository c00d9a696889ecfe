import { css, unsafeCSS } from 'lit';
import { itemsRoom, roomOf } from '../../styles/reserved.ts';

export const myItemsStyles = css`
  .root {
    --_room: ${unsafeCSS(roomOf(itemsRoom, 40))};
  }
  .btn.danger {
    color: var(--_err);
  }
  .sure {
    padding-top: 14px;
    border-top: 2px solid var(--_err);
  }
`;
