// SPDX-License-Identifier: Apache-2.0

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import knexFactory, { Knex } from 'knex';

/** A database that outlives the process that uses it. */
export interface DurableDatabase {
  /** `backend.database` of a back end's configuration. */
  config: object;
  /** For a process that uses one without a back end. */
  alone: Knex.Config;
  /** Looks at a plugin's tables from outside. */
  look<T>(pluginId: string, read: (knex: Knex) => Promise<T>): Promise<T>;
  destroy(): Promise<void>;
}

export const POSTGRES_URL =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING;

/** Those there are here: SQLite in files, and PostgreSQL where the environment names a server. */
export const durableDatabases: {
  name: string;
  create: () => Promise<DurableDatabase>;
}[] = [
  { name: 'SQLite', create: createSqlite },
  ...(POSTGRES_URL
    ? [{ name: 'PostgreSQL', create: () => createPostgres(POSTGRES_URL) }]
    : []),
];

async function createSqlite(): Promise<DurableDatabase> {
  const directory = await mkdtemp(path.join(tmpdir(), 'data-mesh-'));
  return {
    config: { client: 'better-sqlite3', connection: { directory } },
    alone: {
      client: 'better-sqlite3',
      connection: { filename: path.join(directory, 'alone.sqlite') },
      useNullAsDefault: true,
    },
    look: (pluginId, read) =>
      using(
        {
          client: 'better-sqlite3',
          connection: { filename: path.join(directory, `${pluginId}.sqlite`) },
          useNullAsDefault: true,
        },
        read,
      ),
    destroy: () => rm(directory, { recursive: true }),
  };
}

/** A database of its own on the server, with a schema for each plugin. */
export async function createPostgres(url: string): Promise<DurableDatabase> {
  const name = `data_mesh_${randomUUID().replaceAll('-', '')}`;
  const onServer = (statement: string) =>
    using({ client: 'pg', connection: url }, knex => knex.raw(statement, name));
  await onServer('CREATE DATABASE ??');
  const own = new URL(url);
  own.pathname = `/${name}`;
  const connection = own.toString();
  return {
    config: { client: 'pg', connection, pluginDivisionMode: 'schema' },
    alone: { client: 'pg', connection },
    look: (pluginId, read) =>
      using({ client: 'pg', connection, searchPath: [pluginId] }, read),
    destroy: async () => {
      await onServer('DROP DATABASE ?? WITH (FORCE)');
    },
  };
}

async function using<T>(
  config: Knex.Config,
  work: (knex: Knex) => Promise<T>,
): Promise<T> {
  const knex = knexFactory(config);
  try {
    return await work(knex);
  } finally {
    await knex.destroy();
  }
}
