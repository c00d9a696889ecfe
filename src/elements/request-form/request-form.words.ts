import type { CaseKind, Topic } from '../../domain/case.ts';
import type { KeepingWords } from '../../ui/keeping.ts';

/** What a topic calls its first screen and its own text. */
export interface TopicWords {
  title: string;
  details: string;
  toldHint: string;
  /** Above the fields: what happens with it. */
  lead?: string;
}

/** Sentences of `<linli-request-form>`. */
export interface RequestFormWords extends KeepingWords {
  step: (step: number, of: number) => string;
  help: string;
  helpLater: string;
  restored: (moment: string) => string;
  startOver: string;
  otherDrafts: (count: number) => string;
  useDraft: (moment: string) => string;
  discardDrafts: string;
  topic: Record<Topic, TopicWords>;
  aisle: { hint: string; danger: string; list: string };
  search: { label: string; clear: string; count: (count: number) => string; also: string; none: string; all: string };
  emergency: { call: string; called: string };
  exit: { leave: string; body: string };
  /** Nothing can be sent from this page. */
  readOnly: string;
  offList: string;
  about: string;
  similar: { title: (count: number) => string; body: (title: string, day: string, state: string) => string; others: (count: number) => string; look: string; me: string; done: string; failed: string };
  parties: { label: string; hint: string; own: string; other: string; roles: string[] };
  behalf: { check: string; relation: string; relations: string[]; name: string; phone: string; phoneHint: string };
  kind: { title: (aisle: string) => string; hint: string };
  details: {
    other: string;
    where: string;
    compound: string;
    building: string;
    outside: string;
    unit: string;
    room: string;
    /** Any of the three may be empty. */
    address: (place: string, unit: string, room: string) => string;
    told: string;
    left: (count: number) => string;
    over: (count: number) => string;
    /** Where the backend takes none. */
    noPhotos: string;
    phone: string;
    phoneHint: string;
    /** Of a proposal, which may come without one. */
    phoneOptional: string;
    name: string;
    nameHint: string;
    next: string;
    nextPart: string;
  };
  check: {
    title: string;
    what: string;
    where: string;
    none: string;
    consent: string;
    how: string;
    howBody: string[];
    send: string;
    offline: string;
    offlineVolatile: string;
    goesTo: (host: string) => string;
  };
  problems: {
    title: (count: number) => string;
    compound: string;
    building: string;
    answer: (label: string) => string;
    text: string;
    textLong: (over: number) => string;
    phone: string;
    phoneShort: (missing: number) => string;
    phoneOdd: string;
    consent: string;
    category: string;
    photos: string;
    party: string;
    otherParty: string;
    relation: string;
    refused: string;
  };
  done: {
    title: string;
    /** In a rehearsal nobody received anything. */
    titleLocal: string;
    what: (category: string) => string;
    code: string;
    /** It comes later. */
    noCode: string;
    /** Taken, and nothing more will ever be known: no number, nothing to follow. */
    blind: { title: string; what: (category: string) => string; body: string; text: (category: string, moment: string) => string };
    copy: string;
    /** The confirmation as a picture: where it went, or how to keep it. */
    save: string;
    picture: { saved: string; hold: string; alt: string; title: string; phone: string };
    next: string;
    received: string;
    /** Three steps after the first: who takes it up, what happens then, how it ends. */
    steps: Record<CaseKind, readonly [string, string, string]>;
    /** The same where nobody promised to call, to keep a date or to ask how it went. */
    unfollowed: readonly [string, string, string];
    takenBy: (day: string) => string;
    handledBy: (day: string) => string;
    within: Record<'dispute' | 'proposal', string>;
    about: (text: string) => string;
    visitedBody: (days: number) => string;
    endBody: Record<'dispute' | 'proposal', string>;
    spoken: Record<'done' | 'now' | 'ahead', string>;
    firstAsked: string;
    firstAskedBody: string;
    track: string;
    again: string;
    text: (code: string, category: string, moment: string) => string;
    /** Without its number yet. */
    textBare: (category: string, moment: string) => string;
  };
  empty: { title: string; body: string };
  storageFull: string;
}

export const requestFormZhHans: RequestFormWords = {
  step: (step, of) => `第 ${step} 步，共 ${of} 步`,
  help: '不会填，或者急？打电话说',
  helpLater: '有变化要补充？打电话说',
  notice: (days) => `填的内容先存在这台手机上，只有您看得到；送到以后就清掉，${days} 天没动会先问您。`,
  forget: '不要存在这台手机上',
  rememberAgain: '还是存着吧',
  ask: '填的内容要不要先存在这台手机上？存着，关掉也不会丢。',
  askYes: '存着',
  restored: (moment) => `接着您 ${moment} 填的往下填。`,
  startOver: '从头填',
  otherDrafts: (count) => `您还有 ${count} 份没填完的`,
  useDraft: (moment) => `接着填 ${moment} 的那份`,
  discardDrafts: '都不要了，清掉',
  topic: {
    request: { title: '您要反映哪方面的事？', details: '说说情况', toldHint: '哪个地方、多久了。写几个字也行。' },
    dispute: {
      title: '哪一类事要请人来调解？', details: '说说是怎么回事', toldHint: '从什么时候起、为了什么。不用写别人的名字。',
      lead: '自愿参加，不收钱，一般一个月内谈完。哪一边随时都可以说不谈了。这件事不会公开，要编号和电话后四位才看得到。',
    },
    wish: { title: '您希望小区添点什么、改点什么？', details: '说说您的愿望', toldHint: '想要什么、放在哪里。写几个字也行。', lead: '采纳不采纳，都会说明理由。' },
    idea: { title: '您的金点子是哪方面的？', details: '说说您的点子', toldHint: '怎么做更好。写几个字也行。', lead: '采纳不采纳，都会说明理由。' },
    opinion: { title: '您对哪方面有意见？', details: '说说您的意见', toldHint: '哪里好、哪里不好。写几个字也行。', lead: '采纳不采纳，都会说明理由。' },
    service: { title: '您或家里老人需要哪样服务？', details: '说说要什么帮助', toldHint: '什么时候方便、要注意什么。别写病情。' },
    works: { title: '哪一项施工有毛病？', details: '说说哪里没做好', toldHint: '在哪个位置、什么样子。有照片最好。', lead: '会转给施工的和监督的人。整改前后的照片您都看得到。' },
  },
  aisle: { hint: '选最接近的一类就行，选错了我们会帮您转。', danger: '有危险，先打', list: '按类别选' },
  search: { label: '用自己的话找', clear: '清掉', count: (count) => `找到 ${count} 类`, also: '也叫', none: '没有找到。按类别选，或者直接说事也行。', all: '按类别选' },
  emergency: { call: '先打', called: '打过了，接着登记' },
  exit: { leave: '离开此页', body: '离开以后，写的都不留下。' },
  readOnly: '这里不能在网上提交。填好以后可以打印、复制，或者给窗口扫一扫；打电话说也一样能办。',
  offList: '这一类不在改造清单里，也一样受理。谁批的、用哪笔钱，办结时会写明。',
  about: '关于',
  similar: {
    title: (count) => (count === 1 ? '这个小区已有一件相近的事' : `这个小区已有 ${count} 件相近的事`), body: (title, day, state) => `“${title}”，${day} 登记，${state}。`,
    others: (count) => `已有 ${count} 家也遇到。`, look: '先看看', me: '我家也是', done: '已加上您家，不用重填。情况不一样的话，接着往下填。', failed: '没有加上，再按一次，或者接着往下填。',
  },
  parties: { label: '两边是谁', hint: '只选身份，不用写名字。', own: '您这一边', other: '另一边', roles: ['住户', '楼上邻居', '楼下邻居', '隔壁邻居', '家里人', '商户', '物业', '施工方', '学校或单位', '别的人'] },
  behalf: { check: '我是替家人或邻居办的', relation: '您替谁办', relations: ['父亲或母亲', '爱人', '孩子', '别的亲人', '邻居'], name: '怎么称呼这位', phone: '这位的电话', phoneHint: '没有就不填，先打您的。' },
  kind: { title: (aisle) => `${aisle}：具体是哪一样？`, hint: '选最接近的一样。' },
  details: {
    other: '换一类',
    where: '在哪里',
    compound: '小区',
    building: '幢',
    outside: '不在楼里',
    unit: '单元',
    room: '室',
    address: (place, unit, room) => [place, unit && `${unit} 单元`, room && `${room} 室`].filter(Boolean).join(' '),
    told: '情况说明',
    left: (count) => `还可以写 ${count} 字`,
    over: (count) => `多了 ${count} 字`,
    noPhotos: '这里传不了照片。什么样子、多大一块，写几句就行。',
    phone: '联系电话',
    phoneHint: '只给经办人看，不公开。',
    name: '怎么称呼您',
    phoneOptional: '选填，不公开。不留也行，那就只能在这台手机上看回音。',
    nameHint: '比如：李阿姨。不公开。',
    next: '下一步：核对一遍',
    nextPart: '下一个问题',
  },
  check: {
    title: '核对一遍，没问题就提交',
    what: '什么事',
    where: '在哪里',
    none: '没有填（选填）',
    consent: '我同意把电话和门牌号交给经办人，只用来办这件事。',
    how: '怎么保护',
    howBody: [
      '电话和门牌号只有办这件事的人看得到，不会公开。',
      '照片里的拍摄地点已经去掉。',
      '这台手机上存的内容，送到以后就清掉，只留编号。内容在手机上没有加密，手机借给别人前请先送出或者删掉。',
      '想撤回同意，打电话说一声就行。',
    ],
    send: '提交',
    offline: '没有网也能提交，先存在这部手机上；有网后打开本页就送。',
    offlineVolatile: '提交后请等送到再关这一页。',
    goesTo: (host) => `将发送到 ${host}`,
  },
  problems: {
    title: (count) => `还差 ${count} 处，补上就能继续`,
    compound: '请选小区',
    building: '请选幢号，方便上门查看',
    answer: (label) => `请回答：${label}`,
    text: '请写几个字，说说情况',
    textLong: (over) => `情况说明多了 ${over} 字，请短一点`,
    phone: '请留个电话，好给您回话',
    phoneShort: (missing) => `电话少了 ${missing} 位，请再看看`,
    phoneOdd: '这个电话不像，请再看看',
    consent: '请先同意，我们才能把事情交给经办人',
    category: '请重新选一下是什么事',
    photos: '照片没有放好，请重新放一次',
    party: '请选您是哪一边',
    otherParty: '请选另一边是谁',
    relation: '请选您替谁办',
    refused: '有一处街道那边没收，请再看看',
  },
  done: {
    title: '收到了',
    titleLocal: '存好了，这是演练',
    what: (category) => `您说的“${category}”，接待点收到了。`,
    code: '编号',
    noCode: '街道那边收下了，编号稍后给。',
    blind: {
      title: '送出去了',
      what: (category) => `您说的“${category}”，已经交到街道那边。`,
      body: '这样送的没有编号，在这里也看不到办得怎么样。没人给您回话，就打电话问一声。',
      text: (category, moment) => `我反映的“${category}”，${moment} 送出，没有编号。`,
    },
    copy: '复制文字',
    save: '存成图片',
    picture: { saved: '图片已存好，在手机的“下载”或相册里。', hold: '按住下面的图，选“保存图片”。', alt: '写着编号的图片', title: '我反映的事', phone: '电话' },
    next: '接下来会怎样',
    received: '收到',
    steps: {
      request: ['有人受理，给您打电话', '上门、办理、答复', '回访：由您说解决没有'],
      dispute: ['调解员登记，给您打电话', '约两边坐下来谈', '谈成了写协议，做到了再回访'],
      proposal: ['有人看过，提到居民议事会', '大家议，公开答复采纳不采纳', '采纳了就落实，做好给您看'],
    },
    unfollowed: ['有人看，交给办的人', '上门、办理', '办完了，在“看进度”里看得到'],
    takenBy: (day) => `${day} 下班前`,
    within: { dispute: '一般一个月内。没谈成，会告诉您还能去哪里。', proposal: '答复时写明理由。' },
    handledBy: (day) => `${day} 前`,
    about: (text) => `预计 ${text}`,
    endBody: { dispute: '哪一边随时可以说不谈了。', proposal: '在“看进度”里看得到。' },
    visitedBody: (days) => `答复后 ${days} 个工作日内。没解决可以重办。`,
    spoken: { done: '，已完成', now: '，正在进行', ahead: '，还没到' },
    firstAsked: '首问负责：',
    firstAskedBody: '这件事从头到尾找它就行。',
    track: '看进度',
    again: '再反映一件事',
    text: (code, category, moment) => `我反映的“${category}”，${moment} 收到，编号 ${code}。打电话报这个编号就能问进度。`,
    textBare: (category, moment) => `我反映的“${category}”，${moment} 送到了。`,
  },
  empty: { title: '这里还没有可以选的事项', body: '打电话说一样能办。' },
  storageFull: '手机存满了，没有存住，也还没有送。请少放几张照片再提交，或者先复制成文字。',
};
