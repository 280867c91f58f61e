// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  EnvironmentInfo,
  ProductGovernance,
  ProductGovernancePage,
  ProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { entityRefOf } from '../explore/exploreEntry';
import { subjectsOfPorts } from '../schemas/product/subjectsOfPorts';
import { productPage, productsByRef, ProductsOf } from '../store/productPages';
import { ProductStore } from '../store/types';
import { ReadSchemaDigests } from './digests/createSchemaDigests';
import { SubjectStore } from './subjects/types';

/** Where it is kept what governance is made of. */
export interface GovernanceSources {
  products: Pick<ProductStore, 'productsAfterName' | 'productByEntityName'>;
  digests: ReadSchemaDigests;
  subjects: Pick<SubjectStore, 'settings'>;
  /** See `readLastNotices`. */
  notices: (products: DataProduct[]) => Promise<Map<ProductKey, string>>;
  /** See `countProducers`. */
  producers: (
    products: { product: DataProduct; entityRef: string }[],
  ) => Promise<(number | undefined)[]>;
}

/** A page of the products of an environment, in the order of their entities' names. */
export async function readGovernancePage(
  sources: GovernanceSources,
  page: { environment: EnvironmentInfo; after?: string; limit: number },
): Promise<ProductGovernancePage> {
  const { next, ...found } = await productPage(sources.products, page);
  return { items: await toGovernance(sources, found), next };
}

/**
 * Products by their entity refs, in the order of the environments; those that the store does not hold are left out.
 *
 * @throws InputError for text that is not the entity ref of a product.
 */
export async function readGovernanceOf(
  sources: GovernanceSources,
  asked: { environments: EnvironmentInfo[]; entityRefs: string[] },
): Promise<ProductGovernance[]> {
  const items: ProductGovernance[] = [];
  for (const found of await productsByRef(sources.products, asked)) {
    items.push(...(await toGovernance(sources, found)));
  }
  return items;
}

async function toGovernance(
  { digests, subjects, notices, producers }: GovernanceSources,
  found: ProductsOf,
): Promise<ProductGovernance[]> {
  const { environment, stored } = found;
  const names = new Set(
    stored.flatMap(({ product }) =>
      subjectsOfPorts(product.outputPorts).map(({ subject }) => subject),
    ),
  );
  const named = stored.map(({ product, entityName, readStartedAt }) => ({
    entityRef: entityRefOf({ environment, entityName }),
    product,
    readAt: readStartedAt,
  }));
  const [schemas, settings, noticeByKey, producerCounts] = await Promise.all([
    digests(environment.id, [...names]),
    subjects.settings(environment.id, [...names]),
    notices(named.map(({ product }) => product)),
    producers(named),
  ]);
  return named.map(({ entityRef, product, readAt }, index) => ({
    entityRef,
    product,
    readAt,
    derivedProducers: producerCounts[index],
    consumersNotifiedAt: noticeByKey.get(product.key),
    subjects: subjectsOfPorts(product.outputPorts).map(({ subject, part }) => ({
      subject,
      part,
      schema: schemas.get(subject),
      settings: settings.get(subject),
    })),
  }));
}
