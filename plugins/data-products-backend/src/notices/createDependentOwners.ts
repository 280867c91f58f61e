// SPDX-License-Identifier: Apache-2.0

import { AuthService } from '@backstage/backend-plugin-api';
import {
  RELATION_CONSUMES_API,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  DataProduct,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { parseTopicRef } from '@data-mesh/confluent-client';
import { Lineage } from '../lineage/createLineage';

/** A product, or what was one until a moment ago. */
export interface DependedOn {
  entityRef: string;
  product: DataProduct;
}

/**
 * Who answers for what reads a product. Asked with the back end's own rights, to tell them: of what it finds nothing but
 * owners leave this.
 */
export interface DependentOwners {
  /** Entity refs, each once, without those who own the product. */
  of(subject: DependedOn): Promise<string[]>;
}

export function createDependentOwners(options: {
  catalog: Pick<CatalogService, 'getEntities'>;
  auth: AuthService;
  lineage: Lineage;
}): DependentOwners {
  const { catalog, auth, lineage } = options;
  return {
    async of({ entityRef, product }) {
      const credentials = await auth.getOwnServiceCredentials();
      const [declared, { edges }] = await Promise.all([
        // Readers say so themselves; they are found also when the product's own entity is gone.
        catalog.getEntities(
          {
            filter: [RELATION_DEPENDS_ON, RELATION_CONSUMES_API].map(type => ({
              [`relations.${type}`]: entityRef,
            })),
            fields: ['relations'],
          },
          { credentials },
        ),
        lineage.of({ entityRef, product }, credentials),
      ]);
      const owners = [
        ...declared.items.flatMap(({ relations = [] }) =>
          relations
            .filter(({ type }) => type === RELATION_OWNED_BY)
            .map(({ targetRef }) => targetRef),
        ),
        ...edges
          .filter(({ direction }) => direction === 'reads')
          .flatMap(({ neighbour }) => neighbour.ownerRef ?? []),
      ];
      const own =
        product.owner.status === 'resolved' ? product.owner.entityRef : '';
      return [...new Set(owners)].filter(ref => ref !== own);
    },
  };
}

/** As much as can be said of a product that the store holds no more, for asking what reads its topics. */
export function formerProduct(of: {
  key: ProductKey;
  environmentId: string;
  title: string;
  qualifiedNames: readonly string[];
  ownerRef?: string;
}): DataProduct {
  const { key, environmentId, title, qualifiedNames, ownerRef } = of;
  return {
    key,
    environmentId,
    title,
    lifecycle: 'retired',
    owner: ownerRef
      ? { status: 'resolved', text: ownerRef, entityRef: ownerRef }
      : { status: 'missing' },
    domain: { status: 'missing' },
    successor: { status: 'missing' },
    tags: [],
    attributes: [],
    issues: [],
    outputPorts: qualifiedNames.map(qualifiedName => {
      const { clusterId, topicName } = parseTopicRef(qualifiedName);
      return { name: topicName, clusterId, qualifiedName };
    }),
  };
}
