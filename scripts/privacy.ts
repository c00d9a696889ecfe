/**
 * Ready text for the privacy page of a site, per tag: what the tag keeps on the phone, where, how long, and what leaves it. Poured into both READMEs
 * (`npm run pour`); no tag's file holds any of it. The figures are the library's own constants, and test/scripts holds the parts to the code.
 */
import { localDatabase } from '../src/adapters/local/store.ts';
import { mostReadings, readingDays } from '../src/device/reading-limits.ts';
import { comfortItem } from '../src/device/comfort.ts';
import { databaseName } from '../src/device/device.ts';
import { readingsDatabase } from '../src/device/readings.ts';
import { receiptDays } from '../src/device/receipts.ts';
import { longestSide, mostBytes } from '../src/device/shrink.ts';
import { photoLimit } from '../src/domain/case.ts';
import { draftDays as signupDays } from '../src/elements/event-detail/event-detail.signup.ts';
import { draftDays } from '../src/elements/request-form/request-form.flow.ts';

export type PrivacyLanguage = 'en' | 'zh';
type Said = Readonly<Record<PrivacyLanguage, string>>;

const mostKb = mostBytes / 1000;

export const parts = {
  nothing: {
    en: 'This part of the page keeps nothing on your device and sends nothing.',
    zh: '这一部分不在您的设备上存任何东西，也不送出任何东西。',
  },
  comfort: {
    en: `Your choice of text size, contrast and background is remembered in this browser (localStorage, entry “${comfortItem}”) until you clear the data of this site. It says nothing about who you are and is sent to nobody.`,
    zh: `您选的字号、深浅和底色记在这个浏览器里（localStorage，名为“${comfortItem}”），清除本网站的数据以后就没有了。这里面没有您的个人信息，也不送给任何人。`,
  },
  draft: {
    en: `While you fill in the form, what you have entered (subject, address, description, phone number, names where you give them, and of a relative for whom you report, who that is and the phone number) is kept on this device only (IndexedDB, database “${databaseName}”, not encrypted), so that nothing is lost if you are interrupted. It is deleted when it has been delivered, or as soon as you press “Do not keep it on this phone” or delete it under “My reports”. If you have not touched it for ${draftDays} days it is no longer put back into the form by itself: you are asked first.`,
    zh: `您填表的时候，填的内容（事项、地址、情况说明、电话、您自愿写的姓名；替家人办的，还有家人是谁、家人的电话）只存在这台设备上（IndexedDB，数据库“${databaseName}”，没有加密），被打断了也不会丢。送到以后就删掉；您点“不要存在这台手机上”，或者在“我的事”里删掉，也马上删掉。${draftDays} 天没有动过的，不再自动填回表里，先问您。`,
  },
  sensitive: {
    en: 'Where we ask for sensitive information, for instance about your health, and in quarrels at home, the form keeps nothing on the disk: what you enter is gone when you close the page before it is sent.',
    zh: '要问到敏感个人信息（例如身体情况）的事项，还有家里的纠纷，表单不往设备里存：送出之前关掉这一页，填的内容就没有了。',
  },
  answer: {
    en: `An answer to the office that you have begun is kept on this device only (IndexedDB, database “${databaseName}”, not encrypted) until it has been delivered or you delete it under “My reports”.`,
    zh: `您给办事人写了一半的回答，只存在这台设备上（IndexedDB，数据库“${databaseName}”，没有加密），送到以后，或者您在“我的事”里删掉，就没有了。`,
  },
  photos: {
    en: `Photos (at most ${photoLimit}) are made smaller on your device first, to at most ${longestSide} pixels and ${mostKb} kB; where and with what they were taken is removed before they are kept or sent.`,
    zh: `照片（最多 ${photoLimit} 张）先在您的设备上缩小到 ${longestSide} 像素、${mostKb} kB 以内；拍摄地点和相机信息在存下、送出之前就去掉了。`,
  },
  outbox: {
    en: 'What you have submitted waits in the same database until the office has confirmed it, even for days where there is no network. Then the text, the photos and your phone number are deleted from this device. You can delete it yourself before that; then it is not sent.',
    zh: '您提交的内容在同一个数据库里等着，直到收到我们的确认；没有网的时候，可能要等几天。确认以后，文字、照片和电话就从这台设备上删掉。在那之前您也可以自己删掉，删了就不送了。',
  },
  receipt: {
    en: `What stays on this device is a receipt: the number, a token that lets this device read the case, the day it was sent and its last state, none of your words. It is deleted ${receiptDays} days after the case was closed, at your next visit, or when you delete it under “My reports”.`,
    zh: `留在这台设备上的只有回执：编号、让这台设备能查到这件事的凭证、送到的日子和最近的进度，没有您写的一个字。销号 ${receiptDays} 天以后，您再来本网站时就删掉；您也可以在“我的事”里自己删。`,
  },
  signupDraft: {
    en: `While you fill in a sign-up, what you have entered (for whom, how many people and children, name, phone number and note where you give them) is kept on this device only (IndexedDB, database “${databaseName}”, not encrypted). It is deleted when it has been delivered, or as soon as you press “Do not keep it on this phone” or delete it under “My reports”. If you have not touched it for ${signupDays} days it is no longer put back into the form by itself: you are asked first.`,
    zh: `您填报名的时候，填的内容（替谁报、几个人、几个孩子，以及您自愿写的称呼、电话和要说的话）只存在这台设备上（IndexedDB，数据库“${databaseName}”，没有加密）。送到以后就删掉；您点“不要存在这台手机上”，或者在“我的事”里删掉，也马上删掉。${signupDays} 天没有动过的，不再自动填回表里，先问您。`,
  },
  signupOutbox: {
    en: 'A sign-up, or its cancellation, waits in the same database until the organiser has answered, even for days where there is no network. Then what you entered is deleted from this device. You can delete it yourself before that; then it is not sent.',
    zh: '报名和取消报名，在同一个数据库里等着，直到主办单位有了回音；没有网的时候，可能要等几天。有了回音，填的内容就从这台设备上删掉。在那之前您也可以自己删掉，删了就不送了。',
  },
  signupReceipt: {
    en: `What stays on this device is a receipt: which event, the number, a token that lets this device see and cancel the sign-up, the day it was sent and its last state; no name, no phone number. It is deleted ${receiptDays} days after the sign-up was cancelled or refused or the event was over, at your next visit, or when you delete it under “My reports”.`,
    zh: `留在这台设备上的只有回执：哪一场活动、编号、让这台设备能查到和取消这份报名的凭证、送到的日子和最近的情况，没有称呼，也没有电话。报名取消了、没有报上或者活动办过了，再过 ${receiptDays} 天，您再来本网站时就删掉；您也可以在“我的事”里自己删。`,
  },
  signupSending: {
    en: 'What you enter goes only to 【name of the office】, at 【address in the tag’s `endpoint`】, for this event: to keep your place, and to call you if you cannot be found. For children the consent of their guardian is asked for and sent with it. How long it is kept there: 【period】.',
    zh: '您填的内容只送到【单位名称】（网址【标签里 `endpoint` 写的地址】），只用来办这场活动：给您留座位，找不到您时打电话。带孩子的，先问监护人同意，一起送出。送到以后保存多久：【期限】。',
  },
  reading: {
    en: `So that the page also shows something without a network, copies of what we publish for everyone are kept in the database “${databaseName}”, and by parts that are only read in “${readingsDatabase}”: at most ${mostReadings}, none used after ${readingDays} days.`,
    zh: `没有网的时候也看得到，是因为我们公开给所有人看的内容在数据库“${databaseName}”里留了一份，只看不填的部分留在“${readingsDatabase}”里：最多 ${mostReadings} 份，过了 ${readingDays} 天就不再用。`,
  },
  home: {
    en: `If you say which building you live in, that is remembered in this browser only (IndexedDB, database “${readingsDatabase}”), so that it comes first next time, until you press “Do not remember” or delete everything under “My reports”. It is sent to nobody.`,
    zh: `您说住哪一幢，只记在这个浏览器里（IndexedDB，数据库“${readingsDatabase}”），下次打开先看这一幢；您点“不记了”，或者在“我的事”里全部删掉，就没有了。不送给任何人。`,
  },
  caseReading: {
    en: 'The copy of a case holds only what anyone may read: not your words, flat, phone number or photos, and the compound instead of the building. Of disputes and matters of health no copy is kept.',
    zh: '一件事的那一份里，只有谁都可以看的内容：没有您写的话、门牌号、电话和照片，只写到小区，不写到幢。纠纷和与身体情况有关的事，一份都不留。',
  },
  sending: {
    en: 'What you submit goes only to 【name of the office】, at 【address in the tag’s `endpoint`】, to deal with what you report. How long it is kept there: 【period】.',
    zh: '您提交的内容只送到【单位名称】（网址【标签里 `endpoint` 写的地址】），只用来办您反映的事。送到以后保存多久：【期限】。',
  },
  proof: {
    en: 'If you look a case up by its number, the number and the last four digits of your phone number are sent to the same address, and not kept on this device unless you ask for it to be remembered.',
    zh: '您用编号查进度时，编号和电话的后四位会送到同一个网址；您不选“记在这台手机上”，这台设备上就不留。',
  },
  list: {
    en: `This list shows what the other parts of this site keep on this device (IndexedDB, database “${databaseName}”) and adds nothing to it. “Delete everything” deletes all of it, and what is in “${readingsDatabase}”.`,
    zh: `这里列出的，是本网站其他部分存在这台设备上的内容（IndexedDB，数据库“${databaseName}”），这一部分自己不另外存。点“全部删掉”就全部删掉，“${readingsDatabase}”里的也一起删。`,
  },
  local: {
    en: `[Only with \`backend="local"\`:] This is a rehearsal. Nothing is sent; what you submit, photos and phone number included, stays in this browser (IndexedDB, database “${localDatabase}”) until you clear the data of this site.`,
    zh: `〔只在写了 \`backend="local"\` 时保留这一句〕这里是演练，什么都不送出去；您提交的内容，包括照片和电话，都留在这个浏览器里（IndexedDB，数据库“${localDatabase}”），清除本网站的数据以后才没有。`,
  },
  noOneElse: {
    en: 'No cookie is set, nothing is counted, and nothing goes to third parties.',
    zh: '不设 Cookie，不做统计，不送给第三方。',
  },
  rights: {
    en: 'To see, correct or have deleted what the office keeps, or to take back your consent: 【name of the office, telephone, address】.',
    zh: '想查看、更正、删除我们保存的内容，或者撤回同意，请联系：【单位名称、电话、地址】。',
  },
} satisfies Readonly<Record<string, Said>>;
export type Part = keyof typeof parts;

/** Which of them are true of a tag, in the order they are read. */
export const told: Readonly<Record<string, readonly Part[]>> = {
  'before-after': ['reading', 'noOneElse'],
  comfort: ['comfort', 'noOneElse'],
  'event-calendar': ['reading', 'noOneElse'],
  'event-detail': ['signupDraft', 'signupOutbox', 'signupReceipt', 'reading', 'signupSending', 'local', 'noOneElse', 'rights'],
  'indicator-board': ['reading', 'noOneElse'],
  'my-items': ['list', 'noOneElse'],
  'renovation-tracker': ['reading', 'home', 'noOneElse'],
  'request-form': ['draft', 'sensitive', 'photos', 'outbox', 'receipt', 'reading', 'sending', 'local', 'noOneElse', 'rights'],
  'request-tracker': ['answer', 'photos', 'outbox', 'receipt', 'reading', 'caseReading', 'proof', 'sending', 'local', 'noOneElse', 'rights'],
  site: ['nothing'],
};

/** A quotation to copy, one paragraph a part. @throws Error where a tag has none */
export function privacyOf(tag: string, language: PrivacyLanguage): string {
  const own = told[tag];
  if (!own) throw new Error(`<linli-${tag}> says nothing of what it keeps: give it a line in scripts/privacy.ts.`);
  return `**\`<linli-${tag}>\`**\n\n${own.map((part) => `> ${parts[part][language]}`).join('\n>\n')}`;
}
