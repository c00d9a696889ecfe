import type { ComfortWords } from './comfort.words.ts';

export const comfortEn: ComfortWords = {
  title: 'Easier to read',
  size: 'Text size',
  sizes: { standard: 'Standard', large: 'Large', largest: 'Largest' },
  next: { standard: 'Standard text', large: 'Larger text', largest: 'Even larger text' },
  contrast: 'Contrast',
  contrasts: { standard: 'Ordinary', more: 'Stronger' },
  theme: 'Background',
  themes: { light: 'Light', dark: 'Dark', auto: 'As the phone' },
  read: 'Read to me',
  stop: 'Stop reading',
  nothingToRead: 'There is nothing to read on this page.',
  remembered: 'Your choice is remembered, on this device only.',
  changed: (what) => `Changed to ${what.toLowerCase()}.`,
};
