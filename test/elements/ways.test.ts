/** A link leads into a tag, and what the resident has put in stays theirs. */
import { expect, waitUntil } from '@open-wc/testing';
import { page } from '../../src/kit/page.ts';
import { open } from '../../src/kit/wayfinding.ts';
import { mountForm, toDetails } from '../harness/request-form.ts';
import { file, mountTracker } from '../harness/request-tracker.ts';
import { stage } from '../harness/tag.ts';

const at = (hash: string): void => history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
const chosen = async (form: Awaited<ReturnType<typeof mountForm>>, label: string): Promise<string> => {
  const list = (await form.control(label)) as unknown as HTMLSelectElement;
  await waitUntil(() => list.selectedIndex > 0);
  return list.selectedOptions[0]!.text.trim();
};

describe('ways', () => {
  beforeEach(() => page().tags.clear());
  afterEach(() => at(''));

  it('a notice links to the form with matter and building: both are filled in', async () => {
    at('#linli=form,category=P01,place=xincun-8');
    const form = await mountForm(stage());
    await form.sees('说说情况');
    await form.sees('屋顶漏水');
    expect([await chosen(form, '小区'), await chosen(form, '幢')]).to.deep.equal(['示例新村', '8 幢']);
    expect((await form.control('情况说明')).value).to.equal('');
  });

  it('a compound alone, or a matter alone', async () => {
    at('#linli=form,place=yuan');
    const form = await mountForm(stage());
    await toDetails(form);
    expect(await chosen(form, '小区')).to.equal('示例苑');
  });

  it('what is not there is as if it were not said', async () => {
    at('#linli=form,category=NOPE,place=nowhere');
    const form = await mountForm(stage());
    await form.sees('您要反映哪方面的事？');
  });

  it('a second link on the same page is followed as well', async () => {
    const form = await mountForm(stage());
    await form.sees('您要反映哪方面的事？');
    location.hash = '#linli=form,category=P03';
    await form.sees('下水道堵塞');
  });

  it('never over what the resident has put in', async () => {
    const form = await mountForm(stage());
    await toDetails(form);
    await form.type('情况说明', '我自己写的。');
    open(document.body, { want: 'form', prefill: { category: 'P03', place: 'yuan' } });
    await form.element.updateComplete;
    expect((await form.control('情况说明')).value).to.equal('我自己写的。');
    await form.sees('屋顶漏水');
  });

  it('a link to a case opens it in the tracker, publicly where this phone has no receipt', async () => {
    const on = stage();
    const { id } = await file(on, { receipt: false });
    at(`#linli=case,ref=${encodeURIComponent(`case/${id}`)}`);
    const tracker = await mountTracker(on);
    await tracker.sees('收到了，等接待点受理');
    expect(tracker.text).to.not.include('坡道拆掉以后');
  });

  it('the first of two forms follows the link, the other stays as it is', async () => {
    at('#linli=form,category=P01');
    const on = stage();
    const first = await mountForm(on, { draftName: 'a' });
    await first.sees('说说情况');
    const second = await mountForm(on, { draftName: 'b' });
    await second.sees('您要反映哪方面的事？');
  });
});
