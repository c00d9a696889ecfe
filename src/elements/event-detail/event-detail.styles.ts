import { css } from 'lit';

export const eventDetailStyles = css`
  .place {
    display: grid;
    gap: calc(6 * var(--_u));
    padding: calc(14 * var(--_u)) 0;
  }
`;
