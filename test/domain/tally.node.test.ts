import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { percent } from '../../src/domain/percent.ts';
import { missingOf, passes, type PollRule, type Tally } from '../../src/domain/tally.ts';

const signed = (yes: number, eligible: number): Tally => ({ eligible, responded: yes, yes });

describe('signing', () => {
  it('2999 of 3000 households are 99.9 %, and not all of them', () => {
    assert.equal(percent(2999, 3000), 99.9);
    assert.equal(passes('all', signed(2999, 3000)), false);
    assert.equal(missingOf('all', signed(2999, 3000)).yes, 1);
  });
  it('only 3000 of 3000 are 100 %', () => {
    assert.equal(percent(3000, 3000), 100);
    assert.equal(passes('all', signed(3000, 3000)), true);
  });
});

describe('an owners’ vote', () => {
  const heads = (eligible: number, responded: number, yes: number): Tally => ({ eligible, responded, yes });
  const rows: [name: string, PollRule, Tally, missing: [responded: number, yes: number]][] = [
    ['two thirds took part, over half of them agreed', 'cc278-general', heads(90, 60, 31), [0, 0]],
    ['exactly half agreed, which is not over half', 'cc278-general', heads(90, 60, 30), [0, 1]],
    ['one short of two thirds', 'cc278-general', heads(90, 59, 40), [1, 0]],
    ['two thirds of a number that cannot be divided: 67 of 100', 'cc278-general', heads(100, 66, 60), [1, 0]],
    ['the same, with the 67th', 'cc278-general', heads(100, 67, 60), [0, 0]],
    ['three quarters for a special matter, one short', 'cc278-special', heads(90, 60, 44), [0, 1]],
    ['three quarters exactly', 'cc278-special', heads(90, 60, 45), [0, 0]],
    ['three quarters of 61 are 46', 'cc278-special', heads(90, 61, 45), [0, 1]],
    ['a questionnaire decides nothing', 'none', heads(90, 1, 0), [0, 0]],
  ];
  for (const [name, rule, tally, [responded, yes]] of rows) {
    it(name, () => {
      const missing = missingOf(rule, tally);
      assert.deepEqual([missing.responded, missing.yes], [responded, yes]);
      assert.equal(passes(rule, tally), responded + yes === 0);
    });
  }
  it('counts the area as well: enough heads with too little floor do not pass', () => {
    const tally = { ...heads(90, 60, 31), eligibleArea: 9000, respondedArea: 5400, yesArea: 3000 };
    assert.deepEqual(missingOf('cc278-general', tally), { responded: 0, respondedArea: 600, yes: 0, yesArea: 0 });
    assert.equal(passes('cc278-general', { ...tally, respondedArea: 6000 }), false, 'half of 6000 is 3000, and that is not over half');
    assert.equal(passes('cc278-general', { ...tally, respondedArea: 6000, yesArea: 3001 }), true);
  });
  it('refuses a tally that contradicts itself', () => {
    for (const tally of [heads(10, 11, 5), heads(10, 5, 6), { ...heads(10, 9, 8), eligibleArea: 10, respondedArea: 11 }]) assert.throws(() => passes('all', tally), TypeError);
  });
  it('never passes by rounding, whatever the numbers', () => {
    fc.assert(fc.property(fc.nat(20_000), fc.nat(), fc.nat(), (eligible, a, b) => {
      const responded = a % (eligible + 1);
      const yes = b % (responded + 1);
      assert.equal(passes('cc278-general', { eligible, responded, yes }), 3 * responded >= 2 * eligible && 2 * yes > responded);
      assert.equal(passes('cc278-special', { eligible, responded, yes }), 3 * responded >= 2 * eligible && 4 * yes >= 3 * responded);
    }));
  });
});
