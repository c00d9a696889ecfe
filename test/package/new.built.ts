/** What `npm run new` and `npm run new-adapter` make, in a browser and in the built files; test/scripts holds the rest of it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { green, Newcomer } from '../scripts/newcomer.ts';

describe('a new tag and a new adapter', () => {
  const me = new Newcomer();
  before(() => {
    green(me.make('element', 'duty-roster'));
    green(me.make('adapter', 'town-hall'));
  });
  after(() => me.leave());

  it('the tag does in a browser what its test says', () => {
    const { status, said } = me.run('scripts/test.mjs', 'elements', 'test/elements/duty-roster.test.ts');
    assert.equal(status, 0, said);
    assert.match(said, /element tests: 9 passed, 0 failed/);
  });

  it('both are built, as files of their own, the tag within the cap it was given', () => {
    green(me.run('scripts/build.mjs', 'cdn'));
    const [line = ''] = /^linli-duty-roster .*$/m.exec(me.run('scripts/size.mjs').said) ?? [];
    assert.match(line, /\d\.\d/);
    assert.doesNotMatch(line, /CAP|no cap/i);
    assert.match(me.read('dist/cdn/adapters/town-hall.js'), /"town-hall"/);
  });
});
