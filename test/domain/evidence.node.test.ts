import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Lack, lacks, lacksOf, pairsOf } from '../../src/domain/evidence.ts';
import type { Media } from '../../src/domain/media.ts';
import type { Work } from '../../src/domain/work.ts';

let count = 0;
const photo = (phase: Media['phase'], takenAt?: string, viewpoint: string | undefined = 'A'): Media => ({
  id: `m${(count += 1)}`, url: `media/${count}`, alt: '', ...(phase && { phase }), ...(takenAt && { takenAt }), ...(viewpoint && { viewpoint }),
});
const [april, may, july, october] = ['2023-04-12T09:00:00+08:00', '2023-05-20T09:00:00+08:00', '2023-07-01T09:00:00+08:00', '2023-10-28T09:00:00+08:00'];

type Asked = Pick<Work, 'media' | 'hidden' | 'state' | 'acceptedBy'>;
const work = (media: Media[], change: Partial<Asked> = {}): Asked => ({ media, hidden: false, state: 'accepted', acceptedBy: 'org/jianli', ...change });
const project = { contractor: 'org/sg1' } as const;
const hidden = { hidden: true };

describe('evidence of a work: what is missing', () => {
  const good = [photo('before', april), photo('after', october)];
  const rows: [name: string, work: Asked, lacks: Lack[]][] = [
    ['before and after from one spot, accepted by the supervisor: nothing', work(good), []],
    ['no photo at all', work([]), ['before', 'after']],
    ['no photo at all of a hidden work', work([], hidden), ['before', 'after', 'during']],
    ['only before', work([photo('before', april)]), ['after']],
    ['only after', work([photo('after', october)]), ['before']],
    ['only during', work([photo('during', july)]), ['before', 'after']],
    ['a photo of no phase counts for none', work([photo(undefined, april), photo('after', october)]), ['before']],
    ['two spots, one photo each', work([photo('before', april, 'A'), photo('after', october, 'B')]), ['same-spot']],
    ['no spot told', work([photo('before', april, ''), photo('after', october, '')]), ['same-spot']],
    ['a spot with an empty name is none', work([{ ...photo('before', april), viewpoint: '' }, { ...photo('after', october), viewpoint: '' }]), ['same-spot']],
    ['two spots, one of them with both', work([photo('before', april, 'A'), photo('before', april, 'B'), photo('after', october, 'B')]), []],
    ['no date', work([photo('before'), photo('after')]), ['dates']],
    ['a date on one of two', work([photo('before', april), photo('after')]), ['dates']],
    ['another spot has the dates', work([photo('before'), photo('after'), photo('before', april, 'B'), photo('after', october, 'B')]), []],
    ['after older than before', work([photo('before', october), photo('after', april)]), ['order']],
    ['both of one moment', work([photo('before', april), photo('after', april)]), ['order']],
    ['one moment, told in two zones', work([photo('before', '2023-04-12T09:00:00+08:00'), photo('after', '2023-04-12T01:00:00Z')]), ['order']],
    ['an hour later is later', work([photo('before', april), photo('after', '2023-04-12T10:00:00+08:00')]), []],
    ['two days without hours', work([photo('before', '2023-04-12'), photo('after', '2023-10-28')]), []],
    ['the same day without hours', work([photo('before', '2023-04-12'), photo('after', '2023-04-12')]), ['order']],
    ['the same day, one with its hour: nobody knows', work([photo('before', '2023-04-12'), photo('after', '2023-04-12T18:00:00+08:00')]), ['order']],
    ['another spot is in order', work([photo('before', october), photo('after', april), photo('before', april, 'B'), photo('after', october, 'B')]), []],
    ['a before of the next round does not spoil the first', work([...good, photo('before', '2023-11-05T09:00:00+08:00')]), []],
    ['the order in the list does not count', work([...good].reverse()), []],
    ['hidden, never photographed open', work(good, hidden), ['during']],
    ['hidden, open in between', work([...good, photo('during', july)], hidden), []],
    ['hidden, open seen from elsewhere', work([...good, photo('during', july, 'pit')], hidden), []],
    ['hidden, open before it began', work([...good, photo('during', '2023-03-01T09:00:00+08:00')], hidden), ['order']],
    ['hidden, open after it was done', work([...good, photo('during', '2023-11-01T09:00:00+08:00')], hidden), ['order']],
    ['hidden, open on the moment of before', work([...good, photo('during', april)], hidden), ['order']],
    ['hidden, open on the moment of after', work([...good, photo('during', october)], hidden), ['order']],
    ['hidden, one of several open in between', work([...good, photo('during', october), photo('during', july)], hidden), []],
    ['hidden, photographed again before the last step', work([...good, photo('during', may), photo('before', july)], hidden), []],
    ['hidden, open without a date', work([...good, photo('during')], hidden), ['dates']],
    ['not hidden: a photo in between may be from any day', work([...good, photo('during', '2023-11-01T09:00:00+08:00')]), []],
    ['accepted by nobody named', work(good, { acceptedBy: undefined } as never), ['acceptor']],
    ['accepted by the contractor itself', work(good, { acceptedBy: 'org/sg1' }), ['other-than-contractor']],
    ['both wrong', work([photo('before', april)], { acceptedBy: 'org/sg1' }), ['after', 'other-than-contractor']],
    ['not accepted yet: nobody to name', work(good, { state: 'done', acceptedBy: undefined } as never), []],
    ['not accepted yet, the name is no matter', work(good, { state: 'rectifying', acceptedBy: 'org/sg1' }), []],
    ['a state nobody knows is not accepted', work(good, { state: 'unknown', acceptedBy: undefined } as never), []],
  ];
  for (const [name, one, expected] of rows) it(name, () => assert.deepEqual(lacksOf(one, project), expected));

  it('knows every kind of it', () => assert.deepEqual([...new Set(rows.flatMap(([, , found]) => found))].sort(), [...lacks].sort()));

  it('without a project, or one that names no contractor, accuses nobody', () => {
    assert.deepEqual(lacksOf(work(good, { acceptedBy: 'org/sg1' })), []);
    assert.deepEqual(lacksOf(work(good, { acceptedBy: 'org/sg1' }), {}), []);
  });
});

describe('pairs of a work', () => {
  const told = (media: Media[]): string[][] => pairsOf({ media }).map(({ viewpoint, before, during, after }) => [viewpoint, before.takenAt ?? '', during?.takenAt ?? '', after.takenAt ?? '']);

  it('one for each spot with both, in the order they come', () => {
    const media = [photo('after', october, 'B'), photo('before', april, 'A'), photo('before', may, 'B'), photo('after', october, 'A'), photo('before', may, 'C')];
    assert.deepEqual(told(media), [['B', may, '', october], ['A', april, '', october]]);
  });
  it('the newest of several, and a before that is older', () => {
    const november = '2023-11-05T09:00:00+08:00';
    assert.deepEqual(told([photo('after', october), photo('after', july), photo('before', may), photo('before', april), photo('before', november)]), [['A', may, '', october]]);
  });
  it('the middle one that lies between, before any other of that spot', () => {
    assert.deepEqual(told([photo('before', april), photo('after', july), photo('during', may), photo('during', october)]), [['A', april, may, july]]);
    assert.deepEqual(told([photo('before', april), photo('after', july), photo('during', october)]), [['A', april, october, july]]);
  });
  it('dated ones before those without, the last told where none has a date', () => {
    assert.deepEqual(told([photo('before', april), photo('before'), photo('after', october), photo('after')]), [['A', april, '', october]]);
    const media = [photo('before'), photo('before'), photo('after')];
    assert.equal(pairsOf({ media })[0]!.before, media[1]);
  });
  it('out of order is still a pair to look at', () => assert.deepEqual(told([photo('before', october), photo('after', april)]), [['A', october, '', april]]));
  it('nothing without a spot', () => assert.deepEqual(told([photo('before', april, ''), photo('after', october, '')]), []));

  it('any photos: a work that lacks nothing has a pair in order, and no photo is invented', () => {
    const any = fc.record({ phase: fc.constantFrom('before', 'during', 'after', undefined), taken: fc.constantFrom(april, may, july, october, '2023-04-12', undefined), spot: fc.constantFrom('A', 'B', '') });
    fc.assert(fc.property(fc.array(any, { maxLength: 9 }), fc.boolean(), (list, buried) => {
      const media = list.map(({ phase, taken, spot }) => photo(phase, taken, spot));
      const pairs = pairsOf({ media });
      assert.ok(pairs.every(({ before, during, after }) => [before, after, during ?? after].every((one) => media.includes(one))));
      if (lacksOf(work(media, { hidden: buried }), project).length > 0) return;
      assert.ok(pairs.some(({ before, after }) => Date.parse(before.takenAt!) < Date.parse(after.takenAt!)));
    }));
  });
});
