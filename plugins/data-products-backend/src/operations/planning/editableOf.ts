// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  EditableProduct,
  ProductIssueCode,
  ProductMetadata,
  ResolvedReference,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ReadTopic } from './topicState';
import { versionOf } from './versionOf';

/** What a form starts with, from the topics of a product and the product that they make. */
export function editableOf(
  entityRef: string,
  topics: readonly ReadTopic[],
  product: DataProduct,
): EditableProduct {
  return {
    entityRef,
    title: product.title,
    topics: product.outputPorts.map(({ name }) => name),
    metadata: metadataOf(product),
    unrecognized: unrecognizedIn(product),
    version: versionOf(topics),
  };
}

/** What a product says, as the fields of a form. */
export function metadataOf(product: DataProduct): ProductMetadata {
  const { qualityTier, slaTier, title, outputPorts } = product;
  const isNamed = outputPorts.some(({ name }) => name !== title);
  return {
    product: isNamed ? title : '',
    description: product.description ?? '',
    owner: refOf(product.owner),
    ownerEmail: product.ownerEmail ?? '',
    domain: refOf(product.domain),
    qualityTier:
      qualityTier?.tier === 'unrecognized' ? undefined : qualityTier?.tier,
    slaTier: slaTier?.tier === 'unrecognized' ? undefined : slaTier?.tier,
    lifecycle: product.lifecycle,
    successor: refOf(product.successor),
    endsOn: product.endsOn ?? '',
    attributes: product.attributes,
  };
}

function unrecognizedIn(product: DataProduct): EditableProduct['unrecognized'] {
  const { owner, domain, successor, qualityTier, slaTier } = product;
  const texts: EditableProduct['unrecognized'] = {
    owner: unresolvedText(owner),
    domain: unresolvedText(domain),
    successor: unresolvedText(successor),
    qualityTier:
      qualityTier?.tier === 'unrecognized' ? qualityTier.value : undefined,
    slaTier: slaTier?.tier === 'unrecognized' ? slaTier.value : undefined,
    lifecycle: subjectOf(product, 'lifecycle-unrecognized'),
    endsOn: subjectOf(product, 'ends-on-invalid'),
  };
  return Object.fromEntries(
    Object.entries(texts).filter(([, text]) => text !== undefined),
  );
}

function refOf(reference: ResolvedReference): string {
  return reference.status === 'resolved' ? reference.entityRef : '';
}

function unresolvedText(reference: ResolvedReference): string | undefined {
  return reference.status === 'unresolved' ? reference.text : undefined;
}

function subjectOf(
  { issues }: DataProduct,
  code: ProductIssueCode,
): string | undefined {
  return issues.find(issue => issue.code === code)?.subject;
}
