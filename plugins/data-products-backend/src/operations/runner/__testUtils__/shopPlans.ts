// SPDX-License-Identifier: Apache-2.0

import { SCENARIOS } from '@data-mesh/confluent-simulator';
import { OperationAction } from '../../types';
import { aPlan, aTarget } from './plans';
import { CLUSTER_ID, nameOf, publishing } from './simulatedShop';

/** The shop, with definitions that products can also be deprecated by. */
export function shop(differences: { catalogDelay?: { reads: number } } = {}) {
  const scenario = SCENARIOS['small-shop']({});
  return {
    ...scenario,
    environments: scenario.environments.map(each => ({
      ...each,
      ...differences,
      businessMetadataDefinitions: each.businessMetadataDefinitions?.map(
        definition => ({
          ...definition,
          attributes: [...definition.attributes, 'lifecycle', 'endsOn'],
        }),
      ),
    })),
  };
}

/** A step that the catalog refuses. */
export const refused: OperationAction = {
  type: 'setTag',
  qualifiedName: nameOf('orders'),
  tag: 'Undefined',
  isOn: true,
};

/** An operation of each kind; for those made from a statement there is no undoing without a trace. */
export const plans: Record<
  string,
  { topic: string; actions: OperationAction[] }
> = {
  publish: { topic: 'checkout-debug', actions: publishing('checkout-debug') },
  edit: { topic: 'orders', actions: publishing('orders') },
  deprecate: {
    topic: 'orders',
    actions: [
      {
        type: 'setBusinessMetadata',
        qualifiedName: nameOf('orders'),
        metadata: 'DataProduct',
        values: [
          { name: 'lifecycle', value: 'deprecated' },
          { name: 'endsOn', value: '2027-01-31' },
        ],
      },
    ],
  },
  unpublish: {
    topic: 'orders',
    actions: [
      {
        type: 'setTag',
        qualifiedName: nameOf('orders'),
        tag: 'DataProduct',
        isOn: false,
      },
      {
        type: 'setBusinessMetadata',
        qualifiedName: nameOf('orders'),
        metadata: 'DataProduct',
        values: [],
      },
    ],
  },
  'create a blank topic': {
    topic: 'refunds',
    actions: [
      {
        type: 'createTopic',
        clusterId: CLUSTER_ID,
        topic: 'refunds',
        partitions: 3,
        configs: [{ name: 'retention.ms', value: '3600000' }],
      },
      {
        type: 'registerSchema',
        subject: 'refunds-value',
        schema: { schemaType: 'AVRO', schema: '"string"' },
      },
      { type: 'awaitIndexing', qualifiedName: nameOf('refunds') },
      ...publishing('refunds'),
    ],
  },
  'prepare an environment': {
    topic: 'orders',
    actions: [
      { type: 'defineTag', name: 'Offered', description: 'A product' },
      {
        type: 'defineBusinessMetadata',
        name: 'Offer',
        description: 'About products',
        attributes: [{ name: 'owner', value: 'Who answers for it' }],
      },
    ],
  },
};

/** With more steps at its end. */
export const planOf = (name: string, ...more: OperationAction[]) => {
  const { topic, actions } = plans[name] ?? { topic: '', actions: [] };
  return {
    topic,
    plan: aPlan('publish', aTarget(topic, [...actions, ...more])),
  };
};
