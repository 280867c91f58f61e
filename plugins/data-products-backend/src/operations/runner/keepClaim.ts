// SPDX-License-Identifier: Apache-2.0

import { Clock } from '@data-mesh/confluent-client';
import { Claim, ClaimLostError, Journal } from '../journal/types';

/** How long a claim lasts without a sign of life; then any back end may take the operation over. */
export const CLAIM_MS = 30_000;

const RENEW_EVERY_MS = CLAIM_MS / 6;

/** So much sooner than others may take over, whoever could not prolong a claim stops. */
const MARGIN_MS = 5_000;

export interface KeptClaim {
  /** Aborted when the claim is lost, or may be: it could not be renewed in time. */
  signal: AbortSignal;
  end(): void;
}

/** Prolongs a claim until it ends. A renewal that fails for other reasons than a lost claim is tried again. */
export function keepClaim(options: {
  journal: Pick<Journal, 'renew'>;
  claim: Claim;
  clock: Clock;
  /** Told who cancelled the operation, each time that is found out. */
  onCancelled(by: string): void;
}): KeptClaim {
  const { journal, claim, clock, onCancelled } = options;
  const lost = new AbortController();
  const lose = () => lost.abort(new ClaimLostError(claim));
  let hasEnded = false;
  let cancelRenewal = clock.schedule(renew, RENEW_EVERY_MS);
  let cancelLoss = clock.schedule(lose, CLAIM_MS - MARGIN_MS);

  async function renew() {
    const until = new Date(clock.now() + CLAIM_MS).toISOString();
    const cancelThisLoss = cancelLoss;
    try {
      const { cancelledBy } = await journal.renew(claim, until);
      if (hasEnded) return;
      cancelThisLoss();
      cancelLoss = clock.schedule(
        lose,
        Date.parse(until) - MARGIN_MS - clock.now(),
      );
      if (cancelledBy !== undefined) onCancelled(cancelledBy);
    } catch (error) {
      if (error instanceof ClaimLostError) lost.abort(error);
    }
    if (!hasEnded && !lost.signal.aborted) {
      cancelRenewal = clock.schedule(renew, RENEW_EVERY_MS);
    }
  }

  return {
    signal: lost.signal,
    end() {
      hasEnded = true;
      cancelRenewal();
      cancelLoss();
    },
  };
}
