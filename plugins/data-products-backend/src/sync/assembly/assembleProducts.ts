// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  AssemblyContext,
  ProductTopics,
  assembleProduct,
} from './assembleProduct';
import { compareText } from './compareText';
import { ProductTopic } from './productTopic';
import { ScopeFilter } from './scope';
import { Quarantined, TopicGroups, quarantine } from './topicGroups';
import { topicIdentity } from './topicIdentity';

/** What became of the topics of one product. */
export type Assembled =
  | { status: 'product'; product: DataProduct }
  | { status: 'outOfScope'; key: ProductKey }
  | { status: 'quarantined'; topics: Quarantined[] };

/** What a listing of an environment amounts to. */
export interface AssembledProducts {
  /** By key. */
  products: DataProduct[];
  /** By qualified name. */
  quarantined: Quarantined[];
  /** Sorted. */
  outOfScope: ProductKey[];
}

/** Makes the products of all groups; the result does not depend on the order in which their topics were read. */
export function assembleProducts(
  groups: TopicGroups,
  context: AssemblyContext,
  isInScope: ScopeFilter,
): AssembledProducts {
  const products: DataProduct[] = [];
  const quarantined = [...groups.quarantined];
  const outOfScope: ProductKey[] = [];
  for (const topics of groups.topicsByKey.values()) {
    const assembled = assembleGroup(topics, context, isInScope);
    switch (assembled.status) {
      case 'product':
        products.push(assembled.product);
        break;
      case 'outOfScope':
        outOfScope.push(assembled.key);
        break;
      case 'quarantined':
        quarantined.push(...assembled.topics);
        break;
      default:
        assembled satisfies never;
    }
  }
  return {
    products: products.sort((a, b) => compareText(a.key, b.key)),
    quarantined: quarantined.sort((a, b) =>
      compareText(a.qualifiedName, b.qualifiedName),
    ),
    outOfScope: outOfScope.sort(compareText),
  };
}

/**
 * Makes one product of its topics, if that can be done and if it takes part. A topic that occurs twice, under two
 * spellings of its qualified name, is one port.
 */
export function assembleGroup(
  topics: readonly ProductTopic[],
  context: AssemblyContext,
  isInScope: ScopeFilter,
): Assembled {
  try {
    const product = assembleProduct(portsOf(topics), context);
    return isInScope(product)
      ? { status: 'product', product }
      : { status: 'outOfScope', key: product.key };
  } catch (error) {
    return {
      status: 'quarantined',
      topics: topics.map(({ topic }) => quarantine(topic.qualifiedName, error)),
    };
  }
}

/** One topic for each port, by qualified name. */
function portsOf(topics: readonly ProductTopic[]): ProductTopics {
  const byIdentity = new Map<string, ProductTopic>();
  const sorted = [...topics].sort((a, b) =>
    compareText(a.topic.qualifiedName, b.topic.qualifiedName),
  );
  for (const topic of sorted) {
    const identity = topicIdentity(topic.topic.ref);
    if (!byIdentity.has(identity)) byIdentity.set(identity, topic);
  }
  const [first, ...rest] = byIdentity.values();
  if (!first) throw new Error('A product has at least one topic');
  return [first, ...rest];
}
