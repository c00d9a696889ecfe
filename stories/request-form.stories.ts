import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { LoaderFunction } from 'storybook/internal/types';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import { epochOf } from '../src/domain/instant.ts';
import { LinliRequestForm } from '../src/elements/request-form/request-form.ts';
import { define } from '../src/kit/define.ts';
import { page } from '../src/kit/page.ts';
import { seedOffice } from '../src/sample/seed.ts';
import { about, address, keptRequest, Person, phone, picture, scene, type Stage } from './stage.ts';

// Not by src/define: stories bring their own device, and nothing of theirs reaches the disk.
define('linli-request-form', LinliRequestForm, 'stories');

interface Args {
  phone?: string;
  topic?: string;
  drafts?: 'keep' | 'ask' | 'off';
  seamless: boolean;
}

const meta: Meta<Args> = {
  id: 'request-form',
  title: '部件/诉求登记',
  component: 'linli-request-form',
  args: { phone, seamless: false },
  argTypes: {
    phone: { control: 'text' },
    topic: { control: 'select', options: ['request'] },
    drafts: { control: 'select', options: ['keep', 'ask', 'off'] },
    seamless: { control: 'boolean' },
  },
  render: (args, { loaded }) => {
    const { backend, device, clock } = loaded['on'] as Stage;
    return html`<linli-request-form
      .backend=${loaded['bare'] ? undefined : backend}
      .device=${device}
      .clock=${clock}
      phone=${ifDefined(args.phone)}
      topic=${ifDefined(args.topic)}
      drafts=${ifDefined(args.drafts)}
      ?seamless=${args.seamless}
    ></linli-request-form>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

const at = (canvasElement: HTMLElement): Promise<Person> => Person.at(canvasElement, 'linli-request-form');

/** A story of a state: these words are on the screen. */
const sees = (...words: string[]) => async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => (await at(canvasElement)).sees(...words);

/** What did not get through, in this state of the outbox. */
const keptAs = (kept: Parameters<typeof keptRequest>[1] & { fields?: Record<string, string> }): LoaderFunction =>
  scene(async (on) => {
    page().defaults.mail = 'jiedao@street.example';
    on.backend.failNext('offline', { verb: 'create', times: Infinity });
    on.device.fill({ outbox: [{ ...(await keptRequest(on, kept)), ...kept }] });
  });

/** Somewhere on this page a case can be looked up. */
const withTracker = (): void => void page().tags.add({ element: document.body, wants: ['case'], open: () => undefined });

/** Drafts of the form's own slot, with these words. */
async function drafts(on: Stage, ...told: [key: string, text: string, when: string][]): Promise<void> {
  const { draft } = await keptRequest(on, { state: 'queued', attempts: 0 });
  if (!draft) return;
  on.device.fill({ drafts: told.map(([key, text, when]) => ({ ...draft, key, fields: { ...(draft.fields as object), screen: 'details', phone: '', text }, updatedAt: epochOf(when) })) });
}

async function toDetails(me: Person): Promise<void> {
  await me.press('房屋与屋面');
  await me.press('屋顶漏水');
  await me.isAt('说说情况');
}

async function fill(me: Person, photos = true): Promise<void> {
  await me.choose('小区', '示例新村');
  await me.choose('幢', '8 幢');
  await me.choose('单元', '2');
  await me.type('室', '502');
  await me.pick('下雨的时候');
  await me.type('情况说明', '下雨天客厅东北角渗水，滴到地板上，有两个星期了。用盆接着。');
  if (photos) await me.upload('加照片', [await picture('ceiling'), await picture('wall')]);
  await me.type('联系电话', '138 0000 0000');
  if (photos) await me.sees('2 张都放好了');
}

async function toCheck(me: Person): Promise<void> {
  await toDetails(me);
  await fill(me);
  await me.press('下一步');
  await me.isAt('核对一遍，没问题就提交');
}

export const Default: Story = {
  name: '默认',
  parameters: { docs: { ...about('第一屏：有危险先打电话，再按住户的话选一类事。').docs, story: { inline: true, height: 'auto' } } },
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('您要反映哪方面的事？');
    await me.sees('有危险，先打', '都不像，直接说事');
  },
};

export const Kind: Story = {
  name: '具体哪一样',
  parameters: about('一类里不止一样事，才多问这一步。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('房屋与屋面');
    await me.isAt('房屋与屋面：具体是哪一样？');
  },
};

export const Details: Story = {
  name: '填写',
  parameters: about('地点、这类事自己的问题、情况、照片、电话；填一样存一样，存好了才说存好。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toDetails(me);
    await fill(me);
    me.rest();
    await me.sees('已存好，上午 9:00', '换一类');
    await waitFor(() => expect(me.root.querySelectorAll('.photo img[src^="blob:"]')).toHaveLength(2));
  },
};

export const Errors: Story = {
  name: '出错',
  parameters: about('先说一共差几处，每一处点了就到；同一句话再写在那一格上面。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toDetails(me);
    await me.choose('小区', '示例新村');
    await me.choose('幢', '8 幢');
    await me.type('联系电话', '138000000');
    await me.press('下一步');
    await me.sees('还差 3 处，补上就能继续', '请回答：什么时候漏？', '请写几个字，说说情况', '电话少了 2 位，请再看看');
  },
};

export const Restored: Story = {
  name: '已恢复',
  parameters: about('上次没填完的，字和照片都在，接着填；也可以从头填。'),
  loaders: [
    scene(async (on) => {
      const { draft } = await keptRequest(on, { state: 'queued', attempts: 0 });
      if (draft) on.device.fill({ drafts: [{ ...draft, fields: { ...(draft.fields as object), screen: 'details', phone: '' }, updatedAt: epochOf('2023-11-09T20:12:00+08:00') }] });
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('说说情况');
    await me.sees('晚上 8:12 填的往下填', '从头填', '2 张都放好了');
    await waitFor(() => expect(me.root.querySelectorAll('.photo img[src^="blob:"]')).toHaveLength(2));
  },
};

export const Check: Story = {
  name: '核对',
  parameters: about('每一行都能更改；同意要自己点；没有网也能提交。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toCheck(me);
    await me.sees('示例新村 8 幢 2 单元 502 室', '没有填（选填）', '没有网也能提交');
    await waitFor(() => expect(me.root.querySelectorAll('.thumbs img[src^="blob:"]')).toHaveLength(2));
  },
};

export const Received: Story = {
  name: '已收到',
  parameters: about('街道收下以后才有这一屏：编号、接下来会怎样、到哪一天、谁首问负责。'),
  loaders: [scene(withTracker)],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toCheck(me);
    await me.pick('我同意');
    await me.press('提交');
    await me.isAt('收到了');
    await me.sees('编号 2311 ', '用别的手机扫这个码', '存成图片', '11月13日 周一 下班前', '示例街道群众接待点');
  },
};

export const SavedAsPicture: Story = {
  name: '存成图片：手机里下载不了',
  parameters: about('微信里点下载没有用：把图片放大，请住户按住保存。'),
  loaders: [scene(withTracker)],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toCheck(me);
    await me.pick('我同意');
    await me.press('提交');
    await me.isAt('收到了');
    const within = Object.getOwnPropertyDescriptor(navigator, 'userAgent');
    Object.defineProperty(navigator, 'userAgent', { configurable: true, get: () => 'Mozilla/5.0 (Linux; Android 10; wv) MicroMessenger/8.0' });
    try {
      await me.press('存成图片');
      await me.sees('按住下面的图，选“保存图片”');
    } finally {
      if (within) Object.defineProperty(navigator, 'userAgent', within);
      else Reflect.deleteProperty(navigator, 'userAgent');
    }
    await waitFor(() => expect(me.root.querySelector<HTMLImageElement>('figure img')?.naturalWidth).toBe(720));
    me.rest();
  },
};

export const Kept: Story = {
  name: '存在手机上',
  tags: ['logs'],
  parameters: about('没有网时提交：存好了，还没送到，试过几次，怎么办都写着。'),
  loaders: [
    scene(async (on) => {
      on.backend.failNext('offline', { verb: 'create', times: Infinity });
      on.device.fill({ outbox: [await keptRequest(on, { state: 'retry-wait', attempts: 2 })] });
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('存在这部手机上，还没送到');
    await me.sees('试过 3 次', '只会送到一次', '现在送', '改一改', '删掉，不送了');
    await me.seesNot('收到了');
  },
};

/** Since early in the morning, and no signal in the building. */
const sinceMorning = { state: 'retry-wait', attempts: 5, queuedAt: epochOf('2023-11-10T06:35:00+08:00') } as const;

export const KeptForHours: Story = {
  name: '一直送不出去',
  tags: ['logs'],
  parameters: about('两个小时还没有送出去：说从什么时候起、东西还在，先打电话，再扫码、打印、发邮件、复制；都不用本页的网络，都不会删掉它。'),
  loaders: [keptAs(sinceMorning)],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('一直没有送出去');
    await me.sees('今天 上午 6:35 提交', '您写的都好好存在这部手机上', `打电话说 ${phone}`, '也可以这样交给接待点', '发邮件', '已经交给窗口了，删掉这一份');
  },
};

export const KeptForHoursNoPhone: Story = {
  name: '一直送不出去，没有电话',
  tags: ['logs'],
  args: { phone: '' },
  parameters: about('网站没有写电话：不画打不通的按钮，扫码和打印照样有。'),
  loaders: [keptAs(sinceMorning)],
  play: sees('一直没有送出去', '现在送', '给窗口扫一扫', '社区还没有把电话放到这里'),
};

export const NoPhotos: Story = {
  name: '传不了照片',
  parameters: about('街道那边的后台收不了照片：不画“加照片”，说一声，请人多写几句。'),
  loaders: [scene(undefined, { letterBox: 'number' })],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toDetails(me);
    await me.sees('这里传不了照片');
  },
};

export const LetterBox: Story = {
  name: '没有编号，也没有回访',
  parameters: about('收下就完的后台（比如一个邮箱）：不许诺编号、日子和回访，请人打电话问。'),
  loaders: [scene(undefined, { letterBox: 'nothing' })],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toDetails(me);
    await fill(me, false);
    await me.press('下一步');
    await me.pick('我同意');
    await me.press('提交');
    await me.sees('送出去了', '没人给您回话，就打电话问一声');
  },
};

export const Scan: Story = {
  name: '给窗口扫一扫',
  tags: ['logs'],
  parameters: about('码里是整件事的文字，下面是同样的字；照片不在码里，只说有几张。'),
  loaders: [keptAs(sinceMorning)],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('给窗口扫一扫');
    await me.sees('请工作人员用手机扫', '什么时候漏？下雨的时候', '照片：2 张，在手机上', '提交：2023年11月10日 周五 上午 6:35');
    await expect(me.root.querySelector('svg.qr')).toHaveAttribute('role', 'img');
    me.rest();
  },
};

export const ScanTooLong: Story = {
  name: '字太多，码里放不下',
  tags: ['logs'],
  parameters: about('放得下的都在码里，缺几个字在码里和旁边都说。'),
  loaders: [
    scene(async (on) => {
      on.backend.failNext('offline', { verb: 'create', times: Infinity });
      const item = { ...(await keptRequest(on, sinceMorning)), ...sinceMorning };
      if (item.submission.verb === 'create' && item.submission.type === 'case') item.submission.input.text = '下雨天客厅东北角渗水，滴到地板上，有两个星期了。用盆接着。'.repeat(14);
      on.device.fill({ outbox: [item] });
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('给窗口扫一扫');
    await me.sees('字多，码里放不下：最后');
    me.rest();
  },
};

export const HandedIn: Story = {
  name: '已经交给窗口了',
  tags: ['logs'],
  parameters: about('交到窗口以后，免得同一件事再送一遍：问一声，才从手机上删掉。'),
  loaders: [keptAs(sinceMorning)],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('已经交给窗口了');
    await me.sees('窗口收下了吗？', '免得同一件事送两遍', '收下了，删掉', '留着');
    me.rest();
  },
};

export const Unknown: Story = {
  name: '说不清送到没有',
  parameters: about('送出以后没有回音，街道那边又认不出重复的：如实说，不替住户再送。'),
  loaders: [
    scene(
      async (on) => on.device.fill({ outbox: [await keptRequest(on, { state: 'unknown', attempts: 1 })] }),
      { repeats: 'unknown' },
    ),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('可能送到了，也可能没有');
    await me.sees('先打电话问一声最稳', '再送一次');
    await me.seesNot('只会送到一次', '现在送');
  },
};

export const Full: Story = {
  name: '存不下',
  parameters: about('手机存满了：说没有存住，不说已存好；填的还在这一页上。'),
  loaders: [
    scene(({ device }) => {
      const { save } = device.drafts;
      device.drafts.save = (draft) => {
        device.failNext('full');
        return save(draft);
      };
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toDetails(me);
    await me.type('情况说明', '下雨天客厅东北角渗水。');
    await me.sees('手机存满了，存不下');
    await me.seesNot('已存好');
  },
};

export const NotKept: Story = {
  name: '不存',
  args: { drafts: 'off' },
  parameters: about('drafts="off"：网站定了什么都不存，关掉就没有了，先说清楚。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toDetails(me);
    await me.type('情况说明', '下雨天客厅东北角渗水。');
    await me.sees('没有存在这台手机上，关掉会丢');
    await me.seesNot('还是存着吧', '已存好');
  },
};

export const Ask: Story = {
  name: '问一问',
  args: { drafts: 'ask' },
  parameters: about('drafts="ask"：先问要不要存，点头以前什么都不写。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toDetails(me);
    await me.sees('要不要先存在这台手机上', '存着', '不要存在这台手机上');
    await me.seesNot('已存好');
  },
};

export const Loading: Story = {
  name: '正在取',
  parameters: about('事项还没取来：最后多大就先占多大，不转圈。'),
  loaders: [scene(undefined, { latency: Infinity })],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await waitFor(() => expect(me.root.querySelector('[part=loading]')).toHaveAttribute('aria-busy', 'true'));
  },
};

export const Failed: Story = {
  name: '取不到',
  tags: ['logs'],
  parameters: about('取不到事项：不是住户的错，填过的还在，再试一次和打电话并排。'),
  loaders: [scene(({ backend }) => backend.failNext('broken', { verb: 'list', times: Infinity }))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('再试一次', '您填过的东西都还在');
  },
};

export const NotConfigured: Story = {
  name: '没有接好',
  tags: ['logs'],
  parameters: about('网站没有写后台：住户看到电话，网站管理员在控制台看到一行该怎么改。'),
  loaders: [scene(), () => Promise.resolve({ bare: true })],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('这里还没有接好');
    await me.sees(phone);
  },
};

export const Offline: Story = {
  name: '没有网，照样填',
  tags: ['logs'],
  parameters: about('没有网：用上次取到的事项和小区，不另外说；存在手机上的那一行说没有网。'),
  loaders: [
    scene(async (on) => {
      const page = async <T extends 'category' | 'place'>(type: T, where: Record<string, string>) => (await on.backend.list(type, { where })).items;
      await on.device.cache.put(address, 'catalogue', { categories: await page('category', { appliesTo: 'request' }), compounds: await page('place', { kind: 'compound' }) });
      on.backend.failNext('offline', { times: Infinity });
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('您要反映哪方面的事？');
    await toDetails(me);
    await me.choose('小区', '示例新村');
    await me.seesNot('存下的');
    me.rest();
  },
};

export const FailedOffline: Story = {
  name: '没有网，也没有上次的',
  tags: ['logs'],
  parameters: about('头一回来就没有网：说是网的事，电话在；有网了自己再取。'),
  loaders: [scene(({ backend }) => backend.failNext('offline', { verb: 'list', times: Infinity }))],
  play: sees('现在连不上', '再试一次'),
};

export const Empty: Story = {
  name: '没有事项',
  parameters: about('街道还没有放事项：说清楚，电话一样能办。'),
  loaders: [scene(undefined, { office: { ...seedOffice, categories: [] } })],
  play: sees('这里还没有可以选的事项', phone),
};

export const OtherDrafts: Story = {
  name: '还有没填完的',
  parameters: about('放了很久的不自己填回去，只问：接着填哪一份，还是都不要。'),
  loaders: [scene((on) => drafts(on, ['old-1', '楼道灯不亮。', '2023-09-20T19:00:00+08:00'], ['old-2', '下雨天渗水。', '2023-09-28T20:12:00+08:00']))],
  play: sees('您还有 2 份没填完的', '都不要了，清掉'),
};

export const Memory: Story = {
  name: '这部手机存不了',
  parameters: about('无痕或存不了的手机：存的那一行说关掉会丢，不说已存好。'),
  loaders: [scene(({ device }) => device.setMode('memory'))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toDetails(me);
    await me.type('情况说明', '下雨天客厅东北角渗水。');
    await me.sees('这部手机存不了，关掉会丢');
    me.rest();
  },
};

export const PhotoProblems: Story = {
  name: '照片放不进来',
  parameters: about('不是照片的、放满了的：一张一张说名字，放好的不受影响。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toDetails(me);
    await me.upload('加照片', [await picture('ceiling')]);
    await me.sees('1 张都放好了');
    await me.upload('加照片', [new File(['%PDF'], '合同.jpg', { type: 'image/jpeg' })]);
    await me.sees('“合同.jpg”不是照片，没有放进来');
    me.rest();
  },
};

export const NoConsent: Story = {
  name: '没有点同意',
  parameters: about('同意不替人点：没点就说为什么要点。'),
  loaders: [scene()],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await toCheck(me);
    await me.press('提交');
    await me.sees('请先同意，我们才能把事情交给经办人');
    me.rest();
  },
};

export const Refused: Story = {
  name: '街道退回来改',
  parameters: about('有一处街道没收：回到填写，说是哪一处，别的都还在。'),
  loaders: [keptAs({ state: 'parked', attempts: 1, fields: { text: 'too-long' } })],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.isAt('说说情况');
    await me.sees('还差 1 处');
    me.rest();
  },
};

export const Parked: Story = {
  name: '送不出去',
  parameters: about('街道没有收下：内容还在，改一改再送，或者打电话。'),
  loaders: [keptAs({ state: 'parked', attempts: 1 })],
  play: sees('这一件送不出去', '改一改', '复制成文字'),
};

export const SignIn: Story = {
  name: '要重新登录才能送',
  parameters: about('登录过期：内容还在手机上，说怎么办。'),
  loaders: [keptAs({ state: 'needs-sign-in', attempts: 1 })],
  play: sees('要重新登录才能送', '现在送'),
};

export const Quiet: Story = {
  name: '试了很多次',
  parameters: about('十几次都没送到：不再自己试，说打电话最快，也可以复制给家人。'),
  loaders: [scene(async (on) => on.device.fill({ outbox: [{ ...(await keptRequest(on, { state: 'retry-wait', attempts: 14 })), address: { backend: 'elsewhere', endpoint: '' } }] }))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('试过 14 次', '先不再自动试了');
    await me.seesNot('自动再送');
  },
};

export const Discard: Story = {
  name: '真的删掉吗',
  parameters: about('删以前再问一次；两个键一样大。'),
  loaders: [keptAs({ state: 'needs-sign-in', attempts: 1 })],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('删掉，不送了');
    await me.sees('真的删掉吗？', '留着');
    me.rest();
  },
};

export const KeptRefuses: Story = {
  name: '手机没有照做',
  parameters: about('点了现在送，手机不听：如实说，内容还在，再点一次。'),
  loaders: [
    scene(async (on) => {
      on.device.outbox.sendNow = () => Promise.reject(Object.assign(new Error('blocked'), { storage: 'blocked' }));
      on.device.fill({ outbox: [await keptRequest(on, { state: 'needs-sign-in', attempts: 1 })] });
    }),
  ],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.press('现在送');
    await me.sees('刚才那一下手机没有照做');
    me.rest();
  },
};

export const LongTexts: Story = {
  name: '字很多',
  parameters: about('写了两千字还多：说多了几个字，不断开的长串不撑破。'),
  loaders: [scene((on) => drafts(on, ['long', `${'x'.repeat(150)}${'下雨天客厅东北角渗水，滴到地板上。'.repeat(120)}`, '2023-11-09T20:12:00+08:00']))],
  play: async ({ canvasElement }) => {
    const me = await at(canvasElement);
    await me.sees('多了 ');
    await me.press('下一步');
    await me.sees('情况说明多了');
    me.rest();
  },
};
