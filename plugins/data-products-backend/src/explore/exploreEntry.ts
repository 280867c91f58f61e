// SPDX-License-Identifier: Apache-2.0

import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  DATA_PRODUCT_KIND,
  DataProduct,
  EnvironmentInfo,
  OutputPort,
  ProductIssue,
  ProductKey,
  ProductSummary,
  ResolvedReference,
  tierText,
} from '@data-mesh/backstage-plugin-data-products-common';

/** A product as lists and counts need it: without ports' details, attributes and messages. */
export interface ExploreEntry {
  key: ProductKey;
  /** In lower case, like every namespace and name here. */
  namespace: string;
  entityName: string;
  summary: ProductSummary;
  owner: ResolvedReference;
  domain: ResolvedReference;
  ports: readonly Pick<OutputPort, 'name' | 'clusterId'>[];
  /** Each code once. */
  issues: Pick<ProductIssue, 'code' | 'severity'>[];
  /** Everything that a search looks at, in lower case; parts are separated by line ends. */
  searchText: string;
}

/** What an entry is made of besides the product. */
export interface EntryOrigin {
  environment: EnvironmentInfo;
  entityName: string;
  changedAt: string;
}

export function toExploreEntry(
  product: DataProduct,
  origin: EntryOrigin,
): ExploreEntry {
  const { key, owner, domain } = product;
  const summary = toSummary(product, origin);
  return {
    key,
    namespace: origin.environment.namespace.toLowerCase(),
    entityName: origin.entityName.toLowerCase(),
    summary,
    owner,
    domain,
    ports: product.outputPorts.map(({ name, clusterId }) => ({
      name,
      clusterId,
    })),
    issues: [
      ...new Map(
        product.issues.map(({ code, severity }) => [code, { code, severity }]),
      ).values(),
    ],
    searchText: searchTextOf(summary, product),
  };
}

function toSummary(product: DataProduct, origin: EntryOrigin): ProductSummary {
  return {
    entityRef: entityRefOf(origin),
    title: product.title,
    description: product.description,
    environmentId: product.environmentId,
    lifecycle: product.lifecycle,
    endsOn: product.endsOn,
    successorRef: refOf(product.successor),
    ownerRef: refOf(product.owner),
    ownerText: textOf(product.owner),
    domainRef: refOf(product.domain),
    domainText: textOf(product.domain),
    qualityTier: product.qualityTier && tierText(product.qualityTier),
    slaTier: product.slaTier && tierText(product.slaTier),
    tags: product.tags,
    topics: product.outputPorts.map(port => port.name),
    issueCount: product.issues.length,
    changedAt: origin.changedAt,
  };
}

/** The full ref of a product's entity, in lower case. */
export function entityRefOf(
  origin: Pick<EntryOrigin, 'environment' | 'entityName'>,
): string {
  return stringifyEntityRef({
    kind: DATA_PRODUCT_KIND,
    namespace: origin.environment.namespace,
    name: origin.entityName,
  });
}

function refOf(reference: ResolvedReference): string | undefined {
  return reference.status === 'resolved' ? reference.entityRef : undefined;
}

function textOf(reference: ResolvedReference): string | undefined {
  return reference.status === 'missing' ? undefined : reference.text;
}

function searchTextOf(summary: ProductSummary, product: DataProduct): string {
  return [
    summary.title,
    summary.description,
    ...summary.topics,
    summary.ownerText,
    summary.ownerRef,
    product.ownerEmail,
    summary.domainText,
    summary.domainRef,
    ...summary.tags,
  ]
    .filter(part => part !== undefined)
    .join('\n')
    .toLowerCase();
}
