// SPDX-License-Identifier: Apache-2.0
import type { Entity } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { kafkaClustersWithKsqldb } from '../clusters/kafkaClustersWithKsqldb';
import { isQueryableProduct } from '../product/isQueryableProduct';

/**
 * Tells which entities have streams and tables to query, for the `if` of a tab.
 *
 * @param config - That of the portal.
 */
export function hasKsqldb(config: Config): (entity: Entity) => boolean {
  const kafkaClusters = kafkaClustersWithKsqldb(config);
  return entity => isQueryableProduct(entity, kafkaClusters);
}
