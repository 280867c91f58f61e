// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { createTestDatabases } from '../../__testUtils__/databases';
import { migrate } from '../../store/migrate';
import { Life, liveThrough } from './__testUtils__/liveThrough';
import { qualifiedNameOf } from './__testUtils__/FakeWorld';
import { setTag } from './__testUtils__/openOperations';
import { aPlan, aTarget, forbidden, plansByName } from './__testUtils__/plans';
import { Call, Incident } from './__testUtils__/TestProcess';

// Each row is a few hundred operations.
jest.setTimeout(300_000);

const databases = createTestDatabases();

const everyPlan = Object.entries(plansByName);

/** The journal is what differs between databases, so one kind of operation shows it on the slower one. */
const plansOn = (databaseId: string) =>
  databaseId === 'SQLITE_3'
    ? everyPlan
    : everyPlan.filter(([name]) => name === 'edit');

/**
 * Every way to be stopped at one of these calls. They are told by name and count, as some are sent at the same time, in either
 * order.
 */
function endings(calls: Call[], earlier: Call[] = []): Incident[] {
  const counts = new Map<string, number>();
  const count = (name: string) => {
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    return `${name} ${nth}` as const;
  };
  for (const { name } of earlier) count(name);
  return calls.flatMap(({ name }) => {
    const call = count(name);
    return [
      { call, type: 'dieBefore' as const },
      { call, type: 'dieAfter' as const },
    ];
  });
}

/** Those until it is over. */
function untilOver(calls: Call[]): Call[] {
  const last = calls.findLastIndex(({ name }) => name === 'markAnnounced');
  return calls.slice(0, last + 1);
}

function describeLife({ operation, world, locks }: Life) {
  return {
    state: operation.state,
    steps: operation.targets.flatMap(({ steps }) =>
      steps.map(({ state }) => state),
    ),
    world: world.snapshot(),
    locks,
  };
}

describe.each(databases.eachSupportedId())(
  'a process that is stopped at any call it makes, and its successor, on %s',
  databaseId => {
    let knex: Knex;
    beforeAll(async () => {
      knex = await databases.init(databaseId);
      await migrate(knex);
    });

    test.each(plansOn(databaseId))(
      'do %s wholly, and write everything once',
      async (_name, { kind, topic, before, actions }) => {
        const plan = aPlan(kind, aTarget(topic, actions));
        const undisturbed = await liveThrough(knex, plan, { before });
        expect(undisturbed.operation.state).toBe('succeeded');
        expect(undisturbed.announcements).toBe(1);
        expect(undisturbed.world.writes).toHaveLength(
          actions.filter(({ type }) => type !== 'awaitIndexing').length,
        );

        for (const incident of endings(untilOver(undisturbed.calls))) {
          const life = await liveThrough(knex, plan, {
            before,
            incidents: [incident],
          });
          expect({ incident, died: life.died }).toEqual({
            incident,
            died: true,
          });
          expect({ incident, ...describeLife(life) }).toEqual({
            incident,
            ...describeLife(undisturbed),
          });
          expect(life.world.writes).toEqual(undisturbed.world.writes);
        }
      },
    );

    test.each(plansOn(databaseId))(
      'undo %s wholly when its last step fails',
      async (_name, { kind, topic, before, actions }) => {
        const plan = aPlan(
          kind,
          aTarget(topic, [...actions, forbidden(topic)]),
        );
        const undisturbed = await liveThrough(knex, plan, { before });
        expect(undisturbed.operation.state).toBe('failed');
        expect(undisturbed.world.snapshot()).toEqual(
          (await liveThrough(knex, aPlan(kind), { before })).world.snapshot(),
        );

        for (const incident of endings(untilOver(undisturbed.calls))) {
          const life = await liveThrough(knex, plan, {
            before,
            incidents: [incident],
          });
          expect({ incident, died: life.died }).toEqual({
            incident,
            died: true,
          });
          expect({ incident, ...describeLife(life) }).toEqual({
            incident,
            ...describeLife(undisturbed),
          });
          expect(life.world.writes).toEqual(undisturbed.world.writes);
        }
      },
    );

    test.each(plansOn(databaseId))(
      'undo %s wholly after it has succeeded, or leave all of it',
      async (_name, { kind, topic, before, actions }) => {
        const plan = aPlan(kind, aTarget(topic, actions));
        const live = (incidents?: Incident[]) =>
          liveThrough(knex, plan, { before, incidents, isUndone: true });
        const done = await liveThrough(knex, plan, { before });
        const undisturbed = await live();
        expect(undisturbed).toMatchObject({ refusal: undefined, locks: 0 });
        expect(undisturbed.operation).toMatchObject({
          state: 'undone',
          undo: { requestedBy: 'user:default/elif' },
        });
        expect(undisturbed.world.snapshot()).toEqual(
          (await liveThrough(knex, aPlan(kind), { before })).world.snapshot(),
        );

        const { calls, undoCalls } = undisturbed;
        const earlier = calls.slice(0, calls.length - undoCalls.length);
        for (const incident of endings(untilOver(undoCalls), earlier)) {
          const life = await live([incident]);
          const wasAsked = life.operation.undo !== undefined;
          const expected = wasAsked ? undisturbed : done;
          expect({ incident, died: life.died }).toEqual({
            incident,
            died: true,
          });
          expect({ incident, ...describeLife(life) }).toEqual({
            incident,
            ...describeLife(expected),
          });
          expect(life.world.writes).toEqual(expected.world.writes);
        }
      },
    );

    it('bring every target of one operation to its own end', async () => {
      const plan = aPlan(
        'publish',
        aTarget('orders', [setTag('orders')]),
        aTarget('refunds', [setTag('refunds'), forbidden('refunds')]),
        aTarget('stock', [setTag('stock')]),
      );
      const before = {
        catalog: Object.fromEntries(
          ['orders', 'refunds', 'stock'].map(topic => [
            qualifiedNameOf(topic),
            { tags: [], metadata: {} },
          ]),
        ),
      };
      const undisturbed = await liveThrough(knex, plan, { before });
      expect(undisturbed.operation.state).toBe('partlySucceeded');

      for (const incident of endings(untilOver(undisturbed.calls))) {
        const life = await liveThrough(knex, plan, {
          before,
          incidents: [incident],
        });
        expect({ incident, ...describeLife(life) }).toEqual({
          incident,
          ...describeLife(undisturbed),
        });
        expect([...life.world.writes].sort()).toEqual(
          [...undisturbed.world.writes].sort(),
        );
      }
    });
  },
);
