/** What every device keeps of readings: the last good one, for a while, and never in the way. */
import { address, type DeviceCheck, hold } from './device.ts';

const day = 86_400_000;
const receipt = { key: 'r1', address, type: 'case' as const, ref: 'case/1' as const, sentAt: 1 };

export const cacheContract: DeviceCheck[] = [
  {
    name: 'a reading is given back as it was, with when it was kept; the newest counts',
    async run(make) {
      const made = await make();
      const { cache } = made.device;
      const value = { items: [{ name: '屋顶漏水' }] };
      hold((await cache.get(address, 'catalogue')) === undefined, 'something was there before');
      await cache.put(address, 'catalogue', value);
      const first = await cache.get(address, 'catalogue');
      value.items[0]!.name = '别的';
      hold(JSON.stringify(first?.value) === '{"items":[{"name":"屋顶漏水"}]}', 'not as it was');
      await made.pass(5000);
      await cache.put(address, 'catalogue', { items: [] });
      const second = await cache.get(address, 'catalogue');
      hold(JSON.stringify(second?.value) === '{"items":[]}', 'not the newest');
      hold(first && second && second.at - first.at >= 5000, 'the age is not the time it was kept');
    },
  },
  {
    name: 'readings of another address or question are not mixed up',
    async run(make) {
      const { device } = await make();
      await device.cache.put(address, 'catalogue', 1);
      hold((await device.cache.get({ ...address, endpoint: 'https://other.example/api' }, 'catalogue')) === undefined, 'read for another office');
      hold((await device.cache.get({ ...address, backend: 'local' }, 'catalogue')) === undefined, 'read for another backend');
      hold((await device.cache.get(address, 'buildings')) === undefined, 'read for another question');
    },
  },
  {
    name: 'a reading older than 30 days is not shown any more',
    async run(make) {
      const made = await make();
      await made.device.cache.put(address, 'catalogue', 1);
      await made.pass(29 * day);
      hold(await made.device.cache.get(address, 'catalogue'), 'gone too soon');
      await made.pass(2 * day);
      hold((await made.device.cache.get(address, 'catalogue')) === undefined, 'still there after 31 days');
    },
  },
  {
    name: 'the oldest readings make room',
    async run(make) {
      const made = await make();
      for (let index = 0; index < 45; index += 1) {
        await made.device.cache.put(address, `case/${index}`, index);
        await made.pass(1);
      }
      hold((await made.device.cache.get(address, 'case/44'))?.value === 44, 'the newest is gone');
      hold((await made.device.cache.get(address, 'case/0')) === undefined, 'the oldest is still there');
    },
  },
  {
    name: 'a case that is forgotten takes its reading along, and erase leaves none',
    async run(make) {
      const { device } = await make();
      await device.receipts.keep(receipt);
      await device.cache.put(address, 'case/1', 1);
      await device.cache.put(address, 'catalogue', 1);
      await device.receipts.forget('r1');
      hold((await device.cache.get(address, 'case/1')) === undefined, 'the case is still readable');
      hold(await device.cache.get(address, 'catalogue'), 'the catalogue went with it');
      await device.erase();
      hold((await device.cache.get(address, 'catalogue')) === undefined, 'a reading outlived the erasure');
    },
  },
];
