// SPDX-License-Identifier: Apache-2.0

import {
  ProductKey,
  ProductMetadata,
  PublishTarget,
  productKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { PlanningContext } from './PlanningContext';

/** Space around texts says nothing. */
export function trimmed(metadata: ProductMetadata): ProductMetadata {
  return {
    ...metadata,
    product: metadata.product.trim(),
    description: metadata.description.trim(),
    owner: metadata.owner.trim().toLowerCase(),
    ownerEmail: metadata.ownerEmail.trim(),
    domain: metadata.domain.trim().toLowerCase(),
    successor: metadata.successor.trim().toLowerCase(),
    endsOn: metadata.endsOn.trim(),
    attributes: metadata.attributes.map(({ name, value }) => ({
      name: name.trim(),
      value: value.trim(),
    })),
  };
}

/** `undefined` for a name that cannot be one. */
export function keyOf(
  { clusterId, topic, metadata }: PublishTarget,
  { connection }: Pick<PlanningContext, 'connection'>,
): ProductKey | undefined {
  try {
    return productKey({
      environmentId: connection.config.id,
      clusterId,
      name: metadata.product.trim() || topic,
    });
  } catch {
    return undefined;
  }
}
