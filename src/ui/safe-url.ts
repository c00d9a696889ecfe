/** The one gate for every URL that reaches an attribute: Lit escapes text, but would let `javascript:` through. */
const allowed = /^(https?|tel|mailto):$/;

/** The URL as given when it is safe to follow, else `undefined`. Relative ones are resolved against the page. */
export function safeUrl(url: string): string | undefined {
  try {
    return allowed.test(new URL(url, document.baseURI).protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** For pictures: also this page's own blobs. */
export function safeImage(url: string): string | undefined {
  return url.startsWith('blob:') ? url : safeUrl(url);
}

/** A letter that is written already: `mailto:` with subject and text. */
export function mailUrl(address: string, subject: string, text: string): string {
  // Lines of a letter end with CR LF (RFC 6068).
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replace(/\r?\n/g, '\r\n'))}`;
}

/** `tel:` of a number as people write it: the first of several, digits of any width, 转 as a pause before the extension. */
export function telUrl(phone: string): string {
  const [first = ''] = phone.normalize('NFKC').split(/[、,;/|或]/);
  const [number = '', extension = ''] = first.split(/转|分机|ext\.?/i).map((part) => part.replace(/[^\d+]/g, ''));
  return `tel:${number}${extension && `,${extension}`}`;
}
