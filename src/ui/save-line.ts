import { html, nothing, type TemplateResult } from 'lit';
import type { CommonWords } from '../i18n/common.words.ts';
import type { SaveStatus } from '../kit/draft.ts';
import { icon } from './icon.ts';
import * as icons from './icons.ts';

export interface SaveLine {
  status: SaveStatus;
  /** Time of day of the last save, in words. */
  time: (epochMs: number) => string;
  online: boolean;
  /** The resident does not want anything kept. */
  off: boolean;
}

type Tone = 'ok' | 'warn' | 'bad' | 'calm';

/** Says what is kept, and only what is: "已存好" follows a completed transaction, never a wish. */
export function saveLine(words: CommonWords, line: SaveLine, onCopy: () => void): TemplateResult {
  const { tone, lead, rest } = content(words.save, line);
  const mark = tone === 'ok' ? icon(icons.check) : tone === 'bad' ? icon(icons.alert) : line.online ? '' : icon(icons.offline);
  return html`<p class="line ${tone}" part="save">${mark}<span><b>${lead}</b>${words.marks.gap}${rest}</span></p>
    ${line.status.kind === 'unsaved' && line.status.why === 'full' ? html`<button class="btn" type="button" @click=${onCopy}>${icon(icons.copy)} ${words.outbox.copy.title}</button>` : nothing}`;
}

function content(words: CommonWords['save'], { status, time, online, off }: SaveLine): { tone: Tone; lead: string; rest: string } {
  if (off) return { tone: 'warn', lead: words.off, rest: '' };
  if (status.kind === 'unsaved') {
    const why = { full: words.full, blocked: words.blocked, stale: words.stale, failed: words.unsaved }[status.why];
    return { tone: 'bad', lead: '', rest: why };
  }
  if (status.kind === 'saved' && status.mode === 'memory') return { tone: 'warn', lead: '', rest: words.memory };
  if (!online) return { tone: 'warn', lead: words.offline, rest: status.kind === 'saved' ? words.offlineKept : '' };
  if (status.kind === 'saved') return { tone: 'ok', lead: words.saved(time(status.at)), rest: status.mode === 'durable' ? words.stays : words.vanishes };
  return { tone: 'calm', lead: '', rest: status.kind === 'saving' ? words.saving : words.will };
}
