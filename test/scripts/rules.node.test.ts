import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stale } from '../../scripts/rules.ts';

test('the backends in other languages carry the rules of src/domain (npm run rules)', () => {
  assert.deepEqual(stale(), []);
});
