/**
 * Browsers inside an app: a download does nothing there, and nobody is told. By what they call themselves; the last two are any app's own view
 * (Android's says wv, an iPhone's leaves Safari out).
 */
const marks: readonly RegExp[] = [/MicroMessenger/i, /DingTalk/i, /AlipayClient|Alipay\//i, /\bQQ\//, /Weibo/i, /Lark|Feishu/i, /aweme|NewsArticle/i, /; wv\)/, /iP(?:hone|ad)(?!.*Safari)/];

export const isInApp = (userAgent: string): boolean => marks.some((mark) => mark.test(userAgent));
