// SPDX-License-Identifier: Apache-2.0
import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type {
  Exemption,
  HistoryPoint,
  ResultStatus,
  Standing,
} from '@data-mesh/backstage-plugin-scorecards-common';

/** How everything stood on a day of the past, by one scorecard. */
export interface PastDay {
  scorecard: string;
  /** `YYYY-MM-DD`, before today. */
  day: string;
  /** ISO instant, on that day. */
  takenAt: string;
  /** Of the scorecard that counted then. */
  version: number;
  /** Ids of its levels, the lowest first, and of its checks. */
  levels: string[];
  checks: string[];
  entries: {
    entityRef: string;
    standing: Standing;
    /** Checks that are missing were not asked. */
    statuses: { check: string; status: ResultStatus }[];
  }[];
}

/** A change of an entity's results in the past: how it stood after it, and what was different. */
export interface PastChange extends HistoryPoint {
  scorecard: string;
  entityRef: string;
  changes: { check: string; from?: ResultStatus; to: ResultStatus }[];
}

/** Counts of an adoption stage on a day of the past. */
export interface PastCounts {
  scorecard: string;
  stage: string;
  day: string;
  counts: { domainRef?: string; count: number }[];
}

/** Writes a past that was lived elsewhere: moved from another system, or made up for a demonstration. */
export interface HistoryWriter {
  /** Takes the place of what is kept of that day. */
  addDay(day: PastDay): Promise<void>;
  addChange(change: PastChange): Promise<void>;
  addCounts(counts: PastCounts): Promise<void>;
  /** In any state; nobody is notified. Nothing happens when its days overlap with those of another. */
  addExemption(exemption: Exemption): Promise<void>;
}

/** Adds a past, before anything is evaluated. */
export interface HistorySeedsExtensionPoint {
  /**
   * Called at each start on which the database holds no snapshot yet.
   *
   * @param write - What fails there is logged, and stops nothing.
   */
  addSeed(write: (history: HistoryWriter) => Promise<void>): void;
}

/** For modules of the plugin `scorecards`. */
export const historySeedsExtensionPoint =
  createExtensionPoint<HistorySeedsExtensionPoint>({
    id: 'scorecards.history-seeds',
  });
