// SPDX-License-Identifier: Apache-2.0
import { CustomErrorBase } from '@backstage/errors';

const MINUTE_MS = 60_000;

/** Backstage answers with the status that an error carries. */
export class TooManyChecksError extends CustomErrorBase {
  override readonly name = 'TooManyChecksError';
  readonly statusCode = 429;
}

/** How often each person may have something checked again. */
export interface CheckLimit {
  /** Counts one more. @throws TooManyChecksError when the person has had all of this minute. */
  take(caller: string): void;
}

/** @param options.now - Epoch milliseconds. */
export function createCheckLimit(options: {
  perMinute: number;
  now: () => number;
}): CheckLimit {
  const { perMinute, now } = options;
  const timesByCaller = new Map<string, number[]>();
  return {
    take(caller) {
      const since = now() - MINUTE_MS;
      for (const [each, times] of timesByCaller) {
        const recent = times.filter(at => at > since);
        if (recent.length === 0) timesByCaller.delete(each);
        else timesByCaller.set(each, recent);
      }
      const times = timesByCaller.get(caller) ?? [];
      const [oldest] = times;
      if (times.length >= perMinute) {
        const seconds = Math.ceil(((oldest ?? now()) - since) / 1_000);
        throw new TooManyChecksError(
          `No more than ${perMinute} checks a minute may be asked for by one person. Try again in ${seconds} s. The limit is set by scorecards.checksPerMinute.`,
        );
      }
      timesByCaller.set(caller, [...times, now()]);
    },
  };
}
