/** Prints a text by itself, not the page around it: a slip of paper for whoever has no phone at hand. */
export function printText(title: string, text: string): void {
  const frame = document.createElement('iframe');
  frame.title = title;
  // Drawn off the screen: a frame that is not displayed prints an empty sheet.
  Object.assign(frame.style, { position: 'fixed', width: '1px', height: '1px', opacity: '0', border: '0' });
  document.body.append(frame);
  const { contentDocument: sheet, contentWindow: view } = frame;
  if (!sheet || !view) return frame.remove();
  sheet.title = title;
  const body = sheet.createElement('pre');
  body.textContent = text;
  Object.assign(body.style, { font: '14pt/1.7 sans-serif', whiteSpace: 'pre-wrap' });
  sheet.body.append(body);
  view.addEventListener('afterprint', () => frame.remove());
  view.print();
}
