// SPDX-License-Identifier: Apache-2.0

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { EntityDirectory } from '@data-mesh/backstage-plugin-data-products-common';
import { WatchConfig } from '@data-mesh/backstage-plugin-data-products-node';
import { Notices } from '../notices/createNotices';
import { gatherNews, GatherOptions } from './gatherNews';
import { sendNews } from './sendNews';
import { NewsStore, WatchStore } from './store/types';

/** Watches of somebody whom the catalog does not know, and who does not come, are forgotten after so long. */
const UNSEEN_FOR_MS = 30 * 86_400_000;

/** At the start nobody knows yet which products there are. */
const FIRST_AFTER_MS = 60_000;

export interface WatchTaskOptions extends GatherOptions {
  scheduler: SchedulerService;
  watches: WatchStore;
  newsStore: NewsStore;
  notices: Notices;
  directory: () => Promise<EntityDirectory>;
  config: WatchConfig;
  logger: LoggerService;
  /** Aborted when the back end stops. */
  signal: AbortSignal;
}

/** Has watchers told what is new at every interval, by one back end of all. */
export async function startWatch(options: WatchTaskOptions): Promise<void> {
  const { scheduler, config, logger, signal } = options;
  if (config.problems.length > 0) {
    logger.warn(
      'Nobody is told of products that they watch: the configuration is wrong',
      { problems: config.problems.join('; ') },
    );
    return;
  }
  await scheduler.scheduleTask({
    id: 'data-mesh-watch',
    scope: 'global',
    frequency: { milliseconds: config.intervalMs },
    timeout: { minutes: 10 },
    initialDelay: { milliseconds: Math.min(config.intervalMs, FIRST_AFTER_MS) },
    signal,
    async fn(taskSignal) {
      const either = AbortSignal.any([taskSignal, signal]);
      await gatherNews(options, either);
      await sendNews(options, either);
    },
  });
  await scheduler.scheduleTask({
    id: 'data-mesh-watch-expiry',
    scope: 'global',
    frequency: { days: 1 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 10 },
    signal,
    fn: () => forgetStrangers(options),
  });
}

/** Forgets the watches of users and groups that are gone. */
export async function forgetStrangers(
  options: Pick<WatchTaskOptions, 'watches' | 'directory' | 'now' | 'logger'>,
): Promise<void> {
  const { watches, directory, now, logger } = options;
  const before = new Date(now().getTime() - UNSEEN_FOR_MS).toISOString();
  const unseen = await watches.watchersUnseenSince(before);
  if (unseen.length === 0) return;
  const known = (await directory()).owner.refs;
  // A catalog that knows nobody is one that has not been read.
  if (known.size === 0) return;
  const watcherRefs = unseen.filter(ref => !known.has(ref));
  await watches.forget({ watcherRefs });
  if (watcherRefs.length > 0) {
    logger.info('Forgot what users and groups watched that are gone', {
      watchers: String(watcherRefs.length),
    });
  }
}
