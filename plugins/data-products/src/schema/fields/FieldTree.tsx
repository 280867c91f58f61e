// SPDX-License-Identifier: Apache-2.0
import { KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { Box, Button, useBreakpoint } from '@backstage/ui';
import { useText } from '../../translation/ref';
import { FieldRow } from './fieldRows';
import { FieldTreeRow } from './FieldTreeRow';
import { treeStep } from './treeKeys';

/** Rows that are drawn at first; more on request, so that a huge schema opens as fast as a small one. */
const ROWS_AT_FIRST = 300;
const HEADING_STYLE = {
  padding: 'var(--bui-space-2)',
  textAlign: 'start',
  fontWeight: 'var(--bui-font-weight-bold)',
  fontSize: 'var(--bui-font-size-2)',
} as const;

/** The open part of the tree of fields. One row is in the tab order; arrows lead to the others, open and close. */
export function FieldTree(props: {
  label: string;
  rows: FieldRow[];
  /** Path of the row that stands out. */
  pointedAt: string | undefined;
  onToggle: (path: string) => void;
  onPointAt: (path: string) => void;
  onCopyLink: (path: string) => void;
}) {
  const t = useText();
  const { rows, pointedAt, onToggle, onPointAt } = props;
  const isNarrow = useBreakpoint().down('sm');
  const body = useRef<HTMLTableSectionElement>(null);
  const [activePath, setActivePath] = useState(pointedAt);
  const [rowLimit, setRowLimit] = useState(ROWS_AT_FIRST);

  const indexOf = (path: string | undefined) =>
    rows.findIndex(row => row.field.path === path);
  const pointedAtIndex = indexOf(pointedAt);
  const shown = rows.slice(0, Math.max(rowLimit, pointedAtIndex + 1));
  const activeIndex = Math.max(0, indexOf(activePath));
  const hasNumbers = rows.some(({ field }) => field.number !== undefined);

  // Of a row that was led to by a link in the tree, the focus is on the row it came from, which may be gone.
  const isFollowing = useRef(false);
  const isFirst = useRef(true);
  const follow = useCallback(
    (path: string) => {
      isFollowing.current = true;
      onPointAt(path);
    },
    [onPointAt],
  );
  const isPointedAtShown = pointedAtIndex >= 0;
  useEffect(() => {
    if (!isPointedAtShown) return;
    setActivePath(pointedAt);
    const row = body.current?.querySelector<HTMLElement>('[aria-current]');
    row?.scrollIntoView({ block: isFirst.current ? 'center' : 'nearest' });
    isFirst.current = false;
    if (isFollowing.current) row?.focus();
    isFollowing.current = false;
  }, [pointedAt, isPointedAtShown]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = treeStep(event.key, shown, activeIndex);
    if (!step) return;
    event.preventDefault();
    if (step.type === 'move') {
      setActivePath(shown[step.to]?.field.path);
      body.current?.rows[step.to]?.focus();
    } else {
      onToggle(step.path);
      // A control inside may have had the focus.
      body.current?.rows[activeIndex]?.focus();
    }
  };

  const columns = isNarrow
    ? (['field', 'doc'] as const)
    : ([
        'field',
        ...(hasNumbers ? (['number'] as const) : []),
        'type',
        'presence',
        'doc',
      ] as const);

  return (
    <>
      <div style={{ overflowX: 'auto' }}>
        <table
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the rows take the focus and the keys
          role="treegrid"
          aria-label={props.label}
          aria-rowcount={rows.length + 1}
          onKeyDown={onKeyDown}
          style={{
            width: '100%',
            minWidth: isNarrow ? '20rem' : '50rem',
            borderCollapse: 'collapse',
            tableLayout: 'fixed',
            fontSize: 'var(--bui-font-size-3)',
          }}
        >
          <colgroup>
            {columns.map(column => (
              <col
                key={column}
                style={{ width: (isNarrow ? NARROW_WIDTH : WIDTH)[column] }}
              />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column} scope="col" style={HEADING_STYLE}>
                  {t(`schema.fields.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((row, index) => (
              <FieldTreeRow
                key={row.field.path}
                row={row}
                isActive={index === activeIndex}
                isPointedAt={index === pointedAtIndex}
                isNarrow={isNarrow}
                hasNumbers={hasNumbers}
                onActivate={setActivePath}
                onToggle={onToggle}
                onPointAt={follow}
                onCopyLink={props.onCopyLink}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length && (
        <Box>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setRowLimit(rows.length)}
          >
            {t('schema.fields.more', { count: rows.length - shown.length })}
          </Button>
        </Box>
      )}
    </>
  );
}

const WIDTH = {
  field: '32%',
  number: '5rem',
  type: '20%',
  presence: '13%',
  doc: undefined,
} as const;

const NARROW_WIDTH = { ...WIDTH, field: '56%' } as const;
