/** Masks what must never be public, even when a backend forgets to. Linear patterns only. */

/** `13812341234` → `138****1234`; anything shorter than 7 digits is hidden whole. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (digits.length < 7) return '****';
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
}

/** Hides mobile and identity numbers inside a sentence; landlines of offices stay readable. No lookbehind: Safari 15 cannot parse it. */
export function maskText(text: string): string {
  return text
    .replace(/(^|\D)(\d{17}[\dXx])(?!\d)/g, (_, before: string, id: string) => `${before}${id.slice(0, 4)}**********${id.slice(-4)}`)
    .replace(/(^|\D)(1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?!\d)/g, (_, before: string, phone: string) => before + maskPhone(phone));
}

/** The last four digits, as asked for when a case is looked up. */
export function phoneTail(phone: string): string {
  return phone.replace(/\D/g, '').slice(-4);
}
