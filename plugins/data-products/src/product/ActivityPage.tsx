// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Box, Button, Flex, Select, TablePagination } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  EmptyNotice,
  FailureNotice,
  Panel,
  RefreshNotice,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import {
  activityFilterFromText,
  ActivityQuery,
  activityQueryFromSearch,
  CHANGE_FIELDS,
  CHANGES_PER_PAGE,
  searchFromActivityQuery,
} from './activityQuery';
import { ActivityTable } from './ActivityTable';
import { ProblemsPanel } from './ProblemsPanel';
import { Activity, useActivity } from './useActivity';

const ALL = 'all';
const NOTHING_MISSING: Pick<Activity, 'operationsFailure' | 'schemasFailure'> =
  {};

/** What people reported about the product of the page, what changed, its schemas too, and what was done to it, page by page. */
export function ActivityPage() {
  const t = useText();
  const entityRef = stringifyEntityRef(useEntity().entity);
  const [search, setSearch] = useSearchParams();
  const query = activityQueryFromSearch(search);
  const change = (next: ActivityQuery) =>
    setSearch(searchFromActivityQuery(next));

  const { resource, reload } = useActivity(entityRef, query);
  const { operationsFailure, schemasFailure } =
    resource.state === 'ready' ? resource.value : NOTHING_MISSING;
  const retry = {
    onRetry: reload,
    isRetrying: resource.state === 'ready' && resource.isLoading,
  };

  const emptyNotice = query.filter ? (
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
                {
                  id: 'operations',
                  label: t('product.activity.operations'),
                },
                { id: 'schemas', label: t('product.activity.schemas') },
                ...CHANGE_FIELDS.map(field => ({
                  id: field,
                  label: t(`product.field.${field}`),
                })),
              ]}
              value={query.filter ?? ALL}
              onChange={key =>
                change({ filter: activityFilterFromText(String(key)), page: 1 })
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
            {operationsFailure && (
              <FailureNotice
                failure={operationsFailure}
                title={t('product.activity.operationsNotRead')}
                {...retry}
              />
            )}
            {schemasFailure && (
              <FailureNotice
                failure={schemasFailure}
                title={t('product.activity.schemasNotRead')}
                {...retry}
              />
            )}
            <Entries
              entityRef={entityRef}
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

function Entries(props: {
  entityRef: string;
  page: number;
  list: Activity | undefined;
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
      <ActivityTable
        entityRef={props.entityRef}
        entries={list?.entries}
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
