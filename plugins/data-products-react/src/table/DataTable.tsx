// SPDX-License-Identifier: Apache-2.0
import { CSSProperties, memo, ReactNode, useMemo } from 'react';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import { PLAIN_BUTTON } from '../text/plainButton';

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

const LINE = '1px solid var(--bui-border-2)';
const CELL: CSSProperties = {
  padding: 'var(--bui-space-3) var(--bui-space-2)',
  textAlign: 'start',
  verticalAlign: 'top',
  overflow: 'hidden',
  overflowWrap: 'anywhere',
  lineHeight: 1.4,
  fontWeight: 'var(--bui-font-weight-regular)',
};
const HEADING: CSSProperties = {
  ...CELL,
  overflowWrap: 'normal',
  lineHeight: 1.15,
  fontWeight: 'var(--bui-font-weight-bold)',
};
/**
 * A table whose rows come from elsewhere, page by page.
 *
 * @remarks It looks like that of `@backstage/ui`, but is made of plain elements: that one manages the focus of every
 * cell, which nothing here needs, and costs a list of twenty products half a second on the way to the screen.
 */
export function DataTable<T extends object>(props: {
  /** Names the table for those who do not see it. */
  label: string;
  columns: DataColumn<T>[];
  /** `undefined` while nothing is known. */
  rows: T[] | undefined;
  /** Rows are drawn anew only when they, the columns, or this function are others. */
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
  const { columns, rows, rowId, sort, onSortChange } = props;
  const drawnRows = useMemo(
    () =>
      rows?.map(row => (
        <tr key={rowId(row)} style={{ borderBottom: LINE }}>
          {columns.map(({ id, isRowHeader, cell }) =>
            isRowHeader ? (
              <th key={id} scope="row" style={CELL}>
                {cell(row)}
              </th>
            ) : (
              <td key={id} style={CELL}>
                {cell(row)}
              </td>
            ),
          )}
        </tr>
      )),
    [rows, columns, rowId],
  );
  return (
    <div
      aria-busy={!rows || props.isOutdated}
      style={{
        // What a cell positions absolutely must not make the page scroll.
        position: 'relative',
        overflowX: 'auto',
        opacity: props.isOutdated ? 0.6 : undefined,
        transition: 'opacity 200ms',
      }}
    >
      <table
        aria-label={props.label}
        style={{
          width: '100%',
          minWidth: props.minWidth,
          borderCollapse: 'collapse',
          tableLayout: 'fixed',
          color: 'var(--bui-fg-primary)',
          fontFamily: 'var(--bui-font-regular)',
          fontSize: 'var(--bui-font-size-3)',
        }}
      >
        <thead>
          <tr style={{ borderBottom: LINE }}>
            {columns.map(column => (
              <th
                key={column.id}
                scope="col"
                title={column.help}
                aria-sort={
                  sort?.columnId === column.id ? sort.order : undefined
                }
                style={{ ...HEADING, width: column.width }}
              >
                <Heading column={column} sort={sort} onChange={onSortChange} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {!rows && (
            <SkeletonRows
              rowCount={props.expectedRows ?? 5}
              columnCount={columns.length}
            />
          )}
          {rows?.length === 0 && (
            <tr>
              <td colSpan={columns.length} style={CELL}>
                {props.emptyState}
              </td>
            </tr>
          )}
          {drawnRows}
        </tbody>
      </table>
    </div>
  );
}

/** What a column is called; pressing it sorts by it, and pressing it again the other way round. */
function Heading<T>(props: {
  column: DataColumn<T>;
  sort: TableSort | undefined;
  onChange: ((sort: TableSort) => void) | undefined;
}) {
  const { column, sort, onChange } = props;
  const { id, heading, isHeadingHidden, isSortable } = column;
  if (isHeadingHidden) return <VisuallyHidden>{heading}</VisuallyHidden>;
  if (!isSortable || !onChange) return <>{heading}</>;

  const order = sort?.columnId === id ? sort.order : undefined;
  const Arrow = order === 'descending' ? RiArrowDownLine : RiArrowUpLine;
  return (
    <button
      type="button"
      style={{ ...PLAIN_BUTTON, gap: 'var(--bui-space-1)' }}
      onClick={() =>
        onChange({
          columnId: id,
          order: order === 'ascending' ? 'descending' : 'ascending',
        })
      }
    >
      {heading}
      {order && <Arrow size={16} aria-hidden style={{ flex: 'none' }} />}
    </button>
  );
}

/** As high as the rows to come, so that the page does not jump when they are there. */
const SkeletonRows = memo(function SkeletonRowsToCome(props: {
  rowCount: number;
  columnCount: number;
}) {
  return (
    <>
      {Array.from({ length: props.rowCount }, (_, index) => (
        <tr key={index} aria-hidden style={{ borderBottom: LINE }}>
          <td colSpan={props.columnCount} style={CELL}>
            <Skeleton width="100%" height="2.8em" />
          </td>
        </tr>
      ))}
    </>
  );
});
