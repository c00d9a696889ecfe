/** WordPress as a host of the tags, and as a keeper of what is private. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { restBackend } from '../../src/adapters/rest/index.ts';
import { filesBelow } from '../../scripts/steps.mjs';
import { root } from '../../scripts/install.mjs';
import { deliveredOf, draftFor, filed, photo, randomKey, refused, same, secrets, uploaded } from '../contracts/backend/bench.ts';
import { openEvent, signupFor } from '../contracts/backend/crowd.ts';
import { type Site, startSite } from './site.ts';

let site: Site;
before(async () => {
  site = await startSite();
});
after(() => site.close());

const make = () => ({ backend: restBackend({ endpoint: site.endpoint }) });
const basic = (user: string): Record<string, string> => ({ authorization: `Basic ${Buffer.from(user).toString('base64')}` });
const text = async (path: string, headers: Record<string, string> = {}): Promise<string> => (await fetch(site.url + path, { headers })).text();

/** A page or post somebody makes over WordPress's own REST; what of it is kept, and what a visitor gets. */
async function post(role: string, content: string): Promise<{ raw: string; page: string }> {
  const user = site.user(role);
  const headers = { ...basic(user), 'content-type': 'application/json' };
  const made = await fetch(`${site.url}/wp-json/wp/v2/posts`, { method: 'POST', headers, body: JSON.stringify({ title: role, content, status: 'draft' }) });
  const { id, content: kept } = (await made.json()) as { id: number; content: { raw: string } };
  // Published past the filters, which would take this process for somebody without rights.
  site.php(`global $wpdb; $wpdb->update($wpdb->posts, ['post_status' => 'publish', 'post_name' => 'story-${id}'], ['ID' => ${id}]); return true;`);
  return { raw: kept.raw, page: await text(`/story-${id}/`) };
}

const pasted = '<linli-site endpoint="/wp-json/linli/v1" backend="rest" phone="0513-0000-0000">\n\n<linli-request-form topic="wish" class="wide" onclick="alert(1)">\n<p>打不开时 "请" 打电话 -- 0513</p>\n\n<script type="application/json">{"note": "A & B < C", "list": [1, 2]}</script>\n</linli-request-form>\n</linli-site>';

describe('a tag pasted into a page', () => {
  for (const role of ['administrator', 'editor', 'author', 'contributor']) {
    it(`survives for ${role}`, async () => {
      const { raw, page } = await post(role, pasted);
      for (const kept of [raw, page]) {
        assert.match(kept, /<linli-site endpoint="\/wp-json\/linli\/v1" backend="rest" phone="0513-0000-0000">/);
        assert.match(kept, /<linli-request-form topic="wish" class="wide"/);
        const [, json = ''] = /<script type="application\/json">(.*?)<\/script>/s.exec(kept) ?? [];
        assert.deepEqual(JSON.parse(json), { note: 'A & B < C', list: [1, 2] });
        assert.match(kept, /打不开时 "请" 打电话 -- 0513/, 'neither curly quotes nor dashes');
      }
      if (role === 'author' || role === 'contributor') assert.doesNotMatch(raw, /onclick/);
      assert.match(page, new RegExp(`<h1>${role}</h1>`));
      assert.doesNotMatch(page, /<p>\s*<linli-|<\/linli-[a-z-]+>\s*<\/p>/, 'no paragraph around it');
      assert.equal(page.split('linli/dist/loader.js').length, 2, 'the script, once');
    });
  }

  it('never sends residents’ words to another server, unless its author may write any HTML', async () => {
    for (const endpoint of ['https://evil.example/x', '//evil.example', '\\\\evil.example', 'javascript:alert(1)', 'https:evil.example']) {
      const { raw, page } = await post('author', `<linli-request-form backend="rest" endpoint="${endpoint}"></linli-request-form> [linli tag="request-form" backend="rest" endpoint="${endpoint}"]`);
      assert.doesNotMatch(raw.replace(/\[linli.*/, ''), /endpoint/, endpoint);
      assert.doesNotMatch(page.replace(/<linli-site page-default.*/, ''), /endpoint="(?!\/|\\(?!\\)|http:\/\/127)/, endpoint);
    }
    assert.match((await post('editor', '<linli-request-form backend="rest" endpoint="https://city.example/linli"></linli-request-form>')).page, /endpoint="https:\/\/city\.example\/linli"/);
  });

  it('comes as a shortcode and as a block, with this site as its backend', async () => {
    const { page } = await post('editor', '[linli tag="request-form" topic="idea"]\n\n[linli-comfort compact]\n\n<!-- wp:linli/request-tracker {"lens":"questions","seamless":true} /-->');
    assert.match(page, /<linli-request-form topic="idea"><\/linli-request-form>/);
    assert.match(page, /<linli-comfort compact><\/linli-comfort>/);
    assert.match(page, /<linli-request-tracker lens="questions" seamless><\/linli-request-tracker>/);
    assert.match(page, new RegExp(`<linli-site page-default backend="rest" endpoint="${site.endpoint}">`));
  });

  it('brings its script to no page without a tag, and asks nobody else', async () => {
    const { page } = await post('editor', 'Hello');
    assert.deepEqual(page.match(/.*(?:linli\/dist|linli-site).*/), null);
    const { page: withTag } = await post('editor', pasted);
    const hosts = [...withTag.matchAll(/(?:src|href)=["'](https?:\/\/[^/"']+)/g)].map(([, host]) => host).filter((host) => host !== site.url && !/gmpg\.org|s\.w\.org|api\.w\.org|wordpress\.org/.test(host!));
    assert.deepEqual(hosts, []);
  });
});

describe('the site’s own posts', () => {
  it('are its notices, as text; drafts, what has a password and what is in the bin are not', async () => {
    const add = (title: string, change = ''): number => site.php<number>(`return wp_insert_post(['post_author' => 1, 'post_type' => 'post', 'post_status' => 'publish', 'post_title' => '${title}', 'post_content' => '<h2>停水</h2><p>3 号楼 &amp; 5 号楼，<b>明天</b><br>上午</p><script>alert(1)</script><ul><li>备水</li><li>关阀</li></ul>', ${change}]);`);
    const shown = add('停水 <i>通知</i>');
    for (const hidden of [add('草稿', "'post_status' => 'draft'"), add('密码', "'post_password' => 'x'"), add('回收站', "'post_status' => 'trash'")]) await refused(make().backend.get(`notice/${hidden}`), 'missing');
    const { items, total } = await make().backend.list('notice', { where: { id: String(shown) } });
    same([items.length, total], [1, 1], 'notices of this id');
    const [notice] = items;
    same([notice?.kind, notice?.state, notice?.title, notice?.body], ['announcement', 'published', '停水 通知', '停水\n\n3 号楼 & 5 号楼，明天\n上午\n\n备水\n关阀'], 'the notice');
    assert.match(notice!.date, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    assert.ok(notice!.url?.startsWith(site.url));
    const { items: all } = await make().backend.list('notice', {});
    for (const title of ['草稿', '密码', '回收站']) assert.ok(!all.some((one) => one.title === title), title);
  });
});

describe('what is private', () => {
  it('stands on no route, feed, search, sitemap or attachment page', async () => {
    const bench = make();
    const [sha = ''] = await uploaded(bench, 1);
    const { receipt } = await filed(bench, { media: [sha] });
    const { post: id, photo: attachment } = site.php<{ post: number; photo: number }>(`return ['post' => Linli\\Store\\Cases::postOf('${receipt.ref.slice(5)}'), 'photo' => (int) Linli\\Store\\Photos::find('${sha}')->post];`);
    const paths = [
      '/wp-json/wp/v2/posts?per_page=100', '/wp-json/wp/v2/search?search=2', `/wp-json/wp/v2/linli_case/${id}`, `/wp-json/wp/v2/posts/${id}`, '/wp-json/wp/v2/media?per_page=100', `/wp-json/wp/v2/media/${attachment}`, '/wp-json/wp/v2/types',
      '/feed/', '/?feed=rss2&post_type=linli_case', `/?s=${receipt.code}`, '/?post_type=linli_case', `/?p=${id}`, `/?attachment_id=${attachment}`, '/wp-sitemap.xml', `/?linli_case=${receipt.ref.slice(5)}`, `/${receipt.ref.slice(5)}/`, `/linli-${sha}/`, '/wp-json/linli/v1/cases',
    ];
    for (const user of [undefined, site.user('subscriber'), site.user('editor')]) {
      for (const path of paths) {
        const found = await text(path, user === undefined ? {} : basic(user));
        for (const word of [secrets.text, secrets.unit, secrets.room, secrets.phone, receipt.token]) assert.ok(!found.includes(word), `${path} shows ${word}`);
        // Whoever may read all that is private in the media library may see that there is a photo.
        if (user === undefined) assert.ok(!found.includes(sha), `${path} names the photo`);
      }
    }
  });

  it('is nobody’s to act on who is not staff: neither by REST nor in wp-admin', async () => {
    const { receipt } = await filed(make());
    const headers = { 'content-type': 'application/json', 'idempotency-key': `"${randomKey()}"` };
    for (const role of ['subscriber', 'editor', 'administrator']) {
      const reply = await fetch(`${site.endpoint}/cases/${receipt.ref.slice(5)}/events`, { method: 'POST', headers: { ...headers, ...basic(site.user(role)) }, body: JSON.stringify({ event: 'accept', data: {} }) });
      assert.equal(reply.status, 403, role);
    }
    for (const role of ['subscriber', 'editor']) {
      const can = site.php<boolean[]>(`$user = get_user_by('login', '${site.user(role).split(':')[0]}'); wp_set_current_user($user->ID); return array_map('current_user_can', ['linli_desk', 'linli_manage', 'edit_post'], [null, null, Linli\\Store\\Cases::postOf('${receipt.ref.slice(5)}')]);`);
      assert.deepEqual(can, [false, false, false], role);
    }
  });

  it('is not edited as a post, not even by an administrator', () => {
    const id = site.php<number>('return (int) $GLOBALS["wpdb"]->get_var("SELECT ID FROM wp_posts WHERE post_type = \'linli_case\' LIMIT 1");');
    assert.deepEqual(site.php(`wp_set_current_user(1); return [current_user_can('edit_post', ${id}), current_user_can('delete_post', ${id}), current_user_can('linli_desk')];`), [false, false, true]);
  });

  it('is overdue for staff once its day is over, and not before', async () => {
    const { receipt } = await filed(make());
    const late = (): boolean => site.php(`return Linli\\Admin\\CaseList::isLate((new Linli\\Store\\Cases())->get('${receipt.ref.slice(5)}')->record);`);
    assert.equal(late(), false);
    site.clock(Math.floor(Date.now() / 1000) + 12 * 86_400);
    assert.equal(late(), true);
    site.clock();
  });

  it('a photo comes back without Exif, its hash that of what was sent', async () => {
    const exif = Buffer.concat([Buffer.from('ffe10020', 'hex'), Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0', 'latin1')]);
    const { jpeg } = { jpeg: (await import('../e2e/photos.ts')).onePhoto() };
    const sent = Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2), Buffer.from('GPS behind the end')]);
    const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(sent))).toString('hex');
    const media = await make().backend.upload!({ sha256, bytes: new Uint8Array(sent).buffer, type: 'image/jpeg' }, { key: randomKey() });
    const back = Buffer.from(await (await fetch(media.url)).arrayBuffer());
    assert.ok(!back.includes('GPS'));
    // How it lies is all that is left of it.
    assert.equal(back.indexOf('Exif'), back.lastIndexOf('Exif'));
    assert.equal(Buffer.concat([back.subarray(0, 2), back.subarray(back.indexOf('Exif') - 4 + 38)]).length <= jpeg.length, true);
    await refused(make().backend.upload!({ ...(await photo()), sha256, bytes: new TextEncoder().encode('no picture').buffer }, { key: randomKey() }), 'invalid');
  });
});

describe('many at once', () => {
  it('twelve twins make one case', async () => {
    const { backend } = make();
    const input = await draftFor({ backend });
    const sent = await Promise.allSettled(Array.from({ length: 12 }, () => backend.create('case', input, { key: input.clientId })));
    const refs = new Set(sent.flatMap((one) => (one.status === 'fulfilled' ? [deliveredOf(one.value).ref] : [])));
    same(refs.size, 1, 'cases');
    same(site.php(`$count = 0; foreach ((new Linli\\Store\\Cases())->all() as $one) { $count += (int) ($one->input->clientId === '${input.clientId}'); } return $count;`), 1, 'cases kept');
  });

  it('the last places go to as many as there are', async () => {
    const bench = make();
    const event = await openEvent(bench, (left) => left >= 3 && left <= 40);
    assert.ok(event);
    const left = event.capacity! - (event.confirmed ?? 0);
    const sent = await Promise.all(Array.from({ length: left + 6 }, () => signupFor(event)).map((input) => bench.backend.create('signup', input, { key: input.clientId })));
    const states = sent.map((one) => (one.kind === 'delivered' ? (one.rec as { state: string }).state : one.kind));
    same([states.filter((one) => one === 'confirmed').length, states.filter((one) => one === 'waitlisted').length], [left, 6], 'places given and persons waiting');
  });

  it('too many from one address are told to wait, staff and repeats are not', async () => {
    const limits = (create: number): unknown => site.php(`Linli\\Settings::set(['limits' => ['create' => ${create}, 'lookup' => 2, 'upload' => 0, 'support' => 0]]); global $wpdb; $wpdb->query('DELETE FROM wp_linli_counts'); return true;`);
    limits(2);
    try {
      const bench = make();
      const one = await filed(bench);
      await filed(bench);
      const third = await draftFor(bench);
      const refusal = await refused(bench.backend.create('case', third, { key: third.clientId }), 'rate-limited');
      assert.ok(refusal.retryAfter! > 0 && refusal.status === 429);
      same(deliveredOf(await bench.backend.create('case', one.input, { key: one.input.clientId })).ref, one.receipt.ref, 'the repeat');
      for (let tries = 0; tries < 2; tries += 1) await bench.backend.get({ type: 'case', code: one.receipt.code }, { proof: { phoneTail: secrets.tail } });
      await refused(bench.backend.get({ type: 'case', code: one.receipt.code }, { proof: { phoneTail: secrets.tail } }), 'rate-limited');
    } finally {
      limits(0);
    }
  });
});

describe('a browser that is signed in', () => {
  it('may send as anyone does, with a cookie and a nonce that are stale', async () => {
    const login = await fetch(`${site.url}/wp-login.php`, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: 'wordpress_test_cookie=WP+Cookie+check' }, body: new URLSearchParams({ log: 'admin', pwd: 'throwaway', testcookie: '1' }) });
    const cookie = login.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
    assert.match(cookie, /wordpress_logged_in/);
    for (const nonce of [undefined, 'stale']) {
      const input = await draftFor(make());
      const reply = await fetch(`${site.endpoint}/cases`, { method: 'POST', headers: { cookie, 'content-type': 'application/json', 'idempotency-key': `"${input.clientId}"`, ...(nonce !== undefined && { 'x-wp-nonce': nonce }) }, body: JSON.stringify(input) });
      assert.equal(reply.status, 201, `nonce ${nonce}`);
    }
  });

  it('a receipt’s token is read from the spare header where a server drops Authorization', async () => {
    const { receipt } = await filed(make());
    const own = (await (await fetch(`${site.endpoint}/${receipt.ref.replace('case', 'cases')}`, { headers: { 'x-linli-token': receipt.token } })).json()) as { own?: { text: string } };
    assert.equal(own.own?.text, secrets.text);
  });
});

describe('the plugin', () => {
  it('is PHP in every file', () => {
    const files = filesBelow('integrations/wordpress/linli', (file: string) => file.endsWith('.php'));
    assert.ok(files.length > 30);
    for (const file of files) {
      const lint = spawnSync('php', ['-l', root + file], { encoding: 'utf8' });
      assert.equal(lint.status, 0, lint.stdout);
    }
  });

  it('brings in its sample, and says what is wrong with a file', () => {
    assert.ok(site.php<number>('return Linli\\Admin\\Import::sample();') > 50);
    assert.equal(site.php<string[]>("return Linli\\Admin\\Import::problems(json_decode('[{\"type\":\"place\",\"id\":\"a/b\",\"name\":\"x\",\"kind\":\"building\"},{\"type\":\"shop\"}]'));").length, 2);
  });

  it('goes without what residents sent, unless it was told to take it along', () => {
    const uninstall = "define('WP_UNINSTALL_PLUGIN', 'linli/linli.php'); require WP_PLUGIN_DIR . '/linli/uninstall.php'; global $wpdb; return [(int) $wpdb->get_var(\"SELECT COUNT(*) FROM wp_posts WHERE post_type = 'linli_case'\"), $wpdb->get_var(\"SHOW TABLES LIKE 'wp_linli_keys'\")];";
    const [kept] = site.php<[number, string | null]>(uninstall);
    assert.ok(kept > 3, `${kept} cases are left`);
    assert.deepEqual(site.php(`Linli\\Settings::set(['removeData' => true]); ${uninstall}`), [0, null]);
  });

  it('was not complained about by PHP', () => {
    assert.deepEqual(site.complaints().split('\n').filter((line) => line.includes('linli') && !line.includes('Requests_')), []);
  });
});
