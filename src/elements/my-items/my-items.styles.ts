import { css } from 'lit';

export const myItemsStyles = css`
  .btn.danger {
    color: var(--_err);
  }
  .sure {
    padding-top: 14px;
    border-top: 2px solid var(--_err);
  }
`;
