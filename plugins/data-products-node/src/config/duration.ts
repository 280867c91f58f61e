// SPDX-License-Identifier: Apache-2.0
import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

export interface DurationLimits {
  defaultMs: number;
  minimumMs: number;
}

/** A duration of configuration in milliseconds; with what is wrong with it, if anything, and then the default. */
export function readDurationMs(
  config: Config,
  key: string,
  limits: DurationLimits,
): { ms: number; problem?: string } {
  const { defaultMs, minimumMs } = limits;
  const problem = `${key} must be a duration of at least ${minimumMs / 1000} seconds, like { minutes: 2 } or '2m'`;
  try {
    if (!config.has(key)) return { ms: defaultMs };
    const ms = durationToMilliseconds(readDurationFromConfig(config, { key }));
    return ms >= minimumMs ? { ms } : { ms: defaultMs, problem };
  } catch {
    return { ms: defaultMs, problem };
  }
}
