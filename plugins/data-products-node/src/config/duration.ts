// SPDX-License-Identifier: Apache-2.0
import {
  Config,
  ConfigReader,
  readDurationFromConfig,
} from '@backstage/config';
import { JsonValue, durationToMilliseconds } from '@backstage/types';
import { z } from 'zod';

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
  const problem = `${key} ${expected(minimumMs)}`;
  try {
    if (!config.has(key)) return { ms: defaultMs };
    const ms = durationToMilliseconds(readDurationFromConfig(config, { key }));
    return ms >= minimumMs ? { ms } : { ms: defaultMs, problem };
  } catch {
    return { ms: defaultMs, problem };
  }
}

/** A duration within a section that is parsed as a whole, in milliseconds. */
export function duration(minimumMs: number) {
  return z
    .custom<JsonValue>(value => value !== undefined)
    .transform((value, context) => {
      const { ms, problem } = readDurationMs(
        new ConfigReader({ value }),
        'value',
        { defaultMs: minimumMs, minimumMs },
      );
      if (problem === undefined) return ms;
      context.addIssue({ code: 'custom', message: expected(minimumMs) });
      return z.NEVER;
    });
}

function expected(minimumMs: number): string {
  const seconds = minimumMs / 1000;
  return `must be a duration of at least ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, like { minutes: 2 } or '2m'`;
}
