// SPDX-License-Identifier: Apache-2.0

import {
  LoggerService,
  SchedulerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  EntityDirectory,
  EnvironmentInfo,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataMeshConfig,
  LevelSource,
} from '@data-mesh/backstage-plugin-data-products-node';
import { Clock } from '@data-mesh/confluent-client';
import { Knex } from 'knex';
import { matchesGlob } from '../consumers/components/matchesGlob';
import { createConsumerIndexStore } from '../consumers/index/createConsumerIndexStore';
import { ReadableProducts } from '../explore/createReadableProducts';
import { createSubjectStore } from '../governance/subjects/createSubjectStore';
import { createSampleStore } from '../live/samples/createSampleStore';
import { createNotices } from '../notices/createNotices';
import { ProductStore } from '../store/types';
import { createWatching, Watching } from './createWatching';
import { gatherLevelNews } from './gatherLevelNews';
import { planProductNews } from './news/planProductNews';
import { createObserver } from './observing/createObserver';
import { startWatch } from './startWatch';
import { createNewsStore } from './store/createNewsStore';
import { createWatchStore } from './store/createWatchStore';

/** Looks at a group until it counts as stopped. */
const LOOKS = 2;

/** People who watch products, and what they are told. */
export interface WatchParts {
  watching: Watching;
  /** Begins to look for what is new at every interval. */
  start(scheduler: SchedulerService): Promise<void>;
}

export function createWatch(options: {
  config: Pick<DataMeshConfig, 'consumers' | 'live' | 'watch'>;
  environments: readonly EnvironmentInfo[];
  knex: Knex;
  store: ProductStore;
  readable: ReadableProducts;
  userInfo: UserInfoService;
  notifications: { send(notification: NotificationSendOptions): Promise<void> };
  directory: () => Promise<EntityDirectory>;
  levels: readonly LevelSource[];
  clock: Pick<Clock, 'now'>;
  logger: LoggerService;
  /** Aborted when the back end stops. */
  signal: AbortSignal;
}): WatchParts {
  const { config, knex, clock, logger } = options;
  const { ignoredGroups } = config.consumers;
  const now = () => new Date(clock.now());
  const watches = createWatchStore(knex);
  const newsStore = createNewsStore(knex);
  const settleMs = LOOKS * config.live.intervalMs;
  const observe = createObserver({
    samples: createSampleStore(knex),
    index: createConsumerIndexStore(knex),
    subjects: createSubjectStore(knex),
    isIgnored: groupId =>
      ignoredGroups.some(pattern => matchesGlob(groupId, pattern)),
    live: config.live,
    now: clock.now,
  });
  const shared = { ...options, watches, newsStore, observe, settleMs, now };

  async function followLevels(source: LevelSource): Promise<void> {
    /** One after the other, so that nothing is told twice. */
    let telling = Promise.resolve();
    await source.connect(changes => {
      const told = telling.then(() =>
        gatherLevelNews(source.id, changes, shared),
      );
      telling = told.catch(error =>
        logger.warn(
          'Changed levels were not written down; watchers are told of the next change',
          { source: source.id, cause: String(error) },
        ),
      );
      return told;
    });
  }

  return {
    watching: createWatching({
      ...shared,
      async begin({ product }) {
        const [seen] = await observe([product]);
        const at = { now: now(), settleMs };
        const { marks } = planProductNews(product.key, [], seen, at);
        await newsStore.begin(marks);
      },
    }),

    async start(scheduler) {
      await startWatch({
        ...shared,
        scheduler,
        notices: createNotices(options),
        config: config.watch,
      });
      for (const source of options.levels) await followLevels(source);
    },
  };
}
