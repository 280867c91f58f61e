// SPDX-License-Identifier: Apache-2.0
import { Flex, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { ProductSummary } from '@data-mesh/backstage-plugin-data-products-common';
import {
  EmptyNotice,
  FailureNotice,
  Panel,
  RefreshNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { useText } from '../translation/ref';
import { ProductRows } from './ProductRows';
import { productsOfComponent } from './relatedRefs';

const POLL_MS = 60_000;
/** The back end lists so many at a time. */
const MOST_PRODUCTS = 100;

/** On the page of a component: the data products that it declares to read and to write, with what became of them. */
export function ReadsAndWritesCard() {
  const t = useText();
  const { entity } = useEntity();
  const { reads, writes } = productsOfComponent(entity);
  const entityRefs = [...new Set([...reads, ...writes])];
  const { resource, reload } = useProducts(entityRefs);

  const products = resource.state === 'ready' ? resource.value : undefined;
  const among = (refs: string[]) =>
    products?.filter(product => refs.includes(product.entityRef));
  const hidden = products ? entityRefs.length - products.length : 0;

  return (
    <Panel title={t('cards.flow.title')} help={t('cards.flow.help')}>
      {resource.state === 'failed' && (
        <FailureNotice
          failure={resource.failure}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      )}
      {resource.state !== 'failed' && (
        <Flex direction="column" gap="4">
          <RefreshNotice resource={resource} />
          {products?.length === 0 ? (
            <EmptyNotice
              title={t('cards.flow.none')}
              description={t('cards.flow.noneHelp')}
            />
          ) : (
            <>
              <Flow
                title={t('cards.flow.writes')}
                declared={writes.length}
                products={among(writes)}
              />
              <Flow
                title={t('cards.flow.reads')}
                declared={reads.length}
                products={among(reads)}
              />
              {hidden > 0 && (
                <Text variant="body-small" color="secondary">
                  {t('cards.flow.notReadable', { count: hidden })}
                </Text>
              )}
            </>
          )}
        </Flex>
      )}
    </Panel>
  );
}

function Flow(props: {
  title: string;
  declared: number;
  /** `undefined` while nothing is known. */
  products: ProductSummary[] | undefined;
}) {
  const { title, declared, products } = props;
  if (declared === 0 || products?.length === 0) return null;
  return (
    <section>
      <Text as="h3" variant="body-medium" weight="bold" style={{ margin: 0 }}>
        {title}
      </Text>
      <ProductRows
        label={title}
        products={products}
        expectedRows={declared}
        withOwner
      />
    </section>
  );
}

function useProducts(entityRefs: string[]) {
  const api = useApi(dataProductsApiRef);
  return usePolled<ProductSummary[]>(
    entityRefs.join('\n'),
    async signal => {
      if (entityRefs.length === 0) return [];
      const { items } = await api.products(
        { entityRefs, limit: MOST_PRODUCTS },
        { signal },
      );
      return items;
    },
    POLL_MS,
  );
}
