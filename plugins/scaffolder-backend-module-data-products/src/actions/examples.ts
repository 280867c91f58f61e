// SPDX-License-Identifier: Apache-2.0
import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const METADATA = {
  description: 'One event per return that a shop accepted.',
  owner: 'group:default/checkout',
  domain: 'domain:default/sales',
  qualityTier: 'curated',
  slaTier: 'tier-2',
};

const PUBLISH = {
  environmentId: 'env-7k2mq9',
  clusterId: 'lkc-3x9wz1',
  topic: 'orders.returned.v1',
  metadata: METADATA,
  acceptedSlaTier: 'tier-2',
};

const BLANK = {
  ...PUBLISH,
  origin: {
    type: 'blank',
    partitions: 6,
    valueSchema: {
      schemaType: 'AVRO',
      schema:
        '{"type":"record","name":"Return","fields":[{"name":"orderId","type":"string"}]}',
    },
  },
};

const FILTER = {
  ...PUBLISH,
  topic: 'orders.large',
  origin: {
    type: 'ksqldb',
    ksqldbClusterId: 'lksqlc-9d6ry',
    statement:
      "CREATE STREAM LARGE_ORDERS WITH (KAFKA_TOPIC = 'orders.large') AS SELECT * FROM ORDERS WHERE TOTAL > 150 EMIT CHANGES;",
  },
};

const UNPUBLISH = {
  entityRef: 'dataproduct:prod/orders.returned.v1',
  confirmedTitle: 'orders.returned.v1',
};

export const createExamples = [
  example('data-product:create', 'An empty topic with an Avro schema', BLANK),
  example(
    'data-product:create',
    'A topic that a ksqlDB statement fills',
    FILTER,
  ),
];

export const publishExamples = [
  example('data-product:publish', 'A topic that is there', PUBLISH),
  {
    description: 'Several topics of a form, each in an operation of its own',
    example: stringify({
      steps: [
        {
          id: 'publish',
          name: 'Publish the topics',
          action: 'data-product:publish',
          each: '${{ parameters.topics }}',
          input: { ...PUBLISH, topic: '${{ each.value }}' },
        },
      ],
    }),
  },
];

export const unpublishExamples = [
  example('data-product:unpublish', 'A product that nothing reads', {
    entityRef: UNPUBLISH.entityRef,
  }),
];

export const undoExamples = [
  {
    description: 'Take back what was made when a later step fails',
    example: stringify({
      steps: [
        {
          id: 'takeBack',
          name: 'Take back the product and its topic',
          if: '${{ failure() and steps.create.output.operationId }}',
          action: 'data-product:undo',
          input: { operationId: '${{ steps.create.output.operationId }}' },
        },
      ],
    }),
  },
];

export const planExamples = [
  example('data-product:plan', 'What creating an empty topic would write', {
    kind: 'create',
    ...BLANK,
  }),
  example('data-product:plan', 'What publishing a topic would write', {
    kind: 'publish',
    ...PUBLISH,
  }),
  example('data-product:plan', 'Who depends on a product', {
    kind: 'unpublish',
    ...UNPUBLISH,
  }),
];

function example(
  action: string,
  description: string,
  input: object,
): TemplateExample {
  return {
    description,
    example: stringify({
      steps: [{ id: 'product', name: description, action, input }],
    }),
  };
}
