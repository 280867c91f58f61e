// SPDX-License-Identifier: Apache-2.0
import { setTimeout as delay } from 'node:timers/promises';
import { countCalls, readRequestCounts } from '../../operations/upstream';
import { busiestSecond, Look } from './busiestSecond';

const LOOK_EVERY_MS = 100;

/** Watches how often a simulator is asked. */
export interface PaceWatch {
  /** The most of one second since this was asked last, or since the start. */
  most(): number;
  stop(): Promise<void>;
}

export function watchPace(simulatorUrl: string): PaceWatch {
  const stopped = new AbortController();
  let looks: Look[] = [];
  const watching = (async () => {
    while (!stopped.signal.aborted) {
      const from = performance.now();
      const calls = countCalls(await readRequestCounts(simulatorUrl));
      looks.push({ from, to: performance.now(), calls });
      await delay(LOOK_EVERY_MS);
    }
  })();
  return {
    most() {
      const seen = looks;
      looks = looks.slice(-1);
      return busiestSecond(seen);
    },
    stop() {
      stopped.abort();
      return watching;
    },
  };
}
