// SPDX-License-Identifier: Apache-2.0

import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { EntityReferences } from '../references/createEntityReferences';
import { EntityTree } from '../references/createEntityTree';
import { DataProductResource } from './rules';

/** What rights to a product depend on. Entity refs; absent or empty when nobody says, or what is said resolves to nothing. */
export interface WrittenProduct {
  owner?: string;
  domain?: string;
}

/** Makes products that are written to into what policies and ownership are decided by. */
export interface WrittenProducts {
  toResource(
    product: WrittenProduct,
    environmentId: string,
  ): Promise<DataProductResource>;
}

export function createWrittenProducts(
  references: Pick<EntityReferences, 'current' | 'tree'>,
): WrittenProducts {
  return {
    async toResource(product, environmentId) {
      // Groups and domains may have new parents and owners since they were read last.
      await references.current();
      return toResource(product, { environmentId, tree: references.tree() });
    },
  };
}

export function toResource(
  { owner, domain }: WrittenProduct,
  within: { environmentId: string; tree: EntityTree },
): DataProductResource {
  const { environmentId, tree } = within;
  const upFrom = (ref: string | undefined) =>
    ref ? [ref.toLowerCase(), ...tree.ancestorsOf(ref.toLowerCase())] : [];
  const domains = upFrom(domain);
  return {
    environmentId,
    owners: upFrom(owner),
    domains,
    domainOwners: [
      ...new Set(domains.flatMap(ref => upFrom(tree.ownerOf(ref)))),
    ],
  };
}

/** The product as the store holds it. */
export function writtenAs({ owner, domain }: DataProduct): WrittenProduct {
  return {
    owner: owner.status === 'resolved' ? owner.entityRef : undefined,
    domain: domain.status === 'resolved' ? domain.entityRef : undefined,
  };
}
