// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Measurement, report } from '../measurement';
import { freePort, startSimulatorProcess } from '../processes/childProcess';
import {
  BenchDatabase,
  createBenchDatabase,
} from '../processes/createBenchDatabase';
import { MeasuredBackend } from './MeasuredBackend';
import { BackendCommand, BackendSetup } from './messages';
import { measureRefresh } from './measureRefresh';
import { measureUnchanged, UnchangedSync } from './measureUnchanged';

export interface SyncBenchmarkOptions {
  products: number;
  /** Left out when absent. */
  largeProducts?: number;
  /** Connection string of a server on which databases may be created. */
  postgres?: string;
  /** Measures this part alone. */
  only?: string;
}

const REFRESHES = 40;
const MB = 2 ** 20;

const print = (measurement: Omit<Measurement, 'benchmark'>) =>
  report({ benchmark: 'sync', ...measurement }, new Date());
const progress = (line: string) => console.error(`  ${line}`);

interface Scene {
  products: number;
  client: BenchDatabase['client'];
  postgres?: string;
  folder: string;
  entitiesFile: string;
  token: string;
}

interface Filled {
  durationMs: number;
  peakRssBytes: number;
}

async function startBackend(
  scene: Scene,
  kind: BackendSetup['kind'],
  environmentUrl?: string,
): Promise<MeasuredBackend> {
  progress(`${kind}, ${scene.products} products, ${scene.client} …`);
  const { client, postgres, products, entitiesFile, token } = scene;
  const folder = path.join(scene.folder, kind);
  const database = await createBenchDatabase({ client, folder, postgres });
  const port = await freePort();
  return MeasuredBackend.start({
    ...{ kind, database, port, products, environmentUrl, entitiesFile, token },
  });
}

async function fill(
  backend: MeasuredBackend,
  command: BackendCommand,
): Promise<Filled> {
  const { startedAt, visibleAt } = await backend.ask(command, 'visible');
  const { rssBytes } = await backend.ask({ type: 'peak' }, 'peak');
  return { durationMs: visibleAt - startedAt, peakRssBytes: rssBytes };
}

interface MeasuredSuite {
  suite: Filled;
  unchanged: UnchangedSync;
}

/** Fills a catalog by the suite, then syncs what did not change. */
async function measureSuite(
  options: Pick<Scene, 'products' | 'client' | 'postgres'>,
  measureMore?: (
    suite: MeasuredBackend,
    simulatorUrl: string,
    token: string,
  ) => Promise<void>,
  measureNext?: (scene: Scene) => Promise<void>,
): Promise<MeasuredSuite> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'data-mesh-bench-'));
  const entitiesFile = path.join(folder, 'entities.ndjson');
  const scene: Scene = {
    ...options,
    folder,
    entitiesFile,
    token: randomUUID(),
  };
  const simulator = await startSimulatorProcess({
    scenario: 'scale',
    products: options.products,
  });
  try {
    const backend = await startBackend(scene, 'suite', simulator.url);
    const suite = await fill(backend, { type: 'waitUntilFilled' });
    await backend.ask({ type: 'dumpEntities' }, 'dumped');
    const unchanged = await measureUnchanged(backend, scene.token);
    await measureMore?.(backend, simulator.url, scene.token);
    await backend.stop();
    await measureNext?.(scene);
    return { suite, unchanged };
  } finally {
    await simulator.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Fills a catalog by the suite and, with the very same entities, by a bare provider. */
async function measureBoth(
  options: Pick<Scene, 'products' | 'client' | 'postgres'>,
  measureMore?: Parameters<typeof measureSuite>[1],
): Promise<MeasuredSuite & { bare: Filled }> {
  let bare: Filled = { durationMs: 0, peakRssBytes: 0 };
  const measured = await measureSuite(options, measureMore, async scene => {
    const backend = await startBackend(scene, 'bare');
    bare = await fill(backend, { type: 'fill' });
    await backend.stop();
  });
  return { ...measured, bare };
}

function printUnchanged(
  unchanged: UnchangedSync,
  at: Measurement['at'],
  limits: { seconds?: number; requests?: number },
): void {
  print({
    measurement: 'unchanged sync: wall time',
    at,
    value: unchanged.wallMs / 1000,
    unit: 's',
    limit: limits.seconds,
  });
  print({
    measurement: 'unchanged sync: upstream requests',
    at,
    value: unchanged.upstreamRequests,
    unit: 'requests',
    limit: limits.requests,
  });
  print({
    measurement: 'unchanged sync: databases written to, but the run’s record',
    at,
    value: unchanged.changedDatabases,
    unit: 'databases',
    limit: 0,
  });
}

function printRefresh(
  refresh: { medianMs: number; p95Ms: number },
  at: Measurement['at'],
): void {
  const measurement =
    'one product refreshed on request, until its entity shows it';
  const unit = 's';
  print({
    ...{ measurement: `${measurement}: median`, at, unit, limit: 2 },
    value: refresh.medianMs / 1000,
  });
  print({
    ...{ measurement: `${measurement}: p95`, at, unit, limit: 3.5 },
    value: refresh.p95Ms / 1000,
  });
}

/** What can be measured alone. */
export const SYNC_PARTS = ['small', 'growth', 'memory'] as const;

type SyncPart = (typeof SYNC_PARTS)[number];

/** Measures what the README of this package lists. */
export async function benchmarkSync(
  options: SyncBenchmarkOptions,
): Promise<void> {
  const { products, largeProducts, postgres, only } = options;
  const isWanted = (part: SyncPart) => !only || only === part;

  if (isWanted('small')) await benchmarkSmall(products);
  if (!largeProducts || only === 'small') return;
  if (!postgres) {
    progress('No PostgreSQL: the large measurements are left out.');
    return;
  }
  const largeAt = { products: largeProducts, database: 'postgres' };
  const scene = {
    products: largeProducts,
    client: 'postgres',
    postgres,
  } as const;
  const small = isWanted('growth')
    ? await measureSuite({ ...scene, products })
    : undefined;
  const both = isWanted('memory') ? await measureBoth(scene) : undefined;
  const { unchanged } = both ?? (await measureSuite(scene));

  printUnchanged(unchanged, largeAt, {});
  if (small) printGrowth(small.unchanged, unchanged, { products, largeAt });
  if (both) printMemory(both, largeAt);
}

async function benchmarkSmall(products: number): Promise<void> {
  const at = { products, database: 'sqlite' };
  const small = await measureBoth(
    { products, client: 'sqlite' },
    async (backend, simulatorUrl, token) => {
      progress(`${REFRESHES} products refreshed one by one …`);
      const times = REFRESHES;
      printRefresh(
        await measureRefresh({ backend, simulatorUrl, token, times }),
        at,
      );
    },
  );
  printUnchanged(small.unchanged, at, { seconds: 3, requests: 25 });
  print({
    measurement: 'first sync ÷ one full mutation by a bare provider',
    at,
    value: small.suite.durationMs / small.bare.durationMs,
    unit: '×',
    limit: 1.1,
    from: {
      suiteSeconds: small.suite.durationMs / 1000,
      bareSeconds: small.bare.durationMs / 1000,
    },
  });
}

function printGrowth(
  small: UnchangedSync,
  large: UnchangedSync,
  at: { products: number; largeAt: Measurement['at'] },
): void {
  printUnchanged(small, { products: at.products, database: 'postgres' }, {});
  print({
    measurement:
      'unchanged sync: growth of wall time from the smaller number of products',
    at: at.largeAt,
    value: large.wallMs / small.wallMs,
    unit: '×',
    limit: 6,
    from: {
      largeSeconds: large.wallMs / 1000,
      smallSeconds: small.wallMs / 1000,
    },
  });
}

function printMemory(
  { suite, bare }: { suite: Filled; bare: Filled },
  at: Measurement['at'],
): void {
  print({
    measurement: 'peak memory of a first sync above the bare provider’s',
    at,
    value: (suite.peakRssBytes - bare.peakRssBytes) / MB,
    unit: 'MB',
    limit: 150,
    from: {
      suiteMb: suite.peakRssBytes / MB,
      bareMb: bare.peakRssBytes / MB,
      suiteSeconds: suite.durationMs / 1000,
      bareSeconds: bare.durationMs / 1000,
    },
  });
}
