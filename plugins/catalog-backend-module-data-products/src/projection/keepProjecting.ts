// SPDX-License-Identifier: Apache-2.0
import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Alarm } from './Alarm';

/** Between two looks at the store when nothing announces a change. */
const POLL_EVERY_MS = 5_000;
/** The longest time between two attempts while they fail. */
const MAX_BACK_OFF_MS = 60_000;

/** How long to wait, given how many attempts failed in a row. */
export function pauseMs(failures: number): number {
  return Math.min(POLL_EVERY_MS * 2 ** failures, MAX_BACK_OFF_MS);
}

export interface KeepProjectingOptions {
  project: (signal: AbortSignal) => Promise<void>;
  /** Rung when there is something new. */
  alarm: Alarm;
  logger: LoggerService;
  /** Ends it. */
  signal: AbortSignal;
}

/** Projects again and again, one run at a time, until the signal is aborted. Failures are logged when they begin and end. */
export async function keepProjecting(
  options: KeepProjectingOptions,
): Promise<void> {
  const { project, alarm, logger, signal } = options;
  let failures = 0;

  while (!signal.aborted) {
    try {
      await project(signal);
      if (failures > 0) {
        logger.info(`The catalog follows the store again`, { failures });
      }
      failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      if (failures === 0) {
        logger.warn(
          'The catalog cannot follow the store; it stays as it is, and this is tried again',
          toError(error),
        );
      }
      failures += 1;
    }
    await alarm.pause(pauseMs(failures), signal);
  }
}
