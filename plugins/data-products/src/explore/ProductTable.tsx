// SPDX-License-Identifier: Apache-2.0
import { ReactNode, useMemo } from 'react';
import type {
  EnvironmentInfo,
  ProductListResponse,
  ProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common';
import { DataTable } from '@data-mesh/backstage-plugin-data-products-react';
import { EntityHrefs } from '../reference/EntityHrefs';
import { useText } from '../translation/ref';
import { ColumnId } from './columnChoice';
import { sortColumnFromId } from './exploreAddress';
import { ExploreQuery } from './exploreQuery';
import { Paging } from './Paging';
import { leastTableWidth, productColumns } from './productColumns';
import { ChangeQuery } from './useExploreQuery';

const rowId = (product: ProductSummary) => product.entityRef;
const NO_COLUMNS: ProductListResponse['extraColumns'] = [];

/** One page of products, and the way to the others. */
export function ProductTable(props: {
  query: Pick<ExploreQuery, 'sortBy' | 'sortOrder' | 'page' | 'pageSize'>;
  columnIds: readonly ColumnId[];
  /** `undefined` while nothing is known. */
  list: ProductListResponse | undefined;
  /** True while the list answers an earlier query. */
  isOutdated: boolean;
  environments: EnvironmentInfo[];
  /** True where rows of several environments stand below each other. */
  withEnvironment: boolean;
  isNarrow: boolean;
  emptyState: ReactNode;
  onChange: ChangeQuery;
}) {
  const t = useText();
  const { query, columnIds, list, environments, onChange } = props;
  const { withEnvironment } = props;
  const extraColumns = list?.extraColumns ?? NO_COLUMNS;
  // What the list says of its columns comes anew with every answer, and is hardly ever another.
  const columnsKey = JSON.stringify([columnIds, extraColumns]);
  const columns = useMemo(
    () =>
      productColumns({
        t,
        ids: columnIds,
        extraColumns,
        environments,
        withEnvironment,
      }),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [t, columnsKey, environments, withEnvironment],
  );
  const totalItems = list?.totalItems ?? 0;

  return (
    <EntityHrefs>
      <DataTable
        label={t('explore.tableLabel')}
        columns={columns}
        rows={list?.items}
        rowId={rowId}
        expectedRows={query.pageSize}
        minWidth={
          // What stands instead of the rows needs no more room than there is.
          list?.items.length === 0
            ? undefined
            : leastTableWidth(columns, props.isNarrow)
        }
        isOutdated={props.isOutdated}
        emptyState={props.emptyState}
        sort={{ columnId: query.sortBy, order: query.sortOrder }}
        onSortChange={({ columnId, order }) => {
          const sortBy = sortColumnFromId(columnId);
          if (sortBy) onChange({ sortBy, sortOrder: order });
        }}
      />
      {totalItems > 0 && (
        <Paging
          page={query.page}
          pageSize={query.pageSize}
          totalItems={totalItems}
          onChange={onChange}
        />
      )}
    </EntityHrefs>
  );
}
