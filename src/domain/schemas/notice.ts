import { type Check, listOf, object, one, oneOf, soft } from '../checks.ts';
import { publishedStates } from '../machines/published.ts';
import { type Notice, type NoticeKind, noticeKinds } from '../notice.ts';
import { edtf, envelope, flag, known, media, text } from './parts.ts';

/** A kind this version does not know is still something that was made known. */
const kind = one<NoticeKind>('text', (value) => (typeof value === 'string' ? (noticeKinds.find((one) => one === value) ?? 'announcement') : undefined));

export const noticeSchema: Check<Notice> = object<Notice>({
  type: oneOf('notice'), ...envelope, kind, title: text, date: edtf, 'body?': text, 'about?': soft(listOf(text)), state: known(...publishedStates), 'publisher?': text,
  'urgent?': soft(flag), 'expires?': soft(edtf), 'objections?': soft(object<NonNullable<Notice['objections']>>({ 'opens?': soft(edtf), closes: edtf, 'to?': text, 'phone?': text })),
  'url?': text, 'media?': soft(media),
});
