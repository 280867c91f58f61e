// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import {
  Cell,
  Column,
  Row,
  Skeleton,
  TableBody,
  TableHeader,
  TableRoot,
  VisuallyHidden,
} from '@backstage/ui';

export interface DataColumn<T> {
  id: string;
  heading: string;
  /** True when the heading is only for those who do not see the column. */
  isHeadingHidden?: boolean;
  /** What the column says; shows on hover. */
  help?: string;
  /** CSS width; columns without one share the rest. */
  width?: string;
  isSortable?: boolean;
  /** True for the one that names the row. */
  isRowHeader?: boolean;
  cell: (row: T) => ReactNode;
}

export interface TableSort {
  columnId: string;
  order: 'ascending' | 'descending';
}

const PADDING = 'var(--bui-space-3) var(--bui-space-2)';
const CELL_STYLE = {
  padding: PADDING,
  verticalAlign: 'top',
  lineHeight: 1.4,
  overflowWrap: 'anywhere',
} as const;

interface SkeletonRow {
  id: string;
}

/**
 * A table whose rows come from elsewhere, page by page.
 *
 * @remarks It is put together from the parts of `@backstage/ui` because its `Table` names every table alike and
 * shows five grey rows whatever the page's size, so that the page jumps when the rows arrive.
 */
export function DataTable<T extends object>(props: {
  /** Names the table for those who do not see it. */
  label: string;
  columns: DataColumn<T>[];
  /** `undefined` while nothing is known. */
  rows: T[] | undefined;
  rowId: (row: T) => string;
  /** How many rows will come, as far as one can tell. */
  expectedRows?: number;
  /** Below this width the table scrolls sideways. */
  minWidth?: string;
  /** True while the rows answer an earlier question. */
  isOutdated?: boolean;
  sort?: TableSort;
  onSortChange?: (sort: TableSort) => void;
  emptyState?: ReactNode;
}) {
  const { columns, rows } = props;
  return (
    <div style={{ overflowX: 'auto' }} aria-busy={!rows || props.isOutdated}>
      <TableRoot
        aria-label={props.label}
        isPending={!rows}
        stale={props.isOutdated}
        style={{ minWidth: props.minWidth }}
        sortDescriptor={
          props.sort && {
            column: props.sort.columnId,
            direction: props.sort.order,
          }
        }
        onSortChange={({ column, direction }) =>
          props.onSortChange?.({ columnId: String(column), order: direction })
        }
      >
        <TableHeader columns={columns}>
          {column => (
            <Column
              id={column.id}
              textValue={column.heading}
              isRowHeader={column.isRowHeader}
              allowsSorting={column.isSortable}
              style={{ width: column.width, padding: PADDING }}
            >
              {column.isHeadingHidden ? (
                <VisuallyHidden>{column.heading}</VisuallyHidden>
              ) : (
                <span title={column.help}>{column.heading}</span>
              )}
            </Column>
          )}
        </TableHeader>
        {rows ? (
          <TableBody
            items={rows}
            dependencies={[columns]}
            renderEmptyState={() => props.emptyState}
          >
            {row => (
              <Row id={props.rowId(row)} columns={columns}>
                {(column: DataColumn<T>) => (
                  <Cell style={CELL_STYLE}>{column.cell(row)}</Cell>
                )}
              </Row>
            )}
          </TableBody>
        ) : (
          <TableBody
            items={skeletonRows(props.expectedRows ?? 5)}
            dependencies={[columns]}
          >
            {row => (
              <Row id={row.id} columns={columns}>
                {() => (
                  <Cell aria-hidden style={CELL_STYLE}>
                    <Skeleton height="1.4em" width="80%" />
                  </Cell>
                )}
              </Row>
            )}
          </TableBody>
        )}
      </TableRoot>
    </div>
  );
}

function skeletonRows(count: number): SkeletonRow[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `skeleton-${index}`,
  }));
}
