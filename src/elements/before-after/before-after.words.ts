import type { Unknown } from '../../domain/case-machine.ts';
import type { WorkState } from '../../domain/machines/work.ts';
import type { Media } from '../../domain/media.ts';
import type { Missing, Verdict } from './before-after.model.ts';

/** Sentences of `<linli-before-after>`. */
export interface BeforeAfterWords {
  title: string;
  lead: string;
  view: { label: string; slider: string; side: string };
  /** What the line between two photos is called, and how it stands. */
  range: string;
  share: (percent: number) => string;
  phase: Record<NonNullable<Media['phase']>, string>;
  /** For those who hear a photo: which one it is. */
  alt: Record<NonNullable<Media['phase']>, string>;
  noDate: string;
  spot: (viewpoint: string) => string;
  unlike: string;
  broken: string;
  state: Record<WorkState | Unknown, string>;
  /** `spot`: both from one; `hidden`: a photo in between was owed too. */
  verdict: Record<Verdict, (spot: boolean, hidden: boolean) => string>;
  missing: Record<Missing, string>;
  by: (name: string) => string;
  totals: (accepted: number, complete: number) => string;
  more: (count: number) => string;
  moreSpots: (count: number) => string;
  cut: (count: number) => string;
  empty: { title: string; body: string };
  partly: string;
  fresh: (moment: string) => string;
  kept: (moment: string) => string;
  help: string;
}

export const beforeAfterZhHans: BeforeAfterWords = {
  title: '改造前后',
  lead: '左右拖中间的线，看看变了多少。',
  view: { label: '怎么看', slider: '拖着看', side: '并排看' },
  range: '看前后',
  share: (percent) => `前 ${percent}%`,
  phase: { before: '前', during: '中', after: '后' },
  alt: { before: '改造前', during: '施工中', after: '改造后' },
  noDate: '没有日期',
  spot: (viewpoint) => `同一个位置：${viewpoint}`,
  unlike: '两张照片形状不一样，并排放着看。',
  broken: '照片打不开',
  state: { listed: '没开始', doing: '在做', done: '做完了，等验收', rectifying: '在整改', accepted: '验收了', dropped: '不做了', unknown: '进展不明' },
  verdict: {
    complete: (_, hidden) => (hidden ? '证据齐：前、中、后，同一角度' : '证据齐：前、后、同一角度'),
    lacking: () => '证据不齐：',
    photos: (spot) => (spot ? '照片齐：前、后、同一角度' : '前后照片都有，日期先后也对'),
    photosLacking: () => '照片不齐：',
    begun: () => '做完以后，在同一个位置再拍一张，放在这里比。',
  },
  missing: {
    before: '没有改造前的照片', after: '没有改造后的照片', during: '埋在里面的活，没有施工中的照片', 'same-spot': '前后不是同一个位置拍的', dates: '没有写哪天拍的',
    order: '日期先后不对，“前”应该早于“后”', acceptor: '没有写是谁验收的', 'other-than-contractor': '是施工单位自己验收的', contractor: '没有写施工单位是谁，看不出是不是自己验收自己',
  },
  by: (name) => `${name}验收，不是施工单位自己验收。`,
  totals: (accepted, complete) => `验收了 ${accepted} 项，${complete} 项证据齐。`,
  more: (count) => `再看 ${count} 项`,
  moreSpots: (count) => `再看 ${count} 个位置`,
  cut: (count) => `太多了，这里只放 ${count} 项。想看别的，打电话问。`,
  empty: { title: '还没有改造前后的照片', body: '想知道哪一幢改得怎么样，打电话问。' },
  partly: '有一部分没有取到。',
  fresh: (moment) => `数据是 ${moment} 取的。`,
  kept: (moment) => `这是 ${moment} 存下的，现在可能变了。`,
  help: '看着不对？打电话说',
};
