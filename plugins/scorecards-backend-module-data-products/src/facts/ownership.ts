// SPDX-License-Identifier: Apache-2.0
import { parseEntityRef } from '@backstage/catalog-model';
import type {
  DataProduct,
  ResolvedReference,
} from '@data-mesh/backstage-plugin-data-products-common';
import { givenAttributes } from './attributes';
import { failed, known, Told, ToldFacts } from './Told';

/** What the Backstage catalog says about products and their owners, or why it did not. */
export type Surroundings =
  | {
      status: 'read';
      /** Groups that say where they can be reached, by e-mail or link. */
      reachableGroups: ReadonlySet<string>;
      /** By entity ref of the product in lower case; products that it does not hold are missing. */
      neighbours: ReadonlyMap<string, Neighbours>;
    }
  | { status: 'failed'; reason: string };

/** How many are declared to write and to read a product. */
export interface Neighbours {
  producers: number;
  consumers: number;
}

export function ownershipFacts(
  product: Pick<DataProduct, 'owner' | 'domain' | 'attributes'>,
  context: { surroundings: Surroundings; supportAttributes: string[] },
): ToldFacts<'owner-kind' | 'domain' | 'support-channel'> {
  return {
    'owner-kind': known(ownerKind(product.owner)),
    domain: known(product.domain.status),
    'support-channel': supportChannel(product, context),
  };
}

function ownerKind(owner: ResolvedReference): string {
  return owner.status === 'resolved'
    ? parseEntityRef(owner.entityRef).kind.toLowerCase()
    : owner.status;
}

function supportChannel(
  product: Pick<DataProduct, 'owner' | 'attributes'>,
  context: { surroundings: Surroundings; supportAttributes: string[] },
): Told {
  const { surroundings, supportAttributes } = context;
  if (givenAttributes(product, supportAttributes).length > 0) {
    return known('attribute');
  }
  if (product.owner.status !== 'resolved') return known('none');
  if (surroundings.status === 'failed') return failed(surroundings.reason);
  const { entityRef } = product.owner;
  const isReachable = surroundings.reachableGroups.has(entityRef.toLowerCase());
  return known(isReachable ? 'owner' : 'none');
}
