import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isInApp } from '../../src/ui/in-app.ts';

const android = (tail: string): string => `Mozilla/5.0 (Linux; Android 12; V2049A) AppleWebKit/537.36 (KHTML, like Gecko) ${tail}`;
const iphone = (tail: string): string => `Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ${tail}`;

const table: [name: string, userAgent: string, inApp: boolean][] = [
  ['WeChat on Android', android('Version/4.0 Chrome/107.0.5304.141 Mobile Safari/537.36 XWEB/5075 MMWEBSDK/20230504 MicroMessenger/8.0.37.2380(0x28002546) WeChat/arm64'), true],
  ['WeChat on an iPhone', iphone('Mobile/15E148 MicroMessenger/8.0.38(0x18002629) NetType/WIFI Language/zh_CN'), true],
  ['WeChat on a desktop', 'Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 Chrome/107.0.0.0 Safari/537.36 NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat', true],
  ['QQ', android('Version/4.0 Chrome/89 MQQBrowser/6.2 TBS/046141 Mobile Safari/537.36 V1_AND_SQ_8.9.50_3898_YYB_D QQ/8.9.50.10650'), true],
  ['QQ\'s own browser, which does download', android('Version/4.0 Chrome/89 MQQBrowser/14.2 Mobile Safari/537.36'), false],
  ['Weibo', iphone('Mobile/15E148 Weibo (iPhone13,2__weibo__13.6.2__iphone__os16.5)'), true],
  ['Alipay', android('Version/4.0 Chrome/105 Mobile Safari/537.36 NebulaSDK/1.8 AlipayClient/10.5.0'), true],
  ['DingTalk', iphone('Mobile/15E148 AliApp(DingTalk/7.0.40) com.laiwang.DingTalk/28 Channel/201200'), true],
  ['Feishu', android('Version/4.0 Chrome/99 Mobile Safari/537.36 Lark/6.5 Feishu'), true],
  ['Douyin', android('Version/4.0 Chrome/88 Mobile Safari/537.36 aweme_230400'), true],
  ['any app\'s view on Android', 'Mozilla/5.0 (Linux; Android 12; V2049A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100 Mobile Safari/537.36', true],
  ['any app\'s view on an iPhone', iphone('Mobile/15E148'), true],
  ['Chrome on Android', android('Chrome/114.0.0.0 Mobile Safari/537.36'), false],
  ['Safari on an iPhone', iphone('Version/16.5 Mobile/15E148 Safari/604.1'), false],
  ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/115.0', false],
];

describe('a browser inside an app', () => {
  for (const [name, userAgent, inApp] of table) it(`${name}: ${inApp ? 'nothing can be downloaded' : 'a download works'}`, () => assert.equal(isInApp(userAgent), inApp));
});
