import { css } from 'lit';

/**
 * 蓝印白墙, the light side. Public tokens are `--linli-color-…`, set on any ancestor; inside, everything reads the private twin set on the inner
 * wrapper, so that a host page's own `--_…` cannot leak in. Contrast figures: every text pair ≥ 5.3, body ≥ 8 (look-screens, WCAG 2.x).
 */
export const tokens = css`
  .root {
    --_bg: var(--linli-color-bg, #f6f5f1);
    --_surface: var(--linli-color-surface, #fff);
    --_surface-2: #ecece6;
    --_ink: var(--linli-color-ink, #18202b);
    --_ink-2: var(--linli-color-ink-2, #414c5a);
    --_ink-3: var(--linli-color-ink-3, #566170);
    --_line: var(--linli-color-line, #d9d9d1);
    --_line-strong: var(--linli-color-line-strong, #767f89);
    --_brand: var(--linli-color-brand, #1d3f73);
    --_on-brand: var(--linli-color-on-brand, #fff);
    --_brand-soft: #e5ecf6;
    --_link: var(--linli-color-link, #1c4f93);
    --_cloth: var(--linli-color-cloth, var(--_brand));
    --_on-cloth: var(--linli-color-on-cloth, #fff);
    --_on-cloth-2: #d3dff0;
    --_cloth-line: #5f7eae;
    --_resist: #fff;
    --_undyed: #fff;
    --_ok: #1f6547;
    --_ok-soft: #e2f0e8;
    --_warn: #7a4800;
    --_warn-soft: #faeed6;
    --_err: #a01547;
    --_seal: #bb381d;
    --_on-seal: #fff;
    --_focus-in: #ffcb3d;
    --_focus-out: #18202b;
    --_u: 1px;
    --_control: 52px;
    --_target: 48px;
    --_gutter: 20px;
    --_radius: 6px;
  }
`;
