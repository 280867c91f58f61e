// SPDX-License-Identifier: Apache-2.0
import { Button, Flex, Skeleton, Switch, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { RiArrowLeftLine } from '@remixicon/react';
import type {
  EnvironmentInfo,
  ProductListResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  EmptyNotice,
  FailureNotice,
  RefreshNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { useText } from '../translation/ref';
import { ComparisonTable } from './ComparisonTable';
import { ExploreQuery, MAX_COMPARED } from './exploreQuery';
import { ChangeQuery } from './useExploreQuery';

const POLL_MS = 60_000;

/** The products that were picked, side by side. */
export function Comparison(props: {
  query: ExploreQuery;
  environments: EnvironmentInfo[];
  onChange: ChangeQuery;
}) {
  const t = useText();
  const { query, onChange } = props;
  return (
    <Flex direction="column" gap="4">
      <Flex
        justify="between"
        align="center"
        gap="3"
        style={{ flexWrap: 'wrap' }}
      >
        <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
          <Button
            variant="secondary"
            size="small"
            iconStart={<RiArrowLeftLine />}
            onPress={() => onChange({ isComparing: false })}
          >
            {t('explore.compare.back')}
          </Button>
          <Text as="h2" variant="title-x-small" style={{ margin: 0 }}>
            {t('explore.compare.title')}
          </Text>
        </Flex>
        <Switch
          label={t('explore.compare.differencesOnly')}
          isSelected={query.isDifferencesOnly}
          onChange={isDifferencesOnly =>
            onChange({ isDifferencesOnly }, { replace: true })
          }
        />
      </Flex>
      {query.picked.length < 2 || query.picked.length > MAX_COMPARED ? (
        <EmptyNotice
          title={t('explore.compare.tooFewTitle')}
          description={t('explore.compare.tooFew')}
          actions={
            <Button onPress={() => onChange({ isComparing: false })}>
              {t('explore.compare.back')}
            </Button>
          }
        />
      ) : (
        <ComparedProducts {...props} />
      )}
    </Flex>
  );
}

function ComparedProducts(props: {
  query: ExploreQuery;
  environments: EnvironmentInfo[];
  onChange: ChangeQuery;
}) {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const { query, environments, onChange } = props;
  const entityRefs = query.picked;
  const { resource, reload } = usePolled<ProductListResponse>(
    JSON.stringify(entityRefs),
    signal =>
      api.products({ entityRefs, limit: entityRefs.length }, { signal }),
    POLL_MS,
  );

  switch (resource.state) {
    case 'loading':
      return (
        <Skeleton
          height="30rem"
          role="status"
          aria-label={t('loading.loading')}
        />
      );
    case 'failed':
      return (
        <FailureNotice
          failure={resource.failure}
          forbidden={t('explore.forbidden')}
          onRetry={reload}
          isRetrying={resource.isLoading}
        />
      );
    case 'ready':
      return (
        <>
          <RefreshNotice resource={resource} />
          <ComparisonTable
            entityRefs={entityRefs}
            products={resource.value.items}
            environments={environments}
            isDifferencesOnly={query.isDifferencesOnly}
            onRemove={removed =>
              onChange({ picked: entityRefs.filter(ref => ref !== removed) })
            }
          />
        </>
      );
    default:
      return resource satisfies never;
  }
}
