// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import knexFactory from 'knex';

/** Where a measured back end keeps its data. */
export type BenchDatabase =
  | { client: 'sqlite'; folder: string }
  | { client: 'postgres'; connection: string };

/** Makes an empty database; on PostgreSQL one of its own on the given server. */
export async function createBenchDatabase(options: {
  client: BenchDatabase['client'];
  folder: string;
  postgres?: string;
}): Promise<BenchDatabase> {
  if (options.client === 'sqlite') {
    await mkdir(options.folder, { recursive: true });
    return { client: 'sqlite', folder: options.folder };
  }
  if (!options.postgres)
    throw new Error('A PostgreSQL server is needed for this measurement');
  const name = `bench_${randomBytes(6).toString('hex')}`;
  const server = knexFactory({ client: 'pg', connection: options.postgres });
  await server.raw('CREATE DATABASE ??', [name]);
  await server.destroy();
  const url = new URL(options.postgres);
  url.pathname = `/${name}`;
  return { client: 'postgres', connection: url.toString() };
}
