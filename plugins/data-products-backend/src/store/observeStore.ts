// SPDX-License-Identifier: Apache-2.0

import {
  ProjectionEvent,
  SyncOutcome,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ProductStore } from './types';

/** Is told of what happened, after it was committed. A method that rejects would hide the success: none may. */
export interface StoreObserver {
  /** Products were added, changed or removed. */
  committed(event: ProjectionEvent): Promise<void>;
  runFinished(run: { environmentId: string; outcome: SyncOutcome }): void;
}

/** The same store, watched. */
export function observeStore(
  store: ProductStore,
  observer: StoreObserver,
): ProductStore {
  const environmentByRun = new Map<string, string>();

  async function lastSequenceOf(environmentId: string): Promise<number> {
    const { lastSequence } = await store.changedSince(
      environmentId,
      Number.MAX_SAFE_INTEGER,
      1,
    );
    return lastSequence;
  }

  return {
    ...store,
    async applyPlan(plan, context) {
      const applied = await store.applyPlan(plan, context);
      if (applied.added + applied.changed + applied.removed > 0) {
        await observer.committed({
          environmentId: context.environmentId,
          sequence: applied.lastSequence,
        });
      }
      return applied;
    },
    async decideHold(decision) {
      const hold = await store.decideHold(decision);
      if (decision.removals?.productKeys.length) {
        const { environmentId } = hold;
        const sequence = await lastSequenceOf(environmentId);
        await observer.committed({ environmentId, sequence });
      }
      return hold;
    },
    async startRun(run) {
      const start = await store.startRun(run);
      if (start.started) environmentByRun.set(start.runId, run.environmentId);
      return start;
    },
    async finishRun(run) {
      await store.finishRun(run);
      const environmentId = environmentByRun.get(run.runId);
      environmentByRun.delete(run.runId);
      if (environmentId !== undefined) {
        observer.runFinished({ environmentId, outcome: run.outcome });
      }
    },
  };
}
