// SPDX-License-Identifier: Apache-2.0
import {
  declareSource,
  isReserved,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type { SchemaFormat, TopicFormats } from './topicFormats';

/** Types that keys without a schema can have: those of ksqlDB's format KAFKA. */
export const KEY_TYPES = ['STRING', 'INTEGER', 'BIGINT', 'DOUBLE'] as const;

export type KeyType = (typeof KEY_TYPES)[number];

/** What a person filled in. */
export interface DeclarationDraft {
  kind: 'stream' | 'table';
  name: string;
  /** Where the key comes from. */
  key: 'schema' | 'column' | 'none';
  keyName: string;
  keyType: KeyType;
}

export type DeclarationProblem =
  | 'nameMissing'
  | 'nameInvalid'
  | 'nameReserved'
  | 'nameTaken'
  | 'keyMissing'
  | 'keyInvalid';

/** What a draft comes to. */
export type DeclarationPlan =
  | { status: 'ready'; statement: string }
  | { status: 'incomplete'; problem: DeclarationProblem };

/** A name that needs no quotes. */
const PLAIN_NAME = /^[A-Z_][A-Z0-9_]*$/;

/** What the dialog begins with: a stream whose key is read where it has a schema. */
export function firstDraft(
  formats: TopicFormats,
  name: string,
): DeclarationDraft {
  return {
    kind: 'stream',
    name,
    key: formats.key ? 'schema' : 'none',
    keyName: 'RECORD_KEY',
    keyType: 'STRING',
  };
}

/** Where the key can come from: what has a schema cannot be read without it, and a table cannot do without a key. */
export function keyChoices(
  kind: DeclarationDraft['kind'],
  formats: TopicFormats,
): DeclarationDraft['key'][] {
  const withKey: DeclarationDraft['key'] = formats.key ? 'schema' : 'column';
  return kind === 'table' ? [withKey] : [withKey, 'none'];
}

/** The statement that a draft stands for, or the first thing to put right. */
export function planDeclaration(
  draft: DeclarationDraft,
  topic: {
    name: string;
    key?: SchemaFormat;
    value: SchemaFormat;
    /** Names of streams and tables that there are. */
    takenNames: Iterable<string>;
  },
): DeclarationPlan {
  const problem = problemOf(draft, topic.takenNames);
  if (problem) return { status: 'incomplete', problem };
  const { kind, name, key, keyName, keyType } = draft;
  return {
    status: 'ready',
    statement: declareSource({
      kind,
      name,
      topic: topic.name,
      valueFormat: topic.value.format,
      ...(key === 'schema' && { keyFormat: topic.key?.format }),
      ...(key === 'column' && {
        keyFormat: 'KAFKA',
        keyColumns: [{ name: keyName, type: keyType }],
      }),
    }),
  };
}

function problemOf(
  { kind, name, key, keyName }: DeclarationDraft,
  takenNames: Iterable<string>,
): DeclarationProblem | undefined {
  if (name === '') return 'nameMissing';
  if (!PLAIN_NAME.test(name)) return 'nameInvalid';
  if (isReserved(name)) return 'nameReserved';
  if ([...takenNames].includes(name)) return 'nameTaken';
  if (kind === 'table' && key === 'none') return 'keyMissing';
  if (key === 'column' && (!PLAIN_NAME.test(keyName) || isReserved(keyName))) {
    return 'keyInvalid';
  }
  return undefined;
}

/** A statement to be finished by hand, for a topic whose values have no schema. */
export function draftWithoutSchema(topic: string, name: string): string {
  return declareSource({
    kind: 'stream',
    name,
    topic,
    valueFormat: 'JSON',
    valueColumns: [{ name: 'COLUMN_1', type: 'STRING' }],
  });
}
