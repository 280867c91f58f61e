// SPDX-License-Identifier: Apache-2.0
import { ReactNode, useMemo } from 'react';
import { TablePagination, useBreakpoint } from '@backstage/ui';
import type {
  EnvironmentInfo,
  ProductListResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { DataTable } from '../table/DataTable';
import { useText } from '../translation/ref';
import {
  ExploreQuery,
  lastPage,
  PAGE_SIZES,
  sortColumnFromId,
} from './exploreQuery';
import { NARROW_COLUMNS, productColumns, WIDE_COLUMNS } from './productColumns';

/** One page of products, and the way to the others. */
export function ProductTable(props: {
  query: ExploreQuery;
  /** `undefined` while nothing is known. */
  list: ProductListResponse | undefined;
  /** True while the list answers an earlier query. */
  isOutdated: boolean;
  /** To name the environment of each row; absent when all rows are of one. */
  environments?: EnvironmentInfo[];
  emptyState: ReactNode;
  onChange: (change: Partial<ExploreQuery>) => void;
}) {
  const t = useText();
  const { query, list, environments, onChange } = props;
  const isNarrow = useBreakpoint().down('sm');
  const columns = useMemo(
    () =>
      productColumns({
        t,
        environments,
        ids: isNarrow ? NARROW_COLUMNS : WIDE_COLUMNS,
      }),
    [t, environments, isNarrow],
  );
  const totalItems = list?.totalItems ?? 0;

  return (
    <>
      <DataTable
        label={t('explore.tableLabel')}
        columns={columns}
        rows={list?.items}
        rowId={product => product.entityRef}
        expectedRows={query.pageSize}
        minWidth={isNarrow ? '20rem' : '62rem'}
        isOutdated={props.isOutdated}
        emptyState={props.emptyState}
        sort={{ columnId: query.sortBy, order: query.sortOrder }}
        onSortChange={({ columnId, order }) => {
          const sortBy = sortColumnFromId(columnId);
          if (sortBy) onChange({ sortBy, sortOrder: order });
        }}
      />
      {totalItems > 0 && (
        <TablePagination
          pageSize={query.pageSize}
          pageSizeOptions={PAGE_SIZES.map(value => ({
            value,
            label: t('explore.pageSize', { size: String(value) }),
          }))}
          onPageSizeChange={pageSize => onChange({ pageSize })}
          offset={(query.page - 1) * query.pageSize}
          totalCount={totalItems}
          hasPreviousPage={query.page > 1}
          hasNextPage={query.page < lastPage(totalItems, query.pageSize)}
          onPreviousPage={() => onChange({ page: query.page - 1 })}
          onNextPage={() => onChange({ page: query.page + 1 })}
          getLabel={({ pageSize, offset = 0, totalCount = 0 }) =>
            t('explore.range', {
              from: String(Math.min(offset + 1, totalCount)),
              to: String(Math.min(offset + pageSize, totalCount)),
              total: String(totalCount),
            })
          }
        />
      )}
    </>
  );
}
