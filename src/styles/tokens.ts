import { css } from 'lit';

/**
 * 蓝印白墙: 白地蓝花 by day, 蓝地白花 by night. Public tokens are `--linli-color-…`, set on any ancestor; inside, everything reads the private twin
 * set on the inner wrapper, so that a host page's own `--_…` cannot leak in. Contrast figures: every text pair ≥ 5.3, body ≥ 8 (look-screens,
 * WCAG 2.x). A site's own colours are made for white paper: in the dark and in high contrast ours hold, whose contrast is known.
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
    --_err-soft: #fbe8ee;
    --_seal: #bb381d;
    --_on-seal: #fff;
    --_focus-in: #ffcb3d;
    --_focus-out: #18202b;
    --_scale: var(--linli-scale, 1);
    --_leading: 1.6;
    --_u: 1px;
    --_control: 52px;
    --_target: 48px;
    --_gutter: 20px;
    --_h1: 1.647em;
    --_radius: 6px;
    --_hair: 1px;
    color-scheme: light;
  }
  .root.dark {
    --_bg: #0d1728;
    --_surface: #15233c;
    --_surface-2: #203050;
    --_ink: #eef2f8;
    --_ink-2: #c3cddd;
    --_ink-3: #a3b0c6;
    --_line: #2d3f60;
    --_line-strong: #8496b4;
    --_brand: #abc9f6;
    --_on-brand: #0d1f3d;
    --_brand-soft: #1d3358;
    --_link: #abc9f6;
    --_cloth: #234a86;
    --_on-cloth: #fff;
    --_on-cloth-2: #d6e3f7;
    --_cloth-line: #6f92c8;
    --_resist: #e9f0fb;
    --_undyed: #0d1728;
    --_ok: #8fd3b0;
    --_ok-soft: #15372a;
    --_warn: #f2c676;
    --_warn-soft: #3a2d13;
    --_err: #ffb0c6;
    --_err-soft: #471a2d;
    --_seal: #c2432a;
    --_focus-in: #0d1728;
    --_focus-out: #ffcb3d;
    color-scheme: dark;
  }
  /* Ink on paper: lines as dark as letters, no soft fill, nothing that only a hue tells. */
  .root.more {
    --_bg: #fff;
    --_surface: #fff;
    --_surface-2: #fff;
    --_ink: #000;
    --_ink-2: #000;
    --_ink-3: #000;
    --_line: #000;
    --_line-strong: #000;
    --_brand: #0a2654;
    --_on-brand: #fff;
    --_brand-soft: #fff;
    --_link: #003078;
    --_cloth: #0a2654;
    --_on-cloth: #fff;
    --_on-cloth-2: #fff;
    --_cloth-line: #fff;
    --_resist: #fff;
    --_undyed: #fff;
    --_ok: #003d24;
    --_ok-soft: #fff;
    --_warn: #5c3300;
    --_warn-soft: #fff;
    --_err: #8a0030;
    --_err-soft: #fff;
    --_seal: #9c2309;
    --_hair: 2px;
  }
  .root.more.dark {
    --_bg: #000;
    --_surface: #000;
    --_surface-2: #000;
    --_ink: #fff;
    --_ink-2: #fff;
    --_ink-3: #fff;
    --_line: #fff;
    --_line-strong: #fff;
    --_brand: #cfe0fb;
    --_on-brand: #000;
    --_brand-soft: #000;
    --_link: #cfe0fb;
    --_undyed: #000;
    --_ok: #b5efcf;
    --_ok-soft: #000;
    --_warn: #ffdf9e;
    --_warn-soft: #000;
    --_err: #ffd0dd;
    --_err-soft: #000;
  }
  /* 大字 22 px, 特大 30 px; room grows less than letters, or nothing would fit beside them. */
  .root.big {
    --_scale: 1.294;
    --_u: 1.18px;
    --_control: 64px;
    --_target: 60px;
    --_gutter: 16px;
    --_h1: 1.5em;
  }
  .root.largest {
    --_scale: 1.765;
    --_leading: 1.55;
    --_control: 76px;
    --_target: 72px;
    --_h1: 1.4em;
  }
  @media print {
    .root.root.root {
      --_bg: #fff;
      --_surface: #fff;
      --_surface-2: #fff;
      --_ink: #000;
      --_ink-2: #000;
      --_ink-3: #000;
      --_line: #000;
      --_line-strong: #000;
      --_brand: #000;
      --_on-brand: #fff;
      --_brand-soft: #fff;
      --_link: #000;
      --_cloth: #fff;
      --_on-cloth: #000;
      --_on-cloth-2: #000;
      --_cloth-line: #000;
      --_undyed: #fff;
      --_ok: #000;
      --_ok-soft: #fff;
      --_warn: #000;
      --_warn-soft: #fff;
      --_err: #000;
      --_err-soft: #fff;
      color-scheme: light;
    }
  }
  @media (forced-colors: active) {
    .root.root.root {
      --_brand: CanvasText;
      --_on-brand: Canvas;
      --_line: CanvasText;
      --_line-strong: CanvasText;
      --_cloth: Canvas;
      --_on-cloth: CanvasText;
      --_on-cloth-2: CanvasText;
      --_cloth-line: CanvasText;
      --_undyed: Canvas;
      --_ink-2: CanvasText;
      --_ink-3: CanvasText;
      --_focus-out: Highlight;
    }
  }
`;
