import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { KeepDateController } from '../../src/ui/keep-date.ts';

const words = { saved: 'saved', inApp: 'open it elsewhere' };
const host = { addController: () => undefined, requestUpdate: () => undefined } as unknown as ReactiveControllerHost;
const dated = { name: '立冬/品茗茶 "11月"', ics: () => 'BEGIN:VCALENDAR\r\n', text: () => '立冬品茗茶，11月12日' };

/** What is downloaded while something is pressed. */
async function pressed(userAgent: string): Promise<{ keep: KeepDateController; said: string[]; files: { name: string; type: string; text: string }[] }> {
  const [said, files, waiting] = [[] as string[], [] as { name: string; type: string; text: string }[], [] as Promise<void>[]];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function hear(this: HTMLAnchorElement) {
    waiting.push(fetch(this.href).then(async (reply) => void files.push({ name: this.download, type: reply.headers.get('content-type') ?? '', text: await reply.text() })));
  };
  const keep = new KeepDateController(host, () => words, (text) => said.push(text), () => userAgent);
  keep.keep(dated);
  HTMLAnchorElement.prototype.click = click;
  await Promise.all(waiting);
  return { keep, said, files };
}

describe('记到日历', () => {
  it('saves a calendar file under a name every phone takes', async () => {
    const { keep, said, files } = await pressed('Chrome/114 Mobile Safari/537.36');
    expect(files).to.deep.equal([{ name: '立冬 品茗茶 11月.ics', type: 'text/calendar;charset=utf-8', text: dated.ics() }]);
    expect([keep.said, said]).to.deep.equal(['saved', ['saved']]);
  });

  it('in an app presses no dead button: says how to get out, and has the words to copy', async () => {
    const { keep, said, files } = await pressed('MicroMessenger/8.0.37');
    expect(files).to.deep.equal([]);
    expect([keep.said, keep.text, said]).to.deep.equal(['in-app', dated.text(), ['open it elsewhere']]);
    keep.clear();
    expect(keep.said).to.equal(undefined);
  });
});
