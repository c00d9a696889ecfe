import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { Category } from '../../src/domain/category.ts';
import type { Draft } from '../../src/ports/device.ts';
import { seedCategories, seedOffice } from '../../src/sample/seed.ts';
import { fillDetails, mountForm, send, toCheck, toDetails } from '../harness/request-form.ts';
import { phone, stage } from '../harness/tag.ts';

const jpeg = (name: string): File => new File([new Uint8Array([0xff, 0xd8, 1, 2, name.length])], name, { type: 'image/jpeg' });

async function addPhotos(root: ShadowRoot, files: File[]): Promise<void> {
  const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
  const list = new DataTransfer();
  for (const file of files) list.items.add(file);
  input.files = list.files;
  input.dispatchEvent(new Event('change'));
  await Promise.resolve();
}

describe('linli-request-form', () => {
  it('takes a leaking roof from the aisle to a number', async () => {
    const on = stage();
    const form = await mountForm(on);
    await form.sees('您要反映哪方面的事？');
    const sent = oneEvent(form.element, 'linli-request-sent');
    await send(form);
    await form.sees('收到了');
    const [filing] = [...on.backend.filings.values()];
    expect(filing?.record.title).to.equal('8 幢 屋顶漏水');
    expect(filing?.input).to.include({ text: '下雨天客厅东北角渗水。', room: '502', unit: '2', topic: 'request', kind: 'request' });
    expect(filing?.input.answers).to.deep.equal({ when: '1' });
    await form.sees(filing!.record.code.slice(0, 4));
    await form.sees('11月13日 周一 下班前');
    await form.sees('示例街道群众接待点');
    expect((await sent).detail).to.deep.equal({ key: filing!.input.clientId, code: filing!.record.code, ref: `case/${filing!.record.id}` });
  });

  it('where photos cannot travel it says so; where nobody follows up, no call, no day and no visit is promised', async () => {
    const form = await mountForm(stage({ letterBox: 'number' }));
    await toDetails(form);
    await form.sees('这里传不了照片');
    expect(form.text).to.not.include('加照片');
    await fillDetails(form);
    await form.press('下一步：核对一遍');
    await form.pick('我同意');
    await form.press('提交');
    await form.sees('编号');
    await form.sees('办完了，在“看进度”里看得到');
    for (const promise of ['给您打电话', '回访', '工作日', '下班前']) expect(form.text).to.not.include(promise);
  });

  for (const [letterBox, words, absent] of [['nothing', '这样送的没有编号', '编号稍后给'], ['token', '编号稍后给', '没有编号']] as const) {
    it(`no number, ${letterBox} came in its place: ${words}`, async () => {
      const form = await mountForm(stage({ letterBox }));
      await send(form);
      await form.sees(words);
      expect(form.text).to.not.include(absent);
      await form.press('复制文字');
      await waitUntil(() => form.root.querySelector('textarea') !== null);
      expect(form.root.querySelector('textarea')!.value).to.match(/^我反映的“屋顶漏水”，今天 上午 9:00 (送到了|送出，没有编号)。$/);
    });
  }

  it('keeps the phone on every screen, unbroken', async () => {
    const form = await mountForm(stage());
    const tel = (): string | null | undefined => form.root.querySelector('a.help')?.getAttribute('href');
    await form.sees('您要反映哪方面的事？');
    expect(tel()).to.equal('tel:051300000000');
    await toCheck(form);
    expect(tel()).to.equal('tel:051300000000');
    expect(form.text).to.include(phone);
  });

  it('names what is wanting in the summary and at the field, in the same words', async () => {
    const form = await mountForm(stage());
    await toDetails(form);
    await form.type('联系电话', '138000000');
    await form.press('下一步：核对一遍');
    await form.sees('还差 4 处');
    for (const words of ['请选小区', '请回答：什么时候漏？', '请写几个字，说说情况', '电话少了 2 位，请再看看']) {
      expect(form.text.split(words).length - 1, words).to.equal(2);
    }
    expect(form.root.activeElement?.id).to.equal('summary');
    await form.press('电话少了 2 位');
    expect(form.root.activeElement?.id).to.equal('phone');
    await fillDetails(form);
    expect(form.text).to.not.include('还差');
  });

  it('will not send without consent, and presets nothing', async () => {
    const on = stage();
    const form = await mountForm(on);
    await toCheck(form);
    expect(form.root.querySelector<HTMLInputElement>('#consent')?.checked).to.equal(false);
    await form.press('提交');
    await form.sees('请先同意');
    expect(on.backend.filings.size).to.equal(0);
  });

  it('says saved only after the write completed, and never when it failed', async () => {
    const on = stage();
    const form = await mountForm(on);
    await toDetails(form);
    await form.sees('已存好，');
    on.device.failNext('full');
    await form.type('情况说明', '存不下');
    await on.clock.tick(250);
    await form.sees('手机存满了');
    expect(form.text).to.not.include('已存好');
    await on.clock.tick(2000);
    await form.sees('已存好，');
  });

  it('writes at most every 250 ms while typing, and at once when the page is hidden', async () => {
    const on = stage();
    const form = await mountForm(on);
    await toDetails(form);
    let saves = 0;
    const { save } = on.device.drafts;
    on.device.drafts.save = (draft: Draft) => {
      saves += 1;
      return save(draft);
    };
    for (const text of ['漏', '漏水', '漏水了']) await form.type('情况说明', text);
    expect(saves).to.equal(0);
    await on.clock.tick(250);
    expect(saves).to.equal(1);
    await form.type('情况说明', '漏水了。');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(saves).to.equal(2);
  });

  it('brings back what was typed, and asks a cancelable question first', async () => {
    const on = stage();
    const first = await mountForm(on, { draftName: 'roof' });
    await toDetails(first);
    await fillDetails(first);
    first.element.remove();
    const again = await mountForm(on, { draftName: 'roof' });
    await again.sees('往下填');
    expect((await again.control('情况说明')).value).to.equal('下雨天客厅东北角渗水。');
    expect((await again.control('室')).value).to.equal('502');
  });

  it('sends from memory when the disk takes nothing more, and says that closing loses it', async () => {
    const on = stage();
    const form = await mountForm(on, { draftName: 'full' });
    await toCheck(form);
    await form.pick('我同意');
    await on.clock.tick(300);
    on.device.failNext('full');
    on.backend.failNext('offline', { verb: 'create' });
    await form.press('提交');
    await form.sees('关掉这一页就没有了');
    expect(await on.device.outbox.list()).to.have.length(0);
    const slot = { site: '', tag: 'linli-request-form', topic: 'request', name: 'full' };
    expect(await on.device.drafts.list(slot)).to.have.length(1);
    await form.press('现在送');
    await form.sees('收到了');
    expect(on.backend.filings.size).to.equal(1);
    await waitUntil(async () => (await on.device.drafts.list(slot)).length === 0);
  });

  it('asks about a draft nobody touched for 30 days, and erases it only when told', async () => {
    const on = stage();
    const first = await mountForm(on, { draftName: 'old' });
    await toDetails(first);
    first.element.remove();
    on.clock.jump(31 * 86_400_000);
    const again = await mountForm(on, { draftName: 'old' });
    await again.sees('您还有 1 份没填完的');
    await again.sees('您要反映哪方面的事？');
    const slot = { site: '', tag: 'linli-request-form', topic: 'request', name: 'old' };
    expect(await on.device.drafts.list(slot)).to.have.length(1);
    await again.press('都不要了，清掉');
    await waitUntil(async () => (await on.device.drafts.list(slot)).length === 0);
  });

  it('leaves a stored draft alone when the page cancels its return', async () => {
    const on = stage();
    const first = await mountForm(on, { draftName: 'left' });
    await toDetails(first);
    first.element.remove();
    const refuse = (event: Event): void => event.preventDefault();
    document.addEventListener('linli-before-draft-restore', refuse);
    const again = await mountForm(on, { draftName: 'left' });
    await again.sees('您还有 1 份没填完的');
    await again.sees('您要反映哪方面的事？');
    document.removeEventListener('linli-before-draft-restore', refuse);
  });

  it('says plainly that it is kept on this phone when the office cannot be reached, and sends once it can', async () => {
    const on = stage();
    const form = await mountForm(on);
    on.backend.failNext('offline', { verb: 'create' });
    await send(form);
    await form.sees('存在这部手机上，还没送到');
    await form.sees('只会送到一次');
    expect(form.text).to.not.include('收到了');
    await form.press('现在送');
    await form.sees('收到了');
    expect(on.backend.filings.size).to.equal(1);
  });

  it('turns a kept request back into a form, with everything in it', async () => {
    const on = stage();
    const form = await mountForm(on);
    on.backend.failNext('offline', { verb: 'create', unsent: true });
    await send(form);
    await form.sees('还没送到');
    await form.press('改一改');
    await form.sees('说说情况');
    expect((await form.control('情况说明')).value).to.equal('下雨天客厅东北角渗水。');
    expect(await on.device.outbox.list()).to.have.length(0);
  });

  it('deletes a kept request only after asking', async () => {
    const on = stage();
    const form = await mountForm(on);
    on.backend.failNext('offline', { verb: 'create' });
    await send(form);
    await form.sees('还没送到');
    await form.press('删掉，不送了');
    await form.sees('真的删掉吗？');
    await form.press('留着');
    expect(await on.device.outbox.list()).to.have.length(1);
    await form.press('删掉，不送了');
    await form.press('删掉，不送了');
    await form.sees('您要反映哪方面的事？');
    expect(await on.device.outbox.list()).to.have.length(0);
  });

  it('shows a request of this form that was still waiting when the page is opened again', async () => {
    const on = stage();
    const form = await mountForm(on, { draftName: 'again' });
    on.backend.failNext('offline', { verb: 'create', times: 2 });
    await send(form);
    await form.sees('还没送到');
    form.element.remove();
    const again = await mountForm(on, { draftName: 'again' });
    await again.sees('屋顶漏水');
    await waitUntil(() => again.text.includes('还没送到') || again.text.includes('收到了'));
  });

  it('takes a refusal back into the form and says where', async () => {
    const on = stage();
    const { create } = on.backend;
    let refusals = 1;
    on.backend.create = async (type, input, call) => (refusals-- > 0 ? { kind: 'rejected', fields: { 'reporter.phone': 'unknown' } } : create(type, input, call));
    const form = await mountForm(on);
    await send(form);
    await form.sees('这个电话不像');
    expect((await form.control('情况说明')).value).to.equal('下雨天客厅东北角渗水。');
    await form.press('下一步：核对一遍');
    await form.pick('我同意');
    await form.press('提交');
    await form.sees('收到了');
  });

  it('keeps photos, names those it could not take, and stops at six', async () => {
    const on = stage();
    const form = await mountForm(on);
    await toDetails(form);
    await addPhotos(form.root, [jpeg('a'), jpeg('bb'), new File(['no'], '合同.pdf')]);
    await form.sees('2 张都放好了');
    await form.sees('“合同.pdf”不是照片');
    await addPhotos(form.root, ['ccc', 'dddd', 'eeeee', 'ffffff', 'ggggggg'].map(jpeg));
    await form.sees('6 张都放好了');
    await form.sees('“ggggggg”没有放进来');
    expect(form.root.querySelector('input[type=file]')).to.equal(null);
    await form.element.updateComplete;
    form.root.querySelector<HTMLButtonElement>('[aria-label="去掉第 1 张照片"]')?.click();
    await form.sees('5 张都放好了');
  });

  it('writes nothing to the disk when the resident does not want it', async () => {
    const on = stage();
    const form = await mountForm(on, { draftName: 'private' });
    await toDetails(form);
    await form.type('情况说明', '不想留下');
    await form.press('不要存在这台手机上');
    await form.sees('没有存在这台手机上');
    const slot = { site: '', tag: 'linli-request-form', topic: 'request', name: 'private' };
    expect(await on.device.drafts.list(slot)).to.deep.equal([]);
    await form.type('情况说明', '还是不想留下');
    await on.clock.tick(300);
    expect(await on.device.drafts.list(slot)).to.deep.equal([]);
    expect((await form.control('情况说明')).value).to.equal('还是不想留下');
  });

  it('keeps a request with a sensitive question off the disk, and says so', async () => {
    const roof = seedCategories.find((category) => category.code === 'P01')!;
    const health: Category = { ...roof, questions: [...roof.questions!, { code: 'health', label: '身体情况', datatype: 'text', required: false, order: 2, sensitivity: 'sensitive' }] };
    const on = stage({ office: { ...seedOffice, categories: [health, ...seedCategories.filter((category) => category !== roof)] } });
    const form = await mountForm(on, { draftName: 'health' });
    await toDetails(form);
    await form.sees('没有存在这台手机上，关掉会丢');
    await form.type('身体情况', '心脏不好');
    await on.clock.tick(300);
    expect(await on.device.drafts.list({ site: '', tag: 'linli-request-form', topic: 'request', name: 'health' })).to.deep.equal([]);
    expect(form.text).to.not.include('还是存着吧');
  });

  it('asks before it writes anything with drafts="ask"', async () => {
    const on = stage();
    const form = await mountForm(on, { drafts: 'ask', draftName: 'ask' });
    await toDetails(form);
    await form.sees('要不要先存在这台手机上');
    await on.clock.tick(300);
    const slot = { site: '', tag: 'linli-request-form', topic: 'request', name: 'ask' };
    expect(await on.device.drafts.list(slot)).to.deep.equal([]);
    await form.press('存着');
    await waitUntil(async () => (await on.device.drafts.list(slot)).length === 1);
  });

  it('keeps two forms on one page apart', async () => {
    const on = stage();
    const one = await mountForm(on, { draftName: 'one' });
    const two = await mountForm(on, { draftName: 'two' });
    await toDetails(one);
    await toDetails(two);
    await one.type('情况说明', '第一件');
    await two.type('情况说明', '第二件');
    await on.clock.tick(250);
    const texts = await Promise.all(['one', 'two'].map(async (name) => (await on.device.drafts.list({ site: '', tag: 'linli-request-form', topic: 'request', name })).map((draft) => (draft.fields as { text: string }).text)));
    expect(texts).to.deep.equal([['第一件'], ['第二件']]);
  });

  it('loses nothing when it is moved while saving or removed while sending', async () => {
    const on = stage({ latency: 20 });
    const form = await mountForm(on, { draftName: 'moved' });
    await toDetails(form);
    await form.type('情况说明', '搬家');
    const other = document.createElement('div');
    form.element.parentElement!.append(other);
    other.append(form.element);
    await form.sees('说说情况');
    expect((await form.control('情况说明')).value).to.equal('搬家');
    await fillDetails(form);
    await form.press('下一步：核对一遍');
    await form.pick('我同意');
    await form.press('提交');
    form.element.remove();
    await waitUntil(() => on.backend.filings.size === 1);
    expect(await on.device.receipts.list()).to.have.length(1);
  });

  it('is one submission however often 提交 is pressed', async () => {
    const on = stage({ latency: 30 });
    const form = await mountForm(on);
    await toCheck(form);
    await form.pick('我同意');
    const button = [...form.root.querySelectorAll<HTMLButtonElement>('button.primary')].find((one) => one.innerText.includes('提交'))!;
    button.click();
    button.click();
    await form.sees('收到了');
    expect(on.backend.filings.size).to.equal(1);
  });

  it('hides photos where the backend takes none', async () => {
    const form = await mountForm(stage({ uploads: 'none' }));
    await toDetails(form);
    expect(form.text).to.not.include('加照片');
  });

  it('has no accessibility faults on its main screens', async () => {
    const on = stage();
    const form = await mountForm(on);
    await form.sees('您要反映哪方面的事？');
    await expect(form.element).to.be.accessible();
    await toDetails(form);
    await form.press('下一步：核对一遍');
    await expect(form.element).to.be.accessible();
    await fillDetails(form);
    await form.press('下一步：核对一遍');
    await form.sees('核对一遍');
    await expect(form.element).to.be.accessible();
  });

  it('shadows no Lit accessor by a class field', async () => {
    const form = await mountForm(stage());
    for (const name of ['backend', 'topic', 'drafts', 'problems']) expect(Object.prototype.hasOwnProperty.call(form.element, name), name).to.equal(false);
  });
});
