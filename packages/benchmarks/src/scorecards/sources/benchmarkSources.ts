// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ScorecardsClient } from '@data-mesh/backstage-plugin-scorecards-common';
import { type Measurement, report } from '../../measurement';
import { countProducts, untilCounted } from '../../operations/shown';
import { countCalls, readRequestCounts } from '../../operations/upstream';
import {
  endProcess,
  freePort,
  nextAnswer,
  startProcess,
  startSimulatorProcess,
} from '../../processes/childProcess';
import { createBenchDatabase } from '../../processes/createBenchDatabase';
import { signInAs } from '../../signIn/signInAs';
import type { SourcesAnswer } from './sourcesProcess';
import { watchPace } from './watchPace';

const SCORECARD = 'governance';
const FACTS_TASK = 'scorecards-facts-data-products';

const READER = {
  userRef: 'user:default/reader',
  groupRef: 'group:default/checkout',
};

const FIRST_SYNC_TIMEOUT_MS = 30 * 60_000;
const RUN_TIMEOUT_MS = 10 * 60_000;
const POLL_MS = 250;
/** While schemas and settings are being read in the background. */
const BETWEEN_RUNS_MS = 10_000;

/** How long full runs take whose facts come from a simulated Confluent, and how much is asked of that. */
export async function benchmarkSources({
  products,
}: {
  products: number;
}): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'data-mesh-bench-'));
  const simulator = await startSimulatorProcess({
    scenario: 'scale',
    products,
  });
  const pace = watchPace(simulator.url);
  const child = startProcess('scorecards/sources/sourcesProcess.ts', {
    database: await createBenchDatabase({ client: 'sqlite', folder }),
    port: await freePort(),
    token: randomUUID(),
    environmentUrl: simulator.url,
  });
  const tell = (
    measurement: string,
    figure: Pick<Measurement, 'value' | 'unit' | 'limit' | 'from'>,
  ) =>
    report(
      {
        benchmark: 'scorecards',
        measurement: `sources: ${measurement}`,
        at: { products, database: 'sqlite' },
        ...figure,
      },
      new Date(),
    );
  const mostMb = async () => {
    const answered = nextAnswer<SourcesAnswer, 'memory'>(child, 'memory');
    child.send({ type: 'memory' });
    return (await answered).mostMb;
  };
  const tellPace = (part: string) =>
    tell(`requests to Confluent in the busiest second of ${part}`, {
      value: pace.most(),
      unit: 'requests',
      limit: 50,
    });
  const callsUntilNow = async () =>
    countCalls(await readRequestCounts(simulator.url));

  try {
    const { url } = await nextAnswer<SourcesAnswer, 'listening'>(
      child,
      'listening',
    );
    const token = await signInAs(url, READER);
    await untilCounted(() => countProducts(url, token), products, {
      timeoutMs: FIRST_SYNC_TIMEOUT_MS,
    });
    const run = async () => (await fullRun({ url, token })).wallMs;

    await mostMb();
    await delay(POLL_MS);
    const idleMb = await mostMb();
    tellPace('the first sync');
    const callsBefore = await callsUntilNow();
    tell('full run just after the first sync, caches cold', {
      value: await run(),
      unit: 'ms',
      limit: 300_000,
    });
    while ((await fullRun({ url, token })).errors > 0) {
      await delay(BETWEEN_RUNS_MS);
    }
    tell('requests for schemas and settings', {
      value: (await callsUntilNow()) - callsBefore,
      unit: 'requests',
    });
    tell('full run after schemas and settings were read', {
      value: await run(),
      unit: 'ms',
      limit: 300_000,
    });
    tell('full run, caches warm', {
      value: await run(),
      unit: 'ms',
      limit: 60_000,
    });
    const most = await mostMb();
    tell('memory above idle', {
      value: most - idleMb,
      unit: 'MB',
      limit: 300,
      from: { idleMb, mostMb: most },
    });
    tellPace('reading schemas and settings, and runs');
  } finally {
    await pace.stop();
    await endProcess(child);
    await simulator.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns How long it took until everything was evaluated by what it read, and how many checks lacked a fact. */
async function fullRun({
  url,
  token,
}: {
  url: string;
  token: string;
}): Promise<{ wallMs: number; errors: number }> {
  const scorecards = new ScorecardsClient({
    discoveryApi: { getBaseUrl: async id => `${url}/api/${id}` },
    fetchApi: { fetch },
  });
  const from = new Date().toISOString();
  const start = performance.now();
  await trigger(url, token);
  while (performance.now() - start < RUN_TIMEOUT_MS) {
    const { now, evaluatedAt = '' } = await scorecards.overview(
      { scorecard: SCORECARD },
      { token },
    );
    // How many there are depends on the lifecycles that the scenario makes up.
    if (evaluatedAt > from && now.entities > 0) {
      const failed = now.byStatus.find(({ status }) => status === 'error');
      return {
        wallMs: performance.now() - start,
        errors: failed?.results ?? 0,
      };
    }
    await delay(POLL_MS);
  }
  throw new Error(`No full run ended within ${RUN_TIMEOUT_MS} ms`);
}

/** Waits while the task runs by its own schedule. */
async function trigger(url: string, token: string): Promise<void> {
  for (;;) {
    const { status } = await fetch(
      `${url}/api/scorecards/.backstage/scheduler/v1/tasks/${FACTS_TASK}/trigger`,
      { method: 'POST', headers: { authorization: `Bearer ${token}` } },
    );
    if (status < 300) return;
    if (status !== 409) throw new Error(`${FACTS_TASK} answered ${status}`);
    await delay(POLL_MS);
  }
}
