// SPDX-License-Identifier: Apache-2.0

import { KnownGroup } from './types';

/** Longer names are nobody's: Kafka takes them, and databases have no key for them. */
const LONGEST_GROUP_ID = 1_000;

/** What one pass over the groups of a cluster is to do. */
export interface PassPlan {
  /** First those that nobody has looked at, then those last looked at longest ago. */
  toLook: string[];
  /** Counted and no more. */
  ignoredCount: number;
  /** Known, and not there any more. */
  gone: string[];
}

export function planPass(cluster: {
  /** All there are. */
  groupIds: readonly string[];
  known: readonly KnownGroup[];
  isIgnored: (groupId: string) => boolean;
}): PassPlan {
  const { groupIds, known, isIgnored } = cluster;
  const listed = new Set(groupIds);
  const looked = new Map(
    known.map(({ groupId, observedAt }) => [groupId, observedAt]),
  );
  const wanted = [...listed].filter(
    groupId =>
      groupId !== '' &&
      groupId.length <= LONGEST_GROUP_ID &&
      !isIgnored(groupId),
  );
  const lookedAt = (groupId: string) => looked.get(groupId) ?? '';
  return {
    toLook: wanted.sort((a, b) => compare(lookedAt(a), lookedAt(b))),
    ignoredCount: listed.size - wanted.length,
    gone: known
      .filter(({ groupId, isGone }) => !isGone && !listed.has(groupId))
      .map(({ groupId }) => groupId),
  };
}

/** Instants as `toISOString` prints them; text order is time order. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
