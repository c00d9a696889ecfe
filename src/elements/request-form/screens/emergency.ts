import { html, type TemplateResult } from 'lit';
import type { Category } from '../../../domain/category.ts';
import { icon } from '../../../ui/icon.ts';
import * as icons from '../../../ui/icons.ts';
import { telUrl } from '../../../ui/safe-url.ts';
import type { FormView } from '../request-form.view.ts';

/** 燃气、电梯困人: the telephone first; nothing is asked before. */
export function emergencyScreen({ words, category, change, go }: FormView, { phone, advice }: NonNullable<Category['emergency']>): TemplateResult {
  const goOn = (): void => {
    change({ called: true }, true);
    go('details');
  };
  return html`
    <div class="head">
      <p class="eye">${category?.name}<button class="link" type="button" @click=${() => go('aisle')}>${words.details.other}</button></p>
      <h1 tabindex="-1" id="title">${words.emergency.call} <span class="num nowrap">${phone}</span></h1>
    </div>
    <p class="alarm advice">${icon(icons.alert)}<b>${advice}</b></p>
    <a class="btn primary full num" href=${telUrl(phone)}>${icon(icons.phone)} ${phone}</a>
    <button class="btn full" type="button" @click=${goOn}>${words.emergency.called}</button>
  `;
}
