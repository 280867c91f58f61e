// SPDX-License-Identifier: Apache-2.0
import type { ProductLiveFacts } from '@data-mesh/backstage-plugin-data-products-common';
import type { EntityFacts } from '@data-mesh/backstage-plugin-scorecards-node';
import type { Told } from '../facts/Told';
import { freshnessFacts } from './freshness';
import { KAFKA_PROVIDER_ID, type KafkaFactName } from './kafkaFactDefinitions';
import { readerFacts } from './readers';
import { setUpFactsOf } from './setUp';
import { volumeFacts } from './volume';

/** Tells every fact of a product as it runs, in a stable order; each is that of the topic for which it is worst. */
export function kafkaFactsOfProduct(
  product: ProductLiveFacts,
  now: Date,
): EntityFacts {
  const told: Record<KafkaFactName, Told> = {
    ...freshnessFacts(product, now),
    ...volumeFacts(product.topics),
    ...readerFacts(product, now),
    ...setUpFactsOf(product),
  };
  return {
    entityRef: product.entityRef,
    readings: Object.entries(told).map(([name, reading]) => ({
      fact: `${KAFKA_PROVIDER_ID}.${name}`,
      ...reading,
    })),
  };
}

/** Whether something of it will be known soon: the background has not come to it yet. */
export function isAwaited({ topics }: ProductLiveFacts): boolean {
  return topics.some(({ lastRecordAt, readers, settings }) =>
    [lastRecordAt, readers, settings].some(
      figure =>
        figure.status === 'unknown' && figure.reason === 'notMeasuredYet',
    ),
  );
}
