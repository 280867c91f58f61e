// SPDX-License-Identifier: Apache-2.0

import { parseProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { parseTopicRef } from '@data-mesh/confluent-client';
import { KnownProduct } from '../../store/types';
import { SuccessorCandidate } from './successors';

/** What a product that the store holds can be called as a successor. */
export function knownCandidate(known: KnownProduct): SuccessorCandidate {
  const { clusterId, name } = parseProductKey(known.key);
  return {
    key: known.key,
    clusterId,
    title: name,
    topicNames: known.qualifiedNames.map(
      qualifiedName => parseTopicRef(qualifiedName).topicName,
    ),
    entityName: known.entityName,
  };
}
