// SPDX-License-Identifier: Apache-2.0
import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CatalogedProduct,
  DATA_PRODUCT_KIND,
  productFromEntity,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ProductRefs } from './createQueryEvidence';

/**
 * Finds products by their topics in the catalog, whoever may read them: what is found is an entity ref, which lineage
 * shows only to those who may.
 */
export function createProductRefs(options: {
  catalog: Pick<CatalogService, 'getEntities'>;
  auth: AuthService;
}): ProductRefs {
  const { catalog, auth } = options;
  return async (topics, { environmentId, kafkaClusterId }) => {
    if (topics.length === 0) return new Map();
    const { items } = await catalog.getEntities(
      {
        filter: { kind: DATA_PRODUCT_KIND, 'spec.outputPorts.name': topics },
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return new Map(
      items.flatMap(entity => {
        const product = readProduct(entity);
        return product?.environmentId === environmentId
          ? product.outputPorts
              .filter(port => port.clusterId === kafkaClusterId)
              .map(port => [port.name, stringifyEntityRef(entity)] as const)
          : [];
      }),
    );
  };
}

/** `undefined` for an entity of the kind that was not made by the sync. */
function readProduct(entity: Entity): CatalogedProduct | undefined {
  try {
    return productFromEntity(entity);
  } catch (error) {
    if (isError(error) && error.name === 'InputError') return undefined;
    throw error;
  }
}
