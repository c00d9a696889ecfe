import { css } from 'lit';

/** Writing to the office: the line about what was written before, and photos with the frame that takes another. */
export const writing = css`
  .keeping {
    display: grid;
    gap: 8px;
  }
  .photos {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 10px;
  }
  .root.big .photos {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .photos img {
    display: block;
    width: 100%;
    aspect-ratio: 1;
    border-radius: var(--_radius);
    background: var(--_surface-2);
    object-fit: cover;
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
`;
