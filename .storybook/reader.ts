/** Who reads a story, by the toolbar: in which language and size, on which ground, and in whose page. */
import '../src/define/words/en.ts';
import '../src/define/words/zh-hant.ts';
import { page, pageChanged } from '../src/kit/page.ts';
import type { Comfort } from '../src/ports/comfort.ts';
import { fakeComfort } from '../test/fakes/comfort.ts';

interface Item {
  value: string;
  title: string;
}

const choice = (title: string, icon: string, items: Item[]): { description: string; toolbar: { title: string; icon: never; items: Item[]; dynamicTitle: boolean } } => ({
  description: title, toolbar: { title, icon: icon as never, items, dynamicTitle: true },
});

export const readerTypes = {
  language: choice('语言', 'globe', [{ value: 'zh-Hans', title: '简体' }, { value: 'en', title: 'English' }, { value: 'zh-Hant', title: '繁體' }]),
  size: choice('字号', 'type', [{ value: 'standard', title: '字号 标准' }, { value: 'large', title: '字号 大' }, { value: 'largest', title: '字号 特大' }]),
  theme: choice('底色', 'sun', [{ value: 'light', title: '白底' }, { value: 'dark', title: '深色底' }, { value: 'auto', title: '底色跟系统' }]),
  contrast: choice('对比', 'contrast', [{ value: 'standard', title: '对比 平常' }, { value: 'more', title: '黑白分明' }]),
  host: choice('页面样式', 'paintbrush', [{ value: 'clean', title: '干净的页面' }, { value: 'hostile', title: '样式粗暴的页面' }]),
};

export const readerGlobals = { language: 'zh-Hans', size: 'standard', theme: 'light', contrast: 'standard', host: 'clean' };

/** The toolbar's choice, until somebody chooses on the page. */
const store = fakeComfort();
page().comfort = store;

// As in test/hosts: a page in hundreds of pixels.
const hostile = Object.assign(document.createElement('style'), { textContent: 'html{font-size:100px} *{font-size:12px;line-height:1;color:red}' });

let before = '';

/** What can be set before a story plays; a story about a way to read says so in `parameters.comfort`. A choice made on the page holds until the toolbar or the story changes. */
export function seat({ id, globals, parameters }: { id: string; globals: object; parameters: { comfort?: Comfort } }): void {
  const { size, theme, contrast, host } = { ...readerGlobals, ...globals };
  hostile.remove();
  if (host === 'hostile') document.head.append(hostile);
  const now = JSON.stringify([id, size, theme, contrast]);
  if (now !== before) store.set({ size, theme, contrast, ...parameters.comfort } as Comfort);
  before = now;
  speak('zh-Hans');
}

/** Stories play by the words of the source; the language comes when they have played. */
export function speak(language: string): void {
  document.documentElement.lang = language === 'zh-Hans' ? 'zh-CN' : language;
  pageChanged();
}
