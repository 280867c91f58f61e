// SPDX-License-Identifier: Apache-2.0

import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { assembleProduct } from '../../sync/assembly/assembleProduct';
import { compareText } from '../../sync/assembly/compareText';
import { ProductTopic, toProductTopic } from '../../sync/assembly/productTopic';
import { topicIdentity } from '../../sync/assembly/topicIdentity';
import { PlanningContext, SubjectsOf } from './PlanningContext';
import { ReadTopic } from './topicState';

/** The product that the sync would make of topics; `undefined` when none of them is one, or none can be made. */
export function assembleTopics(
  topics: readonly ReadTopic[],
  context: PlanningContext,
  subjectsOf: SubjectsOf,
): DataProduct | undefined {
  const [first, ...others] = topics
    .flatMap(topic => productTopicOf(topic, context) ?? [])
    .sort((a, b) => compareText(a.topic.qualifiedName, b.topic.qualifiedName));
  if (!first) return undefined;
  try {
    return assembleProduct([first, ...others], {
      environmentId: context.connection.config.id,
      mapping: context.config.mapping,
      tiers: context.config.tiers,
      resolveOwner: text => context.resolveOwner(text ?? ''),
      resolveDomain: text => context.resolveDomain(text ?? ''),
      resolveSuccessor: context.resolveSuccessor,
      subjectsOf: ({ ref }) => subjectsOf(ref.topicName),
    });
  } catch {
    return undefined; // The problems of its name say why.
  }
}

/** The topic as part of its product; `undefined` when it is none. */
export function productTopicOf(
  { topic, state }: ReadTopic,
  { connection, config }: Pick<PlanningContext, 'connection' | 'config'>,
): ProductTopic | undefined {
  return toProductTopic(topic, {
    environmentId: connection.config.id,
    mapping: config.mapping,
    kept: new Map([[topicIdentity(topic.ref), state.kept]]),
  });
}
