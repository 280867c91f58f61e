// SPDX-License-Identifier: Apache-2.0
import type { Entity } from '@backstage/catalog-model';
import {
  isDataProductEntity,
  productFromEntity,
} from '@data-mesh/backstage-plugin-data-products-common';

/** Whether a ksqlDB cluster of the portal works on a Kafka cluster that the product has a topic on. */
export function isQueryableProduct(
  entity: Entity,
  kafkaClustersWithKsqldb: ReadonlySet<string>,
): boolean {
  if (kafkaClustersWithKsqldb.size === 0 || !isDataProductEntity(entity)) {
    return false;
  }
  try {
    return productFromEntity(entity).outputPorts.some(
      ({ clusterId }) =>
        clusterId !== undefined && kafkaClustersWithKsqldb.has(clusterId),
    );
  } catch {
    // Somebody else's entity of the same kind: it has no ports that are known here.
    return false;
  }
}
