import { expect, fixtureSync, html } from '@open-wc/testing';
import { commonZhHans as words } from '../../src/i18n/common.words.ts';
import type { SaveStatus } from '../../src/kit/draft.ts';
import type { DeviceMode, StorageProblem } from '../../src/ports/device.ts';
import { saveLine } from '../../src/ui/save-line.ts';

const { save } = words;
const saved = (mode: DeviceMode): SaveStatus => ({ kind: 'saved', at: 1, mode });
const unsaved = (why: StorageProblem): SaveStatus => ({ kind: 'unsaved', why });
const kept = save.saved('上午 10:32');

interface Row {
  status: SaveStatus;
  tone: 'ok' | 'warn' | 'bad' | 'calm';
  says: string;
  /** The same without a network. */
  offline: [tone: Row['tone'], says: string];
}

const table: Row[] = [
  { status: { kind: 'clean' }, tone: 'calm', says: save.will, offline: ['warn', save.offline] },
  { status: { kind: 'saving' }, tone: 'calm', says: save.saving, offline: ['warn', save.offline] },
  { status: saved('durable'), tone: 'ok', says: kept + save.stays, offline: ['warn', save.offline + save.offlineKept] },
  { status: saved('volatile-disk'), tone: 'ok', says: kept + save.vanishes, offline: ['warn', save.offline + save.offlineKept] },
  { status: saved('memory'), tone: 'warn', says: save.memory, offline: ['warn', save.memory] },
  { status: unsaved('full'), tone: 'bad', says: save.full, offline: ['bad', save.full] },
  { status: unsaved('blocked'), tone: 'bad', says: save.blocked, offline: ['bad', save.blocked] },
  { status: unsaved('stale'), tone: 'bad', says: save.stale, offline: ['bad', save.stale] },
  { status: unsaved('failed'), tone: 'bad', says: save.unsaved, offline: ['bad', save.unsaved] },
];

describe('saveLine', () => {
  const draw = (status: SaveStatus, online: boolean, off: boolean): HTMLElement =>
    fixtureSync<HTMLElement>(html`<div>${saveLine(words, { status, online, off, time: () => '上午 10:32' }, () => undefined)}</div>`).querySelector('.line')!;
  const read = (line: HTMLElement): { tone: string; says: string } => ({ tone: line.className.replace('line', '').trim(), says: line.innerText.trim() });

  for (const { status, tone, says, offline } of table) {
    const name = JSON.stringify(status);
    it(`${name}: ${says}`, () => expect(read(draw(status, true, false))).to.deep.equal({ tone, says }));
    it(`${name}, offline: ${offline[1]}`, () => expect(read(draw(status, false, false))).to.deep.equal({ tone: offline[0], says: offline[1] }));
    for (const online of [true, false]) {
      it(`${name}, nothing to be kept, ${online ? 'online' : 'offline'}: it says so, and never 已存好`, () => expect(read(draw(status, online, true))).to.deep.equal({ tone: 'warn', says: save.off }));
    }
  }

  it('已存好 stands for nothing but a completed write', () => {
    for (const { status } of table) {
      const line = draw(status, true, false);
      expect(line.innerText.includes('已存好'), JSON.stringify(status)).to.equal(status.kind === 'saved' && status.mode !== 'memory');
      expect(line.getAttribute('part')).to.equal('save');
    }
  });
});
