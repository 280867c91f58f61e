// SPDX-License-Identifier: Apache-2.0

import {
  LineageEdge,
  ObservedGroup,
  ProductConsumer,
} from '@data-mesh/backstage-plugin-data-products-common';
import { groupNeighbour } from '../components/groupNeighbour';
import { describeGroup } from '../observed/createGroupEvidence';

/**
 * Everything that reads a product, each once, in the order of its lineage: what the caller may see of lineage, with the groups
 * that belong to it.
 *
 * @param seen.groups - The component of a group that the caller may not read is shown as the group.
 */
export function toConsumers(seen: {
  edges: readonly LineageEdge[];
  groups: readonly { group: ObservedGroup; componentRef?: string }[];
  /** Entity refs of those of which the caller may take back that they were declared. */
  removable: ReadonlySet<string>;
}): ProductConsumer[] {
  const consumers = new Map<string, ProductConsumer>();
  for (const { direction, neighbour, evidence } of seen.edges) {
    if (direction !== 'reads') continue;
    const { entityRef, kind, name, ownerRef } = neighbour;
    const id = entityRef ?? idOf(neighbour);
    consumers.set(id, {
      id,
      kind,
      name,
      entityRef,
      ownerRef,
      evidence,
      groups: [],
      ...(entityRef !== undefined &&
        seen.removable.has(entityRef) && { canBeRemoved: true }),
    });
  }
  for (const { group, componentRef } of seen.groups) {
    const neighbour = groupNeighbour(group.groupId);
    const ofComponent = componentRef && consumers.get(componentRef);
    const id = ofComponent ? ofComponent.id : idOf(neighbour);
    // What the lineage could not tell, because its source did not answer, is told here.
    const consumer = consumers.get(id) ?? {
      id,
      ...neighbour,
      evidence: [describeGroup(group)],
      groups: [],
    };
    consumers.set(id, { ...consumer, groups: [...consumer.groups, group] });
  }
  return [...consumers.values()];
}

function idOf({ kind, name }: { kind: string; name: string }): string {
  return `${kind}/${name}`;
}
