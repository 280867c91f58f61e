// SPDX-License-Identifier: Apache-2.0

import { TopicCandidate } from '@data-mesh/backstage-plugin-data-products-common';
import { aProductMetadata } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { mockCredentials } from '@backstage/backend-test-utils';
import { Simulator, startSimulator } from '@data-mesh/confluent-simulator';
import { createTestDatabases } from '../../__testUtils__/databases';
import { PlannedOperation } from '../types';
import { openSimulatedOperations } from './__testUtils__/openSimulatedOperations';

jest.setTimeout(60_000);

const databases = createTestDatabases();

const ADVANCED = {
  environmentId: 'env-7k2mq9',
  clusterId: 'lkc-3x9wz1',
  governancePackage: 'advanced',
} as const;
const ESSENTIALS = {
  environmentId: 'env-4p8xd3',
  clusterId: 'lkc-5m1yb7',
  governancePackage: 'essentials',
} as const;

const TOPIC = 'parcels.found.v1';

const credentials = mockCredentials.user();

function executableOf({ plan, executable }: PlannedOperation) {
  if (!executable) throw new Error(JSON.stringify(plan, null, 2));
  return executable;
}

describe('plans that are carried out on the simulated retailer', () => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({ scenario: 'retail', limits: false });
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.stop());

  async function open(
    environment: Parameters<typeof openSimulatedOperations>[2],
  ) {
    const opened = await openSimulatedOperations(
      databases,
      simulator,
      environment,
    );
    const { environmentId } = environment;
    const world = simulator.world.environment(environmentId);
    world.addTopic({ name: TOPIC, description: 'Of the topic.' });
    world.registerSchema(`${TOPIC}-value`, { schema: '"string"' });
    await opened.syncOnce();
    return { ...opened, environmentId };
  }

  it('finds the candidates of the retailer', async () => {
    const { candidates, environmentId } = await open(ADVANCED);
    const listed = async (state: TopicCandidate['state']) => {
      const request = { environmentId, states: [state] };
      const { items } = await candidates.list(request, credentials);
      return items.map(({ topic, problems }) => [
        topic,
        ...problems.map(({ code }) => code),
      ]);
    };
    // The test's directory does not know all owners of the retailer.
    expect(await listed('formerlyPublished')).toEqual([
      ['gift-cards', 'owner-unresolved'],
    ]);
    const codes = (await listed('notReady')).map(([, code]) => code);
    expect(codes.sort()).toEqual(['schema-missing', 'topic-not-indexed']);
    expect(await listed('ready')).toContainEqual([TOPIC]);
  });

  it.each([ADVANCED, ESSENTIALS])(
    'publishes, edits, deprecates and unpublishes with the $governancePackage package, and finds all as planned',
    async environment => {
      const { environmentId, ...real } = await open(environment);
      const { clusterId } = environment;
      const published = executableOf(
        await real.plan({
          kind: 'publish',
          environmentId,
          targets: [
            {
              clusterId,
              topic: TOPIC,
              acceptedSlaTier: 'tier-2',
              metadata: aProductMetadata(),
            },
          ],
        }),
      );
      const seen = await real.carryOut(published);
      expect(seen.map(({ before }) => before)).toEqual(
        seen.map(({ expected }) => expected),
      );
      expect((await real.stored())[TOPIC]).toMatchObject({
        domain: { entityRef: 'domain:default/sales' },
        slaTier: { tier: 'tier-2' },
      });

      const now = await real.editable(TOPIC);
      const { entityRef } = now;
      const edited = await real.carryOut(
        executableOf(
          await real.plan({
            kind: 'edit',
            environmentId,
            targets: [
              {
                entityRef,
                version: now.version,
                metadata: {
                  ...now.metadata,
                  description: '“New” <b>text</b> 🛒',
                },
              },
            ],
          }),
        ),
      );
      expect(edited).not.toHaveLength(0);
      expect(edited.map(({ before }) => before)).toEqual(
        edited.map(({ expected }) => expected),
      );

      const { version } = await real.editable(TOPIC);
      const deprecated = await real.carryOut(
        executableOf(
          await real.plan({
            kind: 'deprecate',
            environmentId,
            targets: [
              { entityRef, version, successor: '', endsOn: '2027-01-31' },
            ],
          }),
        ),
      );
      expect(deprecated.map(({ before }) => before)).toEqual(
        deprecated.map(({ expected }) => expected),
      );
      expect((await real.stored())[TOPIC]).toMatchObject({
        description: '“New” <b>text</b> 🛒',
        lifecycle: 'deprecated',
        endsOn: '2027-01-31',
      });

      const last = await real.editable(TOPIC);
      const gone = await real.carryOut(
        executableOf(
          await real.plan({
            kind: 'unpublish',
            environmentId,
            targets: [{ entityRef, version: last.version }],
          }),
        ),
      );
      expect(gone.map(({ before }) => before)).toEqual(
        gone.map(({ expected }) => expected),
      );
      expect(await real.titles()).not.toContain(TOPIC);
      expect([...(await real.keptMetadata.all(environmentId))]).toEqual([]);

      const sequence = async () =>
        (await real.store.changedSince(environmentId, 0, 1)).lastSequence;
      const before = await sequence();
      await real.syncOnce();
      expect(await sequence()).toBe(before);
    },
  );

  it('creates a topic, with its schema, and publishes it', async () => {
    const { environmentId, plan, carryOut, stored } = await open(ADVANCED);
    const planned = await plan({
      kind: 'create',
      environmentId,
      targets: [
        {
          clusterId: ADVANCED.clusterId,
          topic: 'parcels.lost.v1',
          acceptedSlaTier: 'tier-2',
          metadata: aProductMetadata(),
          origin: {
            type: 'blank',
            partitions: 3,
            configs: [{ name: 'retention.ms', value: '604800000' }],
            valueSchema: {
              schemaType: 'AVRO',
              schema: JSON.stringify({
                type: 'record',
                name: 'Lost',
                fields: [{ name: 'id', type: 'string' }],
              }),
            },
          },
        },
      ],
    });
    const executable = executableOf(planned);
    expect(
      executable.targets[0]?.steps.map(({ action }) => action.type),
    ).toEqual([
      'createTopic',
      'registerSchema',
      'awaitIndexing',
      'setBusinessMetadata',
      'setTag',
      'setTopicAttributes',
    ]);
    await carryOut(executable);
    expect((await stored())['parcels.lost.v1']?.outputPorts).toMatchObject([
      {
        qualifiedName: 'lsrc-4nv8rd:lkc-3x9wz1:parcels.lost.v1',
        subjects: [{ subject: 'parcels.lost.v1-value' }],
      },
    ]);
  });

  it('creates a topic by a statement, and publishes what comes of it', async () => {
    const { environmentId, plan, carryOut, stored } = await open({
      ...ADVANCED,
      ksqldb: {
        id: 'lksqlc-9d6ry',
        url: `${simulator.environmentUrl(ADVANCED.environmentId)}/ksqldb/lksqlc-9d6ry`,
      },
    });
    const planned = await plan({
      kind: 'create',
      environmentId,
      targets: [
        {
          clusterId: ADVANCED.clusterId,
          topic: 'orders.large.v1',
          acceptedSlaTier: 'tier-2',
          metadata: aProductMetadata(),
          origin: {
            type: 'ksqldb',
            ksqldbClusterId: 'lksqlc-9d6ry',
            statement:
              "CREATE STREAM orders_large_test WITH (KAFKA_TOPIC='orders.large.v1', VALUE_FORMAT='AVRO', PARTITIONS=3, REPLICAS=3) AS SELECT * FROM orders EMIT CHANGES;",
          },
        },
      ],
    });
    await carryOut(executableOf(planned));
    expect((await stored())['orders.large.v1']?.outputPorts).toMatchObject([
      { partitions: 3, subjects: [{ subject: 'orders.large.v1-value' }] },
    ]);
  });
});
