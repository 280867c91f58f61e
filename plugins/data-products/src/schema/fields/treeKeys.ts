// SPDX-License-Identifier: Apache-2.0
import { FieldRow } from './fieldRows';

export type TreeStep =
  /** To the row at this index. */
  { type: 'move'; to: number } | { type: 'expand' | 'collapse'; path: string };

/**
 * What a key does in the tree when the row at `index` has the focus; `undefined` when nothing.
 * Arrows as the tree grid pattern of the ARIA Authoring Practices Guide has them, with the focus on rows.
 */
export function treeStep(
  key: string,
  rows: FieldRow[],
  index: number,
): TreeStep | undefined {
  const row = rows[index];
  if (!row) return undefined;
  switch (key) {
    case 'ArrowDown':
      return moveTo(index + 1, rows);
    case 'ArrowUp':
      return moveTo(index - 1, rows);
    case 'Home':
      return moveTo(0, rows);
    case 'End':
      return moveTo(rows.length - 1, rows);
    case 'ArrowRight':
      if (!row.isExpandable) return undefined;
      return row.isExpanded
        ? moveTo(index + 1, rows)
        : { type: 'expand', path: row.field.path };
    case 'ArrowLeft':
      return row.isExpanded
        ? { type: 'collapse', path: row.field.path }
        : moveTo(indexOfParent(rows, index), rows);
    default:
      return undefined;
  }
}

function moveTo(index: number, rows: FieldRow[]): TreeStep | undefined {
  return rows[index] ? { type: 'move', to: index } : undefined;
}

/** -1 for a row of the first level. */
function indexOfParent(rows: FieldRow[], index: number): number {
  const level = rows[index]?.level ?? 1;
  return rows.slice(0, index).findLastIndex(row => row.level < level);
}
