import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { wordpressBackend } from '../../src/adapters/wordpress/index.ts';
import { schemas } from '../../src/domain/schemas.ts';
import { checked } from '../../src/kit/checked.ts';
import { learn } from '../../src/kit/known.ts';
import { page } from '../../src/kit/page.ts';
import { backendContract } from '../contracts/backend.ts';
import { allOf, refused } from '../contracts/backend/bench.ts';
import { warningsOf } from '../harness/warnings.ts';
import { files, form } from '../harness/wordpress.ts';
import { recorded, type RunningWordpress, startWordpress, type WordpressOptions } from './servers/wordpress.ts';

learn(schemas);
let site: RunningWordpress;
before(async () => (site = await startWordpress({ files })));
after(() => site.close());
afterEach(() => {
  site.asked.splice(0);
  page().warned.clear();
});

const make = (mapping: object = {}) => checked(wordpressBackend({ endpoint: site.url, mapping }));

// By wp-json and with photos: contract.node.test.ts.
describe('wordpress keeps the contract, as far as it goes', () => {
  const ways: [name: string, options: WordpressOptions, mapping: object | undefined][] = [
    ['by the site’s own address', { isPlain: true }, { form }], ['of pages, and without a form', {}, { notices: 'pages' }], ['without a mapping', {}, undefined],
  ];
  for (const [name, options, mapping] of ways) {
    describe(name, () => {
      let own: RunningWordpress;
      before(async () => (own = await startWordpress({ ...options, files })));
      after(() => own.close());
      for (const check of backendContract({ tokens: false })) it(check.name, () => check.run(async () => {
        const backend = wordpressBackend({ endpoint: own.url, ...(mapping && { mapping }) });
        // What it can is known once the mapping is read.
        await backend.list('notice', { limit: 1 });
        return { backend };
      }));
    });
  }
});

describe('wordpress: posts as notices', () => {
  it('their HTML is text, their picture a photo, their times the service’s', async () => {
    const { items: [first], total } = await make().list('notice', { limit: 1 });
    assert.equal(total, 13);
    assert.deepEqual(first, {
      type: 'notice', id: '16', rev: '2023-11-12T01:30:00', updatedAt: '2023-11-12T09:30:00+08:00', kind: 'announcement', title: '停水 & 接水：“8 幢”', date: '2023-11-12T09:30:00+08:00', state: 'published',
      url: `${site.origin}/%e5%81%9c%e6%b0%b4-%e6%8e%a5%e6%b0%b4%ef%bc%9a8-%e5%b9%a2/`,
      body: '换楼道水管，早上停水 & 中午恢复。\n请先接好水。\n\n要带什么\n\n· 水桶\n· 手电：电池 < 5 伏的不行\n\n8 幢 上午\n9 幢 下午\n\n问：示例社区 0513-0000-0000',
      media: [{ id: '17', url: `${site.origin}/wp-content/uploads/2023/11/water.jpg`, alt: '楼道里的水管', width: 640, height: 360 }],
    });
    assert.match(site.asked[0]!, /_embed=wp:featuredmedia/);
    assert.equal(site.asked.length, 1, 'picture and post are one request');
  });

  it('one that needs a password is a title without a body', async () => {
    const { items } = await make().list('notice', { text: '要密码的' });
    assert.deepEqual(items.map(({ body, title }) => [body, title]), [[undefined, '要密码的']]);
  });

  it('a category may say what they are, and which of them count', async () => {
    const { items } = await make({ notices: 'posts?categories=3', kinds: { 3: 'minutes' } }).list('notice', {});
    assert.deepEqual([items.length, new Set(items.map(({ kind }) => kind))], [3, new Set(['minutes'])]);
    assert.deepEqual((await make({ notices: 'pages' }).list('notice', {})).items.map(({ title }) => title).includes('养犬约定'), true);
  });

  it('days, words and order are asked of the site, in pages of at most a hundred; the rest is sifted here', async () => {
    const backend = make();
    const days = await backend.list('notice', { where: { date: { from: '2023-11-05', to: '2023-11-07T23' } }, sort: { field: 'date' }, limit: 500 });
    assert.deepEqual(days.items.map(({ title }) => title), ['示例公告 5', '示例公告 6', '示例公告 7']);
    assert.match(site.asked[0]!, /per_page=100&.*after=2023-11-04T00:00:00.08:00&before=2023-11-08T23:59:59.08:00&orderby=date&order=asc/);
    assert.deepEqual((await backend.list('notice', { text: '接水' })).items.map(({ id }) => id), ['16']);
    assert.deepEqual((await backend.list('notice', { where: { id: ['15', 'x', '16'] } })).items.map(({ id }) => id), ['16', '15']);
    assert.deepEqual((await backend.list('notice', { where: { id: 'x' } })).items, []);
  });

  it('follows the pages the site tells of, short ones too, and ends where it ends', async () => {
    const backend = make();
    const { headers } = recorded('posts-page');
    assert.deepEqual([headers['x-wp-total'], headers['x-wp-totalpages'], /rel="next"/.test(headers['link'] ?? '')], ['13', '3', true]);
    assert.equal((await allOf({ backend }, 'notice', { limit: 5 })).length, 13);
    assert.deepEqual(await backend.list('notice', { cursor: '99' }), { items: [], ignored: [] });
    site.planReading({ status: 200, body: '[]', headers: { 'content-type': 'application/json', link: '<https://elsewhere.example/steal?page=2>; rel="next"' } });
    assert.equal((await backend.list('notice', {})).next, '2', 'the address itself is not followed');
  });
});

describe('wordpress: The Events Calendar', () => {
  it('a time is the moment it is, a whole day the day that was written', async () => {
    const { items } = await make().list('event', {});
    const told = items.map(({ name, start, end, venue, fee, state, stateNote }) => [name, start, end, venue, fee, state, stateNote]);
    const at = '示例社区活动室，示例路 1 号';
    assert.deepEqual(told.slice(0, 6), [
      ['敬老义诊 & 量血压', '2026-12-03T09:00:00+08:00', '2026-12-03T11:00:00+08:00', at, 'Free', 'scheduled', undefined],
      ['邻里节', '2026-12-05', '2026-12-06', at, undefined, 'scheduled', undefined],
      ['读书会', '2026-12-10T19:00:00+08:00', '2026-12-10T20:30:00+08:00', at, undefined, 'cancelled', '场地检修'],
      ['露天电影', '2026-12-12T18:30:00+08:00', '2026-12-12T20:30:00+08:00', at, undefined, 'postponed', '下雨'],
      ['海外连线', '2026-12-16T03:00:00+08:00', '2026-12-16T04:00:00+08:00', undefined, undefined, 'scheduled', undefined],
      ['包饺子', '2026-12-22T14:00:00+08:00', '2026-12-22T16:00:00+08:00', at, '¥20', 'scheduled', undefined],
    ]);
    const [clinic] = items;
    assert.deepEqual([clinic?.kind, clinic?.description, clinic?.phone, clinic?.roles], ['clinic', '带医保卡。\n\n空腹来。', '0513-0000-0000', [{ role: 'host', name: '示例社区居委会' }, { role: 'host', name: '示例卫生服务中心' }]]);
    assert.deepEqual(items.flatMap(({ odd }) => odd ?? []), []);
    assert.equal(site.asked.length, 2, 'the events, and whether they are off');
  });

  it('asks for past ones too, and a day around a year, for the site may keep another clock', async () => {
    const backend = make();
    const year = await backend.list('event', { where: { start: { from: '2026', to: '2026-12-31T99' } }, limit: 500 });
    assert.deepEqual([year.items.length, year.next], [6, undefined]);
    assert.match(site.asked[0]!, /per_page=50&page=1&start_date=2025-12-31&end_date=2027-01-01/);
    await backend.list('event', {});
    assert.match(site.asked[2]!, /start_date=1971-01-01&end_date=2099-12-31/);
    assert.equal(recorded('event-missing').status, 400, '1970-01-01 is refused likewise');
    assert.equal(typeof recorded('events-page').body['next_rest_url'], 'string');
    assert.equal((await allOf({ backend }, 'event', { limit: 5 })).length, 12);
    assert.deepEqual((await backend.list('event', { cursor: '99' })).items, []);
  });

  it('where it is not told whether one is off, all are shown as on, and the webmaster hears of it', async () => {
    const said = await warningsOf(async () => {
      site.planReading({ form: 'events' }, { status: 401, body: '{"code":"rest_forbidden","message":"no"}', headers: { 'content-type': 'application/json' } });
      const { items } = await make().list('event', {});
      assert.deepEqual([...new Set(items.map(({ state }) => state))], ['scheduled']);
    });
    assert.match(said.join(), /off or put off cannot be read.*401 rest_forbidden/);
  });

  it('where the plugin is not there, it can do no events from then on', async () => {
    const own = await startWordpress({ eventless: true });
    const backend = wordpressBackend({ endpoint: own.url });
    assert.equal(backend.can('list', 'event'), true);
    await refused(backend.list('event', {}), 'unsupported');
    assert.deepEqual([backend.can('list', 'event'), backend.can('list', 'notice')], [false, true]);
    await own.close();
  });
});

describe('wordpress: what went wrong', () => {
  const json = { 'content-type': 'application/json' };
  const failures: [what: string, plan: { status: number; body: string; headers?: Record<string, string> }, kind: Parameters<typeof refused>[1], message: RegExp][] = [
    ['a site that lets nobody read its API', { status: 401, body: '{"code":"rest_not_logged_in","message":"You are not currently logged in."}', headers: json }, 'unauthorized', /rest_not_logged_in/],
    ['a guard before it', { status: 403, body: '<!doctype html>' }, 'forbidden', /403/],
    ['a route that is not there', { status: 404, body: JSON.stringify(recorded('no-route').body), headers: json }, 'unsupported', /rest_no_route/],
    ['a critical error', { status: 500, body: '{"code":"internal_server_error","message":"There has been a critical error on this website."}', headers: json }, 'broken', /critical/],
    ['maintenance', { status: 503, body: 'Briefly unavailable', headers: { 'retry-after': '600' } }, 'broken', /503/],
    ['too many', { status: 429, body: '', headers: { 'retry-after': '2' } }, 'rate-limited', /429/],
    ['a page where JSON was to be: no WordPress, or another prefix', { status: 200, body: '<!doctype html>' }, 'broken', /not JSON/],
  ];
  for (const [what, plan, kind, message] of failures) {
    it(what, async () => {
      site.planReading(plan);
      assert.match((await refused(wordpressBackend({ endpoint: site.url }).list('notice', {}), kind)).message, message);
    });
  }

  it('JSON of another kind is no empty list', async () => {
    for (const [type, body] of [['notice', '{"posts":[]}'], ['event', '[]'], ['event', '{}'], ['notice', 'null']] as const) {
      site.planReading({ status: 200, body, headers: json });
      await refused(wordpressBackend({ endpoint: site.url }).list(type, {}), 'broken');
    }
  });

  it('a number that is nobody’s, or no number, is missing', async () => {
    for (const ref of ['notice/9999', 'notice/x', 'event/9999', 'event/x', 'event/1?a=b', 'case/1', 'place/x'] as const) await refused(make({ form }).get(ref), 'missing');
  });

  for (const endpoint of [undefined, '/wp-json', 'ftp://x', 'https://u:p@x', 'https://x/?rest_route=/', 'https://x/#a']) {
    it(`endpoint ${String(endpoint)} is told`, () => assert.throws(() => wordpressBackend({ ...(endpoint && { endpoint }) }), /backend="wordpress" needs .*wp-json/));
  }
});
