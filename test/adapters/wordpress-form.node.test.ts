import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { wordpressBackend } from '../../src/adapters/wordpress/index.ts';
import type { CaseInput } from '../../src/domain/case.ts';
import { schemas } from '../../src/domain/schemas.ts';
import { checked } from '../../src/kit/checked.ts';
import { learn } from '../../src/kit/known.ts';
import { page } from '../../src/kit/page.ts';
import { photo, randomKey, refused } from '../contracts/backend/bench.ts';
import { warningsOf } from '../harness/warnings.ts';
import { fields, files, form, photos } from '../harness/wordpress.ts';
import { type Plan, type RunningWordpress, startWordpress } from './servers/wordpress.ts';

learn(schemas);
let site: RunningWordpress;
before(async () => (site = await startWordpress({ files: { ...files, '/mapping.json': { form: { ...form, photos } } } })));
after(() => site.close());
afterEach(() => {
  site.forms.splice(0);
  page().warned.clear();
});

const make = (more: object = {}) => checked(wordpressBackend({ endpoint: site.url, mapping: { form: { ...form, ...more } } }));
const told = '下雨就漏，墙皮掉了一大片。';
const draft = (change: Partial<CaseInput> = {}): CaseInput => ({
  clientId: randomKey(), topic: 'request', kind: 'request', category: 'category/leak', place: 'place/xc-8', unit: '2', room: '601', text: told, answers: {}, reporter: { phone: '13800000000' },
  showName: 'no', consent: { version: '7', at: '2023-11-10T09:00:00+08:00' }, media: [], ...change,
});
const send = (input = draft(), backend = make()) => backend.create('case', input, { key: input.clientId });
const sent = (): Record<string, unknown> => Object.fromEntries(site.forms[0] ?? []);

describe('wordpress: a request becomes a mail', () => {
  it('each thing in its field; whoever left no name is called so; there is no number, and nothing to follow', async () => {
    const input = draft();
    assert.deepEqual(await send(input), { kind: 'blackbox' });
    assert.deepEqual(sent(), {
      _wpcf7_unit_tag: 'wpcf7-f37-o1', 'your-name': '没留名字', 'your-phone': '13800000000', 'your-subject': '屋顶漏水', 'your-address': '示例新村 8 幢 2-601', agreed: '7',
      'your-message': `${told}\r\n\r\n${input.clientId}`,
    });
    assert.match(site.asked.join('\n'), /POST \/wp-json\/contact-form-7\/v1\/contact-forms\/37\/feedback$/m);
    const backend = make();
    assert.deepEqual([backend.repeats, backend.find, backend.can('get', 'case'), backend.can('list', 'case'), backend.can('act', 'case')], ['unknown', undefined, false, false, false]);
  });

  it('what the form has no field for is written below the text: nothing is lost', async () => {
    const input = draft({ answers: { when: '2' }, reporter: { name: '周', phone: '13800000000' }, onBehalfOf: { relation: '母亲', phone: '13900000000' }, about: ['work/w1'], parties: ['楼上', '楼下'] });
    await send(input, make({ fields: { text: 'your-message', phone: 'your-phone' }, with: { 'your-name': '-', agreed: '1' } }));
    assert.equal(sent()['your-message'], [told, '', '屋顶漏水', '示例新村 8 幢 2-601', '什么时候漏 一直', '楼上、楼下', '周', '母亲 13900000000', 'work/w1', input.clientId].join('\r\n'));
  });

  it('a place or a matter that is not in the files is told before anything is sent', async () => {
    assert.deepEqual(await send(draft({ place: 'place/no', category: 'category/no' })), { kind: 'rejected', fields: { category: 'unknown', place: 'unknown' } });
    assert.equal(site.forms.length, 0);
    const failure = await refused(send(draft(), make({ places: '/nowhere.json' })), 'missing', 'unsupported');
    assert.equal(failure.unsent, true);
  });

  it('photos travel inside, each in a field of its own; one that is not here any more goes back', async () => {
    const backend = make({ photos });
    const without = make();
    for (const one of [backend, without]) await one.list('category', {});
    assert.deepEqual([backend.uploads, backend.can('upload', 'case'), without.uploads, without.can('upload', 'case')], ['inside', true, 'none', false]);
    const one = await photo();
    const input = draft({ media: [one.sha256] });
    await backend.upload!(one, { key: input.clientId });
    assert.deepEqual(await send(input, backend), { kind: 'blackbox' });
    const file = sent()['photo-1'] as File;
    assert.deepEqual([file.name, file.type, [...new Uint8Array(await file.arrayBuffer())]], [`${one.sha256.slice(0, 12)}.png`, 'image/png', [...new Uint8Array(one.bytes)]]);
    assert.deepEqual(await send(input, backend), { kind: 'rejected', fields: { media: 'missing' } });
  });

  it('a mapping is read when it is needed, at an address too; until then everything it may say is taken to be said', async () => {
    const backend = checked(wordpressBackend({ endpoint: site.url, mapping: `${site.origin}/mapping.json` }));
    assert.deepEqual([backend.can('create', 'case'), backend.uploads], [true, 'inside']);
    assert.deepEqual(await send(draft(), backend), { kind: 'blackbox' });
  });

  it('without a form it takes none, and no category or place is there', async () => {
    const backend = wordpressBackend({ endpoint: site.url });
    assert.deepEqual([backend.can('create', 'case'), backend.can('list', 'place'), backend.uploads, backend.upload], [false, false, 'none', undefined]);
    const noticed = wordpressBackend({ endpoint: site.url, mapping: { notices: 'pages' } });
    await noticed.list('notice', {});
    assert.deepEqual([noticed.can('create', 'case'), noticed.can('list', 'category'), noticed.uploads], [false, false, 'none']);
    assert.equal((await refused(send(draft(), noticed), 'unsupported')).unsent, true);
    assert.equal((await refused(send(draft(), backend), 'unsupported')).unsent, true);
    await refused(backend.create('signup', {} as never, { key: 'k' }), 'unsupported');
    await refused(backend.act('case/1', { event: 'rate', data: {} }, { key: 'k' }), 'unsupported');
  });
});

describe('wordpress: what the form answers', () => {
  const rejected: [what: string, plan: Plan, input: Partial<CaseInput>, fields: Record<string, string>][] = [
    ['wrong fields', { form: 'form-invalid' }, { text: '' }, { 'reporter.name': 'refused', 'reporter.phone': 'refused', text: 'required' }],
    ['a text longer than it takes', { form: 'form-long' }, {}, { text: 'too-long' }],
    ['something it does not name', { status: 200, body: '{"status":"validation_failed","message":"no"}' }, {}, { form: 'refused' }],
    ['a file it does not want', { form: 'form-photo' }, {}, { media: 'refused' }],
  ];
  for (const [what, plan, input, wanted] of rejected) {
    it(`${what}: back to the form`, async () => {
      site.plan(plan);
      const outcome = await send(draft(input), make({ photos }));
      assert.ok(outcome.kind === 'rejected');
      assert.deepEqual(outcome.fields, wanted);
    });
  }

  it('a field nobody fills goes back by its own name, and the webmaster hears which', async () => {
    site.plan({ form: 'form-invalid' });
    const said = await warningsOf(async () => {
      const outcome = await send(draft(), make({ fields: { text: fields.text, phone: fields.phone }, with: { agreed: '1' } }));
      assert.ok(outcome.kind === 'rejected' && outcome.fields['your-name'] === 'refused');
    });
    assert.match(said.join(), /"your-name" is wanting.*"with"/);
  });

  // Kind and whether it may have arrived decide what becomes of it: kept and shown, tried again, or asked about first.
  const failures: [what: string, plan: Plan, kind: Parameters<typeof refused>[1], message: RegExp][] = [
    ['taken for spam', { form: 'form-spam' }, 'invalid', /spam/],
    ['stopped by the site’s own code', { form: 'form-aborted' }, 'invalid', /今天不收/],
    ['a tick the mapping does not send', { form: 'form-acceptance' }, 'unsupported', /acceptance_missing/],
    ['the mail did not go, or not to everyone', { form: 'form-mail-failed' }, 'broken', /mail_failed/],
    ['a form that is not there', { form: 'form-missing' }, 'unsupported', /wpcf7_not_found/],
    ['a server that mistakes the body', { form: 'form-type' }, 'unsupported', /unsupported_media_type/],
    ['no Contact Form 7', { form: 'no-route' }, 'unsupported', /rest_no_route/],
    ['a guard that turns everybody away', { status: 403, body: '<!doctype html>' }, 'unsupported', /403/],
    ['a status nobody knows', { status: 200, body: '{"status":"payment_required","message":"pay"}' }, 'broken', /payment_required/],
    ['words before the JSON', { status: 200, body: '<b>Warning</b>: mail()\n{"status":"mail_sent"}' }, 'broken', /not JSON/],
    ['a critical error', { status: 500, body: '' }, 'broken', /500/],
    ['too many', { status: 429, body: '', headers: { 'retry-after': '3' } }, 'rate-limited', /429/],
    ['a reply that is lost', { drop: true }, 'offline', /no reply/],
  ];
  for (const [what, plan, kind, message] of failures) {
    it(what, async () => {
      site.plan(plan);
      const failure = await refused(send(), kind);
      assert.match(failure.message, message);
      assert.equal(failure.unsent, undefined, 'nobody can say that it did not arrive');
      if (kind === 'rate-limited') assert.equal(failure.retryAfter, 3000);
    });
  }
});

describe('wordpress: what the mapping may say', () => {
  const wrong: [mapping: unknown, complaint: RegExp][] = [
    ['{', /JSON/], [{ from: 1 }, /from: no such key; write one of .*form/], [{ form: { ...form, id: '37' } }, /form\.id: expected a number, got "37"/],
    [{ form: { ...form, fields: { phone: 'p' } } }, /form\.fields\.text: expected text, got undefined/], [{ form: { ...form, fields: { ...fields, tel: 'p' } } }, /form\.fields\.tel: no such key/],
    [{ form: { ...form, photos: ['photo-1'] } }, /form\.photos: a resident may add 6 photos/], [{ form: { id: 37, fields } }, /form\.categories: expected an address, or a list/],
    [{ notices: '../users' }, /notices: expected a path below wp\/v2/], [{ kinds: { 3: 'news' } }, /kinds\.3: expected announcement or minutes/],
  ];
  for (const [mapping, complaint] of wrong) {
    it(`${JSON.stringify(mapping).slice(0, 60)} is told with its place`, async () => {
      const { message, unsent } = await refused(wordpressBackend({ endpoint: site.url, mapping: mapping as object }).list('notice', {}), 'broken');
      assert.match(message, /^the mapping is wrong: /);
      assert.match(message, complaint);
      assert.equal(unsent, true);
    });
  }
});
