import type { ComfortWords } from './comfort.words.ts';

export const comfortZhHant: ComfortWords = {
  title: '看著舒服些',
  size: '字多大',
  sizes: { standard: '標準', large: '大', largest: '特大' },
  next: { standard: '標準字', large: '字大一點', largest: '字再大一點' },
  contrast: '顏色深淺',
  contrasts: { standard: '平常', more: '黑白分明' },
  theme: '底色',
  themes: { light: '白底', dark: '深色底', auto: '跟手機一樣' },
  read: '讀給我聽',
  stop: '不用讀了',
  nothingToRead: '這一頁沒有可以讀的。',
  remembered: '選好就記住了，只記在這台設備上。',
  changed: (what) => `已換成${what}。`,
};
