// SPDX-License-Identifier: Apache-2.0

import { parseEntityRef } from '@backstage/catalog-model';
import {
  DATA_PRODUCT_KIND,
  OperationProblem,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ProductStore, StoredProduct } from '../../store/types';
import { mapConcurrently } from '../../sync/confirmation/mapConcurrently';
import { assembleTopics, productTopicOf } from './assembleTopics';
import { TopicReads } from './createTopicReads';
import { editableOf } from './editableOf';
import { ProductFacts } from './planChange';
import { PlanningContext } from './PlanningContext';
import { error } from './TargetDraft';
import { ReadTopic } from './topicState';

const READS_AT_A_TIME = 5;

export type FactsReading =
  | { status: 'read'; facts: ProductFacts }
  | { status: 'unreachable'; problem: OperationProblem };

/** The product of an entity, when it is one of the environment. */
export async function findStored(
  entityRef: string,
  { context, store }: FactsOptions,
): Promise<StoredProduct | undefined> {
  const { id, namespace } = context.connection.config;
  const ref = parseRef(entityRef);
  return ref?.namespace.toLowerCase() === namespace.toLowerCase()
    ? store.productByEntityName(id, ref.name)
    : undefined;
}

interface FactsOptions {
  context: PlanningContext;
  reads: TopicReads;
  store: Pick<ProductStore, 'productByEntityName'>;
}

/** Reads a product that the store knows from Confluent. */
export async function readProductFacts(
  entityRef: string,
  options: FactsOptions,
): Promise<FactsReading> {
  const stored = await findStored(entityRef, options);
  if (stored) return readStoredFacts({ entityRef, stored }, options);
  return unreachable(
    error(
      'product-missing',
      `There is no product ${entityRef} in ${options.context.connection.config.title}.`,
    ),
  );
}

/** @remarks A topic that joined the product since the last sync is not part of it here. */
export async function readStoredFacts(
  found: { entityRef: string; stored: StoredProduct },
  options: Pick<FactsOptions, 'context' | 'reads'>,
): Promise<FactsReading> {
  const { context, reads } = options;
  const { product } = found.stored;
  const readings = await mapConcurrently(
    product.outputPorts,
    READS_AT_A_TIME,
    ({ qualifiedName }) => reads.topic(qualifiedName),
  );
  const topics: ReadTopic[] = [];
  for (const [index, reading] of readings.entries()) {
    const name = product.outputPorts[index]?.name ?? '';
    if (reading.status === 'unknown') {
      return unreachable(
        error(
          'product-unreadable',
          `The topic ${name} of ${product.title} could not be read: ${reading.because}`,
        ),
      );
    }
    const isPart =
      reading.status === 'found' &&
      productTopicOf(reading.topic, context)?.key === product.key;
    if (isPart) topics.push(reading.topic);
  }
  const subjects = new Map(
    product.outputPorts.map(({ name, subjects: known }) => [name, known]),
  );
  const now = assembleTopics(topics, context, topic => subjects.get(topic));
  if (!now) {
    return unreachable(
      error(
        'product-gone',
        `None of the topics of ${product.title} is a data product any more. The next sync takes it out of the portal.`,
      ),
    );
  }
  return {
    status: 'read',
    facts: { ...found, topics, now: editableOf(found.entityRef, topics, now) },
  };
}

function unreachable(problem: OperationProblem): FactsReading {
  return { status: 'unreachable', problem };
}

function parseRef(text: string) {
  try {
    const ref = parseEntityRef(text);
    const isProduct =
      ref.kind.toLowerCase() === DATA_PRODUCT_KIND.toLowerCase();
    return isProduct ? ref : undefined;
  } catch {
    return undefined;
  }
}
