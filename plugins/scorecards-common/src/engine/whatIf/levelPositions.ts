// SPDX-License-Identifier: Apache-2.0
import { LevelDefinition } from '../../model/scorecard';

/**
 * Tells where a level of one ladder stands in another: 0 for no level, 1 for the lowest of the other. A level that the
 * other lacks counts as the next one below it that both have.
 */
export function levelPositions(
  ladder: Pick<LevelDefinition, 'id'>[],
  other: Pick<LevelDefinition, 'id'>[],
): (level: string | undefined) => number {
  const positions = new Map<string, number>();
  let position = 0;
  for (const { id } of ladder) {
    const found = other.findIndex(level => level.id === id);
    if (found !== -1) position = found + 1;
    positions.set(id, position);
  }
  return level => (level === undefined ? 0 : (positions.get(level) ?? 0));
}
