/** Sentences of `<linli-request-form>`. */
export interface RequestFormWords {
  step: (step: number, of: number) => string;
  help: string;
  helpLater: string;
  notice: (days: number) => string;
  forget: string;
  rememberAgain: string;
  ask: string;
  askYes: string;
  restored: (moment: string) => string;
  startOver: string;
  otherDrafts: (count: number) => string;
  useDraft: (moment: string) => string;
  discardDrafts: string;
  aisle: { title: string; hint: string; danger: string; list: string };
  kind: { title: (aisle: string) => string; hint: string };
  details: {
    title: string;
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
    toldHint: string;
    left: (count: number) => string;
    over: (count: number) => string;
    phone: string;
    phoneHint: string;
    name: string;
    nameHint: string;
    next: string;
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
    refused: string;
  };
  done: {
    title: string;
    /** In a rehearsal nobody received anything. */
    titleLocal: string;
    what: (category: string) => string;
    code: string;
    noCode: string;
    copy: string;
    next: string;
    received: string;
    accepted: string;
    acceptedBy: (day: string) => string;
    handled: string;
    handledBy: (day: string) => string;
    about: (text: string) => string;
    visited: string;
    visitedBody: (days: number) => string;
    spoken: Record<'done' | 'now' | 'ahead', string>;
    firstAsked: string;
    firstAskedBody: string;
    track: string;
    again: string;
    text: (code: string, category: string, moment: string) => string;
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
  aisle: { title: '您要反映哪方面的事？', hint: '选最接近的一类就行，选错了我们会帮您转。', danger: '有危险，先打', list: '按类别选' },
  kind: { title: (aisle) => `${aisle}：具体是哪一样？`, hint: '选最接近的一样。' },
  details: {
    title: '说说情况',
    other: '换一类',
    where: '在哪里',
    compound: '小区',
    building: '幢',
    outside: '不在楼里',
    unit: '单元',
    room: '室',
    address: (place, unit, room) => [place, unit && `${unit} 单元`, room && `${room} 室`].filter(Boolean).join(' '),
    told: '情况说明',
    toldHint: '哪个地方、多久了。写几个字也行。',
    left: (count) => `还可以写 ${count} 字`,
    over: (count) => `多了 ${count} 字`,
    phone: '联系电话',
    phoneHint: '只给经办人看，不公开。',
    name: '怎么称呼您',
    nameHint: '比如：李阿姨。不公开。',
    next: '下一步：核对一遍',
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
    refused: '有一处街道那边没收，请再看看',
  },
  done: {
    title: '收到了',
    titleLocal: '存好了，这是演练',
    what: (category) => `您说的“${category}”，接待点收到了。`,
    code: '编号',
    noCode: '街道那边收下了，编号稍后给。',
    copy: '复制文字',
    next: '接下来会怎样',
    received: '收到',
    accepted: '有人受理，给您打电话',
    acceptedBy: (day) => `${day} 下班前`,
    handled: '上门、办理、答复',
    handledBy: (day) => `${day} 前`,
    about: (text) => `预计 ${text}`,
    visited: '回访：由您说解决没有',
    visitedBody: (days) => `答复后 ${days} 个工作日内。没解决可以重办。`,
    spoken: { done: '，已完成', now: '，正在进行', ahead: '，还没到' },
    firstAsked: '首问负责：',
    firstAskedBody: '这件事从头到尾找它就行。',
    track: '看进度',
    again: '再反映一件事',
    text: (code, category, moment) => `我反映的“${category}”，${moment} 收到，编号 ${code}。打电话报这个编号就能问进度。`,
  },
  empty: { title: '这里还没有可以选的事项', body: '打电话说一样能办。' },
  storageFull: '手机存满了，没有存住，也还没有送。请少放几张照片再提交，或者先复制成文字。',
};
