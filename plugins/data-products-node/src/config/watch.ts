// SPDX-License-Identifier: Apache-2.0
import { Config } from '@backstage/config';
import { duration } from './duration';
import { describeProblems, section } from './schema';
import { WatchConfig } from './types';

const INTERVAL = { defaultMs: 15 * 60_000, minimumMs: 10_000 };

const settings = section({
  interval: duration(INTERVAL.minimumMs).default(INTERVAL.defaultMs),
});

/** Reads what is configured of telling watchers. With problems, it is defaults. It never throws. */
export function readWatchConfig(config: Config): WatchConfig {
  const parsed = settings.safeParse(config.getOptional('dataMesh.watch') ?? {});
  return {
    intervalMs: parsed.data?.interval ?? INTERVAL.defaultMs,
    problems: parsed.success
      ? []
      : describeProblems(parsed.error, 'dataMesh.watch'),
  };
}
