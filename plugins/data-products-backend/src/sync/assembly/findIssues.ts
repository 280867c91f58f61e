// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  ProductIssue,
} from '@data-mesh/backstage-plugin-data-products-common';
import { metadataKeptIssue, productIssue } from './productIssues';
import { TopicMetadata } from './topicMetadata';

/** `kept`: present, but in the portal only. */
export type MetadataStatus = TopicMetadata['status'] | 'kept';

/**
 * Finds what a product shows to be missing or not understood.
 *
 * @param metadata - Of all its topics together. Without any, the one cause is reported and not each attribute that
 * only business metadata can give.
 */
export function findIssues(
  product: Omit<DataProduct, 'issues'>,
  metadata: { name: string; status: MetadataStatus },
): ProductIssue[] {
  return [
    ...metadataIssues(metadata),
    ...ownerIssues(product),
    ...(metadata.status === 'present' || metadata.status === 'kept'
      ? attributeIssues(product)
      : []),
    ...(product.description ? [] : [productIssue('description-missing')]),
    ...(product.successor.status === 'unresolved'
      ? [productIssue('successor-unresolved', product.successor.text)]
      : []),
    ...product.outputPorts
      .filter(({ subjects }) => subjects?.every(({ part }) => part === 'key'))
      .map(({ name }) => productIssue('schema-missing', name)),
  ];
}

function metadataIssues({
  name,
  status,
}: Parameters<typeof findIssues>[1]): ProductIssue[] {
  switch (status) {
    case 'present':
      return [];
    case 'missing':
      return [productIssue('metadata-missing', name)];
    case 'unavailable':
      return [productIssue('metadata-unavailable')];
    case 'kept':
      return [metadataKeptIssue()];
    default:
      return status satisfies never;
  }
}

function ownerIssues({ owner }: Pick<DataProduct, 'owner'>): ProductIssue[] {
  switch (owner.status) {
    case 'resolved':
      return [];
    case 'missing':
      return [productIssue('owner-missing')];
    case 'unresolved':
      return [productIssue('owner-unresolved', owner.text)];
    default:
      return owner satisfies never;
  }
}

function attributeIssues({
  domain,
  qualityTier,
  slaTier,
}: Pick<DataProduct, 'domain' | 'qualityTier' | 'slaTier'>): ProductIssue[] {
  const issues: ProductIssue[] = [];
  if (domain.status === 'missing') issues.push(productIssue('domain-missing'));
  if (domain.status === 'unresolved') {
    issues.push(productIssue('domain-unresolved', domain.text));
  }
  if (!qualityTier) issues.push(productIssue('quality-tier-missing'));
  if (qualityTier?.tier === 'unrecognized') {
    issues.push(productIssue('quality-tier-unrecognized', qualityTier.value));
  }
  if (!slaTier) issues.push(productIssue('sla-tier-missing'));
  if (slaTier?.tier === 'unrecognized') {
    issues.push(productIssue('sla-tier-unrecognized', slaTier.value));
  }
  return issues;
}
