// SPDX-License-Identifier: Apache-2.0
import {
  EntityDirectory,
  ReferenceKind,
  foldReference,
} from './entityDirectory';

const MAX_SUGGESTIONS = 3;

/** More than this part of the characters differing makes two names different, not misspelt. */
const MAX_DIFFERENT_FRACTION = 1 / 3;

/**
 * The entities that a text may have been meant for: refs, most similar first, at most three.
 *
 * @remarks Costs time in proportion to the directory's size, so it is for the few texts that resolve to nothing.
 */
export function suggestReferences(
  text: string,
  kind: ReferenceKind,
  directory: EntityDirectory,
): string[] {
  const written = foldReference(text);
  const distanceByRef = new Map<string, number>();

  for (const lookup of directory[kind].lookups) {
    for (const [known, refs] of lookup) {
      const limit = Math.floor(
        Math.max(known.length, written.length) * MAX_DIFFERENT_FRACTION,
      );
      const distance = editDistance(written, known, limit);
      if (distance === undefined) continue;
      for (const ref of refs) {
        const best = distanceByRef.get(ref) ?? Infinity;
        distanceByRef.set(ref, Math.min(best, distance));
      }
    }
  }

  return [...distanceByRef]
    .sort(([refA, a], [refB, b]) => a - b || (refA < refB ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS)
    .map(([ref]) => ref);
}

/** How many characters must be added, dropped or replaced to make one text the other; `undefined` above the limit. */
function editDistance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;

  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const [above = 0, diagonal = 0] = [
        previous[column],
        previous[column - 1],
      ];
      const left = current[column - 1] ?? 0;
      const isSame = a[row - 1] === b[column - 1];
      current.push(Math.min(above + 1, left + 1, diagonal + (isSame ? 0 : 1)));
    }
    if (Math.min(...current) > limit) return undefined;
    previous = current;
  }
  const distance = previous[b.length] ?? 0;
  return distance > limit ? undefined : distance;
}
