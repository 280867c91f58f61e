// SPDX-License-Identifier: Apache-2.0

/** Rows that one page up or down skips. */
const PAGE = 10;

/** The row that a key leads to; `undefined` when the key leads nowhere. */
export function moveSelection(
  selected: number | undefined,
  key: string,
  rowCount: number,
): number | undefined {
  if (rowCount === 0) return undefined;
  const last = rowCount - 1;
  const within = (index: number) => Math.min(last, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
      return selected === undefined ? 0 : within(selected + 1);
    case 'ArrowUp':
      return selected === undefined ? last : within(selected - 1);
    case 'PageDown':
      return within((selected ?? 0) + PAGE);
    case 'PageUp':
      return within((selected ?? last) - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
