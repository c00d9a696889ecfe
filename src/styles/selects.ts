import { css } from 'lit';

/** A list that opens, with its arrow: drawn, not fetched. */
export const selects = css`
  select.in {
    padding-inline-end: 44px;
    background:
      linear-gradient(45deg, transparent 50%, currentColor 50%) right 22px center / 7px 7px no-repeat,
      linear-gradient(-45deg, transparent 50%, currentColor 50%) right 15px center / 7px 7px no-repeat,
      var(--_surface);
    text-overflow: ellipsis;
  }
`;
