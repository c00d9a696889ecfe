import { css } from 'lit';
import { comfortRoom } from '../../styles/reserved.ts';
import { roomStyle } from '../../styles/room.ts';

export const comfortStyles = css`
  .root {
    --_room: ${roomStyle(comfortRoom)};
  }
  :host([compact]) .root {
    --_room: 0px;
    padding: 0;
    background: none;
  }
  @media print {
    :host {
      display: none;
    }
  }
  .stack {
    gap: calc(20 * var(--_u));
  }
  /* What each size looks like, whatever the size now. */
  [part='sizes'] .standard {
    font-size: 17px;
  }
  [part='sizes'] .large {
    font-size: 22px;
  }
  [part='sizes'] .largest {
    font-size: 30px;
  }
  .choice-of {
    display: grid;
    gap: 6px;
  }
  .choice-of > p {
    font-weight: 600;
  }
`;
