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
import { ALL, UPSTREAM, watchPace } from './watchPace';

const SCORECARD = 'governance';
const FACTS_TASK = 'scorecards-facts-data-products';

const READER = {
  userRef: 'user:default/reader',
  groupRef: 'group:default/checkout',
};

const FIRST_SYNC_TIMEOUT_MS = 30 * 60_000;
const RUN_TIMEOUT_MS = 10 * 60_000;
const POLL_MS = 250;
const GOVERNANCE = UPSTREAM['the stream catalog and the Schema Registry'];
/** Longer than the pauses between what is read in the background. */
const LOOK_MS = 40_000;
/** In that time; the background looks for what is new all the time. */
const FEW_CALLS = 40;

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
  const tellPace = (part: string) => {
    for (const [upstream, value] of Object.entries(pace.takeMost())) {
      tell(`requests to ${upstream} in the busiest second of ${part}`, {
        value,
        unit: 'requests',
        // Each of the APIs counts for itself.
        limit: upstream === ALL ? undefined : 50,
      });
    }
  };
  const callsUntilNow = async () =>
    countCalls(await readRequestCounts(simulator.url), GOVERNANCE);

  try {
    const { url } = await nextAnswer<SourcesAnswer, 'listening'>(
      child,
      'listening',
    );
    const token = await signInAs(url, READER);
    await untilCounted(() => countProducts(url, token), products, {
      timeoutMs: FIRST_SYNC_TIMEOUT_MS,
    });
    const run = async () => {
      const { wallMs, errors } = await fullRun({ url, token });
      console.error(`  ${errors} results for want of a fact`);
      return wallMs;
    };

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
    const callsAfter = await whenStill(callsUntilNow);
    tell('requests for schemas and settings', {
      value: callsAfter - callsBefore,
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

/** Waits until hardly anything is asked any more. @returns How much was asked. */
async function whenStill(
  callsUntilNow: () => Promise<number>,
): Promise<number> {
  let calls = await callsUntilNow();
  for (;;) {
    await delay(LOOK_MS);
    const callsNow = await callsUntilNow();
    if (callsNow - calls < FEW_CALLS) return calls;
    calls = callsNow;
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
