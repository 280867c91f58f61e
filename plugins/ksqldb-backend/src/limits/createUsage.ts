// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';
import {
  KsqlLimits,
  TooManyRequestsError,
} from '@data-mesh/backstage-plugin-data-products-node';
import { Clock } from '@data-mesh/confluent-client';
import { SlidingWindow, waitForRoomMs, withinWindow } from './slidingWindow';

/** Who uses a cluster, and which. */
export interface ClusterUse {
  /** Entity ref. */
  user: string;
  cluster: { id: string; title: string };
}

/** How much of the clusters is in use, in this process. */
export interface Usage {
  /**
   * Takes the place of one query that runs; what it returns gives the place back, once.
   *
   * @throws TooManyRequestsError when all places of the user or of the cluster are taken.
   */
  startQuery(use: ClusterUse): () => void;
  /**
   * Looks at the length of a text alone, before anything is done for it.
   *
   * @throws InputError when so many statements never fit into one minute.
   */
  demandFits(of: { cluster: ClusterUse['cluster']; count: number }): void;
  /**
   * Counts statements that are about to be sent, queries included; those that are refused do not count.
   *
   * @throws TooManyRequestsError when the user or the cluster has had its share of this minute; InputError as `demandFits`.
   */
  countStatements(use: ClusterUse & { count: number }): void;
}

const RATE_LIMITS = [
  'statementsPerMinutePerUser',
  'statementsPerMinutePerCluster',
] as const;
type RateLimit = (typeof RATE_LIMITS)[number];

/** Whom a limit is for, as the rest of a sentence. */
const WHOSE: Record<RateLimit, (cluster: ClusterUse['cluster']) => string> = {
  statementsPerMinutePerUser: () => 'by one person',
  statementsPerMinutePerCluster: ({ title }) => `to ${title}`,
};

const MINUTE_MS = 60_000;

export function createUsage(options: {
  limits: KsqlLimits;
  clock: Clock;
}): Usage {
  const { limits, clock } = options;
  const queriesByUser = new Map<string, number>();
  const queriesByCluster = new Map<string, number>();
  const windows: Record<RateLimit, Map<string, SlidingWindow>> = {
    statementsPerMinutePerUser: new Map(),
    statementsPerMinutePerCluster: new Map(),
  };

  function demandFits(of: Parameters<Usage['demandFits']>[0]): void {
    const { cluster, count } = of;
    for (const limit of RATE_LIMITS) {
      const most = limits[limit];
      if (count <= most) continue;
      throw new InputError(
        `This text holds ${count} statements, and ${most} a minute may be sent ${WHOSE[limit](cluster)}. Send it in parts. ${settingOf(limit)}`,
      );
    }
  }

  /** @throws TooManyRequestsError */
  function demandRoom(
    limit: RateLimit,
    ask: { key: string; count: number; whose: string; now: number },
  ): void {
    const most = limits[limit];
    const time = { now: ask.now, windowMs: MINUTE_MS };
    const waitMs = waitForRoomMs(
      withinWindow(windows[limit].get(ask.key) ?? [], time),
      { ...time, count: ask.count, limit: most },
    );
    if (waitMs === 0) return;
    const retryAfterSeconds = Math.ceil(waitMs / 1000);
    throw new TooManyRequestsError(
      `No more than ${most} statements a minute may be sent ${ask.whose}. Try again in ${secondsOf(retryAfterSeconds)}. ${settingOf(limit)}`,
      { retryAfterSeconds },
    );
  }

  /** Adds to a window, and forgets those that have emptied. */
  function note(limit: RateLimit, key: string, times: SlidingWindow): void {
    const now = clock.now();
    const byKey = windows[limit];
    byKey.set(key, [...(byKey.get(key) ?? []), ...times]);
    for (const [each, window] of byKey) {
      const rest = withinWindow(window, { now, windowMs: MINUTE_MS });
      if (rest.length === 0) byKey.delete(each);
      else byKey.set(each, rest);
    }
  }

  return {
    startQuery({ user, cluster }) {
      if ((queriesByUser.get(user) ?? 0) >= limits.queriesPerUser) {
        throw new TooManyRequestsError(
          `You run ${queriesOf(limits.queriesPerUser)} already, as many as one person may. Stop one, or wait until it ends. ${settingOf('queriesPerUser')}`,
        );
      }
      if ((queriesByCluster.get(cluster.id) ?? 0) >= limits.queriesPerCluster) {
        throw new TooManyRequestsError(
          `${cluster.title} runs ${queriesOf(limits.queriesPerCluster)} for this portal already, as many as it may. Try again when one of them has ended. ${settingOf('queriesPerCluster')}`,
        );
      }
      add(queriesByUser, user, 1);
      add(queriesByCluster, cluster.id, 1);
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        add(queriesByUser, user, -1);
        add(queriesByCluster, cluster.id, -1);
      };
    },

    demandFits,

    countStatements({ user, cluster, count }) {
      demandFits({ cluster, count });
      const now = clock.now();
      const keys: Record<RateLimit, string> = {
        statementsPerMinutePerUser: user,
        statementsPerMinutePerCluster: cluster.id,
      };
      for (const limit of RATE_LIMITS) {
        const whose = WHOSE[limit](cluster);
        demandRoom(limit, { key: keys[limit], count, whose, now });
      }
      const times = Array.from({ length: count }, () => now);
      for (const limit of RATE_LIMITS) note(limit, keys[limit], times);
    },
  };
}

function add(counts: Map<string, number>, key: string, by: 1 | -1): void {
  const next = (counts.get(key) ?? 0) + by;
  if (next === 0) counts.delete(key);
  else counts.set(key, next);
}

function settingOf(limit: keyof KsqlLimits): string {
  return `The limit is set by dataMesh.ksqldb.limits.${limit}.`;
}

function queriesOf(count: number): string {
  return count === 1 ? '1 query' : `${count} queries`;
}

function secondsOf(count: number): string {
  return count === 1 ? '1 second' : `${count} seconds`;
}
