// The sentences of the tags' own comments, as README.zh-CN.md says them. `npm run pour -- --check` fails where one is missing, or stands here for nothing.

/** @type {Readonly<Record<string, string>>} */
export const sentences = {
  'attribute': '属性',
  'what it does': '做什么',
  'event': '事件',
  'when': '什么时候',
  'Parts:': '可以用 `::part()` 改样子的部分：',
  'target': '目标',
  'measured': '实测',
  'cap': '上限',
  'loader: second tag': 'loader：第二个标签',

  'Name of an adapter (`rest`, `local`, …), or as a property a `Backend` object of your own.': '后台的名字（`rest`、`local` 等）；用脚本写成 property 时，也可以是您自己的 `Backend` 对象。',
  'Where the backend answers; relative URLs are resolved against the page.': '后台的网址；相对网址从当前网页算起。',
  'Address of a mapping, for an API that exists already; or as a property the document itself.': '对照表的网址，用在已有的接口上；用脚本写成 property 时，也可以是表本身。',
  'The number residents can call instead; shown on every screen.': '居民可以改打的电话；每一屏都有。',
  'The `id` of a `<linli-site>` elsewhere on the page, whose backend and phone this tag uses.': '这一页上另一处 `<linli-site>` 的 `id`，用它的后台和电话。',
  'No ground and no gutter, for a page that has been matched.': '不铺底色、不留边距，给已经配好颜色的网页用。',

  '看着舒服些: text size 标准/大/特大, contrast, light or dark, and reading aloud where the browser can. One choice for all tags and tabs, remembered on this device.':
    '看着舒服些：字号标准/大/特大、颜色深浅、白底或深色底，能朗读的浏览器还可以读出来。选一次，所有标签、所有窗口都一样，记在这台设备上。',
  "One button for the page's head: 字大一点.": '只画一个按钮“字大一点”，放在网页的页头。',
  'The resident chose; detail `{ size?, contrast?, theme? }`, for a page that follows.': '居民选好了；detail 是 `{ size?, contrast?, theme? }`，网页可以跟着变。',

  '我的事: what is on this device, half-written, on its way and received. Send now, go on, copy, print, delete one, delete everything; other tabs follow.':
    '我的事：这台设备上没填完的、还没送到的、已经送到的。可以现在送、接着填、复制、打印、删一件、全部删掉；别的窗口跟着变。',
  'Cancelable: one of them is to be gone on with or looked at; detail `{ want, ref }`.': '可以取消：居民要接着填或者看其中一件；detail 是 `{ want, ref }`。',

  '诉求登记: a resident reports a matter, is interrupted, comes back, checks the answers and sends them, with or without a signal.':
    '诉求登记：居民反映一件事，被打断了回来接着填，核对一遍再提交，有没有网都行。',
  'Which kind of matter the form takes: `request` (default), `dispute`, `wish`, `idea`, `opinion`, `service` or `works`.':
    '表单收哪一类事：`request`（诉求，默认）、`dispute`（纠纷）、`wish`（愿望）、`idea`（金点子）、`opinion`（征求意见）、`service`（为老服务）或 `works`（工程里的毛病）。',
  'What it is about, as a ref of the backend, e.g. `work/w12` for a defect in works.': '说的是哪一样，写后台里的编号，例如工程里的毛病写 `work/w12`。',
  'The same in words, shown to the resident: 3 幢屋面防水.': '同一样东西用文字写出来给居民看，例如“3 幢屋面防水”。',
  'Where 离开此页 leads from quarrels at home: a page that tells nobody what was read.': '填家里的纠纷时，“离开此页”去哪个网页：要选一个别人看了也不知道刚才在看什么的。',
  "Names the draft where one page has several forms; else the tag's place in the document does.": '一页上有好几张表单时，给草稿起个名字；不写就按标签在网页里的位置分。',
  '`keep` (default), `ask` (nothing is written before the resident agrees) or `off`.': '`keep`（默认，自动存草稿）、`ask`（居民同意之前什么都不写）或 `off`（什么都不存）。',
  'The office has it; detail `{ key, code, ref }`.': '街道已经收到；detail 是 `{ key, code, ref }`。',
  'It is safe on this device and on its way; detail `{ key }`.': '已经在这台设备上存好，正在送；detail 是 `{ key }`。',
  'Cancelable: 离开此页 was pressed, and nothing of the draft is left; detail `{ href }`.': '可以取消：居民点了“离开此页”，草稿已经一点不留；detail 是 `{ href }`。',
  'Cancelable: a stored draft is about to be put back; detail `{ updatedAt }`.': '可以取消：正要把存着的草稿填回表单；detail 是 `{ updatedAt }`。',
  "Cancelable: 看进度 was pressed; detail `{ want: 'case', ref }`.": "可以取消：居民点了“看进度”；detail 是 `{ want: 'case', ref }`。",

  '办事进度: where a matter stands, who was asked first, who has it, by when; the resident answers the follow-up (回访), adds what is missing, rates, takes it back, asks for it again, and sees it closed.':
    '办事进度：事情办到哪一步，首问的是谁，现在在谁手上，哪天之前办好；居民在这里回答回访、补充情况、打分、撤回、请求重办，一直看到销号。',
  '`closed-loop` (办事六步, default), `four-questions` (四题) or `both`, which draws a switch.': '`closed-loop`（办事六步，默认）、`four-questions`（四题），或者 `both`：两种都有，居民自己换。',
  'A case number to put into the look-up form.': '先填进查询框里的编号。',
  "Days after closing in which a resident may ask for it to be done again, where the city's rule is not 15.": '办结以后多少天之内居民可以请求重办；本市的规定不是 15 天时才写。',
  'An answer, a rating, or what was added, asked for again or taken back is safe on this device and on its way; detail `{ ref, event }`.':
    '居民的回答、打分、补充、重办或撤回已经在这台设备上存好，正在送；detail 是 `{ ref, event }`。',

  '改造前后: photos of works from one spot, before and after, with a line to move between them or side by side, their dates, and in plain words whether they prove the works or what is missing.':
    '改造前后：同一个位置改造前、改造后的照片，拖中间的线看，或者并排看；写明哪天拍的，用大白话说证据齐不齐、还缺什么。',
  'Whose photos: `work/…`, `project/…` or `place/…`; else what the site says, else every accepted work.': '看哪里的照片：`work/…`（一项）、`project/…`（一个项目）或 `place/…`（小区、一幢、街道）；不写就看网站设置里的，再没有就是所有验收了的。',
  'The title, in place of 改造前后.': '标题；不写就是“改造前后”。',
  'How the photos of one spot stand at first: `slider` (default) or `side`. In large letters they stand side by side by themselves.': '一开始怎么放：`slider`（拖着看，默认）或 `side`（并排看）。居民选了大字，自动并排。',
  'How many works are drawn at first, and with each press on more; by itself 10.': '一开始放几项，每按一次再放几项；不写就是 10 项。',

  'An address residents can write to where something cannot be sent from the page.': '收信的邮箱：网上送不出去的时候，住户可以写信去。',
  'What many tags share, said once: the backend, the phone, the language, the ways to other pages. For the tags inside it, for those that name it by `site="id"`, and with `page-default` for all others of the page. Draws nothing of its own.':
    '好几个标签共用的话，在这里说一遍：后台、电话、语言、去别的网页怎么走。管它里面的标签和用 `site="id"` 点名的标签；写了 `page-default`，这一页其余的标签也归它管。自己什么都不画。',
  '`zh-Hans`, `en` or `zh-Hant`; else the nearest `lang` of the page counts.': '`zh-Hans`（简体）、`en`（英文）或 `zh-Hant`（繁体）；不写就看网页上最近的 `lang`。',
  '`light` (default), `dark` or `auto`, for residents who have not chosen themselves.': '`light`（白底，默认）、`dark`（深色底）或 `auto`（跟手机一样）；居民自己选过的，以居民为准。',
  'Ref of the place these tags are about: only compounds in it are offered, e.g. `place/xincun`.': '这些标签管哪个地方：只列这个地方里的小区，例如 `place/xincun`。',
  'A page with a request form, for 我要反映 where this page has none.': '有登记表单的网页；这一页没有表单时，“我要反映”去那里。',
  'A page with a request tracker, for 看进度 where this page has none.': '能看进度的网页；这一页看不了时，“看进度”去那里。',
  'A page with the list of what is on this device, for 我的事 where this page has none.': '列出“我的事”的网页；这一页没有时，“我的事”去那里。',
  'Also speaks for the tags of the page that stand in no site and name none.': '这一页上没有归哪个网站设置管的标签，也听它的。',
  '办了多少，办得怎样: published figures with bound, unit, place, time, source and how they are counted; rates with their two numbers, rows in time as dots with the table behind them, before and now, livelihood projects against their plan. Nothing is added up. To be printed, or copied as text.':
    '办了多少，办得怎样：公布的数，带着口径、单位、地方、时间、来源和数法；率写明分子分母；按时间排的用点画，背后有表；从前和现在；民生实事跟计划比。一个数也不相加。可以打印，可以复制成文字。',
  'The place whose figures are shown, with those of all places in it, e.g. `place/xincun`; else the site\'s, else all there are.': '看哪个地方的数，它里面的地方也算，如 `place/xincun`；不写就听网站的，网站也没写就全部都看。',
  'Codes of the figures to show, in this order, with commas between; `livelihood` among them stands for the projects. Without it everything is shown.': '要看哪几个数的代码，按这个次序，用逗号隔开；其中 `livelihood` 指民生实事。不写就全部都看。',
  'A title of your own.': '您自己的题目。',
  'The works with their photos are on the page; detail `{ count }`.': '带照片的施工内容已经显示出来；detail 是 `{ count }`。',
  'The published figures are on the page; detail `{ count }`.': '公布的数字已经显示出来；detail 是 `{ count }`。',
  '改造进度: how far the renovation of a district, a project, a compound is, what residents of a building feel of it this week, who has signed, who answers for the works, and how the compound is run afterwards. The building they live in is remembered on their device.': '改造进度：全区、一个项目、一个小区改到哪了，这一周停不停水电，谁签了约，施工找谁，改好以后谁来管。住哪一幢，记在居民自己的设备上。',
  'What is shown: `place/…` (a district, sub-district, community, compound or building) or `project/…`; else what the site says, else everything.': '显示什么：`place/…`（区、街道、社区、小区或一幢楼）或 `project/…`；不写就看网站设置，再没有就全部显示。',
  'A compound, a building or the whole district is on the screen; detail `{ ref? }`.': '屏幕上显示了一个小区、一幢楼或全区；detail 是 `{ ref? }`。',
  '活动详情: one event with who holds it, where to, how many places are left; signing up for oneself, family or a neighbour, with or without a signal; the waiting list, the number for the door, giving the place back, and what came of it afterwards.':
    '活动详情：一场活动，谁办、在哪里、还剩几个座位；替自己、家人、邻居报名，有没有网都行；候补，进门报的编号，不去了就取消，办完以后办得怎样。',
  'Which event: its ref or its id, e.g. `event/lidong`. A link or another tag may open another one here.': '哪一场活动：写它的 ref 或 id，例如 `event/lidong`。链接或别的标签也可以在这里打开另一场。',
  "Tells search engines about the event (schema.org), in the page's own markup.": '在网页里写上给搜索引擎看的活动资料（schema.org）。',
  'An event stands on the screen; detail `{ ref }`.': '屏幕上显示了一场活动；detail 是 `{ ref }`。',
  'A signup is safe on this device and on its way; detail `{ key, about }`.': '一份报名已存在这台设备上，正在送；detail 是 `{ key, about }`。',
  'The office has a signup; detail `{ key, ref, about, state }`.': '一份报名送到了；detail 是 `{ key, ref, about, state }`。',
  'A place is given back, and that is on its way; detail `{ ref }`.': '居民取消报名，已存好，正在送；detail 是 `{ ref }`。',
  "Cancelable: 全部活动 was pressed; detail `{ want: 'events' }`.": "可以取消：居民点了“全部活动”；detail 是 `{ want: 'events' }`。",
  'A page with a calendar of events, for 全部活动 where this page has none.': '另一张有活动日历的网页；这一页上没有时，“全部活动”就去那里。',
  'A page with one event, for its details where this page has none.': '另一张有活动详情的网页；这一页上没有时，看一场活动就去那里。',
  '邻里活动: what is on, as a list, a month or a week, with lunar dates, the 24 solar terms, legal holidays and the working days that make up for them. From an office, from a calendar feed, or from a table or list of the page itself.': '邻里活动：有什么活动，用列表、月或周来看，带农历、二十四节气、法定假日和调休。活动可以来自后台、日历文件，也可以来自网页自己的表格或清单。',
  'What is shown first: `list`, `month` or `week`.': '先看什么：`list`（列表）、`month`（月）或 `week`（周）。',
  'Only the rest of this week, for a sidebar.': '只放这一周剩下的，给侧栏用。',
  'Only events of this kind, e.g. `clinic`.': '只放这一种活动，例如 `clinic`（义诊）。',
  'Only events at this place, e.g. `place/station`.': '只放这个地方的活动，例如 `place/station`。',
  'Address of a calendar feed of the same events (.ics), which phones can subscribe to.': '同样这些活动的日历文件（.ics）的网址，手机可以订。',
  'Tells search engines about the events (schema.org), in the page\'s own markup.': '在网页自己的代码里告诉搜索引擎有哪些活动（schema.org）。',
  'Another view or stretch of days is on the screen; detail `{ view, from, count }`.': '换了看法，或者换了一段日子；detail 是 `{ view, from, count }`。',
};
