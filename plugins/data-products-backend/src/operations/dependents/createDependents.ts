// SPDX-License-Identifier: Apache-2.0

import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  Dependents,
  ProductLineage,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Lineage } from '../../lineage/createLineage';
import { StoredProduct } from '../../store/types';
import { toDependents } from './toDependents';

export interface DependentsSubject {
  stored: StoredProduct;
  entityRef: string;
}

/** Knows what reads products: what declares so in the catalog, and what sources of lineage saw. */
export interface ProductDependents {
  /** What the caller may know of; what they may not is counted. */
  of(
    subject: DependentsSubject,
    credentials: BackstageCredentials,
  ): Promise<Dependents>;
  /** All of them, with the back end's own credentials: for telling their owners, never for showing. */
  ofAll(subject: DependentsSubject): Promise<Dependents>;
}

export function createDependents(options: {
  lineage: Lineage;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  auth: AuthService;
}): ProductDependents {
  const { lineage, catalog, auth } = options;

  async function readAll({
    stored,
    entityRef,
  }: DependentsSubject): Promise<ProductLineage> {
    const credentials = await auth.getOwnServiceCredentials();
    const entity = await catalog.getEntityByRef(parseEntityRef(entityRef), {
      credentials,
    });
    return lineage.of(
      { product: stored.product, entityRef, entity },
      credentials,
    );
  }

  return {
    async of(subject, credentials) {
      const { stored, entityRef } = subject;
      const [all, entity] = await Promise.all([
        settled(readAll(subject)),
        catalog
          .getEntityByRef(parseEntityRef(entityRef), { credentials })
          .catch(() => undefined),
      ]);
      if (!all) return UNKNOWN;
      const seen = await settled(
        lineage.of({ product: stored.product, entityRef, entity }, credentials),
      );
      return seen ? toDependents(seen, all) : UNKNOWN;
    },

    async ofAll(subject) {
      const all = await settled(readAll(subject));
      return all ? toDependents(all, all) : UNKNOWN;
    },
  };
}

const UNKNOWN: Dependents = {
  items: [],
  hiddenCount: 0,
  unknown: [
    "The portal's catalog did not answer, so nobody knows what depends on the product.",
  ],
};

function settled<T>(promise: Promise<T>): Promise<T | undefined> {
  return promise.catch(() => undefined);
}
