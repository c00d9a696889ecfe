import { deviceTimeWords } from './dates.ts';
import { dayZhHant, momentZhHant } from './dates.zh-hant.ts';
import type { ReadingWords } from './reading.words.ts';

export const readingZhHant: ReadingWords = {
  marks: { pause: '，', and: '、', colon: '：', stop: '。', gap: '' },
  day: dayZhHant,
  moment: momentZhHant,
  deviceTime: deviceTimeWords,
  unnamed: '名稱不詳',
  sample: '示例',
  call: '打電話說',
  callAbout: '打電話問',
  retry: '再試一次',
  back: '上一步',
  loading: '正在取，慢的話先打電話說。',
  phoneUnknown: '社區還沒有把電話放到這裡，請問一問居委會。',
  failure: {
    offline: { title: '現在連不上', body: '可能是沒有網絡。連上以後再試一次就行。' },
    timeout: { title: '等了很久沒有回音', body: '不是您的手機有問題。過一會兒再試一次。' },
    unauthorized: { title: '要重新登錄才能看', body: '登錄時間到了。請刷新頁面重新進來，或者打電話說。' },
    forbidden: { title: '這裡不能給您看', body: '編號和電話可能對不上。核對一下，或者打電話問。' },
    missing: { title: '沒有找到', body: '可能編號不對，也可能這個地方換了網址。打電話問最快。' },
    invalid: { title: '街道那邊沒有看懂', body: '不是您填錯了。再試一次還不行，就打電話說。' },
    conflict: { title: '這件事剛剛有了新進展', body: '請再看一遍最新的情況。' },
    'rate-limited': { title: '試得太密了', body: '過一會兒再試，或者打電話說。' },
    unsupported: { title: '這裡暫時辦不了這件事', body: '打電話說一樣能辦。' },
    broken: { title: '街道那邊出了點問題', body: '不是您的手機有問題。再試一次，或者打電話說。' },
  },
  notConfigured: { title: '這裡還沒有接好', body: '網上暫時不能辦，打電話說一樣能辦。' },
  sampleTown: '示例小鎮，不是真的街道。寫的東西不會送出去，關掉就沒了。',
  copied: '已複製，可以發給家人了。',
  copyFailed: '這裡不能自動複製。請按住下面的文字，選「複製」。',
};
