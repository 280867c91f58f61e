// SPDX-License-Identifier: Apache-2.0

import {
  CreateTarget,
  NewTopicOrigin,
} from '@data-mesh/backstage-plugin-data-products-common';
import { aProductMetadata } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { createTestDatabases } from '../../__testUtils__/databases';
import { failure } from '../../sync/__testUtils__/FakeConfluent';
import { openPlanner } from './__testUtils__/openPlanner';
import { problemsOf } from './__testUtils__/openProducts';
import { PlannedConnection } from './PlanningDependencies';

const databases = createTestDatabases();

const valueSchema = { schemaType: 'AVRO', schema: '"string"' } as const;

type Blank = Extract<NewTopicOrigin, { type: 'blank' }>;

const blank = (overrides: Partial<Blank> = {}): NewTopicOrigin => ({
  type: 'blank',
  configs: [],
  valueSchema,
  ...overrides,
});

const STATEMENT = `CREATE STREAM late WITH (KAFKA_TOPIC='orders.late') AS
  SELECT * FROM orders o JOIN "Parcels" p WITHIN 1 HOUR ON o.id = p.id; -- done`;

const ksqldb = (
  statement = STATEMENT,
  ksqldbClusterId = 'lksqlc-1',
): NewTopicOrigin => ({ type: 'ksqldb', ksqldbClusterId, statement });

const aTarget = (overrides: Partial<CreateTarget> = {}): CreateTarget => ({
  clusterId: 'lkc-1',
  topic: 'orders.late',
  metadata: aProductMetadata(),
  acceptedSlaTier: 'tier-2',
  origin: blank(),
  ...overrides,
});

type Rest = NonNullable<PlannedConnection['kafka'][number]['rest']>;

async function planCreation(
  target: CreateTarget,
  options: {
    rest?: Partial<Rest>;
    schemaRegistry?: Partial<PlannedConnection['schemaRegistry']>;
  } = {},
) {
  const created: unknown[] = [];
  const opened = await openPlanner(databases, {
    fill: confluent => confluent.put('orders'),
    connection: {
      kafka: [
        {
          config: { clusterId: 'lkc-1', title: 'Main' },
          rest: {
            topic: async () => undefined,
            createTopic: async (topic, call) => {
              created.push({ ...topic, isValidateOnly: call?.isValidateOnly });
            },
            ...options.rest,
          },
        },
        { config: { clusterId: 'lkc-2', title: 'Without REST' } },
      ],
      ksqldb: [
        {
          config: { id: 'lksqlc-1', title: 'Streams', kafkaClusterId: 'lkc-1' },
          client: {},
        },
        {
          config: { id: 'lksqlc-2', title: 'Others', kafkaClusterId: 'lkc-2' },
          client: {},
        },
      ],
      schemaRegistry: {
        subjects: async () => [],
        checkCompatibility: async () => ({ isCompatible: true, messages: [] }),
        ...options.schemaRegistry,
      },
    },
  });
  const planned = await opened.plan({
    kind: 'create',
    environmentId: 'env-1',
    targets: [target],
  });
  return { ...planned, created };
}

describe('a plan to create', () => {
  it('makes the topic, its schemas and, once the catalog knows it, the product', async () => {
    const { plan, executable, created } = await planCreation(
      aTarget({
        origin: blank({
          partitions: 3,
          configs: [{ name: 'retention.ms', value: '1000' }],
          keySchema: valueSchema,
        }),
      }),
    );
    expect(plan.targets[0]?.steps.map(({ title }) => title)).toEqual([
      'Make the topic orders.late',
      'Register the schema orders.late-key',
      'Register the schema orders.late-value',
      'Wait until the stream catalog knows orders.late',
      'Set the business metadata DataProduct of orders.late',
      'Tag orders.late as DataProduct',
      'Set description and owner of the topic orders.late',
    ]);
    expect(executable?.targets[0]).toMatchObject({
      qualifiedNames: ['lsrc-1:lkc-1:orders.late'],
      becomes: 'present',
    });
    expect(plan.targets[0]?.preview).toMatchObject({
      title: 'orders.late',
      outputPorts: [
        { partitions: 3, subjects: [{ part: 'key' }, { part: 'value' }] },
      ],
    });
    expect(created).toEqual([
      {
        name: 'orders.late',
        partitions: 3,
        configs: [{ name: 'retention.ms', value: '1000' }],
        isValidateOnly: true,
      },
    ]);
  });

  it('runs a statement as it was read, and tells what it reads', async () => {
    const { executable, subjects } = await planCreation(
      aTarget({ origin: ksqldb() }),
    );
    expect(executable?.targets[0]?.steps[0]?.action).toMatchObject({
      type: 'runStatement',
      ksqldbClusterId: 'lksqlc-1',
      sourceName: 'LATE',
      statement: expect.not.stringContaining('done'),
    });
    expect(subjects[0]?.statement).toMatchObject({
      sources: ['ORDERS', 'Parcels'],
    });
  });

  const anError = failure('kafkaRest.createTopic', 400, 40002);

  // prettier-ignore
  test.each<[string, Partial<CreateTarget>, Parameters<typeof planCreation>[1], string[]]>([
    ['a name that Kafka refuses',          { topic: 'a b' },                                        {}, ['topic-name-invalid @topic']],
    ['a name of a system',                 { topic: '_late' },                                      {}, ['topic-hidden @topic']],
    ['a name that is taken',               {},                                                      { rest: { topic: async () => ({ name: 'orders.late', isInternal: false, partitions: 1, replicationFactor: 3 }) } }, ['topic-exists @topic']],
    ['a cluster that does not answer',     {},                                                      { rest: { topic: async () => { throw failure('kafkaRest.topic', 503); } } }, ['cluster-unreadable @topic']],
    ['a cluster that there is not',        { clusterId: 'lkc-9' },                                  {}, ['cluster-missing @clusterId']],
    ['a cluster without a REST endpoint',  { clusterId: 'lkc-2' },                                  {}, ['cluster-not-writable @clusterId']],
    ['a product name that is taken',       { metadata: aProductMetadata({ product: 'orders' }) },   {}, ['product-name-taken @metadata.product']],
    ['no partition',                       { origin: blank({ partitions: 0 }) },                    {}, ['partitions-invalid @origin.partitions']],
    ["a setting of the cluster's",         { origin: blank({ configs: [{ name: 'unclean.leader.election.enable', value: 'true' }] }) }, {}, ['topic-config-not-allowed @origin.configs']],
    ['a setting twice',                    { origin: blank({ configs: [{ name: 'retention.ms', value: '1' }, { name: 'retention.ms', value: '2' }] }) }, {}, ['topic-config-twice @origin.configs']],
    ['what Kafka itself refuses',          {},                                                      { rest: { createTopic: async () => { throw anError; } } }, ['topic-refused @origin']],
    ['a schema that is none',              { origin: blank({ valueSchema: { schemaType: 'AVRO', schema: '{' } }) }, {}, ['schema-invalid @origin.valueSchema.schema']],
    ['a schema that does not go with the subject', {},                                              { schemaRegistry: { checkCompatibility: async () => ({ isCompatible: false, messages: ['a field is gone'] }) } }, ['schema-incompatible @origin.valueSchema.schema']],
    ['a subject that is new',              {},                                                      { schemaRegistry: { checkCompatibility: async () => { throw failure('schemaRegistry.checkCompatibility', 404, 40401); } } }, []],
    ['a registry that does not answer',    {},                                                      { schemaRegistry: { checkCompatibility: async () => { throw failure('schemaRegistry.checkCompatibility', 500); } } }, ['schema-unchecked @origin.valueSchema.schema']],
    ['what is no statement',               { origin: ksqldb('CREATE STREAM') },                     {}, ['statement-unreadable @origin.statement']],
    ['a statement that only reads',        { origin: ksqldb('LIST STREAMS;') },                     {}, ['statement-not-allowed @origin.statement']],
    ['two statements',                     { origin: ksqldb(`${STATEMENT.replace('-- done', '')} ${STATEMENT}`) }, {}, ['statement-not-allowed @origin.statement']],
    ['a statement that writes elsewhere',  { origin: ksqldb('CREATE STREAM late AS SELECT * FROM orders;') }, {}, ['statement-other-topic @origin.statement']],
    ['a format that has no schema',        { origin: ksqldb("CREATE STREAM late WITH (kafka_topic='orders.late', value_format = 'json') AS SELECT * FROM orders;") }, {}, ['statement-without-schema @origin.statement']],
    ['a format that has one',              { origin: ksqldb("CREATE STREAM late WITH (KAFKA_TOPIC='orders.late', FORMAT='json_sr') AS SELECT * FROM orders;") }, {}, []],
    ['a ksqlDB cluster that there is not', { origin: ksqldb(STATEMENT, 'lksqlc-9') },               {}, ['ksqldb-missing @origin.ksqldbClusterId']],
    ['ksqlDB of another cluster',          { origin: ksqldb(STATEMENT, 'lksqlc-2') },               {}, ['ksqldb-other-cluster @origin.ksqldbClusterId']],
  ])('judges %s', async (_case, target, options, codes) => {
    const planned = await planCreation(aTarget(target), options);
    expect(problemsOf(planned)).toEqual(codes);
    expect(planned.plan.isRunnable).toBe(codes.length === 0);
  });
});
