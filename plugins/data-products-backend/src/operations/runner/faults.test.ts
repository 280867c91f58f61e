// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { ConfluentApiError } from '@data-mesh/confluent-client';
import { createTestDatabases } from '../../__testUtils__/databases';
import { migrate } from '../../store/migrate';
import { refusal } from './__testUtils__/FakeWorld';
import { Life, liveThrough } from './__testUtils__/liveThrough';
import { aPlan, aTarget, plansByName } from './__testUtils__/plans';
import { Incident } from './__testUtils__/TestProcess';

// Each row is a few hundred operations.
jest.setTimeout(300_000);

const databases = createTestDatabases();
let knex: Knex;
beforeAll(async () => {
  knex = await databases.init('SQLITE_3');
  await migrate(knex);
});

const brokenOff = new ConfluentApiError({
  operation: 'fake.call',
  failure: 'connection',
});
const itemError = new ConfluentApiError({
  operation: 'fake.call',
  failure: 'item',
  status: 400,
});

/** More often than a step tries in its time. */
const FOR_EVER = 1_000;

/** What befalls the call with this number. */
type Fault = (call: number) => Incident;

// prettier-ignore
const passing: [string, Fault][] = [
  ['breaks off',                         call => ({ call, type: 'fail', error: brokenOff,    isDone: false })],
  ['breaks off after it was done',       call => ({ call, type: 'fail', error: brokenOff,    isDone: true  })],
  ['is answered with 500',               call => ({ call, type: 'fail', error: refusal(500), isDone: false })],
  ['is answered with 500 and was done',  call => ({ call, type: 'fail', error: refusal(500), isDone: true  })],
  ['is answered with 429',               call => ({ call, type: 'fail', error: refusal(429), isDone: false })],
  ['is answered with 404 at first',      call => ({ call, type: 'fail', error: refusal(404, 4040009), isDone: false })],
  ['is never answered, but done',        call => ({ call, type: 'hang', isDone: true })],
];

// prettier-ignore
const lasting: [string, Fault][] = [
  ['breaks off, and so do all others',    call => ({ call, type: 'fail', error: brokenOff,    isDone: false, times: 40 })],
  ['is refused',                          call => ({ call, type: 'fail', error: refusal(403), isDone: false })],
  ['has an error inside of a success',    call => ({ call, type: 'fail', error: itemError,    isDone: false })],
  ['does nothing and answers a success',  call => ({ call, type: 'nothingDone' })],
  ['is never answered',                   call => ({ call, type: 'hang', isDone: false })],
  ['breaks something in the program',     call => ({ call, type: 'fail', error: new TypeError('x'), isDone: false })],
];

/** Numbers of the calls to Confluent. */
function upstreamCalls({ calls }: Life): number[] {
  return calls.flatMap(({ kind }, index) => (kind === 'journal' ? [] : index));
}

describe.each(Object.entries(plansByName))(
  'an operation to %s',
  (_name, { kind, topic, before, actions }) => {
    const plan = aPlan(kind, aTarget(topic, actions));
    const live = (incidents?: Incident[]) =>
      liveThrough(knex, plan, { before, incidents });

    test.each(passing)(
      'is done wholly when any one call %s',
      async (_fault, faultAt) => {
        const undisturbed = await live();
        for (const call of upstreamCalls(undisturbed)) {
          const { operation, world } = await live([faultAt(call)]);
          expect({ call, state: operation.state }).toEqual({
            call,
            state: 'succeeded',
          });
          expect(world.snapshot()).toEqual(undisturbed.world.snapshot());
        }
      },
    );

    test.each(lasting)(
      'is done or undone wholly when any one call %s',
      async (_fault, faultAt) => {
        const undisturbed = await live();
        const untouched = await liveThrough(knex, aPlan(kind), { before });
        for (const call of upstreamCalls(undisturbed)) {
          const { operation, world, locks } = await live([faultAt(call)]);
          const [target] = operation.targets;
          const expected =
            operation.state === 'succeeded' ? undisturbed : untouched;
          expect({ call, world: world.snapshot() }).toEqual({
            call,
            world: expected.world.snapshot(),
          });
          expect(target?.steps.map(({ state }) => state)).not.toContain(
            'notUndone',
          );
          expect(locks).toBe(0);
        }
      },
    );

    it('tells what is left when Confluent stops answering for good', async () => {
      const undisturbed = await live();
      for (const call of upstreamCalls(undisturbed)) {
        const { operation } = await live([
          {
            call,
            type: 'fail',
            error: brokenOff,
            isDone: false,
            times: FOR_EVER,
          },
        ]);
        expect({ call, state: operation.state }).toEqual({
          call,
          state: 'failed',
        });
        const left = operation.targets.flatMap(({ steps }) =>
          steps.filter(({ state }) => state === 'notUndone'),
        );
        expect(left.every(({ byHand }) => (byHand ?? '') !== '')).toBe(true);
      }
    });
  },
);
