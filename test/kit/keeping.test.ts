import { expect } from '@open-wc/testing';
import { type DraftPolicy, KeepingController } from '../../src/kit/keeping.ts';
import { page } from '../../src/kit/page.ts';
import type { Device } from '../../src/ports/device.ts';
import { fakeDevice } from '../fakes/device.ts';
import { bareHost } from '../harness/host.ts';

const jpeg = (last: number): Blob => new Blob([new Uint8Array([0xff, 0xd8, last])], { type: 'image/jpeg' });

describe('KeepingController', () => {
  const before = page().volatileDevice;
  let disk: Device;
  let memory: Device;
  beforeEach(() => {
    disk = fakeDevice();
    memory = fakeDevice({ mode: 'memory' });
    page().volatileDevice = memory;
  });
  afterEach(() => {
    if (before) page().volatileDevice = before;
    else delete page().volatileDevice;
  });
  const make = (policy: DraftPolicy, durable: Device | undefined = disk): KeepingController => new KeepingController(bareHost(), () => durable, () => policy);
  const view = (keeping: KeepingController) => ({ kept: keeping.kept, asking: keeping.asking, on: keeping.device === disk ? 'disk' : keeping.device === memory ? 'memory' : 'nothing' });

  const table: [policy: DraftPolicy, said: boolean | undefined, kept: boolean, asking: boolean, on: string][] = [
    ['keep', undefined, true, false, 'disk'], ['keep', true, true, false, 'disk'], ['keep', false, false, false, 'memory'],
    ['ask', undefined, false, true, 'memory'], ['ask', true, true, false, 'disk'], ['ask', false, false, false, 'memory'],
    ['off', undefined, false, false, 'memory'], ['off', true, false, false, 'memory'], ['off', false, false, false, 'memory'],
  ];
  for (const [policy, said, kept, asking, on] of table) {
    it(`${policy}, the resident ${said === undefined ? 'has not spoken' : said ? 'agrees' : 'refuses'}: on ${on}`, async () => {
      const keeping = make(policy);
      if (said !== undefined) await keeping.say(said, []);
      expect(view(keeping)).to.deep.equal({ kept, asking, on });
    });
  }

  it('the resident may change their mind', async () => {
    const keeping = make('keep');
    await keeping.say(false, []);
    await keeping.say(true, []);
    expect(view(keeping).on).to.equal('disk');
  });

  it('without a volatile device it is the only one there is', async () => {
    delete page().volatileDevice;
    const keeping = make('keep');
    await keeping.say(false, []);
    expect(keeping.kept).to.equal(false);
    expect(keeping.device).to.equal(disk);
  });

  it('photos move along, in their order, and can be read where they are now', async () => {
    const photos = [(await disk.photos.add(jpeg(1))).sha256, (await disk.photos.add(jpeg(2))).sha256, (await disk.photos.add(jpeg(3))).sha256];
    const keeping = make('keep');
    const moved = await keeping.say(false, photos);
    expect(moved).to.deep.equal(photos);
    for (const sha256 of photos) expect((await memory.photos.get(sha256))?.byteLength).to.equal(3);
    expect(await keeping.say(true, photos)).to.deep.equal(photos);
  });

  it('a photo that is gone leaves its place open, so that it can be named', async () => {
    const photos = [(await disk.photos.add(jpeg(1))).sha256, 'f'.repeat(64)];
    expect(await make('keep').say(false, photos)).to.deep.equal([photos[0], undefined]);
  });

  it('says the same twice without moving anything', async () => {
    const keeping = make('keep');
    const photos = ['f'.repeat(64)];
    expect(await keeping.say(true, photos)).to.deep.equal(photos);
  });
});
