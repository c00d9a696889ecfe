/** The street's page: the order counts, the backend is chosen before the tags are defined. */
import { chosen } from './backend.ts';
import '../src/define/all.ts';
// The panel beside the tags asks the same backend, at once.
import '../src/define/adapters/local.ts';
import '../src/define/adapters/sample.ts';
import { html, render, type TemplateResult } from 'lit';
import { resolveBackend } from '../src/kit/backend-source.ts';
import { OfficePanel } from './office-panel.ts';

const resolved = resolveBackend('office-panel', [{ backend: chosen.name, endpoint: chosen.endpoint }], location.href);
const backend = resolved.kind === 'ready' ? resolved.source.backend : undefined;

const start = html`<code>npm run office -- --dir office-data</code>`;
const lines: Record<'local' | 'sample' | 'asking' | 'answers' | 'silent', () => TemplateResult> = {
  local: () => html`<span>填的内容只存在这个浏览器里，没有送到街道。</span><a href="?backend=rest">改用办事服务器</a><a href="?backend=sample">走走整个示例小镇</a>`,
  sample: () => html`<span>示例小镇：251 个小区、3896 幢楼、13.13 万户、100 个项目、112 个接待点、670 条需求这些总数取自 2023 年 11 月的一版报纸，分到每处的数和每一件事都是编的，只放在名字带“示例”的地方。</span><a href="./">改存在浏览器里</a>`,
  asking: () => html`<span>送到办事服务器 ${chosen.endpoint}。</span><a href="./">改存在浏览器里</a>`,
  answers: () => html`<span>送到办事服务器 ${chosen.endpoint}（由 ${start} 启动）。</span><a href="./">改存在浏览器里</a>`,
  silent: () => html`<span>办事服务器 ${chosen.endpoint} 没有回音。先运行 ${start}，再刷新。</span><a href="./">改存在浏览器里</a>`,
};

const stage = document.querySelector<HTMLElement>('#stage');
// What stands there for pages without script would stay above what is rendered.
stage?.replaceChildren();

function say(line: keyof typeof lines): void {
  if (!stage) return;
  stage.classList.toggle('late', line === 'silent');
  render(html`<p class="wide"><b>演示页面</b>${lines[line]()}</p>`, stage);
}

if (chosen.name !== 'rest') say(chosen.name);
else {
  say('asking');
  backend?.now?.().then(() => say('answers'), () => say('silent'));
}

OfficePanel.backend = backend;
customElements.define('office-panel', OfficePanel);
