// SPDX-License-Identifier: Apache-2.0
import {
  DataProductsApi,
  DataProductsClient,
} from '@data-mesh/backstage-plugin-data-products-common';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { BackendSettings } from '../../processes/backendConfig';
import {
  endProcess,
  freePort,
  nextAnswer,
  startProcess,
  startSimulatorProcess,
} from '../../processes/childProcess';
import { createBenchDatabase } from '../../processes/createBenchDatabase';
import { getJson } from '../../http/getJson';
import { SignIn } from '../../signIn/signIn';
import { signInAs } from '../../signIn/signInAs';

const POLL_MS = 1_000;

/** A portal on SQLite that shows all products of the simulator's scenario `scale`. */
export interface Portal {
  url: string;
  api: DataProductsApi;
  /** The token of a user. */
  signIn(as: SignIn): Promise<string>;
  stop(): Promise<void>;
}

/** Starts simulator and portal, each a process of its own, and waits until the portal knows every product and schema. */
export async function startPortal(products: number): Promise<Portal> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'data-mesh-bench-'));
  const simulator = await startSimulatorProcess({
    scenario: 'scale',
    products,
  });
  const settings: BackendSettings = {
    database: await createBenchDatabase({ client: 'sqlite', folder }),
    port: await freePort(),
    token: randomUUID(),
    environmentUrl: simulator.url,
  };
  const child = startProcess('pages/portal/portalProcess.ts', settings);
  const { url } = await nextAnswer<
    { type: 'listening'; url: string },
    'listening'
  >(child, 'listening');
  const api = new DataProductsClient({
    discoveryApi: { getBaseUrl: async id => `${url}/api/${id}` },
    fetchApi: { fetch },
  });
  const { token } = settings;
  await until(async () => (await countEntities(url, token)) === products);
  await until(() => areSchemasKnown(api, token));
  return {
    url,
    api,
    signIn: as => signInAs(url, as),
    async stop() {
      await endProcess(child);
      await simulator.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  while (!(await isDone())) await delay(POLL_MS);
}

async function countEntities(url: string, token: string): Promise<number> {
  const { totalItems } = await getJson(
    `${url}/api/catalog/entities/by-query?filter=kind=dataproduct&limit=0`,
    { authorization: `Bearer ${token}` },
    z.object({ totalItems: z.number() }),
  );
  return totalItems;
}

async function areSchemasKnown(
  api: DataProductsApi,
  token: string,
): Promise<boolean> {
  const { facets } = await api.products(
    { limit: 0, facets: ['format'] },
    { token },
  );
  return facets.format?.every(({ kind }) => kind !== 'unknown') ?? false;
}
