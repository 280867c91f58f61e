// SPDX-License-Identifier: Apache-2.0
import type {
  EnvironmentInfo,
  ProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common';

/** What of products is compared, from top to bottom. */
export const COMPARED_FACTS = [
  'purpose',
  'environment',
  'domain',
  'owner',
  'lifecycle',
  'qualityTier',
  'slaTier',
  'ports',
  'format',
  'pii',
  'tag',
  'issue',
  'changedAt',
] as const;

export type ComparedFact = (typeof COMPARED_FACTS)[number];

/** What two products must have alike for a fact to count as the same. */
const SAMENESS: Record<ComparedFact, (product: ProductSummary) => unknown> = {
  purpose: ({ description }) => description,
  environment: ({ environmentId }) => environmentId,
  domain: ({ domainRef, domainText }) => domainRef ?? domainText,
  owner: ({ ownerRef, ownerText }) => ownerRef ?? ownerText,
  lifecycle: ({ lifecycle }) => lifecycle,
  qualityTier: ({ qualityTier }) => qualityTier,
  slaTier: ({ slaTier }) => slaTier,
  ports: ({ topics }) => [...topics].sort(),
  format: ({ formats }) => formats && [...formats].sort(),
  pii: ({ hasPii }) => hasPii,
  tag: ({ tags }) => [...tags].sort(),
  issue: ({ issueCount }) => issueCount,
  changedAt: ({ changedAt }) => changedAt,
};

export interface ComparisonRow {
  fact: ComparedFact;
  /** True when not all products have it alike; what nobody knows of any is alike. */
  isDifferent: boolean;
}

/** Which facts tell products apart. */
export function comparisonRows(products: ProductSummary[]): ComparisonRow[] {
  return COMPARED_FACTS.map(fact => ({
    fact,
    isDifferent:
      new Set(products.map(one => JSON.stringify(SAMENESS[fact](one)))).size >
      1,
  }));
}

/** The title of the environment a product is in; its id when nobody knows it. */
export function environmentTitle(
  product: ProductSummary,
  environments: EnvironmentInfo[],
): string {
  return (
    environments.find(({ id }) => id === product.environmentId)?.title ??
    product.environmentId
  );
}
