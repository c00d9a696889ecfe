/** What is made known: titles and points of the source's own events, and at the 示例 places one of each kind. Their words name no date, so that they can stand on any day. */
import type { Notice, NoticeKind } from '../domain/notice.ts';
import { statedEvents } from './facts.ts';

/** By article: what the source tells of is an account, of the executive meeting its points. */
const told: readonly (readonly [article: string, event: string, kind: NoticeKind])[] = [
  ['A4', 'copyright-lesson', 'recap'], ['A6', 'executive-31', 'minutes'], ['A7', 'zhangjian-tour', 'recap'], ['A9', 'guoyuan-clinic', 'recap'],
];

/** The page bears no date, only its month. */
const statedNotices = (): Notice[] =>
  told.map(([article, event, kind]): Notice => {
    const { title, agenda, itinerary, services } = statedEvents.find((one) => one.article === article)!;
    const points = agenda?.map((point, index) => `${index + 1}. ${point}`) ?? itinerary?.map(({ name, highlights }) => `${name}：${highlights.join('、')}`) ?? (services && [services.join('、')]);
    return { type: 'notice', id: event, kind, title: title!, date: '2023-11', ...(points && { body: points.join('\n\n') }), about: [`event/${event}`], state: 'published', prov: { source: 'seed', article } };
  });

const made = { type: 'notice', state: 'published', publisher: '示例社区居委会', prov: { source: 'synthetic' } } as const;
const phone = '0513-0000-0000';

/** One waits to be published, and one is archived. */
export const madeNotices: readonly Notice[] = [
  {
    ...made, id: 'water-cut', kind: 'announcement', title: '示例新村 8 幢换楼道水管，停水半天', date: '2023-11-09', urgent: true, expires: '2023-11-13T11:30:00+08:00', about: ['place/xincun-8', 'project/p001'],
    body: '换楼道水管，早上停水，中午恢复。\n\n请先接好水。家里没人的，出门前看一看水龙头关了没有。',
  },
  {
    ...made, id: 'parking', kind: 'announcement', title: '示例苑停车位划线方案公示', date: '2023-11-06', objections: { opens: '2023-11-06', closes: '2023-11-15', to: '示例社区居委会', phone }, about: ['place/yuan'],
    body: '新划的车位不占消防通道，靠楼道口的留给行动不便的住户。图贴在每幢楼的楼道口。\n\n有不同意见的，公示期里告诉居委会。',
  },
  { ...made, id: 'talk-minutes', kind: 'minutes', title: '示例新村议事会纪要：充电桩装在哪里', date: '2023-11-03', about: ['place/xincun'], body: '到会的有居民代表、物业和社区。\n\n商定：装在车棚东头，离住户窗户六米以上；夜里十点后不充。' },
  { ...made, id: 'pets', kind: 'policy', title: '示例社区文明养犬约定', date: '2023-09', about: ['place/community'], body: '出门牵绳，粪便带走。早上六点前、夜里十点后请不要让它叫。' },
  { ...made, id: 'sweep', kind: 'recap', title: '示例花园楼道清理做完了', date: '2023-10-28', about: ['place/huayuan'], state: 'archived', body: '八幢楼的楼道都清过了，占着消防通道的旧家具搬走了。' },
  { ...made, id: 'heating', kind: 'announcement', title: '取暖安全提醒（待审核）', date: '2023-11-10', about: ['place/community'], state: 'pending' },
];

export const townNotices = (): Notice[] => [...statedNotices(), ...madeNotices];
