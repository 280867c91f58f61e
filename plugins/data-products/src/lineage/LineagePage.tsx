// SPDX-License-Identifier: Apache-2.0
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Flex, Skeleton } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { ProductLineage } from '@data-mesh/backstage-plugin-data-products-common';
import {
  FailureNotice,
  Panel,
  RefreshNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { useText } from '../translation/ref';
import { DeclareLineage } from './DeclareLineage';
import { LineageFailures } from './LineageFailures';
import { LineageGraph } from './LineageGraph';
import { LineageNeighbours } from './LineageNeighbours';
import { sortEdges } from './edges';

const POLL_MS = 60_000;

/** Who writes and who reads the product of the page: a table, then the same as a graph. */
export function LineagePage() {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { resource, reload } = usePolled<ProductLineage>(
    entityRef,
    signal => api.lineage(entityRef, { signal }),
    POLL_MS,
  );

  if (resource.state !== 'ready') {
    return (
      <Panel title={t('lineage.title')} help={t('lineage.help')}>
        {resource.state === 'loading' ? (
          <div role="status" aria-label={t('loading.loading')}>
            <Skeleton height="16rem" />
          </div>
        ) : (
          <FailureNotice
            failure={resource.failure}
            title={t('lineage.notRead')}
            onRetry={reload}
            isRetrying={resource.isLoading}
          />
        )}
      </Panel>
    );
  }

  const { failures } = resource.value;
  const edges = sortEdges(resource.value.edges);
  return (
    <Flex direction="column" gap="4">
      <Panel title={t('lineage.title')} help={t('lineage.help')}>
        <Flex direction="column" gap="4">
          <RefreshNotice resource={resource} />
          <LineageFailures
            failures={failures}
            onRetry={reload}
            isRetrying={resource.isLoading}
          />
          {edges.length === 0 ? (
            <DeclareLineage
              entityRef={entityRef}
              isComplete={failures.length === 0}
            />
          ) : (
            <LineageNeighbours edges={edges} />
          )}
        </Flex>
      </Panel>
      {edges.length > 0 && (
        <Panel title={t('lineage.graph.title')} help={t('lineage.graph.help')}>
          <LineageGraph
            product={entity.metadata.title ?? entity.metadata.name}
            edges={edges}
          />
        </Panel>
      )}
    </Flex>
  );
}
