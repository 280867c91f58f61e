// SPDX-License-Identifier: Apache-2.0

import { ProductStore } from './types';

/** A store, and a way to wait for the runs that were started through it. */
export interface TrackedStore {
  store: ProductStore;
  /** Resolves when the end of each is recorded, or could not be. */
  runsEnded(): Promise<void>;
}

/** Keeps track of the runs of this process, so that a back end can stop without leaving one open. */
export function trackRuns(bare: ProductStore): TrackedStore {
  const openRuns = new Set<string>();
  let waiting: (() => void)[] = [];

  function end(runId: string) {
    openRuns.delete(runId);
    if (openRuns.size > 0) return;
    waiting.forEach(resolve => resolve());
    waiting = [];
  }

  return {
    async runsEnded() {
      if (openRuns.size === 0) return;
      await new Promise<void>(resolve => waiting.push(resolve));
    },
    store: {
      ...bare,
      async startRun(run) {
        const start = await bare.startRun(run);
        if (start.started) openRuns.add(start.runId);
        return start;
      },
      async finishRun(run) {
        try {
          await bare.finishRun(run);
        } finally {
          end(run.runId);
        }
      },
    },
  };
}
