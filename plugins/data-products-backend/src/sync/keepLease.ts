// SPDX-License-Identifier: Apache-2.0

import { Clock } from '@data-mesh/confluent-client';
import { ProductStore } from '../store/types';

/** How long a run counts as alive without a sign of life; after that any back end may start another. */
export const LEASE_MS = 60_000;

const RENEW_EVERY_MS = LEASE_MS / 3;

/** A run's claim on its environment. */
export interface Lease {
  /** Aborted when another run has taken over. */
  signal: AbortSignal;
  end(): void;
}

/** Prolongs a run's lease until it ends. A renewal that fails for other reasons than a lost lease is tried again. */
export function keepLease(options: {
  store: Pick<ProductStore, 'renewRun'>;
  runId: string;
  clock: Clock;
}): Lease {
  const { store, runId, clock } = options;
  const lost = new AbortController();
  let hasEnded = false;
  let cancel = clock.schedule(renew, RENEW_EVERY_MS);

  async function renew() {
    try {
      const until = new Date(clock.now() + LEASE_MS).toISOString();
      await store.renewRun(runId, until);
    } catch (error) {
      if (error instanceof Error && error.name === 'ConflictError') {
        lost.abort(error);
        return;
      }
    }
    if (!hasEnded) cancel = clock.schedule(renew, RENEW_EVERY_MS);
  }

  return {
    signal: lost.signal,
    end() {
      hasEnded = true;
      cancel();
    },
  };
}
