// SPDX-License-Identifier: Apache-2.0
import type { ResultStatus } from '@data-mesh/backstage-plugin-scorecards-common';
import type {
  CheckState,
  StandingChange,
  StoredStanding,
  WholeStanding,
} from './types';

/** SQLite has numbers for booleans, PostgreSQL text for big integers. */
export interface StandingRow {
  scorecard: string;
  entity_ref: string;
  sequence: number | string;
  is_present: boolean | 0 | 1;
  digest: string;
  standing: string;
  statuses: string;
}

export interface ChangeRow {
  scorecard: string;
  entity_ref: string;
  sequence: number | string;
  changed_at: string;
  version: number;
  standing: string;
  changes: string;
}

export function toRow(
  stored: Omit<StoredStanding, 'sequence'>,
  sequence: number,
): StandingRow {
  return {
    scorecard: stored.scorecard,
    entity_ref: stored.entityRef,
    sequence,
    is_present: stored.isPresent,
    digest: stored.digest,
    standing: JSON.stringify(stored.standing),
    statuses: JSON.stringify(
      stored.statuses.map(({ check, status, since }) => [check, status, since]),
    ),
  };
}

/** Reads what only this store writes. */
export function toStanding(row: StandingRow): StoredStanding {
  return {
    scorecard: row.scorecard,
    entityRef: row.entity_ref,
    sequence: Number(row.sequence),
    isPresent: Boolean(row.is_present),
    digest: row.digest,
    standing: parseObject<WholeStanding>(row.standing),
    statuses: parseStatuses(row.statuses),
  };
}

export function toChangeRow(
  of: { scorecard: string; entityRef: string; sequence: number },
  change: StandingChange,
): ChangeRow {
  const { at, scorecardVersion, changes, ...standing } = change;
  return {
    scorecard: of.scorecard,
    entity_ref: of.entityRef,
    sequence: of.sequence,
    changed_at: at,
    version: scorecardVersion,
    standing: JSON.stringify({
      level: standing.level,
      possibleLevel: standing.possibleLevel,
      scoreFraction: standing.scoreFraction,
      knownFraction: standing.knownFraction,
    }),
    changes: JSON.stringify(changes),
  };
}

export function toChange(row: ChangeRow): StandingChange {
  return {
    ...parseObject<WholeStanding>(row.standing),
    at: row.changed_at,
    scorecardVersion: row.version,
    changes: parseList(row.changes) as StandingChange['changes'],
  };
}

function parseStatuses(text: string): CheckState[] {
  return parseList(text).map(entry => {
    const [check = '', status = '', since = ''] = entry as string[];
    return { check, status: status as ResultStatus, since };
  });
}

function parseList(text: string): unknown[] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) throw new Error('A stored column is no list');
  return value;
}

function parseObject<T extends object>(text: string): T {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) {
    throw new Error('A stored column is no object');
  }
  return value as T;
}
