// SPDX-License-Identifier: Apache-2.0
import type {
  ResultStatus,
  Standing,
} from '@data-mesh/backstage-plugin-scorecards-common';

/** How one entity stood on a day. */
export interface SnapshotEntry {
  entityRef: string;
  standing: Standing;
  /** Checks that are missing were not asked. */
  statuses: readonly { check: string; status: ResultStatus }[];
}

/** How everything stood on a day by one scorecard: the last that was known of that day. */
export interface Snapshot {
  scorecard: string;
  /** `YYYY-MM-DD` in the configured time zone. */
  day: string;
  /** ISO instant. */
  takenAt: string;
  /** Of the scorecard. */
  version: number;
  /** Ids, the lowest first. */
  levels: readonly string[];
  /** Ids. */
  checks: readonly string[];
  entries: readonly SnapshotEntry[];
}

/**
 * Standings of one day, a column for each value: ten thousand entities take 100 kB. All columns have the same length;
 * entities are numbers, ascending.
 */
export interface DayColumns {
  day: string;
  /** Of the write; a day that is written again has another one. */
  sequence: number;
  takenAt: string;
  version: number;
  levels: readonly string[];
  entities: Uint32Array;
  /** Positions in `levels`; `NO_LEVEL` for none. */
  level: Int8Array;
  possibleLevel: Int8Array;
  /** Of 10,000; `NOT_KNOWN` for none. */
  score: Uint16Array;
  known: Uint16Array;
}

/** Which entities count, by their numbers: 1 for those that do. */
export type EntityMask = Uint8Array;

/** Statuses of one day. */
export interface DayStatuses {
  checks: readonly string[];
  /** How often each check had each status, in the order of `checks`; statuses that none had are left out. */
  countsOf(mask: EntityMask): Map<ResultStatus, number>[];
}

export const NO_LEVEL = -1;
export const NOT_KNOWN = 0xffff;
/** What scores and shares are counted in: fine enough for every weight, and small enough for two bytes. */
export const FRACTION_PARTS = 10_000;
