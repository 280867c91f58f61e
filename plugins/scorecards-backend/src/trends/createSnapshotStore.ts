// SPDX-License-Identifier: Apache-2.0
import type { Knex } from 'knex';
import { inChunks } from '../store/chunks';
import { inTransaction } from '../store/inTransaction';
import { takeSequence } from '../store/sequence';
import {
  decodeStandings,
  decodeStatuses,
  encodeStandings,
  encodeStatuses,
} from './snapshotBytes';
import type { DayColumns, DayStatuses, Snapshot } from './types';

/** Of 10,000 entities and 28 checks these are 3 MB. */
const DAYS_AT_A_TIME = 20;

interface SnapshotRow {
  scorecard: string;
  day: string;
  sequence: number | string;
  taken_at: string;
  version: number;
  levels: string;
  checks: string;
  standings: Buffer;
  statuses: Buffer;
}

interface NumberRow {
  number: number;
  entity_ref: string;
}

/** How everything stood on each day. */
export interface SnapshotStore {
  /** Takes the place of an earlier snapshot of the same day. @returns Whether anything was different from that. */
  write(snapshot: Snapshot): Promise<boolean>;
  /** Standings of days written since a sequence number, in the order they were written. */
  changedSince(
    sequence: number,
    limit: number,
  ): Promise<{ scorecard: string; sequence: number; columns: DayColumns }[]>;
  /**
   * How checks came out on days. Of those that were written anew, or forgotten, since their columns were read nothing is
   * told: whoever counts would count by the wrong entities.
   */
  statuses(
    scorecard: string,
    days: readonly DayColumns[],
  ): AsyncIterable<{ day: DayColumns; statuses: DayStatuses }>;
  /** Numbers of entities, of those above one. */
  numbersAfter(number: number): Promise<Map<string, number>>;
  /** Forgets the days before one. */
  forgetBefore(day: string): Promise<void>;
}

export function createSnapshotStore(knex: Knex): SnapshotStore {
  return {
    async write(snapshot) {
      const { scorecard, day, levels, checks } = snapshot;
      const numbers = await numberAll(
        knex,
        snapshot.entries.map(({ entityRef }) => entityRef),
      );
      const entries = snapshot.entries
        .map(entry => ({ ...entry, number: numbers.get(entry.entityRef) ?? 0 }))
        .sort((a, b) => a.number - b.number);
      const content = {
        version: snapshot.version,
        levels: JSON.stringify(levels),
        checks: JSON.stringify(checks),
        standings: encodeStandings(entries, levels),
        statuses: encodeStatuses(entries, checks),
      };
      const stored = await knex<SnapshotRow>('snapshots')
        .where({ scorecard, day })
        .first();
      if (stored && isSame(stored, content)) return false;
      await inTransaction(knex, async transaction => {
        const sequence = await takeSequence(transaction, 1);
        await transaction<SnapshotRow>('snapshots')
          .insert({
            ...content,
            scorecard,
            day,
            sequence,
            taken_at: snapshot.takenAt,
          })
          .onConflict(['scorecard', 'day'])
          .merge();
      });
      return true;
    },

    async changedSince(sequence, limit) {
      const rows = await knex<SnapshotRow>('snapshots')
        .where('sequence', '>', sequence)
        .orderBy('sequence')
        .limit(limit)
        .select(
          'scorecard',
          'day',
          'sequence',
          'taken_at',
          'version',
          'levels',
          'standings',
        );
      return rows.map(row => ({
        scorecard: row.scorecard,
        sequence: Number(row.sequence),
        columns: toColumns(row),
      }));
    },

    async *statuses(scorecard, days) {
      for (let at = 0; at < days.length; at += DAYS_AT_A_TIME) {
        const some = days.slice(at, at + DAYS_AT_A_TIME);
        const rows = await knex<SnapshotRow>('snapshots')
          .where({ scorecard })
          .whereIn(
            'day',
            some.map(({ day }) => day),
          )
          .orderBy('day')
          .select('day', 'sequence', 'checks', 'statuses');
        for (const row of rows) {
          const day = some.find(each => each.day === row.day);
          if (!day || Number(row.sequence) !== day.sequence) continue;
          const statuses = decodeStatuses(row.statuses, {
            checks: parseTexts(row.checks),
            entities: day.entities,
          });
          yield { day, statuses };
        }
      }
    },

    async numbersAfter(number) {
      const rows = await knex<NumberRow>('entity_numbers')
        .where('number', '>', number)
        .orderBy('number');
      return new Map(rows.map(row => [row.entity_ref, row.number]));
    },

    async forgetBefore(day) {
      await knex('snapshots').where('day', '<', day).delete();
    },
  };
}

/** The number of each entity; those that have none get one, which they keep. */
async function numberAll(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  for (const refs of inChunks(entityRefs)) {
    const read = async () => {
      const rows = await knex<NumberRow>('entity_numbers').whereIn(
        'entity_ref',
        refs,
      );
      for (const row of rows) numbers.set(row.entity_ref, row.number);
    };
    await read();
    const missing = refs.filter(ref => !numbers.has(ref));
    if (missing.length === 0) continue;
    await knex('entity_numbers')
      .insert(missing.map(ref => ({ entity_ref: ref })))
      .onConflict('entity_ref')
      .ignore();
    await read();
  }
  return numbers;
}

function isSame(
  stored: SnapshotRow,
  content: Pick<
    SnapshotRow,
    'version' | 'levels' | 'checks' | 'standings' | 'statuses'
  >,
): boolean {
  return (
    stored.version === content.version &&
    stored.levels === content.levels &&
    stored.checks === content.checks &&
    content.standings.equals(stored.standings) &&
    content.statuses.equals(stored.statuses)
  );
}

function toColumns(
  row: Pick<
    SnapshotRow,
    'day' | 'sequence' | 'taken_at' | 'version' | 'levels' | 'standings'
  >,
): DayColumns {
  return decodeStandings(row.standings, {
    day: row.day,
    sequence: Number(row.sequence),
    takenAt: row.taken_at,
    version: row.version,
    levels: parseTexts(row.levels),
  });
}

function parseTexts(text: string): string[] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) throw new Error('A stored column is no list');
  return value.map(String);
}
