// SPDX-License-Identifier: Apache-2.0

import {
  EnvironmentInfo,
  ProductDocument,
  ResolvedReference,
  tierText,
} from '@data-mesh/backstage-plugin-data-products-common';
import { entityRefOf } from '../../explore/exploreEntry';
import { StoredProduct } from '../../store/types';
import { IndexedField } from '../fieldIndex/types';
import { subjectsOfPorts } from '../product/subjectsOfPorts';

/** A product as a search index wants it, with the fields of those of its subjects that were read. */
export function toProductDocument(
  { product, entityName }: StoredProduct,
  options: {
    environment: EnvironmentInfo;
    fieldsBySubject: ReadonlyMap<string, IndexedField[]>;
  },
): ProductDocument {
  const { environment, fieldsBySubject } = options;
  return {
    entityRef: entityRefOf({ environment, entityName }),
    title: product.title,
    description: product.description,
    environmentId: environment.id,
    ownerRef: refOf(product.owner),
    domainRef: refOf(product.domain),
    lifecycle: product.lifecycle,
    qualityTier: product.qualityTier && tierText(product.qualityTier),
    slaTier: product.slaTier && tierText(product.slaTier),
    tags: product.tags,
    topics: product.outputPorts.map(port => port.name),
    fields: subjectsOfPorts(product.outputPorts).flatMap(({ subject }) =>
      (fieldsBySubject.get(subject) ?? []).map(field => ({
        subject,
        ...field,
      })),
    ),
  };
}

function refOf(reference: ResolvedReference): string | undefined {
  return reference.status === 'resolved' ? reference.entityRef : undefined;
}
