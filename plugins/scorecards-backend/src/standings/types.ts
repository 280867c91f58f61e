// SPDX-License-Identifier: Apache-2.0
import type {
  HistoryPoint,
  ResultStatus,
  Standing,
} from '@data-mesh/backstage-plugin-scorecards-common';

/** Level and score, with and without exemptions. */
export interface WholeStanding extends Standing {
  withoutExemptions: Standing;
}

/** How a check came out, and since when (ISO instant). */
export interface CheckState {
  check: string;
  status: ResultStatus;
  since: string;
}

/** How an entity stands by a scorecard, as it is kept. */
export interface StoredStanding {
  scorecard: string;
  entityRef: string;
  /** Of its last change: greater than all of changes committed before. */
  sequence: number;
  /** False for what the catalog holds no more, or the scorecard does not apply to any more. */
  isPresent: boolean;
  /** Of the scorecard that was asked. */
  digest: string;
  standing: WholeStanding;
  /** In the order of the scorecard. */
  statuses: CheckState[];
}

export interface StatusChange {
  check: string;
  from?: ResultStatus;
  to: ResultStatus;
}

/** Something to be kept about one entity. */
export interface StandingWrite {
  standing: Omit<StoredStanding, 'sequence'>;
  /** Of what it was decided over; undefined when there was none. */
  expectedSequence?: number;
  /** For the history; absent when there is nothing to tell. */
  change?: { version: number; changes: StatusChange[] };
}

/** A change of results of an entity. */
export interface StandingChange extends HistoryPoint {
  changes: StatusChange[];
}

export interface StandingStore {
  /** Of whatever was committed last, of standings and snapshots. */
  lastSequence(): Promise<number>;
  /** In the order they were committed. */
  changedSince(sequence: number, limit: number): Promise<StoredStanding[]>;
  /**
   * Writes those that nobody else changed meanwhile, with their history, and no other.
   *
   * @param at - ISO instant.
   * @returns Those written.
   */
  apply(
    writes: readonly StandingWrite[],
    at: string,
  ): Promise<readonly StandingWrite[]>;
  /** Oldest first. @param since - ISO instant. */
  history(of: {
    scorecard: string;
    entityRef: string;
    since: string;
  }): Promise<StandingChange[]>;
  /** Adds a change of the past. */
  addPast(
    of: { scorecard: string; entityRef: string },
    change: StandingChange,
  ): Promise<void>;
  /** Forgets changes before an ISO instant. */
  forgetBefore(instant: string): Promise<void>;
}
