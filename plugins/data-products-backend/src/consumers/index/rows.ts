// SPDX-License-Identifier: Apache-2.0

import {
  ConsumerGroupState,
  ConsumerIndexState,
  LiveSource,
  LiveUnknownReason,
} from '@data-mesh/backstage-plugin-data-products-common';
import { storableText } from '../../store/rows';
import { LagSample, StoredReader } from './types';

export interface IndexRow {
  cluster_id: string;
  observed_at: string | null;
  source: LiveSource | null;
  since: string | null;
  group_count: number;
  ignored_count: number;
  /** SQLite has numbers for booleans. */
  is_complete: boolean | 0 | 1;
  problem_reason: LiveUnknownReason | null;
  problem_message: string | null;
}

export interface GroupRow {
  cluster_id: string;
  group_id: string;
  source: LiveSource;
  state: ConsumerGroupState | null;
  member_count: number | null;
  observed_at: string;
  gone_at: string | null;
}

export interface ReadRow {
  cluster_id: string;
  topic: string;
  group_id: string;
  /** PostgreSQL has text for big integers. */
  lag_messages: number | string | null;
  lag_seconds: number | null;
  measured_at: string | null;
  gone_at: string | null;
  committed_offset: string | null;
  active_at: string | null;
}

/** What has to be known of a row to decide whether to write it. */
export type KnownReadRow = Pick<
  ReadRow,
  'group_id' | 'topic' | 'gone_at' | 'committed_offset' | 'active_at'
>;

export interface LagRow {
  cluster_id: string;
  topic: string;
  group_id: string;
  at: string;
  /** As of `ReadRow`. */
  lag_messages: number | string;
  lag_seconds: number | null;
}

export type ReaderRow = ReadRow &
  Pick<GroupRow, 'source' | 'state' | 'member_count' | 'observed_at'> & {
    group_gone_at: string | null;
  };

export function toIndexRow(state: ConsumerIndexState): IndexRow {
  return {
    cluster_id: state.clusterId,
    observed_at: state.observedAt ?? null,
    source: state.source ?? null,
    since: state.since ?? state.observedAt ?? null,
    group_count: state.groupCount,
    ignored_count: state.ignoredGroupCount ?? 0,
    is_complete: state.isComplete,
    problem_reason: state.problem?.reason ?? null,
    problem_message: state.problem ? storableText(state.problem.message) : null,
  };
}

export function toIndexState(row: IndexRow): ConsumerIndexState {
  const { problem_reason: reason, problem_message: message } = row;
  return {
    clusterId: row.cluster_id,
    observedAt: row.observed_at ?? undefined,
    source: row.source ?? undefined,
    since: row.since ?? undefined,
    groupCount: row.group_count,
    ignoredGroupCount: row.ignored_count,
    isComplete: Boolean(row.is_complete),
    problem: reason ? { reason, message: message ?? '' } : undefined,
  };
}

export function toStoredReader(row: ReaderRow): StoredReader {
  return {
    clusterId: row.cluster_id,
    groupId: row.group_id,
    topic: row.topic,
    source: row.source,
    state: row.state ?? undefined,
    memberCount: row.member_count ?? undefined,
    observedAt: row.observed_at,
    lag:
      row.measured_at === null || row.lag_messages === null
        ? undefined
        : toLagSample({
            at: row.measured_at,
            lag_messages: row.lag_messages,
            lag_seconds: row.lag_seconds,
          }),
    activeAt: row.active_at ?? undefined,
    goneAt: row.gone_at ?? undefined,
    groupGoneAt: row.group_gone_at ?? undefined,
  };
}

export function toLagSample(
  row: Pick<LagRow, 'at' | 'lag_messages' | 'lag_seconds'>,
): LagSample {
  return {
    at: row.at,
    lagMessages: Number(row.lag_messages),
    lagSeconds: row.lag_seconds ?? undefined,
  };
}
