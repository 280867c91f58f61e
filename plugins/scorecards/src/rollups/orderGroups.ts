// SPDX-License-Identifier: Apache-2.0
import type { RollUpGroup } from '@data-mesh/backstage-plugin-scorecards-common';

/** A group with how deep it is in its tree, for indentation. */
export interface GroupRow {
  group: RollUpGroup;
  depth: number;
}

/**
 * Groups as a tree in rows: worst first among those with the same parent, each followed by its own.
 *
 * @remarks A group without a score comes last; one whose parent has no row is a root.
 */
export function orderGroups(groups: RollUpGroup[]): GroupRow[] {
  const keys = new Set(groups.map(({ key }) => key));
  const childrenByParent = new Map<string | undefined, RollUpGroup[]>();
  for (const group of groups) {
    const parent =
      group.parentKey !== undefined &&
      group.parentKey !== group.key &&
      keys.has(group.parentKey)
        ? group.parentKey
        : undefined;
    const siblings = childrenByParent.get(parent) ?? [];
    siblings.push(group);
    childrenByParent.set(parent, siblings);
  }
  const rows: GroupRow[] = [];
  const add = (parent: string | undefined, depth: number) => {
    const siblings = [...(childrenByParent.get(parent) ?? [])].sort(worstFirst);
    for (const group of siblings) {
      rows.push({ group, depth });
      add(group.key, depth + 1);
    }
  };
  add(undefined, 0);
  return rows;
}

function worstFirst(a: RollUpGroup, b: RollUpGroup): number {
  return (
    (a.scoreFraction ?? 2) - (b.scoreFraction ?? 2) ||
    a.title.localeCompare(b.title)
  );
}
