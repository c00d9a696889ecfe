import { expect, waitUntil } from '@open-wc/testing';
import { commonZhHans as words } from '../../src/i18n/common.words.ts';
import type { LinliRequestForm } from '../../src/elements/request-form/request-form.ts';
import { page } from '../../src/kit/page.ts';
import { tags, written } from '../harness/attributes.ts';
import { neverEmpty, oneLine, waysOut } from '../harness/failing.ts';
import { fakeDevice } from '../fakes/device.ts';
import { settle } from '../harness/host.ts';
import { mountForm, send, toDetails } from '../harness/request-form.ts';
import { file, input, mountTracker, toReplied } from '../harness/request-tracker.ts';
import { ConsoleEar, phone, stage, type TagHarness } from '../harness/tag.ts';

const firstScreen = { 'linli-request-form': '您要反映哪方面的事？', 'linli-request-tracker': '查进度' };

async function addPhotos(form: TagHarness<LinliRequestForm>, names: string[]): Promise<void> {
  const box = form.root.querySelector<HTMLInputElement>('input[type=file]')!;
  const list = new DataTransfer();
  for (const name of names) list.items.add(new File([new Uint8Array([0xff, 0xd8, name.length])], name, { type: 'image/jpeg' }));
  box.files = list.files;
  box.dispatchEvent(new Event('change'));
  await form.sees(`${names.length} 张都放好了`);
}

describe('a tag in a moving page', () => {
  it('moved while it reads for the first time, it goes on and shows what it read', async () => {
    const on = stage({ latency: 30 });
    const form = await mountForm(on);
    const other = document.createElement('div');
    form.element.parentElement!.append(other);
    other.append(form.element);
    await form.sees(firstScreen['linli-request-form']);
  });

  it('moved while it reads a case, it goes on, and the case can be answered', async () => {
    const on = stage();
    const record = await file(on);
    await toReplied(on, record);
    on.backend.latency = 30;
    const tracker = await mountTracker(on);
    await settle();
    const other = document.createElement('div');
    tracker.element.parentElement!.append(other);
    other.append(tracker.element);
    await tracker.sees('您看解决了吗？');
    await tracker.press('解决了');
    await waitUntil(() => on.backend.filings.get(record.id)?.record.state === 'verified', undefined, { timeout: 4000 });
  });

  it('moved while the buildings are read, it still asks for the building', async () => {
    const on = stage();
    const form = await mountForm(on);
    await toDetails(form);
    on.backend.latency = 30;
    await form.choose('小区', '示例新村');
    const other = document.createElement('div');
    form.element.parentElement!.append(other);
    other.append(form.element);
    await form.choose('幢', '8 幢');
  });

  it('another phone number does not start the tracker over', async () => {
    const on = stage();
    const tracker = await mountTracker(on);
    await tracker.type('编号', '23110001');
    tracker.element.phone = '12345';
    await tracker.element.updateComplete;
    await settle();
    expect((await tracker.control('编号')).value).to.equal('23110001');
  });
});

describe('two cases on one phone', () => {
  it('what is being written for one never stands in, nor is sent with, the other', async () => {
    const on = stage();
    const [one, two] = [await file(on), await file(on, { clientId: '00000000-0000-4000-8000-000000000002' })];
    for (const record of [one, two]) await toReplied(on, record);
    const tracker = await mountTracker(on);
    const rows = (): HTMLElement[] => [...tracker.root.querySelectorAll<HTMLElement>('.rows .row')];
    await tracker.sees('您反映的事');
    rows()[0]!.click();
    await tracker.press('没解决，请重办');
    await tracker.type('哪里没解决？', '只说第一件');
    await tracker.press('回到列表');
    await tracker.sees('您反映的事');
    rows()[1]!.click();
    await tracker.sees('您看解决了吗？');
    await settle();
    expect(tracker.root.querySelector<HTMLTextAreaElement>('#note')?.value ?? '').to.equal('');
    await tracker.press('回到列表');
    await tracker.sees('您反映的事');
    rows()[0]!.click();
    expect((await tracker.control('哪里没解决？')).value).to.equal('只说第一件');
    expect(input.text).to.not.equal('');
  });
});

describe('a stranger\'s backend', () => {
  let ear: ConsoleEar;
  beforeEach(() => {
    ear = new ConsoleEar();
  });
  afterEach(() => {
    ear.stop();
  });

  for (const [name, answer] of Object.entries({ nothing: undefined, null: null, 'a text': 'soon', 'a number': 7, 'an object': {} })) {
    it(`tells ${name} as its time: the phone's time is used, the tag is drawn, one line names it`, async () => {
      const on = stage();
      on.backend.now = async () => answer as never;
      await file(on);
      const tracker = await mountTracker(on);
      await tracker.sees('收到了，等接待点受理');
      neverEmpty(tracker);
      await oneLine(ear.lines, '"fake"', '(broken)');
    });
  }

  it('throws when asked what it can do: then it can not, the tag is drawn, one line names it', async () => {
    const on = stage();
    await file(on);
    on.backend.can = () => { throw new Error('our bug'); };
    const form = await mountForm(on, { draftName: 'can' });
    await toDetails(form);
    const tracker = await mountTracker(on);
    await tracker.sees('收到了，等接待点受理');
    await oneLine(ear.lines, '"fake"', 'our bug');
  });

  for (const [name, answer] of Object.entries({ nothing: undefined, 'no items': {}, 'a text': 'ok' })) {
    it(`answers a list with ${name}: one line names backend and kind`, async () => {
      const on = stage();
      on.backend.list = async () => answer as never;
      const form = await mountForm(on);
      await form.sees(words.failure.broken.title);
      await oneLine(ear.lines, '"fake"', '(broken)');
    });
  }

  for (const [name, answer] of Object.entries({ nothing: undefined, 'an unknown outcome': { kind: 'done' }, 'another key': { kind: 'delivered', receipt: { key: 'another' } } })) {
    it(`answers a sending with ${name}: one line names backend and kind`, async () => {
      const on = stage();
      const form = await mountForm(on, { draftName: name });
      on.backend.create = async () => answer as never;
      await send(form);
      await form.sees(words.outbox.title);
      await oneLine(ear.lines, '"fake"', '(broken)');
    });
  }
});

describe('attributes, to the letter', () => {
  let ear: ConsoleEar;
  beforeEach(() => {
    ear = new ConsoleEar();
  });
  afterEach(() => {
    ear.stop();
  });

  for (const tag of tags) {
    it(`${tag}, no phone anywhere: one line names the attribute`, async () => {
      const on = stage();
      const it = await written(tag, on, {}, on.backend);
      await it.sees(firstScreen[tag]);
      await it.sees(words.phoneUnknown);
      await oneLine(ear.lines, `<${tag}`, 'phone="');
    });

    it(`${tag}, a phone without a number in it: no dead link, one line`, async () => {
      const on = stage();
      const it = await written(tag, on, { phone: '请到居委会' }, on.backend);
      await it.sees(firstScreen[tag]);
      expect(it.root.querySelectorAll('a[href="tel:"]').length).to.equal(0);
      await oneLine(ear.lines, `<${tag}`, 'phone="请到居委会"');
    });

    it(`${tag}, an unknown attribute: its value is named too`, async () => {
      const on = stage();
      await written(tag, on, { bakend: 'local', phone }, on.backend);
      await oneLine(ear.lines, `<${tag}`, 'bakend="local"');
    });

    it(`${tag}, an endpoint that is no URL: the remedy is named`, async () => {
      const it = await written(tag, stage(), { backend: 'rest', endpoint: 'http://', phone });
      await it.sees(words.notConfigured.title);
      await oneLine(ear.lines, `<${tag}`, 'endpoint="http://"', 'https://street.example');
    });
  }

  it('a wrong lens is told before there is a case to see through it', async () => {
    const on = stage();
    await written('linli-request-tracker', on, { lens: 'loop', phone }, on.backend);
    await oneLine(ear.lines, 'lens="loop"', 'closed-loop');
  });
});

describe('a device in trouble', () => {
  it('photos stay with the request when the resident wants nothing kept', async () => {
    const on = stage();
    const before = page().volatileDevice;
    page().volatileDevice = fakeDevice({ mode: 'memory' });
    const form = await mountForm(on, { draftName: 'photos' });
    await toDetails(form);
    await addPhotos(form, ['a', 'bb']);
    await waitUntil(async () => (await on.device.drafts.list({ site: '', tag: 'linli-request-form', topic: 'request', name: 'photos' }))[0]?.photos.length === 2);
    await form.press('不要存在这台手机上');
    await form.sees('没有存在这台手机上');
    await settle();
    expect(form.text).to.include('2 张都放好了');
    form.element.remove();
    if (before) page().volatileDevice = before;
  });

  for (const why of ['full', 'blocked', 'failed'] as const) {
    it(`an answer that cannot be kept, ${why}: said, nothing lost, nothing thrown`, async () => {
      const on = stage();
      const record = await file(on);
      await toReplied(on, record);
      const tracker = await mountTracker(on);
      await tracker.press('没解决，请重办');
      await tracker.type('哪里没解决？', '太滑了');
      await on.clock.tick(300);
      const thrown: unknown[] = [];
      const hear = (event: PromiseRejectionEvent): void => {
        event.preventDefault();
        thrown.push(event.reason);
      };
      addEventListener('unhandledrejection', hear);
      on.device.failNext(why);
      const before = tracker.text;
      await tracker.press('送出回答');
      await settle(20);
      removeEventListener('unhandledrejection', hear);
      expect(thrown).to.deep.equal([]);
      expect(tracker.text, 'nothing is said').to.not.equal(before);
      expect((await tracker.control('哪里没解决？')).value).to.equal('太滑了');
      waysOut(tracker, '送出回答');
      await tracker.press('送出回答');
      await tracker.sees('正在办理');
    });
  }

  it('an answer that needs a new sign-in says so, and does not promise to be sent by itself', async () => {
    const on = stage();
    const record = await file(on);
    await toReplied(on, record);
    const tracker = await mountTracker(on);
    on.backend.failNext('unauthorized', { verb: 'act', times: Infinity });
    await tracker.press('解决了');
    await tracker.sees('现在送');
    expect(tracker.text).to.include('登录');
    expect(tracker.text).to.not.include('自动再送');
  });
});
