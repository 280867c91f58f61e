// SPDX-License-Identifier: Apache-2.0

import {
  OperationKind,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ExecutablePlan, ExecutableTarget, OperationAction } from '../../types';
import {
  CLUSTER_ID,
  ENVIRONMENT_ID,
  FakeState,
  FORBIDDEN_TAG,
  qualifiedNameOf,
} from './FakeWorld';

/** A target about one topic. */
export function aTarget(
  topic: string,
  actions: (OperationAction | { action: OperationAction; expected: unknown })[],
  overrides: Partial<ExecutableTarget> = {},
): ExecutableTarget {
  const key = `${ENVIRONMENT_ID}/${CLUSTER_ID}/${topic}` as ProductKey;
  return {
    title: topic,
    topics: [topic],
    productKey: key,
    qualifiedNames: [qualifiedNameOf(topic)],
    locks: [key, qualifiedNameOf(topic)],
    becomes: 'present',
    steps: actions.map((each, index) => {
      const { action, expected } =
        'action' in each ? each : { action: each, expected: undefined };
      return {
        id: `${topic}.${index}`,
        title: `Step ${index} (${action.type})`,
        system: 'streamCatalog',
        changes: [],
        action,
        expected,
      };
    }),
    ...overrides,
  };
}

export function aPlan(
  kind: OperationKind,
  ...targets: ExecutableTarget[]
): ExecutablePlan {
  return { kind, environmentId: ENVIRONMENT_ID, targets };
}

/** A step that no key is allowed. */
export const forbidden = (topic: string): OperationAction => ({
  type: 'setTag',
  qualifiedName: qualifiedNameOf(topic),
  tag: FORBIDDEN_TAG,
  isOn: true,
});

const orders = qualifiedNameOf('orders');
const values = (sla: string) => [
  { name: 'domain', value: 'sales' },
  { name: 'sla', value: sla },
];
const plainTopic = {
  kafka: { orders: { partitions: 6, records: 5 } },
  catalog: { [orders]: { tags: ['PII'], metadata: {} } },
};
const product: Partial<FakeState> = {
  ...plainTopic,
  catalog: {
    [orders]: {
      tags: ['DataProduct', 'PII'],
      metadata: {
        DataProduct: { domain: 'sales', note: 'old', sla: 'tier-3' },
      },
      description: 'Orders',
      owner: 'team-checkout',
    },
  },
};
const setMetadata = (topic: string): OperationAction => ({
  type: 'setBusinessMetadata',
  qualifiedName: qualifiedNameOf(topic),
  metadata: 'DataProduct',
  values: values('tier-1'),
});
const setTag = (topic: string, isOn = true): OperationAction => ({
  type: 'setTag',
  qualifiedName: qualifiedNameOf(topic),
  tag: 'DataProduct',
  isOn,
});
const setAttributes = (topic: string): OperationAction => ({
  type: 'setTopicAttributes',
  qualifiedName: qualifiedNameOf(topic),
  description: 'Orders of the web shop',
  owner: 'team-checkout',
});
const publishing = (topic: string) => [
  setMetadata(topic),
  setTag(topic),
  setAttributes(topic),
];
const awaitIndexing = (topic: string): OperationAction => ({
  type: 'awaitIndexing',
  qualifiedName: qualifiedNameOf(topic),
});

/** An operation of each kind that has steps of its own: between them, every type of action. */
export const plansByName: Record<
  string,
  {
    kind: OperationKind;
    before: Partial<FakeState>;
    topic: string;
    actions: OperationAction[];
  }
> = {
  publish: {
    kind: 'publish',
    topic: 'orders',
    before: plainTopic,
    actions: publishing('orders'),
  },
  'publish where there are no business metadata': {
    kind: 'publish',
    topic: 'orders',
    before: plainTopic,
    actions: [
      { type: 'keepMetadata', qualifiedName: orders, values: values('tier-1') },
      setTag('orders'),
      setAttributes('orders'),
    ],
  },
  edit: {
    kind: 'edit',
    topic: 'orders',
    before: product,
    actions: [setMetadata('orders'), setAttributes('orders')],
  },
  deprecate: {
    kind: 'deprecate',
    topic: 'orders',
    before: product,
    actions: [
      {
        ...setMetadata('orders'),
        type: 'setBusinessMetadata',
        metadata: 'DataProduct',
        values: [
          ...values('tier-3'),
          { name: 'lifecycle', value: 'deprecated' },
          { name: 'endsOn', value: '2027-01-31' },
        ],
        qualifiedName: orders,
      },
    ],
  },
  unpublish: {
    kind: 'unpublish',
    topic: 'orders',
    before: product,
    actions: [
      setTag('orders', false),
      {
        type: 'setBusinessMetadata',
        qualifiedName: orders,
        metadata: 'DataProduct',
        values: [],
      },
    ],
  },
  'create a blank topic': {
    kind: 'create',
    topic: 'refunds',
    before: {},
    actions: [
      {
        type: 'createTopic',
        clusterId: CLUSTER_ID,
        topic: 'refunds',
        partitions: 3,
        configs: [],
      },
      {
        type: 'registerSchema',
        subject: 'refunds-value',
        schema: { schemaType: 'AVRO', schema: '"string"' },
      },
      awaitIndexing('refunds'),
      ...publishing('refunds'),
    ],
  },
  'create from a statement': {
    kind: 'create',
    topic: 'refunds',
    before: plainTopic,
    actions: [
      {
        type: 'runStatement',
        ksqldbClusterId: 'lksqlc-1',
        statement:
          "CREATE STREAM REFUNDS WITH (KAFKA_TOPIC='refunds') AS SELECT * FROM ORDERS;",
        sourceName: 'REFUNDS',
        clusterId: CLUSTER_ID,
        topic: 'refunds',
      },
      awaitIndexing('refunds'),
      ...publishing('refunds'),
    ],
  },
  'prepare an environment': {
    kind: 'prepareEnvironment',
    topic: 'orders',
    before: plainTopic,
    actions: [
      { type: 'defineTag', name: 'DataProduct', description: 'A product' },
      {
        type: 'defineBusinessMetadata',
        name: 'DataProduct',
        description: 'About products',
        attributes: [{ name: 'owner', value: 'Who answers for it' }],
      },
    ],
  },
};
