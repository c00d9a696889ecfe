import type { Theme, TextSize } from '../../ports/comfort.ts';

export interface ComfortWords {
  title: string;
  size: string;
  sizes: Record<TextSize, string>;
  /** On the one button of the compact form: what pressing it does. */
  next: Record<TextSize, string>;
  contrast: string;
  contrasts: Record<'standard' | 'more', string>;
  theme: string;
  themes: Record<Theme, string>;
  read: string;
  stop: string;
  nothingToRead: string;
  remembered: string;
  changed: (what: string) => string;
}

export const comfortZhHans: ComfortWords = {
  title: '看着舒服些',
  size: '字多大',
  sizes: { standard: '标准', large: '大', largest: '特大' },
  next: { standard: '标准字', large: '字大一点', largest: '字再大一点' },
  contrast: '颜色深浅',
  contrasts: { standard: '平常', more: '黑白分明' },
  theme: '底色',
  themes: { light: '白底', dark: '深色底', auto: '跟手机一样' },
  read: '读给我听',
  stop: '不用读了',
  nothingToRead: '这一页没有可以读的。',
  remembered: '选好就记住了，只记在这台设备上。',
  changed: (what) => `已换成${what}。`,
};
