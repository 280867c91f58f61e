// SPDX-License-Identifier: Apache-2.0
import { useText } from '../translation/ref';
import type { ResultRow } from './ResultRow';
import { textOf } from './valueText';

const FAINT = { color: 'var(--bui-fg-secondary)', fontStyle: 'italic' };

/** One value of a row; null and what a tombstone leaves empty are told apart from text. */
export function ResultCell(props: { row: ResultRow; column: number }) {
  const t = useText();
  const { row, column } = props;
  const value = row.values[column] ?? null;
  if (value !== null) return <>{textOf(value)}</>;
  return (
    <span style={FAINT}>
      {row.isTombstone ? t('results.table.tombstone') : t('results.table.null')}
    </span>
  );
}
