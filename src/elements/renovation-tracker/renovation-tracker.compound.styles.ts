import { css } from 'lit';

/** Buildings as slabs, works, photos, people: one compound. */
export const compoundStyles = css`
  .inside,
  .slabs {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(92px * var(--_scale))), 1fr));
    gap: 10px;
  }
  .inside .whole,
  .inside .muted {
    grid-column: 1 / -1;
  }
  .inside li,
  .slab {
    display: grid;
    place-items: center;
    width: 100%;
    min-height: var(--_target);
    padding: 4px 8px;
    border: 1.5px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    cursor: pointer;
  }
  .inside .muted {
    border: 0;
    background: none;
    font-weight: 400;
  }
  .slab.done,
  .slab.doing {
    border: 2px solid var(--_brand);
  }
  .slab.done {
    background: var(--_brand);
    color: var(--_on-brand);
    forced-color-adjust: none;
  }
  /* A third dyed, at the left, where no letter stands. */
  .slab.doing {
    padding-inline-start: calc(22% + 4px);
    background: linear-gradient(90deg, var(--_brand) 22%, var(--_undyed) 0);
    forced-color-adjust: none;
  }
  .slab[aria-pressed='true'],
  .inside .home {
    box-shadow: 0 0 0 2px var(--_bg), 0 0 0 5px var(--_ink);
  }
  .mine {
    font-size: 0.823em;
    font-weight: 400;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    max-width: none;
    color: var(--_ink-2);
  }
  .classes .legend {
    gap: 6px 0;
  }
  .also {
    display: grid;
    gap: 6px;
    padding-top: 10px;
    border-top: 1px solid var(--_cloth-line);
  }
  .classes > li {
    display: grid;
    gap: 6px;
    padding: 14px 0 6px;
  }
  summary.link {
    font-weight: 400;
  }
  .plain {
    display: grid;
    gap: 10px;
    padding: 4px 0 8px;
  }
  .pairs {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(130px * var(--_scale))), 1fr));
    gap: 10px;
  }
  .pairs img,
  .gone {
    display: block;
    width: 100%;
    aspect-ratio: 5 / 4;
    border-radius: var(--_radius);
    background: var(--_surface-2);
    object-fit: cover;
  }
  .gone {
    padding: 12px;
  }
  .pairs [hidden] {
    display: none;
  }
  .person {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 6px 14px;
    padding: 10px 0;
  }
  .person .t {
    display: grid;
    flex: 1 1 8em;
    line-height: 1.4;
  }
  .person .btn {
    white-space: nowrap;
  }
  .table {
    width: 100%;
    border-collapse: collapse;
  }
  .table :is(th, td) {
    padding: 8px 0;
    border-bottom: 1px solid var(--_line);
    font-weight: 400;
    text-align: end;
  }
  .table th {
    text-align: start;
  }
  [part='take'] .pair {
    margin-top: 8px;
  }
`;
