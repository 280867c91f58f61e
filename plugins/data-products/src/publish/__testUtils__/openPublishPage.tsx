// SPDX-License-Identifier: Apache-2.0
import { Entity } from '@backstage/catalog-model';
import type { ProductDetails } from '@data-mesh/backstage-plugin-data-products-common';
import {
  aProductMetadata,
  aTopicCandidate,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { PRODUCTION, STAGING } from '../../__testUtils__/environments';
import { FakeDataProductsApi } from '../../__testUtils__/FakeDataProductsApi';
import {
  FakeOperationsApi,
  FakeWriting,
} from '../../__testUtils__/FakeOperationsApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { PublishPage, PublishPageProps } from '../PublishPage';

const CHECKOUT: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'checkout', namespace: 'default', title: 'Checkout' },
};

export const RETURNS = aTopicCandidate({
  topic: 'orders.returned.v1',
  metadata: aProductMetadata({ description: 'One event per return.' }),
});
export const REFUNDS = aTopicCandidate({
  topic: 'orders.refunded.v1',
  metadata: aProductMetadata({ description: 'One event per refund.' }),
});

/** Opens the page over two topics that are ready, for somebody with no permission that the front end asks for. */
export function openPublishPage(
  world: Partial<FakeWriting> = {},
  options: {
    address?: string;
    permissions?: string[];
    props?: PublishPageProps;
    /** Products that the catalog shows. */
    details?: ProductDetails[];
  } = {},
): {
  operations: FakeOperationsApi;
  page: ReturnType<typeof renderPage>;
} {
  const operations = new FakeOperationsApi({
    candidates: [RETURNS, REFUNDS],
    ...world,
  });
  const page = renderPage(<PublishPage {...options.props} />, {
    api: new FakeDataProductsApi({
      environments: [PRODUCTION, STAGING],
      details: options.details ?? [],
    }),
    operations,
    entities: [CHECKOUT],
    permissions: options.permissions ?? [],
    address: options.address,
  });
  return { operations, page };
}
