import { html, render, type TemplateResult } from 'lit';
import { qr } from './qr.ts';
import type { Told } from './told.ts';

/** A slip of paper: for whoever has no phone at hand, or for the reception point's file. */
export interface Sheet {
  title: string;
  /** A table: what was asked and what was answered. */
  rows: readonly Told[];
  /** What the code beside it holds, and what is to be read beside it. */
  code?: { text: string; beside: readonly string[] } | undefined;
  /** Frames that the reception point writes or stamps in. */
  frames?: readonly string[];
}

/** Prints a sheet by itself, not the page around it. By old attributes and by property: a strict policy has no say in either. */
export function printSheet({ title, rows, code, frames = [] }: Sheet): void {
  const frame = document.createElement('iframe');
  frame.title = title;
  // Drawn off the screen: a frame that is not displayed prints an empty sheet.
  frame.style.cssText = 'position:fixed;width:1px;height:1px;opacity:0;border:0';
  document.body.append(frame);
  const { contentDocument: sheet, contentWindow: view } = frame;
  if (!sheet || !view) return frame.remove();
  sheet.title = title;
  sheet.documentElement.lang = document.documentElement.lang;
  const { body } = sheet;
  body.style.cssText = 'margin:0;color:#000;font:13pt/1.6 sans-serif;overflow-wrap:anywhere';
  const table = (content: unknown): TemplateResult => html`<table width="100%" cellpadding="8" rules="all" frame="box">${content}</table><br />`;
  render([
    html`<h1>${title}</h1>`,
    table(rows.map(([label, value]) => html`<tr valign="top"><td width="22%">${label}</td><td><b>${value}</b></td></tr>`)),
    code && html`<table cellpadding="8"><tr><td>${qr(code.text, '')}</td><td>${code.beside.join('\n')}</td></tr></table>`,
    frames.length > 0 && table(html`<tr valign="top">${frames.map((one) => html`<td height="110">${one}</td>`)}</tr>`),
  ].filter(Boolean), body);
  for (const cell of body.querySelectorAll('td')) cell.style.whiteSpace = 'pre-wrap';
  view.addEventListener('afterprint', () => frame.remove());
  view.print();
}
