/** The functions in SQL are held to the library's own desk: the same paths and the same random days of an office through both. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { machineOf } from '../../../src/domain/case-machine.ts';
import { eventMachine } from '../../../src/domain/machines/event.ts';
import { signupMachine } from '../../../src/domain/machines/signup.ts';
import { dice } from '../../domain/office.ts';
import { type Dice, photos } from './commands.ts';
import { Functions, prepare } from './functions.ts';
import { Pair } from './pair.ts';
import { paths, walk } from './paths.ts';
import type { Database } from '../servers/postgres.ts';

const steps = 100;

export function deskSuite(name: string, open: () => Promise<Database>, runs: number): void {
  describe(`${name} and the desk`, () => {
    const [seen, done] = [new Map<string, number>(), new Set<string>()];
    let database: Database;
    before(async () => {
      database = await open();
      await prepare(database, photos);
    });
    after(() => database.close());

    describe('answer alike along a path', () => {
      for (const [name, path] of Object.entries(paths)) {
        it(name, async () => {
          const pair = new Pair(new Functions(database), 1, seen, done);
          await pair.begin();
          await walk(pair, path);
          await pair.compareAll();
        });
      }

      it('takes every way the machines have', () => {
        const machines = { request: machineOf('request'), dispute: machineOf('dispute'), proposal: machineOf('proposal'), event: eventMachine, signup: signupMachine };
        assert.deepEqual(Object.entries(machines).flatMap(([name, { edges }]) => edges.map(({ event }) => `${name} ${event}`)).filter((one) => !done.has(one)), []);
      });
    });

    it(`answer alike over ${runs} offices of ${steps} random commands`, async () => {
      const functions = new Functions(database);
      await fc.assert(
        fc.asyncProperty(fc.integer(), async (seed) => {
          const next = dice(seed);
          const upTo = (most: number): number => Math.floor(next() * (Math.max(0, most) + 1));
          const chance: Dice = { upTo, of: (options) => options[upTo(options.length - 1)]!, oneIn: (many) => upTo(many - 1) === 0 };
          const pair = new Pair(functions, seed, seen, done);
          await pair.begin();
          for (let step = 0; step < steps; step += 1) await pair.step(chance);
          await pair.compareAll();
        }),
        { numRuns: runs, endOnFailure: true },
      );
      // Nothing is told by commands that were all refused.
      for (const word of ['delivered', 'conflict', 'forbidden', 'unauthorized', 'invalid']) assert.ok((seen.get(word) ?? 0) > 0, `never ${word}`);
    });
  });
}
