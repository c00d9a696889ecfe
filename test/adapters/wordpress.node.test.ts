import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { wordpressBackend } from '../../src/adapters/wordpress/index.ts';
import { schemas } from '../../src/domain/schemas.ts';
import { learn } from '../../src/kit/known.ts';
import { backendContract } from '../contracts/backend.ts';
import { type RunningWordpress, startWordpress } from './servers/wordpress.ts';

learn(schemas);
const categories = [{ id: 'leak', code: 'P01', name: '屋顶漏水', group: 'property', aisle: { name: '房屋' }, appliesTo: ['request'] }];
const places = [{ id: 'xc', kind: 'compound', name: '示例新村' }, { id: 'xc-8', kind: 'building', name: '8 幢', parent: 'place/xc' }];
const mapping = { form: { id: 37, fields: { text: 'your-message', phone: 'your-phone', name: 'your-name', place: 'your-address', consent: 'agreed' }, with: { 'your-name': '没留名字' }, categories: '/categories.json', places: '/places.json' } };
for (const isPlain of [false, true]) describe(`wordpress keeps the contract, ${isPlain ? 'by its own address' : 'by wp-json'}`, () => {
  let site: RunningWordpress;
  before(async () => (site = await startWordpress({ isPlain, files: { '/categories.json': categories, '/places.json': places } })));
  after(() => site.close());
  for (const { name, run } of backendContract({ tokens: false })) it(name, () => run(() => ({ backend: wordpressBackend({ endpoint: site.url, mapping }) })));
});
