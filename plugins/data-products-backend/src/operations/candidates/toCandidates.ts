// SPDX-License-Identifier: Apache-2.0

import {
  ProductMetadata,
  ResolvedReference,
  TopicCandidate,
  parseQualityTier,
  parseSlaTier,
} from '@data-mesh/backstage-plugin-data-products-common';
import { CatalogTopic } from '@data-mesh/confluent-client';
import { compareText } from '../../sync/assembly/compareText';
import { givenText } from '../../sync/assembly/givenText';
import { globPattern } from '../../sync/assembly/scope';
import { topicIdentity } from '../../sync/assembly/topicIdentity';
import {
  TopicMetadata,
  keptTopicMetadata,
  readTopicMetadata,
} from '../../sync/assembly/topicMetadata';
import { error } from '../planning/TargetDraft';
import { candidateProblems, ownerText } from './candidateProblems';
import { CandidateContext, KafkaTopic, TopicListing } from './types';

export interface Candidates {
  /** By topic, then by cluster. */
  items: TopicCandidate[];
  hiddenCount: number;
}

/** What could become of each topic of an environment, and what is in the way. */
export function toCandidates(
  listing: TopicListing,
  context: CandidateContext,
): Candidates {
  const hidden = context.config.operations.hiddenTopics.map(globPattern);
  const isHidden = (name: string, isInternal?: boolean) =>
    isInternal === true || hidden.some(pattern => pattern.test(name));
  const indexed = new Set(
    listing.catalogTopics.map(({ ref }) => topicIdentity(ref)),
  );
  const shown = listing.catalogTopics.filter(
    ({ ref, isInternal, tags }) =>
      tags.includes(context.config.mapping.tag) ||
      !isHidden(ref.topicName, isInternal),
  );
  const unindexed = listing.kafkaTopics.filter(
    ({ clusterId, name }) => !indexed.has(`${clusterId}/${name}`),
  );
  const shownUnindexed = unindexed.filter(
    ({ name, isInternal }) => !isHidden(name, isInternal),
  );
  const items = [
    ...shown.map(topic => ofCatalog(topic, listing, context)),
    ...shownUnindexed.map(ofKafka),
  ];
  return {
    items: items.sort(
      (a, b) =>
        compareText(a.topic, b.topic) || compareText(a.clusterId, b.clusterId),
    ),
    hiddenCount:
      listing.catalogTopics.length -
      shown.length +
      unindexed.length -
      shownUnindexed.length,
  };
}

/** A form that nothing is known for. */
export const EMPTY_METADATA: ProductMetadata = {
  product: '',
  description: '',
  owner: '',
  ownerEmail: '',
  domain: '',
  lifecycle: 'active',
  successor: '',
  endsOn: '',
  attributes: [],
};

function ofKafka({ clusterId, name }: KafkaTopic): TopicCandidate {
  return {
    clusterId,
    topic: name,
    qualifiedName: `${clusterId}:${name}`,
    state: 'notReady',
    problems: [
      error(
        'topic-not-indexed',
        `The stream catalog does not know the topic yet. Register a schema for its values under the subject ${name}-value; it is indexed some time after that.`,
      ),
    ],
    metadata: EMPTY_METADATA,
  };
}

function ofCatalog(
  topic: CatalogTopic,
  listing: TopicListing,
  context: CandidateContext,
): TopicCandidate {
  const { mapping } = context.config;
  const { qualifiedName, ref, tags } = topic;
  const written = topic.businessMetadata
    ? readTopicMetadata(topic.businessMetadata, mapping)
    : keptTopicMetadata(listing.kept.get(topicIdentity(ref)), mapping);
  const candidate = {
    clusterId: ref.clusterId ?? '',
    topic: ref.topicName,
    qualifiedName,
  };
  if (tags.includes(mapping.tag)) {
    return {
      ...candidate,
      state: 'product',
      problems: [],
      metadata: EMPTY_METADATA,
    };
  }
  const problems = candidateProblems(topic, written, { listing, context });
  const isReady = problems.every(({ severity }) => severity === 'warning');
  const wasProduct = written.status === 'present';
  return {
    ...candidate,
    state: stateOf(isReady, wasProduct),
    problems,
    metadata: metadataOf(topic, written, context),
  };
}

function stateOf(
  isReady: boolean,
  wasProduct: boolean,
): TopicCandidate['state'] {
  if (!isReady) return 'notReady';
  return wasProduct ? 'formerlyPublished' : 'ready';
}

function metadataOf(
  topic: CatalogTopic,
  written: TopicMetadata,
  context: CandidateContext,
): ProductMetadata {
  const { tiers } = context.config;
  const values = written.status === 'present' ? written.values : {};
  const refOf = (reference: ResolvedReference) =>
    reference.status === 'resolved' ? reference.entityRef : '';
  const quality = parseQualityTier(values.quality, tiers.quality)?.tier;
  const sla = parseSlaTier(values.sla, tiers.sla)?.tier;
  const { product = '' } = values;
  return {
    ...EMPTY_METADATA,
    product: product === topic.ref.topicName ? '' : product,
    description: values.description ?? givenText(topic.description) ?? '',
    owner: refOf(context.resolveOwner(ownerText(topic, written) ?? '')),
    ownerEmail: givenText(topic.ownerEmail) ?? '',
    domain: refOf(context.resolveDomain(values.domain ?? '')),
    qualityTier: quality === 'unrecognized' ? undefined : quality,
    slaTier: sla === 'unrecognized' ? undefined : sla,
    attributes: written.status === 'present' ? written.others : [],
  };
}
