import type { EventWords } from './event.words.ts';
import { hoursZhHant, whenZhHant } from './when.zh-hant.ts';

export const eventZhHant: EventWords = {
  kind: { 'solar-term': '節氣', lesson: '講座', clinic: '義診', reading: '讀書', 'study-tour': '參觀學習', opening: '啟用', meeting: '會議', other: '其他' },
  form: { deliberation: '黨群議事會', talk: '民情懇談會', 'golden-ideas': '金點子', 'four-party': '四方共議', joint: '聯席會議', executive: '常務會議' },
  role: { guide: '指導', host: '主辦', undertake: '承辦', assist: '協辦', partner: '聯合', attend: '參加' },
  party: { community: '社區', partner: '共建單位', resident: '居民代表', property: '物業' },
  act: { relay: '傳達', report: '聽取', interpret: '解讀', deliberate: '研究', decide: '決定' },
  state: { draft: '還在籌備', postponed: '延期', rescheduled: '改期了', completed: '辦過了', cancelled: '取消了', unknown: '情況不明，打電話問', on: '正在辦' },
  hours: hoursZhHant,
  when: whenZhHant,
  was: (when) => `原定 ${when}`,
  seats: {
    free: '不用報名',
    open: '可以報名',
    left: (count) => `還剩 ${count} 個名額`,
    full: '名額已滿',
    waiting: (count) => `${count} 人在候補`,
    closed: '報名截止了',
  },
  repeat: { daily: '每天都有', weekly: '每週都有', monthly: '每月都有', yearly: '每年都有', other: '不止一次' },
  overfull: '重複過多，只列出一部分。',
  keepDate: {
    saved: '日曆檔案存好了，點開它，手機就會記住這一天。',
    inApp: '在這個軟體裡存不了。點右上角的「…」，選「在瀏覽器打開」，再按一次。也可以先把下面的文字複製走。',
  },
};
