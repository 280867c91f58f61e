// SPDX-License-Identifier: Apache-2.0

import {
  GovernedRule,
  SubjectChange,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { inChunks } from '../../store/chunks';
import { inTransaction } from '../../store/inTransaction';
import { storableText } from '../../store/rows';
import { KnownSubject, SubjectReading, SubjectStore } from './types';

/** Of one subject, told to whoever asks. */
const MOST_CHANGES = 50;

interface SettingsRow {
  environment_id: string;
  subject: string;
  version: number;
  level: string;
  /** SQLite has numbers for booleans. */
  is_own_level: boolean | 0 | 1;
  rules: string;
  read_at: string;
}

/** What every reading tells of a subject. */
const COLUMNS: (keyof SettingsRow)[] = [
  'version',
  'level',
  'is_own_level',
  'read_at',
];

interface ChangeRow {
  environment_id: string;
  subject: string;
  version: number;
  changed_at: string;
  verdict: SubjectChange['verdict'];
  level: string;
  message: string | null;
}

const storedRules = z.array(
  z.object({
    name: z.string(),
    phase: z.enum(['domain', 'migration', 'encoding']),
    kind: z.string().optional(),
    type: z.string().optional(),
    tags: z.array(z.string()),
    isDisabled: z.boolean(),
    deadLetterTopic: z.string().optional(),
  }),
) satisfies z.ZodType<GovernedRule[]>;

/** Over the migrated database of the plugin, SQLite or PostgreSQL. */
export function createSubjectStore(knex: Knex): SubjectStore {
  return {
    async known(environmentId) {
      const rows = await knex<SettingsRow>('subject_settings')
        .where({ environment_id: environmentId })
        .select('subject', 'version', 'level', 'is_own_level', 'read_at');
      const undecided = await knex<ChangeRow>('subject_changes')
        .where({ environment_id: environmentId })
        .whereIn('verdict', ['unchecked', 'unknown'])
        .orderBy('version', 'desc')
        .select('subject', 'version', 'changed_at');
      const known = new Map<string, KnownSubject>(
        rows.map(row => [
          row.subject,
          {
            version: row.version,
            compatibility: compatibilityOf(row),
            readAt: row.read_at,
            undecided: [],
          },
        ]),
      );
      for (const { subject, version, changed_at: at } of undecided) {
        known.get(subject)?.undecided.push({ version, at });
      }
      return known;
    },

    save: (environmentId, readings) =>
      inTransaction(knex, async transaction => {
        // In a stable order, so that two processes that save the same do not wait for each other in a circle.
        const inOrder = [...readings].sort((a, b) =>
          a.subject < b.subject ? -1 : 1,
        );
        for (const reading of inOrder) {
          await saveSettings(transaction, environmentId, reading);
        }
        const changes = inOrder.flatMap(({ subject, changes: ofSubject }) =>
          ofSubject.map(change => changeRow(environmentId, subject, change)),
        );
        for (const rows of inChunks(changes)) {
          await transaction<ChangeRow>('subject_changes')
            .insert(rows)
            .onConflict(['environment_id', 'subject', 'version'])
            .merge();
        }
      }),

    keepOnly: (environmentId, subjects) =>
      inTransaction(knex, async transaction => {
        const ofEnvironment = { environment_id: environmentId };
        const kept = await transaction<SettingsRow>('subject_settings')
          .where(ofEnvironment)
          .pluck('subject');
        const unused = kept.filter(subject => !subjects.has(subject));
        for (const chunk of inChunks(unused)) {
          for (const table of ['subject_changes', 'subject_settings']) {
            await transaction(table)
              .where(ofEnvironment)
              .whereIn('subject', chunk)
              .delete();
          }
        }
      }),

    async changes(environmentId, subjects, { limit, offset }) {
      const found = () =>
        knex<ChangeRow>('subject_changes')
          .where({ environment_id: environmentId })
          .whereIn('subject', subjects);
      const [rows, [counted]] = await Promise.all([
        found()
          .orderBy([
            { column: 'changed_at', order: 'desc' },
            { column: 'subject' },
            { column: 'version', order: 'desc' },
          ])
          .limit(limit)
          .offset(offset),
        found().count({ count: '*' }),
      ]);
      return {
        items: rows.map(row => ({ ...toChange(row), subject: row.subject })),
        totalItems: Number(counted?.count ?? 0),
      };
    },

    async settings(environmentId, subjects) {
      const found = new Map<string, SettingsRow>();
      const changes = new Map<string, SubjectChange[]>();
      for (const chunk of inChunks(subjects)) {
        const [settingsRows, changeRows] = await Promise.all([
          knex<SettingsRow>('subject_settings')
            .where({ environment_id: environmentId })
            .whereIn('subject', chunk),
          knex<ChangeRow>('subject_changes')
            .where({ environment_id: environmentId })
            .whereIn('subject', chunk)
            .orderBy('version', 'desc'),
        ]);
        for (const row of settingsRows) found.set(row.subject, row);
        for (const row of changeRows) {
          const ofSubject = changes.get(row.subject);
          if (ofSubject) ofSubject.push(toChange(row));
          else changes.set(row.subject, [toChange(row)]);
        }
      }
      return new Map(
        [...found].map(([subject, row]) => [
          subject,
          {
            compatibility: compatibilityOf(row),
            readAt: row.read_at,
            rules: storedRules.parse(JSON.parse(row.rules)),
            changes: (changes.get(subject) ?? []).slice(0, MOST_CHANGES),
          },
        ]),
      );
    },
  };
}

async function saveSettings(
  transaction: Knex.Transaction,
  environmentId: string,
  { subject, version, compatibility, readAt, rules }: SubjectReading,
): Promise<void> {
  const row = {
    environment_id: environmentId,
    subject,
    version,
    level: compatibility.level,
    is_own_level: compatibility.isOwn,
    read_at: readAt,
  };
  await transaction<SettingsRow>('subject_settings')
    .insert({ ...row, rules: storableText(JSON.stringify(rules ?? [])) })
    .onConflict(['environment_id', 'subject'])
    .merge(rules ? [...COLUMNS, 'rules'] : COLUMNS);
}

function compatibilityOf({
  level,
  is_own_level: isOwn,
}: Pick<SettingsRow, 'level' | 'is_own_level'>) {
  return { level, isOwn: Boolean(isOwn) };
}

function toChange(row: ChangeRow): SubjectChange {
  const { version, changed_at: at, verdict, level, message } = row;
  return { version, at, verdict, level, message: message ?? undefined };
}

function changeRow(
  environmentId: string,
  subject: string,
  { version, at, verdict, level, message }: SubjectChange,
): ChangeRow {
  return {
    environment_id: environmentId,
    subject,
    version,
    changed_at: at,
    verdict,
    level,
    message: message === undefined ? null : storableText(message),
  };
}
