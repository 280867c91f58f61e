// SPDX-License-Identifier: Apache-2.0

import {
  EnvironmentInfo,
  ProductDocument,
  ProductDocumentPage,
} from '@data-mesh/backstage-plugin-data-products-common';
import { inChunks } from '../../store/chunks';
import { ProductStore } from '../../store/types';
import { SchemaIndexStore } from '../fieldIndex/types';
import { subjectsOfPorts } from '../product/subjectsOfPorts';
import { toProductDocument } from './toProductDocument';

/** A page ends early when it has so many fields, because products may have thousands each. */
export const FIELDS_PER_PAGE = 20_000;

/** Products whose fields are read at a time. */
const CHUNK = 50;

/** A page of the products of an environment, in the order of their entities' names. */
export async function readProductDocuments(
  { products, index }: { products: ProductStore; index: SchemaIndexStore },
  page: { environment: EnvironmentInfo; after?: string; limit: number },
): Promise<ProductDocumentPage> {
  const { environment, after, limit } = page;
  const found = await products.productsAfterName(environment.id, {
    after,
    limit: limit + 1,
  });
  const items: ProductDocument[] = [];
  let fieldCount = 0;
  for (const chunk of inChunks(found.slice(0, limit), CHUNK)) {
    const subjects = chunk.flatMap(({ product }) =>
      subjectsOfPorts(product.outputPorts).map(({ subject }) => subject),
    );
    const fieldsBySubject = await index.fieldsBySubject(environment.id, [
      ...new Set(subjects),
    ]);
    for (const stored of chunk) {
      const item = toProductDocument(stored, { environment, fieldsBySubject });
      items.push(item);
      fieldCount += item.fields.length;
    }
    if (fieldCount >= FIELDS_PER_PAGE) break;
  }
  const hasMore = found.length > items.length;
  const last = found[items.length - 1];
  return { items, next: hasMore ? last?.entityName : undefined };
}
