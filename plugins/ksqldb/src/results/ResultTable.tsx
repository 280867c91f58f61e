// SPDX-License-Identifier: Apache-2.0
import {
  CSSProperties,
  KeyboardEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { KsqlColumn } from '@data-mesh/backstage-plugin-ksqldb-common';
import { useText } from '../translation/ref';
import { columnWidths } from './columnWidths';
import { moveSelection } from './moveSelection';
import type { ResultRow } from './ResultRow';
import { ResultCell } from './ResultCell';

const ROW_HEIGHT = 30;
const LINE = '1px solid var(--bui-border-2)';
const CELL: CSSProperties = {
  padding: '0 var(--bui-space-2)',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  lineHeight: `${ROW_HEIGHT}px`,
};

/**
 * The rows of a result, of which only those in view are drawn.
 *
 * @remarks One stop for the Tab key: arrow keys move through the rows, as the pattern of a grid has it.
 */
export function ResultTable(props: {
  columns: readonly KsqlColumn[];
  rows: readonly ResultRow[];
  /** How many of the rows are meant. */
  rowCount: number;
  /** Whether the newest row stays in view. */
  isFollowing: boolean;
  /** Index of the row that is looked at. */
  selected: number | undefined;
  onSelect: (index: number) => void;
  /** Asked to show a row in full. */
  onOpen: (index: number) => void;
}) {
  const t = useText();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { columns, rows, rowCount, isFollowing, selected, onSelect } = props;

  // What comes later does not move the columns.
  const hasRows = rowCount > 0;
  const widths = useMemo(
    () => columnWidths(columns, hasRows ? rows : []),
    [columns, rows, hasRows],
  );
  const template = `6ch ${widths.map(width => `minmax(${width}ch, 1fr)`).join(' ')}`;
  const rowStyle: CSSProperties = {
    display: 'grid',
    gridTemplateColumns: template,
    minWidth: `${widths.reduce((sum, width) => sum + width, 6)}ch`,
    width: '100%',
  };

  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });

  useEffect(() => {
    if (isFollowing && rowCount > 0) {
      virtualizer.scrollToIndex(rowCount - 1, { align: 'end' });
    }
  }, [isFollowing, rowCount, virtualizer]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && selected !== undefined) {
      event.preventDefault();
      props.onOpen(selected);
      return;
    }
    const next = moveSelection(selected, event.key, rowCount);
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next);
    virtualizer.scrollToIndex(next);
  };

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t('results.table.label')}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={
        selected === undefined ? undefined : `${id}-${selected}`
      }
      title={t('results.table.hint')}
      tabIndex={0}
      onKeyDown={onKeyDown}
      style={{
        height: '24rem',
        minHeight: '8rem',
        resize: 'vertical',
        overflow: 'auto',
        border: LINE,
        borderRadius: 'var(--bui-radius-2)',
        color: 'var(--bui-fg-primary)',
        fontFamily: 'var(--bui-font-monospace)',
        fontSize: 'var(--bui-font-size-2)',
      }}
    >
      <div
        role="row"
        aria-rowindex={1}
        style={{
          ...rowStyle,
          position: 'sticky',
          top: 0,
          zIndex: 1,
          background: 'var(--bui-bg-app)',
          borderBottom: LINE,
        }}
      >
        <span role="columnheader" style={CELL}>
          #
        </span>
        {columns.map(({ name, type }, index) => (
          <span
            key={index}
            role="columnheader"
            title={`${name} ${type}`}
            style={{
              ...CELL,
              lineHeight: 1.4,
              paddingBlock: 'var(--bui-space-1)',
            }}
          >
            <strong>{name}</strong>
            <br />
            <span style={{ color: 'var(--bui-fg-secondary)' }}>{type}</span>
          </span>
        ))}
      </div>
      <div
        style={{
          height: virtualizer.getTotalSize(),
          position: 'relative',
          ...minWidthOf(rowStyle),
        }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid around it has the keys
              <div
                key={index}
                id={`${id}-${index}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={index === selected}
                tabIndex={-1}
                onClick={() => {
                  onSelect(index);
                  props.onOpen(index);
                }}
                style={{
                  ...rowStyle,
                  position: 'absolute',
                  top: 0,
                  height: ROW_HEIGHT,
                  transform: `translateY(${start}px)`,
                  borderBottom: LINE,
                  cursor: 'pointer',
                  background:
                    index === selected
                      ? 'var(--bui-announcement-bg-subdued)'
                      : undefined,
                }}
              >
                <span
                  role="rowheader"
                  style={{ ...CELL, color: 'var(--bui-fg-secondary)' }}
                >
                  {index + 1}
                </span>
                {columns.map((_, column) => (
                  <span key={column} role="gridcell" style={CELL}>
                    <ResultCell row={row} column={column} />
                  </span>
                ))}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

const minWidthOf = ({ minWidth }: CSSProperties) => ({ minWidth });
