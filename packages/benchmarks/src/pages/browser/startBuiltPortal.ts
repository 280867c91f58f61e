// SPDX-License-Identifier: Apache-2.0
import { ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DataProductsClient } from '@data-mesh/backstage-plugin-data-products-common';
import { z } from 'zod';
import { builtPortalConfig } from './builtPortalConfig';
import {
  endProcess,
  freePort,
  NODE_FLAGS,
  startSimulatorProcess,
} from '../../processes/childProcess';

const POLL_MS = 1_000;
const START_TIMEOUT_MS = 15 * 60_000;

const requestLog = z.object({ total: z.number() });
const counted = z.object({ totalItems: z.number() });

/** The demo portal as it is built for production, over the simulator's scenario `scale`. */
export interface BuiltPortal {
  url: string;
  /** How many requests Confluent has got since the last call. */
  requestsToConfluent(): Promise<number>;
  stop(): Promise<void>;
}

/** Whether the front end was built; nothing else can be served. */
export function isFrontEndBuilt(): boolean {
  return existsSync(path.join('packages', 'app', 'dist', 'index.html'));
}

/** Starts simulator and portal, each a process of its own, and waits until the catalog has every product. */
export async function startBuiltPortal(scene: {
  products: number;
  /** Topics that could be products; with any, people may publish. */
  candidates?: number;
}): Promise<BuiltPortal> {
  const { products, candidates = 0 } = scene;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'data-mesh-bench-'));
  const simulator = await startSimulatorProcess({
    scenario: 'scale',
    products,
    candidates,
  });
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const token = randomUUID();
  const configFile = path.join(folder, 'app-config.json');
  await writeFile(
    configFile,
    JSON.stringify(
      builtPortalConfig({
        port,
        url,
        token,
        environmentUrl: simulator.url,
        isWritable: candidates > 0,
      }),
    ),
  );
  const backend = spawn(
    process.execPath,
    [
      ...NODE_FLAGS,
      path.join('src', 'index.ts'),
      ...['../../app-config.yaml', configFile].flatMap(file => [
        '--config',
        file,
      ]),
    ],
    {
      cwd: path.join('packages', 'backend'),
      env: {
        ...process.env,
        LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
        // The demo's sign-in is refused in production.
        NODE_ENV: 'development',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  // Nothing measured outlives the benchmark, also when that fails.
  process.once('exit', () => backend.kill('SIGKILL'));

  const stop = async () => {
    await endProcess(backend);
    await simulator.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const requestsUrl = new URL('/admin/requests', simulator.url);
  try {
    await until(backend, () => areInCatalog(url, token, products));
    await until(backend, () => areSchemasRead(url, token));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    stop,
    async requestsToConfluent() {
      const response = await fetch(requestsUrl);
      const { total } = requestLog.parse(await response.json());
      await fetch(requestsUrl, { method: 'DELETE' });
      return total;
    },
  };
}

async function areInCatalog(
  url: string,
  token: string,
  products: number,
): Promise<boolean> {
  const response = await fetch(
    `${url}/api/catalog/entities/by-query?filter=kind=dataproduct&limit=0`,
    { headers: { authorization: `Bearer ${token}` } },
  );
  if (!response.ok) return false;
  return counted.parse(await response.json()).totalItems === products;
}

/** Whether the schedule that reads schemas is through, which would send requests while pages are measured. */
async function areSchemasRead(url: string, token: string): Promise<boolean> {
  const api = new DataProductsClient({
    discoveryApi: { getBaseUrl: async id => `${url}/api/${id}` },
    fetchApi: { fetch },
  });
  const { facets } = await api.products(
    { limit: 0, facets: ['format'] },
    { token },
  );
  return facets.format?.every(({ kind }) => kind !== 'unknown') ?? false;
}

/** @throws Error when the portal ends, or takes longer than any should. */
async function until(
  backend: ChildProcess,
  isDone: () => Promise<boolean>,
): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  // A portal that does not listen yet refuses the connection.
  while (!(await isDone().catch(() => false))) {
    if (backend.exitCode !== null)
      throw new Error(`The built portal ended with ${backend.exitCode}`);
    if (performance.now() > deadline)
      throw new Error('The built portal did not get ready to be measured');
    await delay(POLL_MS);
  }
}
