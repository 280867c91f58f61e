// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Box, Button, Flex, Select, TablePagination } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { ProductChangesResponse } from '@data-mesh/backstage-plugin-data-products-common';
import {
  EmptyNotice,
  FailureNotice,
  Panel,
  RefreshNotice,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { dataProductsApiRef } from '../api/dataProductsApiRef';
import { useText } from '../translation/ref';
import {
  ActivityQuery,
  activityQueryFromSearch,
  CHANGE_FIELDS,
  changeFieldFromText,
  CHANGES_PER_PAGE,
  searchFromActivityQuery,
} from './activityQuery';
import { ChangeTable } from './ChangeTable';
import { ProblemsPanel } from './ProblemsPanel';

const POLL_MS = 30_000;
const ALL = 'all';

/** What people reported about the product of the page, and what changed, page by page. */
export function ActivityPage() {
  const t = useText();
  const api = useApi(dataProductsApiRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  const [search, setSearch] = useSearchParams();
  const query = activityQueryFromSearch(search);
  const change = (next: ActivityQuery) =>
    setSearch(searchFromActivityQuery(next));

  const request = {
    field: query.field,
    limit: CHANGES_PER_PAGE,
    offset: (query.page - 1) * CHANGES_PER_PAGE,
  };
  const { resource, reload } = usePolled<ProductChangesResponse>(
    JSON.stringify([entityRef, request]),
    signal => api.changes(entityRef, request, { signal }),
    POLL_MS,
  );

  const emptyNotice = query.field ? (
    <EmptyNotice
      title={t('product.activity.noMatchTitle')}
      description={t('product.activity.noMatch')}
      actions={
        <Button variant="secondary" onPress={() => change({ page: 1 })}>
          {t('product.activity.showAll')}
        </Button>
      }
    />
  ) : (
    <EmptyNotice
      title={t('product.activity.noneTitle')}
      description={t('product.activity.none')}
    />
  );

  return (
    <Flex direction="column" gap="4">
      <ProblemsPanel />
      <Panel
        title={t('product.activity.title')}
        help={t('product.activity.help')}
        actions={
          <Box width="14rem">
            <Select
              aria-label={t('product.activity.filter')}
              options={[
                { id: ALL, label: t('product.activity.allFields') },
                ...CHANGE_FIELDS.map(field => ({
                  id: field,
                  label: t(`product.field.${field}`),
                })),
              ]}
              value={query.field ?? ALL}
              onChange={key =>
                change({ field: changeFieldFromText(String(key)), page: 1 })
              }
            />
          </Box>
        }
      >
        {resource.state === 'failed' ? (
          <FailureNotice
            failure={resource.failure}
            onRetry={reload}
            isRetrying={resource.isLoading}
          />
        ) : (
          <Flex direction="column" gap="3">
            <RefreshNotice resource={resource} />
            <Changes
              page={query.page}
              list={resource.state === 'ready' ? resource.value : undefined}
              isOutdated={resource.state === 'ready' && resource.isOutdated}
              emptyNotice={emptyNotice}
              onPageChange={page => change({ ...query, page })}
            />
          </Flex>
        )}
      </Panel>
    </Flex>
  );
}

function Changes(props: {
  page: number;
  list: ProductChangesResponse | undefined;
  isOutdated: boolean;
  emptyNotice: ReactNode;
  onPageChange: (page: number) => void;
}) {
  const t = useText();
  const { page, list, onPageChange } = props;
  const offset = (page - 1) * CHANGES_PER_PAGE;
  const totalItems = list?.totalItems ?? 0;
  return (
    <>
      <ChangeTable
        changes={list?.items}
        isOutdated={props.isOutdated}
        emptyNotice={props.emptyNotice}
      />
      {totalItems > 0 && (
        <TablePagination
          pageSize={CHANGES_PER_PAGE}
          pageSizeOptions={[]}
          offset={offset}
          totalCount={totalItems}
          hasPreviousPage={page > 1}
          hasNextPage={offset + CHANGES_PER_PAGE < totalItems}
          onPreviousPage={() => onPageChange(page - 1)}
          onNextPage={() => onPageChange(page + 1)}
          getLabel={() =>
            t('product.activity.range', {
              from: String(Math.min(offset + 1, totalItems)),
              to: String(Math.min(offset + CHANGES_PER_PAGE, totalItems)),
              total: String(totalItems),
            })
          }
        />
      )}
    </>
  );
}
