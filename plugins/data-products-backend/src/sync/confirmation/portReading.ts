// SPDX-License-Identifier: Apache-2.0

import { ProductKey } from '@data-mesh/backstage-plugin-data-products-common';
import { MappingConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { CatalogTopic } from '@data-mesh/confluent-client';
import { KeptByTopic } from '../../keptMetadata/createKeptMetadata';
import { ProductTopic, toProductTopic } from '../assembly/productTopic';
import { isConfluentApiError } from '../confluentErrors';

/** What a direct read of a port's topic says about whether it still is a port of its product. */
export type PortReading =
  | { status: 'present'; topic: ProductTopic }
  | { status: 'gone'; because: 'not in the catalog' | 'tag removed' }
  /** It became a port of another product. */
  | { status: 'moved'; topic: ProductTopic }
  | { status: 'unknown'; error: unknown };

/** The stream catalog's code for an entity that it does not know. */
const NO_SUCH_ENTITY = 4040009;

/** Judges the answer to a direct read. */
export function portReadingOf(
  topic: CatalogTopic,
  options: {
    key: ProductKey;
    environmentId: string;
    mapping: MappingConfig;
    kept?: KeptByTopic;
  },
): PortReading {
  try {
    const productTopic = toProductTopic(topic, options);
    if (!productTopic) return { status: 'gone', because: 'tag removed' };
    return productTopic.key === options.key
      ? { status: 'present', topic: productTopic }
      : { status: 'moved', topic: productTopic };
  } catch (error) {
    return { status: 'unknown', error };
  }
}

/**
 * Judges a direct read that failed. Only the catalog's own word that it does not know the topic, or that it was
 * deleted, means that it is gone; any other 404 may come from something in between.
 */
export function portReadingFromError(error: unknown): PortReading {
  const isGone =
    isConfluentApiError(error) &&
    (error.failure === 'deleted' || error.code === NO_SUCH_ENTITY);
  return isGone
    ? { status: 'gone', because: 'not in the catalog' }
    : { status: 'unknown', error };
}
