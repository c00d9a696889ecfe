import { expect, fixtureSync, html, waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import { commonZhHans } from '../../src/i18n/common.words.ts';
import { instantOf } from '../../src/domain/instant.ts';
import type { Draft, OutboxItem } from '../../src/ports/device.ts';
import { keptBlock, KeptController } from '../../src/ui/kept.ts';
import { draft, row } from '../contracts/device.ts';
import { fakeDevice } from '../fakes/device.ts';
import { bareHost } from '../harness/host.ts';
import { noon } from '../harness/tag.ts';

/** A row that waits, and a phone that refuses whatever is asked of it until it is mended. */
function desk({ mail }: { mail?: string } = {}) {
  const device = fakeDevice();
  const one = draft();
  const item: OutboxItem = { ...row(one), state: 'retry-wait', attempts: 2, queuedAt: noon };
  device.fill({ outbox: [item] });
  const { sendNow, takeBack, discard } = device.outbox;
  const no = () => Promise.reject(Object.assign(new Error('blocked'), { storage: 'blocked' }));
  Object.assign(device.outbox, { sendNow: no, takeBack: no, discard: no });
  const mend = () => Object.assign(device.outbox, { sendNow, takeBack, discard });
  const told: string[] = [];
  const host = bareHost();
  const kept = new KeptController(host, {
    device: () => device, ports: { clock: undefined, phone: undefined, mail }, words: () => commonZhHans, say: () => undefined,
    onEdit: (back: Draft) => told.push(`edit ${back.key}`), onDiscarded: () => told.push('discarded'),
  });
  const screen = fixtureSync<HTMLElement>(html`<div></div>`);
  const draw = (): string => {
    render(keptBlock({ item, words: commonZhHans, now: instantOf(noon), mode: 'durable', phone: undefined, canEdit: true, kept }), screen);
    return screen.innerText;
  };
  return { device, item, kept, told, draw, mend, screen };
}

describe('a letter in place of the net', () => {
  it('is written already: what it is, all that was told, photos by their number', () => {
    const { draw, screen } = desk({ mail: 'jiedao@street.example' });
    expect(draw()).to.include('发邮件');
    const { protocol, pathname, searchParams } = new URL(screen.querySelector<HTMLAnchorElement>('a[href^="mailto:"]')!.href);
    expect([protocol, pathname]).to.deep.equal(['mailto:', 'jiedao@street.example']);
    expect(searchParams.get('subject')).to.match(/^我要反映一件事/);
    expect(searchParams.get('body')).to.include('我要反映一件事\r\n');
  });

  it('is not offered without an address', () => {
    const { draw } = desk();
    expect(draw()).to.not.include('发邮件');
  });
});

describe('a kept request on a phone that refuses', () => {
  for (const [what, press] of [['现在送', 'send'], ['改一改', 'edit'], ['删掉', 'discard']] as const) {
    it(`says so when ${what} is not done, and the row is still there`, async () => {
      const { device, item, kept, told, draw, mend } = desk();
      expect(draw()).to.not.include(commonZhHans.outbox.refused);
      await kept[press](item);
      expect(draw()).to.include(commonZhHans.outbox.refused);
      expect(told).to.deep.equal([]);
      expect(await device.outbox.list()).to.have.length(1);
      mend();
      await kept[press](item);
      expect(draw()).to.not.include(commonZhHans.outbox.refused);
      if (press !== 'send') await waitUntil(() => told.length === 1);
    });
  }
});
