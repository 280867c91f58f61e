// SPDX-License-Identifier: Apache-2.0

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { LiveConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { Clock } from '@data-mesh/confluent-client';
import { ProductStore } from '../../store/types';
import { pause } from '../../sync/pause';
import { HOUR_MS, hourOf } from '../freshness/byHour';
import { SettingsStore } from '../samples/settingsTypes';
import { SampleStore } from '../samples/types';
import { Sampler } from './createSampler';

/** The shortest time that a run is given, however short the interval. */
const SHORTEST_LIMIT_MS = 5 * 60_000;
/** How long the first run waits for products to be known, and how often it looks. */
const PATIENCE_MS = 20_000;
const LOOK_MS = 2_000;
/** How long every sample of a rate is kept, of which pages show a day. */
const SINGLE_RATES_HOURS = 48;

export interface SamplingOptions {
  scheduler: SchedulerService;
  sampler: Sampler;
  products: Pick<ProductStore, 'isComplete'>;
  samples: Pick<SampleStore, 'prune'>;
  settings: Pick<SettingsStore, 'prune'>;
  environmentIds: string[];
  live: LiveConfig;
  clock: Clock;
  logger: LoggerService;
  /** Aborted when the back end stops. */
  signal: AbortSignal;
}

/**
 * Measures the topics of each environment at every interval, and forgets what is old.
 *
 * @remarks The tasks are global: one back end runs each at a time, and the others read what it kept. An environment that hangs keeps
 * none of the others waiting, and its run is cut off before long.
 */
export async function startSampling(options: SamplingOptions): Promise<void> {
  const { scheduler, live, clock, logger, signal } = options;
  if (live.problems.length > 0) {
    logger.warn('Live figures are not taken: their configuration is wrong', {
      problems: live.problems.join('; '),
    });
    return;
  }
  const limitMs = Math.max(live.intervalMs, SHORTEST_LIMIT_MS);
  for (const environmentId of options.environmentIds) {
    await scheduler.scheduleTask({
      id: `data-mesh-live:${environmentId}`,
      scope: 'global',
      frequency: { milliseconds: live.intervalMs },
      // The scheduler of tests holds the start up until tasks without a delay have run, and no products are known before it.
      initialDelay: { milliseconds: LOOK_MS },
      timeout: { milliseconds: limitMs },
      signal,
      fn: async taskSignal => {
        const either = AbortSignal.any([taskSignal, signal]);
        await productsKnown(environmentId, options, either);
        if (either.aborted) return;
        await options.sampler.sample(environmentId, either);
      },
    });
  }
  await scheduler.scheduleTask({
    id: 'data-mesh-live-expiry',
    scope: 'global',
    frequency: { hours: 1 },
    timeout: { minutes: 10 },
    signal,
    fn: async () => {
      const nowMs = clock.now();
      const keptSinceMs = nowMs - live.keepDays * 24 * HOUR_MS;
      const attemptsBefore = new Date(keptSinceMs).toISOString();
      await options.settings.prune(attemptsBefore);
      await options.samples.prune({
        hoursBefore: hourOf(keptSinceMs),
        ratesBefore: hourOf(nowMs) - SINGLE_RATES_HOURS,
        attemptsBefore,
      });
    },
  });
}

/** A new portal has no products for some seconds; without a wait its first figures would come an interval later. */
async function productsKnown(
  environmentId: string,
  { products, clock }: Pick<SamplingOptions, 'products' | 'clock'>,
  signal: AbortSignal,
): Promise<void> {
  const untilMs = clock.now() + PATIENCE_MS;
  while (!signal.aborted && clock.now() < untilMs) {
    if (await products.isComplete(environmentId)) return;
    await pause(LOOK_MS, { clock, signal });
  }
}
