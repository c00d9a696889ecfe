/** What is wrong with a number as somebody typed it; `short`: a mobile that lacks so many digits. */
export type PhoneFault = { code: 'required' | 'odd' } | { code: 'short'; missing: number };

/** A mobile has 11 digits; a landline 7 to 12 with its area code. */
export function phoneFault(phone: string): PhoneFault | undefined {
  const digits = phone.normalize('NFKC').replace(/[\s()+-]/g, '').replace(/^86(?=1\d{10}$)/, '');
  if (digits === '') return { code: 'required' };
  if (!/^\d+$/.test(digits)) return { code: 'odd' };
  if (/^1[3-9]/.test(digits) && digits.length < 11) return { code: 'short', missing: 11 - digits.length };
  return digits.length < 7 || digits.length > 12 ? { code: 'odd' } : undefined;
}
