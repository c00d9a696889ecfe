/** Works with photos for element tests and stories: one house, drawn, whose wall is mended. */
import type { Media } from '../../src/domain/media.ts';
import type { Org } from '../../src/domain/org.ts';
import type { Project } from '../../src/domain/project.ts';
import type { Work } from '../../src/domain/work.ts';

type Phase = NonNullable<Media['phase']>;

const windows = (fill: string): string => [24, 42, 60].flatMap((y) => [18, 36, 54, 72].map((x) => `<path fill="${fill}" d="M${x} ${y}h10v10h-10z"/>`)).join('');
const drawn = (sky: string, roof: string, wall: string, panes: string, more: string, [width, height]: readonly [number, number]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 75" preserveAspectRatio="xMidYMid slice" width="${width}" height="${height}"><path fill="${sky}" d="M0 0h100v75H0z"/><path fill="${wall}" d="M12 20h76v50H12z"/><path fill="${roof}" d="M8 14h84v7H8z"/>${windows(panes)}${more}<path fill="#8d929a" d="M0 70h100v5H0z"/></svg>`;

const large = [800, 600] as const;
const svgs: Record<Phase | 'tall', string> = {
  before: drawn('#cdd3d6', '#857d6c', '#c2b59d', '#5e625f', '<path stroke="#6b6252" fill="none" d="M32 21l3 14-2 9 4 12-1 14M66 30l-3 10 3 12-2 18"/><path fill="#9a8f78" d="M46 56c6-4 12 2 10 14H44z"/>', large),
  during: drawn('#cdd3d6', '#857d6c', '#d6cbb6', '#5e625f', '<path stroke="#b9791a" fill="none" d="M14 12v58M34 12v58M52 12v58M70 12v58M87 12v58M12 34h76M12 52h76"/>', large),
  after: drawn('#d3e2ea', '#46525c', '#f3f0e6', '#5b86b0', '<path stroke="#46525c" fill="none" d="M30.500 21v49M68.500 21v49"/>', large),
  tall: drawn('#d3e2ea', '#46525c', '#f3f0e6', '#5b86b0', '', [450, 800]),
};
const urls = new Map<string, string>();
const urlOf = (what: keyof typeof svgs): string => {
  if (!urls.has(what)) urls.set(what, URL.createObjectURL(new Blob([svgs[what]], { type: 'image/svg+xml' })));
  return urls.get(what)!;
};

let count = 0;

export const photo = (phase: Phase, day?: string, change: Partial<Media> & { tall?: boolean } = {}): Media => {
  const { tall, ...rest } = change;
  return { id: `photo-${(count += 1)}`, url: urlOf(tall ? 'tall' : phase), alt: '', phase, viewpoint: '人行道上，朝南', ...(day && { takenAt: `${day}T09:00:00+08:00` }), width: tall ? 450 : 800, height: tall ? 800 : 600, ...rest };
};

const prov = { source: 'synthetic' } as const;

/** The wall of building 8, accepted by the supervisor on two photos. */
export const wall: Work = {
  type: 'work', id: 'w1', project: 'project/p1', category: 'category/B01', place: 'place/xincun-8', name: '外墙修补粉刷', state: 'accepted', onList: true, hidden: false,
  media: [photo('before', '2023-04-12'), photo('after', '2023-10-28')], acceptedBy: 'org/jianli', prov,
};
/** Pipes under the yard: buried, and photographed while they were open. */
export const pipes: Work = {
  ...wall, id: 'w2', name: '雨污分流', hidden: true, place: 'place/xincun',
  media: [photo('before', '2023-04-12'), photo('during', '2023-06-20', { viewpoint: '沟里' }), photo('after', '2023-09-08')],
};
export const project: Project = { type: 'project', id: 'p1', kind: 'renovation', name: '示例新村改造', state: 'constructing', places: ['place/xincun'], contractor: 'org/sg1', supervisor: 'org/jianli', prov };
export const supervisor: Org = { type: 'org', id: 'jianli', kind: 'enterprise', name: '示例监理公司', prov };
