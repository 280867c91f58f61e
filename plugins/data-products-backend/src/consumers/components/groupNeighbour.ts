// SPDX-License-Identifier: Apache-2.0

import { LineageNeighbour } from '@data-mesh/backstage-plugin-data-products-common';

/**
 * How Kafka Connect names the group of a sink connector.
 * https://kafka.apache.org/documentation/#sinkconnectconfigs (2026-11)
 */
const CONNECTOR = /^connect-(?<name>.+)$/s;

/** What a group stands for where no component is known of. */
export function groupNeighbour(
  groupId: string,
): Omit<LineageNeighbour, 'entityRef'> {
  const name = CONNECTOR.exec(groupId)?.groups?.name;
  return name === undefined
    ? { kind: 'consumerGroup', name: groupId }
    : { kind: 'connector', name };
}
