// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { createTestDatabases } from '../../__testUtils__/databases';
import { migrate } from '../../store/migrate';
import { OperationAction } from '../types';
import {
  BY,
  openOperations,
  setDescription,
  setTag,
} from './__testUtils__/openOperations';
import { aPlan, aTarget, forbidden, plansByName } from './__testUtils__/plans';

const databases = createTestDatabases();

const createRefunds: OperationAction = {
  type: 'createTopic',
  clusterId: 'lkc-1',
  topic: 'refunds',
  configs: [],
};

describe.each(databases.eachSupportedId())('operations on %s', databaseId => {
  let knex: Knex;
  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await migrate(knex);
  });

  it('tell what each step did', async () => {
    const { run, world } = openOperations(knex, ['orders']);
    const steps = [setTag('orders'), setDescription('orders', 'Ours')];
    expect(await run(aPlan('publish', aTarget('orders', steps)))).toMatchObject(
      {
        state: 'succeeded',
        requestedBy: BY,
        startedAt: expect.stringMatching(/^2026-11-24T/),
        finishedAt: expect.stringMatching(/^2026-11-24T/),
        targets: [
          {
            state: 'succeeded',
            entityRef: 'dataproduct:prod/orders',
            steps: [{ state: 'done' }, { state: 'done' }],
          },
        ],
      },
    );
    expect(world.writes).toEqual(['addTag', 'setTopicAttributes']);
  });

  it('write nothing that is there already', async () => {
    const { run, world, catalogTopic } = openOperations(knex, ['orders']);
    catalogTopic('orders')?.tags.push('DataProduct');
    const { targets } = await run(
      aPlan('publish', aTarget('orders', [setTag('orders')])),
    );
    expect(targets[0]?.steps[0]?.state).toBe('found');
    expect(world.writes).toEqual([]);
  });

  it('are over at once when there is nothing to do', async () => {
    const { run } = openOperations(knex, []);
    const nothing = { ...aTarget('env', []), becomes: 'unchanged' as const };
    const operation = await run(aPlan('prepareEnvironment', nothing));
    expect(operation.state).toBe('succeeded');
    expect(operation.targets[0]?.entityRef).toBeUndefined();
  });

  it('overwrite nothing that somebody else wrote since the plan was made', async () => {
    const { run, world, catalogTopic } = openOperations(knex, ['orders']);
    Object.assign(catalogTopic('orders') ?? {}, { description: 'Theirs' });
    const { targets } = await run(
      aPlan(
        'edit',
        aTarget('orders', [
          setTag('orders'),
          {
            action: setDescription('orders', 'Ours'),
            expected: { description: 'Before' },
          },
        ]),
      ),
    );
    expect(targets).toMatchObject([
      {
        state: 'failed',
        error: expect.stringContaining('somebody else has changed the same'),
        steps: [{ state: 'undone' }, { state: 'failed' }],
      },
    ]);
    expect(world.writes).toEqual(['addTag', 'removeTag']);
    expect(catalogTopic('orders')?.description).toBe('Theirs');
  });

  it('leave what somebody else changed meanwhile, and say how to undo the rest by hand', async () => {
    const { run, world, catalogTopic } = openOperations(knex, ['orders']);
    world.others.set('setTopicAttributes', () => {
      world.others.set('addTag', () => {
        Object.assign(catalogTopic('orders') ?? {}, { description: 'Theirs' });
      });
    });
    const { targets } = await run(
      aPlan(
        'publish',
        aTarget('orders', [
          setDescription('orders', 'Ours'),
          setTag('orders'),
          forbidden('orders'),
        ]),
      ),
    );
    expect(targets[0]?.steps).toMatchObject([
      {
        state: 'notUndone',
        byHand: expect.stringContaining('Somebody else has changed it since'),
      },
      { state: 'undone' },
      { state: 'failed' },
    ]);
    expect(targets[0]?.error).toContain('One step could not be undone');
    expect(catalogTopic('orders')?.description).toBe('Theirs');
  });

  it('do not take for their own what somebody else has made', async () => {
    const { run, world } = openOperations(knex, [], {
      kafka: { refunds: { partitions: 1, records: 0 } },
    });
    const { targets } = await run(
      aPlan('create', aTarget('refunds', [createRefunds])),
    );
    expect(targets[0]?.error).toContain('Choose another name');
    expect(world.state.kafka).toHaveProperty('refunds');
  });

  it('keep a topic that they made as soon as it holds records', async () => {
    const { run, world } = openOperations(knex, []);
    world.others.set('createTopic', () => {
      world.state.kafka.refunds = { partitions: 1, records: 1 };
    });
    const { targets } = await run(
      aPlan(
        'create',
        aTarget('refunds', [
          ...(plansByName['create a blank topic']?.actions ?? []),
          forbidden('refunds'),
        ]),
      ),
    );
    expect(targets[0]?.steps.map(({ state }) => state)).toEqual([
      'notUndone',
      ...['undone', 'found', 'undone', 'undone', 'undone', 'failed'],
    ]);
    expect(targets[0]?.steps[0]?.byHand).toContain('holds records');
    expect(world.state.kafka).toHaveProperty('refunds');
  });

  it('wait until the catalog knows a new topic', async () => {
    const { run, world } = openOperations(knex, []);
    world.indexDelay = 30;
    const { actions = [] } = plansByName['create a blank topic'] ?? {};
    const operation = await run(aPlan('create', aTarget('refunds', actions)));
    expect(operation.state).toBe('succeeded');
  });

  it('give each target its own end', async () => {
    const { run, catalogTopic } = openOperations(knex, ['orders', 'refunds']);
    const operation = await run(
      aPlan(
        'publish',
        aTarget('orders', [setTag('orders')]),
        aTarget('refunds', [setTag('refunds'), forbidden('refunds')]),
      ),
    );
    expect(operation.state).toBe('partlySucceeded');
    expect(operation.targets.map(({ state }) => state)).toEqual([
      'succeeded',
      'failed',
    ]);
    expect(catalogTopic('orders')?.tags).toEqual(['DataProduct']);
    expect(catalogTopic('refunds')?.tags).toEqual([]);
  });

  it('say that attributes of business metadata cannot be taken off', async () => {
    const { run } = openOperations(knex, ['orders'], {
      metadataDefinitions: { DataProduct: { owner: 'Who' } },
    });
    const { targets } = await run(
      aPlan(
        'prepareEnvironment',
        aTarget('orders', [
          {
            type: 'defineBusinessMetadata',
            name: 'DataProduct',
            description: '',
            attributes: [
              { name: 'owner', value: 'Who' },
              { name: 'sla', value: 'How fast' },
            ],
          },
          forbidden('orders'),
        ]),
      ),
    );
    expect(targets[0]?.steps[0]?.byHand).toContain('DataProduct keeps sla');
  });
});
