// SPDX-License-Identifier: Apache-2.0

import { Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import { Knex } from 'knex';
import { createTestDatabases } from '../../__testUtils__/databases';
import { migrate } from '../../store/migrate';
import { WrittenEnvironment } from '../handlers/environmentClients';
import { ExecutablePlan, OperationAction } from '../types';
import { aPlan, aTarget } from './__testUtils__/plans';
import { planOf, plans, refused, shop } from './__testUtils__/shopPlans';
import {
  carryOutIn,
  CLUSTER_ID,
  connectShop,
  publishing,
  seenIn,
} from './__testUtils__/simulatedShop';

jest.setTimeout(120_000);

const databases = createTestDatabases();
let knex: Knex;
let simulator: Simulator;
let environment: WrittenEnvironment;

beforeAll(async () => {
  knex = await databases.init('SQLITE_3');
  await migrate(knex);
  simulator = await startSimulator({ scenario: shop(), limits: false });
  environment = connectShop(simulator);
});
afterAll(() => simulator.stop());

const run = (plan: ExecutablePlan) => carryOutIn(knex, environment, plan);
const seen = (topic: string) => seenIn(environment, topic);

describe('operations on a simulated Confluent', () => {
  beforeEach(() => simulator.reset());

  test.each(Object.keys(plans))('%s, and undo it', async name => {
    const { topic, plan } = planOf(name);
    const before = await seen(topic);
    const failing = await run(planOf(name, refused).plan);
    expect(failing.state).toBe('failed');
    expect(await seen(topic)).toEqual(before);

    const operation = await run(plan);
    expect(operation.targets[0]?.error).toBeUndefined();
    expect(operation.state).toBe('succeeded');
    expect(await seen(topic)).not.toEqual(before);
  });

  test.each([
    'publish',
    'edit',
    'deprecate',
    'unpublish',
    'prepare an environment',
  ])('%s, and find everything as it is the next time', async name => {
    const { plan } = planOf(name);
    await run(plan);
    const { targets } = await run(plan);
    expect(targets[0]?.steps.map(({ state }) => state)).toEqual(
      targets[0]?.steps.map(() => 'found'),
    );
  });

  it('create a topic from a statement, and keep it as it holds records', async () => {
    const statement: OperationAction = {
      type: 'runStatement',
      ksqldbClusterId: 'lksqlc-shop01',
      statement:
        "CREATE STREAM LARGE_ORDERS WITH (KAFKA_TOPIC='large-orders', VALUE_FORMAT='AVRO') AS SELECT * FROM ORDERS;",
      sourceName: 'LARGE_ORDERS',
      clusterId: CLUSTER_ID,
      topic: 'large-orders',
    };
    const steps = [statement, ...publishing('large-orders')];
    const operation = await run(
      aPlan('create', aTarget('large-orders', [...steps, refused])),
    );
    expect(operation.targets[0]?.steps[0]).toMatchObject({
      state: expect.stringMatching(/undone/i),
    });
    const after = await seen('large-orders');
    expect(after.ksqldb).toEqual([['ORDERS', 'PAYMENTS'], 0]);
    expect(after.kafka).toBe(
      operation.targets[0]?.steps[0]?.state === 'notUndone',
    );
  });

  it('tell which calls were sent, and how they were answered', async () => {
    const { targets } = await run(planOf('publish').plan);
    expect(targets[0]?.calls).toEqual(
      expect.arrayContaining([
        { operation: 'streamCatalog.addTag', status: 200, count: 1 },
        // Before the first step, and after each of the three.
        { operation: 'streamCatalog.readTopic', status: 200, count: 4 },
      ]),
    );
  });
});

describe('operations on a catalog that shows everything late', () => {
  test.each(Object.keys(plans))('%s, and undo it', async name => {
    const late = await startSimulator({
      limits: false,
      scenario: shop({ catalogDelay: { reads: 4 } }),
    });
    try {
      const lateShop = connectShop(late);
      const { topic, plan } = planOf(name);
      const before = await seenIn(lateShop, topic);
      const failing = planOf(name, refused).plan;
      expect((await carryOutIn(knex, lateShop, failing)).state).toBe('failed');
      expect(await seenIn(lateShop, topic)).toEqual(before);
      expect((await carryOutIn(knex, lateShop, plan)).state).toBe('succeeded');
    } finally {
      await late.stop();
    }
  });
});
