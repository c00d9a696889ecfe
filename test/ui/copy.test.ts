import { expect, fixtureSync, html } from '@open-wc/testing';
import { copyText } from '../../src/ui/copy.ts';

/** What `navigator.clipboard` is here, and what the old way answers. */
interface World {
  name: string;
  clipboard: { writeText: (text: string) => Promise<void> } | undefined;
  old: boolean;
  copied: boolean;
  by: 'clipboard' | 'old way';
}

const worlds: World[] = [
  { name: 'https', clipboard: { writeText: async () => undefined }, old: false, copied: true, by: 'clipboard' },
  { name: 'plain http, where there is no clipboard', clipboard: undefined, old: true, copied: true, by: 'old way' },
  { name: 'a clipboard that refuses', clipboard: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }, old: true, copied: true, by: 'old way' },
  { name: 'a clipboard that throws at once', clipboard: { writeText: () => { throw new TypeError('no'); } }, old: true, copied: true, by: 'old way' },
  { name: 'neither', clipboard: undefined, old: false, copied: false, by: 'old way' },
];

describe('copyText', () => {
  const text = '我要反映一件事\n什么事：屋顶漏水 <b>';
  const { execCommand } = document;
  let taken: string[] = [];
  let commands: string[] = [];
  const world = ({ clipboard, old }: World): void => {
    taken = [];
    commands = [];
    const ear = clipboard && { writeText: async (one: string) => { taken.push(one); return clipboard.writeText(one); } };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: ear });
    document.execCommand = (command: string): boolean => {
      commands.push(command);
      const area = document.querySelector('textarea');
      if (old && area) taken.push(area.value.slice(area.selectionStart, area.selectionEnd));
      return old;
    };
  };
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
    document.execCommand = execCommand;
  });

  for (const one of worlds) {
    it(`${one.name}: ${one.copied ? `copied, by the ${one.by}` : 'said honestly'}`, async () => {
      world(one);
      expect(await copyText(text)).to.equal(one.copied);
      expect(commands).to.deep.equal(one.by === 'old way' ? ['copy'] : []);
      if (one.copied) expect(taken[taken.length - 1]).to.equal(text);
    });
  }

  it('the old way leaves nothing behind, and the focus where it was', async () => {
    world(worlds[1]!);
    const button = fixtureSync<HTMLButtonElement>(html`<button>x</button>`);
    button.focus();
    await copyText(text);
    expect(document.querySelectorAll('textarea').length).to.equal(0);
    expect(document.activeElement === button).to.equal(true);
  });

  it('the old way is not heard by who listens, nor reached by Tab', async () => {
    world(worlds[1]!);
    let drawn: string | undefined;
    document.execCommand = (): boolean => {
      drawn = document.querySelector('textarea')?.outerHTML;
      return true;
    };
    await copyText(text);
    expect(drawn).to.include('aria-hidden="true"');
    expect(drawn).to.include('tabindex="-1"');
    expect(drawn).to.include('readonly');
  });
});
