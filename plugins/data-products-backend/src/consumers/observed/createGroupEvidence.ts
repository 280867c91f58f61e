// SPDX-License-Identifier: Apache-2.0

import {
  LineageEvidence,
  ObservedGroup,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  LineageEvidenceProvider,
  LineageObservation,
} from '@data-mesh/backstage-plugin-data-products-node';
import { groupNeighbour } from '../components/groupNeighbour';
import { ProductGroup, ProductGroups } from './createProductGroups';

const ID = 'consumer-groups';
const TITLE = 'Consumer group';

/** Knows from the index of consumer groups who reads products. */
export function createGroupEvidence(
  groups: Pick<ProductGroups, 'of'>,
): LineageEvidenceProvider {
  return {
    id: ID,
    title: TITLE,
    read: async ({ product }) => (await groups.of(product)).map(toObservation),
  };
}

/** The evidence that a group is itself, as the provider gives it. */
export function describeGroup({
  groupId,
  topics,
  state,
}: ObservedGroup): LineageEvidence {
  return {
    source: ID,
    title: TITLE,
    detail: detailOf({ groupId, topics, isGone: false }),
    observedAt: state.status === 'known' ? state.observedAt : undefined,
  };
}

function toObservation(group: ProductGroup): LineageObservation {
  const { groupId, seenAt, componentRef } = group;
  const otherwise = groupNeighbour(groupId);
  return {
    direction: 'reads',
    neighbour: componentRef
      ? { entityRef: componentRef, otherwise }
      : otherwise,
    detail: detailOf(group),
    observedAt: seenAt,
  };
}

function detailOf(
  group: Pick<ProductGroup, 'groupId' | 'topics' | 'isGone'>,
): string {
  const { groupId, topics, isGone } = group;
  return `the group ${groupId} ${isGone ? 'read' : 'reads'} ${topics.join(', ')}`;
}
