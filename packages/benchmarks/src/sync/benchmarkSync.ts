// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Measurement, report } from '../measurement';
import {
  freePort,
  MeasuredBackend,
  startSimulatorProcess,
} from './childProcess';
import { createBenchDatabase } from './createBenchDatabase';
import { BenchDatabase } from './messages';
import { measureRefresh } from './measureRefresh';
import { measureUnchanged } from './measureUnchanged';

export interface SyncBenchmarkOptions {
  products: number;
  /** Left out when absent. */
  largeProducts?: number;
  /** Connection string of a server on which databases may be created. */
  postgres?: string;
}

const REFRESHES = 40;
const MB = 2 ** 20;

const print = (measurement: Omit<Measurement, 'benchmark'>) =>
  report({ benchmark: 'sync', ...measurement }, new Date());
const progress = (line: string) => console.error(`  ${line}`);

interface FirstSync {
  suiteMs: number;
  bareMs: number;
  suitePeakBytes: number;
  barePeakBytes: number;
  unchangedMs: number;
}

/** Fills a catalog by the suite and, with the very same entities, by a bare provider. */
async function measureAt(options: {
  products: number;
  client: BenchDatabase['client'];
  postgres?: string;
  withDetails: boolean;
}): Promise<FirstSync> {
  const { products, client } = options;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'data-mesh-bench-'));
  const entitiesFile = path.join(folder, 'entities.ndjson');
  const token = randomUUID();
  const simulator = await startSimulatorProcess(products);
  const common = { products, entitiesFile, token };
  const at = { products, database: client };
  try {
    progress(`suite, ${products} products, ${client} …`);
    const suiteDatabase = await createBenchDatabase({
      client,
      folder: path.join(folder, 'suite'),
      postgres: options.postgres,
    });
    const suite = await MeasuredBackend.start({
      kind: 'suite',
      database: suiteDatabase,
      port: await freePort(),
      environmentUrl: simulator.url,
      ...common,
    });
    const filled = await suite.ask({ type: 'waitUntilFilled' }, 'visible');
    const suitePeakBytes = (await suite.ask({ type: 'peak' }, 'peak')).rssBytes;
    await suite.ask({ type: 'dumpEntities' }, 'dumped');

    const unchanged = await measureUnchanged(suite, token);
    if (options.withDetails) {
      print({
        measurement: 'unchanged sync: wall time',
        at,
        value: unchanged.wallMs / 1000,
        unit: 's',
        limit: 3,
      });
      print({
        measurement: 'unchanged sync: upstream requests',
        at,
        value: unchanged.upstreamRequests,
        unit: 'requests',
        limit: 25,
      });
      print({
        measurement: 'unchanged sync: tables written but the run’s own record',
        at,
        value: unchanged.changedTables,
        unit: 'tables',
        limit: 0,
      });
      progress(`${REFRESHES} products refreshed one by one …`);
      const refresh = await measureRefresh({
        backend: suite,
        simulatorUrl: simulator.url,
        token,
        times: REFRESHES,
      });
      print({
        measurement:
          'one product refreshed on request, until its entity shows it: median',
        at,
        value: refresh.medianMs / 1000,
        unit: 's',
        limit: 2,
      });
      print({
        measurement:
          'one product refreshed on request, until its entity shows it: p95',
        at,
        value: refresh.p95Ms / 1000,
        unit: 's',
        limit: 3.5,
      });
    }
    await suite.stop();

    progress(`bare provider, ${products} entities, ${client} …`);
    const bareDatabase = await createBenchDatabase({
      client,
      folder: path.join(folder, 'bare'),
      postgres: options.postgres,
    });
    const bare = await MeasuredBackend.start({
      kind: 'bare',
      database: bareDatabase,
      port: await freePort(),
      ...common,
    });
    const bareFilled = await bare.ask({ type: 'fill' }, 'visible');
    const barePeakBytes = (await bare.ask({ type: 'peak' }, 'peak')).rssBytes;
    await bare.stop();

    return {
      suiteMs: filled.visibleAt - filled.startedAt,
      bareMs: bareFilled.visibleAt - bareFilled.startedAt,
      suitePeakBytes,
      barePeakBytes,
      unchangedMs: unchanged.wallMs,
    };
  } finally {
    await simulator.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Measures what issue and README promise of the sync; see `docs/benchmarks.md`. */
export async function benchmarkSync(
  options: SyncBenchmarkOptions,
): Promise<void> {
  const { products, largeProducts, postgres } = options;
  const small = await measureAt({
    products,
    client: 'sqlite',
    withDetails: true,
  });
  print({
    measurement: 'first sync ÷ one full mutation by a bare provider',
    at: { products, database: 'sqlite' },
    value: small.suiteMs / small.bareMs,
    unit: '×',
    limit: 1.1,
    from: {
      suiteSeconds: small.suiteMs / 1000,
      bareSeconds: small.bareMs / 1000,
    },
  });

  if (!largeProducts) return;
  if (!postgres) {
    progress('No PostgreSQL: the large measurements are left out.');
    return;
  }
  const large = await measureAt({
    products: largeProducts,
    client: 'postgres',
    postgres,
    withDetails: false,
  });
  const at = { products: largeProducts, database: 'postgres' };
  print({
    measurement:
      'unchanged sync: growth of wall time from the smaller number of products',
    at,
    value: large.unchangedMs / small.unchangedMs,
    unit: '×',
    limit: 6,
    from: {
      largeSeconds: large.unchangedMs / 1000,
      smallSeconds: small.unchangedMs / 1000,
    },
  });
  print({
    measurement: 'peak memory of a first sync above the bare provider’s',
    at,
    value: (large.suitePeakBytes - large.barePeakBytes) / MB,
    unit: 'MB',
    limit: 150,
    from: {
      suiteMb: large.suitePeakBytes / MB,
      bareMb: large.barePeakBytes / MB,
      suiteSeconds: large.suiteMs / 1000,
      bareSeconds: large.bareMs / 1000,
    },
  });
}
