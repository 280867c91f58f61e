// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check';
import { createTestDatabases, openStore } from '../../__testUtils__/databases';
import { by, openOutcomes } from './__testUtils__/openOutcomes';

jest.setTimeout(60_000);

const databases = createTestDatabases();

const NAMES = ['a', 'b', 'c'];

/** What operations and lists do, in any order. */
const move = fc.oneof(
  fc.record({
    type: fc.constantFrom('write' as const),
    name: fc.constantFrom(...NAMES),
    description: fc.constantFrom('Old.', 'New.', 'Newest.'),
  }),
  fc.record({
    type: fc.constantFrom('unpublish' as const),
    name: fc.constantFrom(...NAMES),
  }),
  fc.record({
    type: fc.constantFrom(
      'fall behind' as const,
      'catch up' as const,
      'sync' as const,
    ),
  }),
);

describe('operations and syncs whose lists are late', () => {
  it('end where Confluent is, and every change is by the person who made it', async () => {
    const opened = await openStore(databases, 'SQLITE_3');
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 12 }), async moves => {
        run += 1;
        const real = await openOutcomes(databases, `env-${run}`, opened);
        const { confluent, conclude, stored, syncOnce, changes } = real;
        // One that nobody touches, because an empty list is never believed.
        confluent.put('other');
        await syncOnce();
        const truth = new Map<string, string>();
        const agrees = async () => {
          const products = await stored();
          for (const name of NAMES) {
            expect(products[name]?.description).toBe(truth.get(name));
          }
        };
        for (const next of moves) {
          switch (next.type) {
            case 'write':
              truth.set(next.name, next.description);
              confluent.put(next.name, {
                metadata: { description: next.description },
              });
              await conclude(next.name);
              break;
            case 'unpublish':
              truth.delete(next.name);
              confluent.put(next.name, { tags: [], metadata: {} });
              await conclude(next.name);
              break;
            case 'fall behind':
              confluent.beLate();
              break;
            case 'catch up':
              confluent.catchUp();
              break;
            case 'sync':
              await syncOnce();
              break;
            default:
              next satisfies never;
          }
          await agrees();
        }
        confluent.catchUp();
        await syncOnce();
        await agrees();
        const rows = (await Promise.all(NAMES.map(changes))).flat();
        expect(rows.filter(row => row.by !== by)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
