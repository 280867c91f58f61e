// SPDX-License-Identifier: Apache-2.0

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Clock } from '@data-mesh/confluent-client';
import { ProductStore } from '../../store/types';
import { pause } from '../../sync/pause';
import { SchemaFacts } from './createSchemaFacts';
import { IndexCounts } from './indexSchemas';
import { SchemaIndexStore } from './types';

const FACTS_SECONDS = 60;

/** After so long a reading is given up. */
const TIMEOUT_MS = 30 * 60 * 1000;

/** Between the looks whether the first sync is over; doubled after each. */
const SHORTEST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** Reads every schema of an environment. */
export type Reading = (signal: AbortSignal) => Promise<IndexCounts>;

export interface SchemaIndexSchedule {
  scheduler: SchedulerService;
  /** Reads the schemas of an environment, by its id. */
  readings: ReadonlyMap<string, Reading>;
  /** Follows each complete reading, once lists and search know of it, within the same time limit. */
  afterReading: (environmentId: string, signal: AbortSignal) => Promise<void>;
  products: Pick<ProductStore, 'isComplete'>;
  index: Pick<SchemaIndexStore, 'state'>;
  facts: Pick<SchemaFacts, 'refresh'>;
  /** From one reading to the next. */
  intervalMs: number;
  clock: Clock;
  logger: LoggerService;
  /** Aborted when the back end stops. */
  signal: AbortSignal;
}

/**
 * Reads the schemas of every environment as soon as its products were read, unless another process did so within the
 * interval, and then at every interval.
 *
 * @returns When the tasks are registered; does not wait for a reading.
 */
export async function startSchemaIndex(
  options: SchemaIndexSchedule,
): Promise<void> {
  const { scheduler, readings, facts, intervalMs, signal } = options;
  for (const [environmentId, read] of readings) {
    const readOnce = oneAtATime(until =>
      attempt(environmentId, { read, signal: until }, options),
    );
    await scheduler.scheduleTask({
      id: schemaTaskId(environmentId),
      scope: 'global',
      frequency: { milliseconds: intervalMs },
      initialDelay: { milliseconds: intervalMs },
      timeout: { milliseconds: TIMEOUT_MS },
      signal,
      fn: async taskSignal => void (await readOnce(taskSignal)),
    });
    void readFirst(environmentId, readOnce, options);
  }
  await scheduler.scheduleTask({
    id: 'data-mesh-schema-facts',
    scope: 'local',
    frequency: { seconds: FACTS_SECONDS },
    timeout: { seconds: FACTS_SECONDS },
    signal,
    fn: () => facts.refresh(),
  });
}

/** The scheduler's id of the task that reads the schemas of an environment. */
export function schemaTaskId(environmentId: string): string {
  return `data-mesh-schemas:${environmentId}`;
}

/** True when the schemas were read to the end; never rejects. */
type Attempt = (signal: AbortSignal) => Promise<boolean>;

async function attempt(
  environmentId: string,
  { read, signal }: { read: Reading; signal: AbortSignal },
  options: SchemaIndexSchedule,
): Promise<boolean> {
  const { products, facts, logger } = options;
  try {
    if (!(await products.isComplete(environmentId))) return false;
    const counts = await read(signal);
    logger.info('Read the schemas', { environmentId, ...counts });
    await facts.refresh();
    await options.afterReading(environmentId, signal);
    return true;
  } catch (error) {
    if (options.signal.aborted) return false;
    const cause = error instanceof Error ? error.message : String(error);
    logger.warn(
      'The schemas could not be read; search and lists go by what is known',
      { environmentId, cause },
    );
    return false;
  }
}

/** Whoever comes while an attempt is under way waits for that one. */
function oneAtATime(start: Attempt): Attempt {
  let running: Promise<boolean> | undefined;
  return signal => {
    running ??= start(signal).finally(() => {
      running = undefined;
    });
    return running;
  };
}

async function readFirst(
  environmentId: string,
  readOnce: Attempt,
  options: SchemaIndexSchedule,
): Promise<void> {
  const { signal } = options;
  let pauseMs = SHORTEST_PAUSE_MS;
  while (!signal.aborted) {
    if (await wasReadLately(environmentId, options)) return;
    if (await readOnce(signal)) return;
    await pause(pauseMs, options);
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
  }
}

async function wasReadLately(
  environmentId: string,
  { index, intervalMs, clock }: SchemaIndexSchedule,
): Promise<boolean> {
  try {
    const state = await index.state(environmentId);
    return (
      state !== undefined &&
      clock.now() - Date.parse(state.completedAt) < intervalMs
    );
  } catch {
    return false; // The reading will say why the database does not answer.
  }
}
