// SPDX-License-Identifier: Apache-2.0
import { RollUpGroup } from '../../model/rollUp';
import { rollUp, RolledUpEntity } from './rollUp';

export interface RollUpByOptions {
  /** Ids of the scorecard's levels, from the lowest. */
  levels?: readonly string[];
  /** The key itself when absent. */
  titleOf?: (key: string) => string;
  /** The group above, in trees. */
  parentOf?: (key: string) => string | undefined;
  /** Scores at the beginning of the period, by entity ref. */
  before?: ReadonlyMap<string, number>;
}

/**
 * Roll-ups of what shares a group, those with the lowest mean score first; groups without a score come last. An entity
 * counts once for each of its groups, so a group of a tree stands for everything below it.
 */
export function rollUpBy(
  entities: RolledUpEntity[],
  options: RollUpByOptions = {},
): RollUpGroup[] {
  const members = new Map<string, RolledUpEntity[]>();
  for (const entity of entities) {
    const keys = entity.groupKeys.length > 0 ? entity.groupKeys : [''];
    for (const key of new Set(keys)) {
      const group = members.get(key);
      if (group) group.push(entity);
      else members.set(key, [entity]);
    }
  }
  const groups = [...members].map(([key, group]) => {
    const parentKey = options.parentOf?.(key);
    const improvement = improvementOf(group, options.before);
    return {
      ...rollUp(group, options.levels),
      key,
      title: options.titleOf?.(key) ?? key,
      ...(parentKey !== undefined && members.has(parentKey) && { parentKey }),
      ...(improvement !== undefined && { improvement }),
    };
  });
  return groups.sort(
    (a, b) =>
      scoreForOrder(a) - scoreForOrder(b) ||
      a.title.localeCompare(b.title, 'en') ||
      (a.key < b.key ? -1 : 1),
  );
}

/** Scores end at 1, so groups without one come after all others. */
function scoreForOrder({ scoreFraction = 2 }: RollUpGroup): number {
  return scoreFraction;
}

/** Mean change of the score, over entities that had one at both ends. */
function improvementOf(
  entities: RolledUpEntity[],
  before: ReadonlyMap<string, number> = new Map(),
): number | undefined {
  const changes = entities.flatMap(({ entityRef, result }) => {
    const from = before.get(entityRef);
    const to = result.scoreFraction;
    return from === undefined || to === undefined ? [] : [to - from];
  });
  if (changes.length === 0) return undefined;
  return changes.reduce((sum, change) => sum + change, 0) / changes.length;
}
