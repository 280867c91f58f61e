// SPDX-License-Identifier: Apache-2.0

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  DATA_PRODUCT_KIND,
  EnvironmentInfo,
  ProductDetails,
} from '@data-mesh/backstage-plugin-data-products-common';
import { entityRefOf } from '../explore/exploreEntry';
import { StoredProduct } from '../store/types';
import { isEntityOf, isShownBy } from './productDetails';
import { RouterOptions } from './RouterOptions';

export interface FoundProduct {
  environment: EnvironmentInfo;
  entityRef: string;
  stored: StoredProduct;
  /** Absent while the catalog does not show the product yet. */
  entity?: Entity;
}

/** The way from a name in a request to a product that the caller may read. */
export interface ProductAccess {
  /** @throws NotFoundError when there is no such product, and the same one when the caller may not read it. */
  find(
    name: { namespace: string; name: string },
    credentials: BackstageCredentials,
  ): Promise<FoundProduct>;
  /** `undefined` when `find` would throw. */
  findReadable(
    name: { namespace: string; name: string },
    credentials: BackstageCredentials,
  ): Promise<FoundProduct | undefined>;
  describe(found: FoundProduct): Promise<ProductDetails>;
}

export function createProductAccess(
  options: Pick<
    RouterOptions,
    'catalog' | 'environments' | 'readable' | 'store'
  >,
): ProductAccess {
  const { catalog, readable, store } = options;
  const environments = new Map(
    options.environments.map(({ info }) => [
      info.namespace.toLowerCase(),
      info,
    ]),
  );

  /** A complete sync reads every product and writes nothing about those that are as before, but it may miss some. */
  async function readAt(stored: StoredProduct): Promise<string> {
    const { key, environmentId } = stored.product;
    const pending = await store.holds({ environmentId, state: 'pending' });
    const isMissed =
      stored.isKept || pending.some(hold => hold.productKeys.includes(key));
    const lastSuccessAt = await store.lastSuccessAt(environmentId);
    return isMissed || !lastSuccessAt || lastSuccessAt < stored.readStartedAt
      ? stored.readStartedAt
      : lastSuccessAt;
  }

  async function findReadable(
    { namespace, name }: { namespace: string; name: string },
    credentials: BackstageCredentials,
  ): Promise<FoundProduct | undefined> {
    const environment = environments.get(namespace.toLowerCase());
    if (!environment) return undefined;
    const [stored, entity] = await Promise.all([
      store.productByEntityName(environment.id, name),
      catalog.getEntityByRef(
        { kind: DATA_PRODUCT_KIND, namespace, name },
        { credentials },
      ),
    ]);
    if (!stored) return undefined;
    const entityRef = entityRefOf({ ...stored, environment });
    if (entity && isEntityOf(entity, stored)) {
      return { environment, entityRef, stored, entity };
    }
    // Hidden, or not in the catalog yet: only who may read everything is told.
    const { isUnconditional } = await readable.for(credentials);
    return isUnconditional ? { environment, entityRef, stored } : undefined;
  }

  return {
    findReadable,

    async find(name, credentials) {
      const found = await findReadable(name, credentials);
      if (found) return found;
      throw new NotFoundError(
        `There is no data product ${name.namespace}/${name.name} that you may read`,
      );
    },

    async describe({ entityRef, stored, entity }) {
      return {
        entityRef,
        product: stored.product,
        readAt: await readAt(stored),
        changedAt: stored.changedAt,
        isBeingIndexed: !entity || !isShownBy(entity, stored),
      };
    },
  };
}
