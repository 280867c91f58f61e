// SPDX-License-Identifier: Apache-2.0

import { NamedValue } from '@data-mesh/backstage-plugin-data-products-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { identityOf } from '../sync/assembly/topicIdentity';
import { storableText } from '../store/rows';

/** What is kept of the topics of an environment, by `topicIdentity`. */
export type KeptByTopic = ReadonlyMap<string, NamedValue[]>;

/**
 * What people say about products and the environment's package cannot hold: attributes that would be business metadata.
 * Topics are named by their qualified names, in any spelling.
 */
export interface KeptMetadata {
  /** Empty when nothing is kept. */
  read(environmentId: string, qualifiedName: string): Promise<NamedValue[]>;
  /** Keeps exactly these; with none, nothing is kept any more. */
  write(
    environmentId: string,
    qualifiedName: string,
    values: readonly NamedValue[],
  ): Promise<void>;
  all(environmentId: string): Promise<KeptByTopic>;
}

interface KeptRow {
  environment_id: string;
  topic_identity: string;
  content: string;
}

const content = z.array(z.object({ name: z.string(), value: z.string() }));

/** Keeps them in the database of the product store. */
export function createKeptMetadata(knex: Knex): KeptMetadata {
  const rowOf = (environmentId: string, qualifiedName: string) => ({
    environment_id: environmentId,
    topic_identity: identityOf(qualifiedName),
  });
  return {
    async read(environmentId, qualifiedName) {
      const row = await knex<KeptRow>('kept_metadata')
        .where(rowOf(environmentId, qualifiedName))
        .first();
      return row ? parseContent(row) : [];
    },
    async write(environmentId, qualifiedName, values) {
      const row = rowOf(environmentId, qualifiedName);
      if (values.length === 0) {
        await knex<KeptRow>('kept_metadata').where(row).delete();
        return;
      }
      await knex<KeptRow>('kept_metadata')
        .insert({ ...row, content: toContent(values) })
        .onConflict(['environment_id', 'topic_identity'])
        .merge();
    },
    async all(environmentId) {
      const rows = await knex<KeptRow>('kept_metadata').where({
        environment_id: environmentId,
      });
      return new Map(rows.map(row => [row.topic_identity, parseContent(row)]));
    },
  };
}

function toContent(values: readonly NamedValue[]): string {
  return JSON.stringify(
    values.map(({ name, value }) => ({
      name: storableText(name),
      value: storableText(value),
    })),
  );
}

function parseContent(row: KeptRow): NamedValue[] {
  return content.parse(JSON.parse(row.content));
}
