import { css } from 'lit';

/** A heading with its fact at the right edge. */
export const between = css`
  .between {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 12px;
  }
`;
