// SPDX-License-Identifier: Apache-2.0
import { parseEntityRef } from '@backstage/catalog-model';
import { IndexableDocument } from '@backstage/plugin-search-common';
import {
  DATA_PRODUCT_KIND,
  ProductDocument,
  ProductSearchDocument,
  wordsOf,
} from '@data-mesh/backstage-plugin-data-products-common';
import { fieldsThatFit } from './fieldsThatFit';
import { shorten } from './shorten';
import { spellingsInText, spellingsOfName, unique } from './spellings';
import { storable } from './storable';

/** Of the description that is searched. */
const MAX_DESCRIPTION = 10_000;
/** Of the description that travels with a result. */
const MAX_SHOWN_DESCRIPTION = 500;

/** A product as the index wants it; who may read the entity may find it. */
export type IndexableProduct = ProductSearchDocument &
  Required<Pick<IndexableDocument, 'authorization'>>;

/**
 * Makes the document of a product.
 *
 * @remarks Every key is there even when it has no value: Lunr indexes only the keys that the first document has.
 */
export function toSearchDocument(
  product: ProductDocument,
  environment: { title: string },
): IndexableProduct {
  const { entityRef } = product;
  const title = storable(product.title);
  const tags = product.tags.map(storable);
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const { schemas, texts } = fieldsThatFit(product.fields);
  const description = shorten(
    storable(product.description ?? ''),
    MAX_DESCRIPTION,
  );

  return {
    title,
    text: [
      description,
      spellingsInText(description),
      unique([title, ...product.topics].flatMap(spellingsOfName)),
      [product.ownerRef, product.domainRef].flatMap(wordsOfEntity).join(' '),
      environment.title,
      tags,
      texts,
    ]
      .flat()
      .join('\n')
      .trim(),
    location: `/catalog/${[namespace, kind, name].map(encodeURIComponent).join('/').toLowerCase()}`,
    entityRef,
    kind: DATA_PRODUCT_KIND,
    namespace,
    lifecycle: product.lifecycle,
    description: shorten(description, MAX_SHOWN_DESCRIPTION) || undefined,
    environment: environment.title,
    owner: product.ownerRef,
    domain: product.domainRef,
    qualityTier: product.qualityTier,
    slaTier: product.slaTier,
    tags,
    schemas,
    leftOutFields: product.fields.length - texts.length,
    authorization: { resourceRef: entityRef },
  };
}

/** The words of its name; none when there is no entity. */
function wordsOfEntity(entityRef: string | undefined): string[] {
  return entityRef ? wordsOf(parseEntityRef(entityRef).name) : [];
}
