import { expect, waitUntil } from '@open-wc/testing';
import { fillDetails, mountForm, toDetails } from '../harness/request-form.ts';
import { stage } from '../harness/tag.ts';

describe('a resident without a signal', () => {
  it('finds the matters, compounds and buildings of the last visit, and nothing is said about it', async () => {
    const on = stage();
    const before = await mountForm(on);
    await toDetails(before);
    await fillDetails(before);
    before.element.remove();
    const { drafts } = on.device;
    for (const slot of [{ site: '', tag: 'linli-request-form', topic: 'request', name: '1' }]) for (const { key } of await drafts.list(slot)) await drafts.discard(key);
    on.backend.failNext('offline', { times: Infinity });
    const form = await mountForm(on);
    await toDetails(form);
    await fillDetails(form);
    expect(form.text).to.not.include('存下的');
    await form.press('下一步：核对一遍');
    await form.sees('示例新村 8 幢 2 单元 502 室');
  });

  it('is shown no buildings of another compound while those of the new one cannot be read', async () => {
    const on = stage();
    const form = await mountForm(on);
    await toDetails(form);
    await form.choose('小区', '示例新村');
    await form.choose('幢', '8 幢');
    on.backend.failNext('offline', { times: Infinity });
    await form.choose('小区', '示例苑');
    await waitUntil(() => form.root.querySelectorAll('#building option').length === 2);
    expect(form.root.querySelector<HTMLSelectElement>('#building')!.value).to.equal('');
  });

  it('gets the fresh list by itself when the signal is back', async () => {
    const on = stage();
    on.backend.failNext('offline', { times: Infinity });
    const form = await mountForm(on);
    await form.sees('现在连不上');
    on.backend.recover();
    dispatchEvent(new Event('online'));
    await form.sees('您要反映哪方面的事？');
  });
});
