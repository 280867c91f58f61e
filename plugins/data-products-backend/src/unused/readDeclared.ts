// SPDX-License-Identifier: Apache-2.0

import { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { DATA_PRODUCT_KIND } from '@data-mesh/backstage-plugin-data-products-common';
import { declaredLineage } from '../lineage/declaredLineage';

const PAGE_SIZE = 1_000;
const FIELDS = ['kind', 'metadata.name', 'metadata.namespace', 'relations'];

/**
 * How many entities of the catalog say that they read each product, by the full ref of its entity; those that nobody reads are
 * left out. Asked with the plugin's own credentials, so only the number may be told.
 */
export async function readDeclared(options: {
  catalog: Pick<CatalogService, 'streamEntities'>;
  auth: AuthService;
}): Promise<ReadonlyMap<string, number>> {
  const { catalog, auth } = options;
  const pages = catalog.streamEntities(
    {
      filter: { kind: DATA_PRODUCT_KIND },
      fields: FIELDS,
      pageSize: PAGE_SIZE,
    },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  const counts = new Map<string, number>();
  for await (const page of pages) {
    for (const entity of page) {
      const entityRef = stringifyEntityRef(entity);
      const readers = declaredLineage(entityRef, entity.relations).filter(
        ({ direction }) => direction === 'reads',
      );
      if (readers.length > 0) counts.set(entityRef, readers.length);
    }
  }
  return counts;
}
