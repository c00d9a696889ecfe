import { html } from '@open-wc/testing';
import '../../src/define/request-form.ts';
import type { LinliRequestForm } from '../../src/elements/request-form/request-form.ts';
import { mount, phone, type Stage, type TagHarness } from './tag.ts';

export async function mountForm({ backend, device, clock }: Stage, attributes: { topic?: string; drafts?: string; draftName?: string } = {}): Promise<TagHarness<LinliRequestForm>> {
  return mount(html`<linli-request-form
    .backend=${backend}
    .device=${device}
    .clock=${clock}
    .topic=${attributes.topic}
    .drafts=${attributes.drafts}
    .draftName=${attributes.draftName}
    phone=${phone}
  ></linli-request-form>`);
}

/** As far as the details screen, for a leaking roof. */
export async function toDetails(form: TagHarness<LinliRequestForm>): Promise<void> {
  await form.press('房屋与屋面');
  await form.press('屋顶漏水');
  await form.sees('说说情况');
}

export async function fillDetails(form: TagHarness<LinliRequestForm>): Promise<void> {
  await form.choose('小区', '示例新村');
  await form.choose('幢', '8 幢');
  await form.choose('单元', '2');
  await form.type('室', '502');
  await form.pick('下雨的时候');
  await form.type('情况说明', '下雨天客厅东北角渗水。');
  await form.type('联系电话', '13800000000');
}

export async function toCheck(form: TagHarness<LinliRequestForm>): Promise<void> {
  await toDetails(form);
  await fillDetails(form);
  await form.press('下一步：核对一遍');
  await form.sees('核对一遍，没问题就提交');
}

export async function send(form: TagHarness<LinliRequestForm>): Promise<void> {
  await toCheck(form);
  await form.pick('我同意');
  await form.press('提交');
}
