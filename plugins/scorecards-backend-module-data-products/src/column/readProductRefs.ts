// SPDX-License-Identifier: Apache-2.0
import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { DATA_PRODUCT_KIND } from '@data-mesh/backstage-plugin-data-products-common';

/**
 * Reads the entity refs of all products, sorted, with the plugin's own credentials: one question for the namespaces and
 * one for each of them, because whole entities would be much to read every minute.
 */
export async function readProductRefs(options: {
  catalog: Pick<CatalogService, 'getEntityFacets'>;
  auth: AuthService;
}): Promise<string[]> {
  const { catalog, auth } = options;
  const credentials = await auth.getOwnServiceCredentials();
  const kind = DATA_PRODUCT_KIND.toLowerCase();
  async function valuesOf(facet: string, filter: Record<string, string>) {
    const { facets } = await catalog.getEntityFacets(
      { filter: { kind, ...filter }, facets: [facet] },
      { credentials },
    );
    return (facets[facet] ?? []).map(({ value }) => value);
  }

  const refs: string[] = [];
  for (const namespace of await valuesOf('metadata.namespace', {})) {
    const names = await valuesOf('metadata.name', {
      'metadata.namespace': namespace,
    });
    refs.push(
      ...names.map(name => stringifyEntityRef({ kind, namespace, name })),
    );
  }
  return refs.sort();
}
