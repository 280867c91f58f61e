// SPDX-License-Identifier: Apache-2.0

import {
  OperationProblem,
  productKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { CatalogTopic } from '@data-mesh/confluent-client';
import { givenText } from '../../sync/assembly/givenText';
import { TopicMetadata } from '../../sync/assembly/topicMetadata';
import { error, warning } from '../planning/TargetDraft';
import { CandidateContext, TopicListing } from './types';

/** What keeps a topic from being published, or should be known before. */
export function candidateProblems(
  topic: CatalogTopic,
  written: TopicMetadata,
  { listing, context }: { listing: TopicListing; context: CandidateContext },
): OperationProblem[] {
  return [
    ...clusterProblems(topic),
    ...schemaProblems(topic.ref.topicName, listing),
    ...nameProblems(topic, written, context),
    ...ownerProblems(topic, written, context),
  ];
}

/** Who a topic says it belongs to: as a product first, then by itself. */
export function ownerText(
  { owner, ownerEmail }: CatalogTopic,
  written: TopicMetadata,
): string | undefined {
  return (
    (written.status === 'present' ? written.values.owner : undefined) ??
    givenText(owner) ??
    givenText(ownerEmail)
  );
}

function clusterProblems({ ref }: CatalogTopic): OperationProblem[] {
  return ref.clusterId
    ? []
    : [
        error(
          'cluster-unknown',
          'The stream catalog does not tell which cluster this topic is on, so it cannot be published from here.',
        ),
      ];
}

function schemaProblems(
  topic: string,
  { subjectsOf }: TopicListing,
): OperationProblem[] {
  const subjects = subjectsOf(topic);
  if (!subjects) {
    return [
      warning(
        'schema-unknown',
        'Schema Registry did not answer, so nobody knows whether there is a schema.',
      ),
    ];
  }
  return subjects.some(({ part }) => part !== 'key')
    ? []
    : [
        error(
          'schema-missing',
          `No schema is registered for its values. Register one under the subject ${topic}-value.`,
        ),
      ];
}

function nameProblems(
  { ref }: CatalogTopic,
  written: TopicMetadata,
  { environmentId, hasProduct }: CandidateContext,
): OperationProblem[] {
  const name =
    (written.status === 'present' && written.values.product) || ref.topicName;
  const { clusterId } = ref;
  return isTaken(() =>
    hasProduct(productKey({ environmentId, clusterId, name })),
  )
    ? [
        warning(
          'product-name-taken',
          `There is a product ${name} in this cluster already. Give this one another name, or make it part of that product.`,
          'metadata.product',
        ),
      ]
    : [];
}

/** A text that can name no product names none that is there. */
function isTaken(look: () => boolean): boolean {
  try {
    return look();
  } catch {
    return false;
  }
}

function ownerProblems(
  topic: CatalogTopic,
  written: TopicMetadata,
  { resolveOwner }: CandidateContext,
): OperationProblem[] {
  const text = ownerText(topic, written);
  return text && resolveOwner(text).status === 'unresolved'
    ? [
        warning(
          'owner-unresolved',
          `Its owner '${text}' is no group or user of this portal. Choose one when you publish it.`,
          'metadata.owner',
        ),
      ]
    : [];
}
