// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { Flex, Skeleton } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { productFromEntity } from '@data-mesh/backstage-plugin-data-products-common';
import {
  EmptyNotice,
  FailureNotice,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useClusters } from '../clusters/useClusters';
import { useText } from '../translation/ref';
import type { PageHrefs } from '../workbench/pageHrefs';
import { ClusterOfProduct } from './ClusterOfProduct';
import { clustersOfProduct } from './portSources';

/** The streams and tables over the topics of the product of the page, for each ksqlDB cluster that can read them. */
export function ProductQueryPage(props: { hrefs: PageHrefs }) {
  const t = useText();
  const { entity } = useEntity();
  const product = useMemo(() => productFromEntity(entity), [entity]);
  const { resource, reload } = useClusters();

  if (resource.state === 'loading') return <Skeleton height="16rem" />;
  if (resource.state === 'failed') {
    return (
      <FailureNotice
        failure={resource.failure}
        title={t('product.notRead')}
        onRetry={reload}
        isRetrying={resource.isLoading}
      />
    );
  }

  const clusters = clustersOfProduct(product, resource.value);
  if (clusters.length === 0) {
    return (
      <EmptyNotice
        title={t('product.noCluster.title')}
        description={t('product.noCluster.description')}
      />
    );
  }
  return (
    <Flex direction="column" gap="4">
      {clusters.map(cluster => (
        <ClusterOfProduct
          key={cluster.id}
          cluster={cluster}
          product={product}
          hrefs={props.hrefs}
        />
      ))}
    </Flex>
  );
}
