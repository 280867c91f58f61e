// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { createTestDatabases, openStore } from '../__testUtils__/databases';
import { DEATHS, FAULTS, ModelledSync } from './__testUtils__/ModelledSync';

// Every sequence is some twenty syncs.
jest.setTimeout(300_000);

const SEQUENCES = 200;

const databases = createTestDatabases();

const ALL = Array.from({ length: 12 }, (_, index) => `t${index}`);
const topic = fc.constantFrom(...ALL);
const topics = fc.subarray(ALL, { minLength: 1 });
const manyTopics = fc.subarray(ALL, { minLength: 6 });
const content = fc.record(
  {
    product: fc.constantFrom('p0', 'p1', 't0'),
    description: fc.constantFrom('Old.', 'New.', 'Newest.'),
  },
  { requiredKeys: ['description'] },
);

/** One thing that happens, to Confluent, to the sync, or between them. */
function command(
  text: string,
  run: (real: ModelledSync) => void | Promise<void>,
): fc.AsyncCommand<object, ModelledSync> {
  return {
    check: () => true,
    run: async (_model, real) => run(real),
    toString: () => text,
  };
}

const commands = [
  fc.tuple(topics, content).map(([names, put]) =>
    command(`put ${names} ${JSON.stringify(put)}`, real => {
      names.forEach(name => real.put(name, put));
    }),
  ),
  fc
    .tuple(topic, content)
    .map(([name, put]) =>
      command(`put ${name} ${JSON.stringify(put)}`, real =>
        real.put(name, put),
      ),
    ),
  topic.map(name => command(`remove ${name}`, real => real.remove(name))),
  manyTopics.map(names =>
    command(`remove ${names} and sync`, async real => {
      names.forEach(name => real.remove(name));
      await real.sync();
    }),
  ),
  fc.constant(command('sync', real => real.sync())),
  fc
    .tuple(fc.subarray([...FAULTS], { minLength: 1, maxLength: 2 }), topics)
    .map(([faults, names]) =>
      command(`sync while ${faults.join(' and ')} (${names})`, real =>
        real.sync(faults, names),
      ),
    ),
  fc
    .constantFrom(...DEATHS)
    .map(point => command(`die ${point}`, real => real.die(point))),
  topic.map(name => command(`refresh ${name}`, real => real.refresh(name))),
  fc
    .constantFrom('release' as const, 'reject' as const)
    .map(decision => command(decision, real => real.decide(decision))),
];

describe('whatever happens', () => {
  it('nothing that Confluent holds is lost, and the next good syncs converge', async () => {
    const { store } = await openStore(databases, 'SQLITE_3');
    let sequence = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.commands(commands, { maxCommands: 12, size: '+1' }),
        async sequenceOfCommands => {
          sequence += 1;
          const real = new ModelledSync(store, `env-${sequence}`);
          ALL.forEach(name => real.put(name, { description: 'Old.' }));
          await real.sync();
          const start = () => ({ model: {}, real });
          await fc.asyncModelRun(start, sequenceOfCommands);
          await real.expectConvergence();
        },
      ),
      { numRuns: SEQUENCES },
    );
  });
});
