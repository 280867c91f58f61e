// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  OutputPort,
  PortSubject,
  ProductIssue,
  ProductStatus,
  ResolvedReference,
  parseEndsOn,
  parseProductStatus,
  parseQualityTier,
  parseSlaTier,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataMeshConfig,
  MappingConfig,
} from '@data-mesh/backstage-plugin-data-products-node';
import { createAgreement } from './agreement';
import { compareText } from './compareText';
import { MetadataStatus, findIssues } from './findIssues';
import { givenText } from './givenText';
import { compareIssues, productIssue } from './productIssues';
import { ProductTopic } from './productTopic';
import { ResolveSuccessor } from './successors';

/** What decides about a product besides its topics. */
export interface AssemblyContext {
  environmentId: string;
  mapping: MappingConfig;
  tiers?: Pick<DataMeshConfig['tiers'], 'quality' | 'sla'>;
  resolveOwner: (text: string | undefined) => ResolvedReference;
  resolveDomain: (text: string | undefined) => ResolvedReference;
  resolveSuccessor: ResolveSuccessor;
  /** The subjects of a topic; `undefined` when they are not known. */
  subjectsOf: (topic: ProductTopic['topic']) => PortSubject[] | undefined;
}

/** The topics of one product, in the order of their qualified names. */
export type ProductTopics = readonly [ProductTopic, ...ProductTopic[]];

/**
 * Makes one product of its topics. Whatever is missing or not understood becomes an issue; where the topics disagree,
 * the first counts and an issue names the attribute.
 */
export function assembleProduct(
  topics: ProductTopics,
  context: AssemblyContext,
): DataProduct {
  const [{ key, productName, topic: firstTopic }] = topics;
  const { mapping, tiers } = context;
  const issues = topics.flatMap(topic => topic.issues);
  const { written, carried, others } = createAgreement(
    topics,
    mapping,
    attribute => issues.push(productIssue('ports-disagree', attribute)),
  );
  const ownerEmail = carried('ownerEmail');
  const tags = [...new Set(topics.flatMap(topic => topic.tags))];

  const product: Omit<DataProduct, 'issues'> = {
    key,
    environmentId: context.environmentId,
    title: productName,
    description:
      written('description') ??
      topics.map(({ topic }) => givenText(topic.description)).find(Boolean),
    lifecycle: readLifecycle(
      written('lifecycle'),
      tags.includes(mapping.deprecatedTag) ? 'deprecated' : 'active',
      issues,
    ),
    owner: context.resolveOwner(
      written('owner') ?? carried('owner') ?? ownerEmail,
    ),
    domain: context.resolveDomain(written('domain')),
    qualityTier: parseQualityTier(written('quality'), tiers?.quality),
    slaTier: parseSlaTier(written('sla'), tiers?.sla),
    successor: context.resolveSuccessor(written('successor'), {
      key,
      clusterId: firstTopic.ref.clusterId,
    }),
    endsOn: readEndsOn(written('endsOn'), issues),
    ownerEmail,
    tags: tags.sort(compareText),
    attributes: others(),
    outputPorts: topics.map(({ topic }) =>
      toOutputPort(topic, context.subjectsOf(topic)),
    ),
  };
  const metadata = {
    name: mapping.businessMetadata,
    status: metadataStatus(topics),
  };
  return {
    ...product,
    issues: [...issues, ...findIssues(product, metadata)].sort(compareIssues),
  };
}

function metadataStatus(topics: ProductTopics): MetadataStatus {
  const statuses = topics.map(({ metadata }) =>
    metadata.status === 'present' && metadata.isKept ? 'kept' : metadata.status,
  );
  return (
    statuses.find(status => status === 'kept') ??
    statuses.find(status => status === 'present') ??
    statuses.find(status => status === 'missing') ??
    'unavailable'
  );
}

function readLifecycle(
  text: string | undefined,
  otherwise: ProductStatus,
  issues: ProductIssue[],
): ProductStatus {
  const written = parseProductStatus(text);
  if (written?.status !== 'unrecognized') return written?.status ?? otherwise;
  issues.push(productIssue('lifecycle-unrecognized', written.value));
  return otherwise;
}

function readEndsOn(
  text: string | undefined,
  issues: ProductIssue[],
): string | undefined {
  try {
    return parseEndsOn(text);
  } catch {
    issues.push(productIssue('ends-on-invalid', text));
    return undefined;
  }
}

function toOutputPort(
  topic: ProductTopic['topic'],
  subjects: PortSubject[] | undefined,
): OutputPort {
  return {
    name: topic.ref.topicName,
    clusterId: topic.ref.clusterId,
    qualifiedName: topic.qualifiedName,
    description: givenText(topic.description),
    partitions: topic.partitions,
    replicationFactor: topic.replicationFactor,
    retentionMs: topic.retentionMs,
    cleanupPolicy: topic.cleanupPolicy,
    subjects,
    createdAt: topic.createdAt,
  };
}
