// SPDX-License-Identifier: Apache-2.0

import { Claim, JournalledOperation } from '../journal/types';
import { CLAIM_MS } from './keepClaim';
import { ActiveOperation, RunDependencies, runOperation } from './runOperation';

/** Operations that one process works on at a time; the others wait. */
export const OPERATIONS_AT_A_TIME = 16;

/** How often to look for operations whose process has ended. */
export const LOOK_EVERY_MS = 5_000;

const HOUR_MS = 3_600_000;

export interface Runner {
  /** Looks for operations to work on now and then, and forgets old ones, until the signal is aborted. */
  start(): void;
  /** Looks for one now. */
  look(): void;
  /** Tells whoever works on it here. */
  cancel(operationId: string, by: string): void;
  /** Resolves when no operation is worked on. */
  ended(): Promise<void>;
}

/** Claims open operations, also those that another process left, and works on them. */
export function createRunner(
  options: RunDependencies & {
    /** Unique for each process. */
    replicaId: string;
    /** How long operations are kept after their end. */
    keepMs: number;
  },
): Runner {
  const { journal, clock, logger, signal, replicaId, keepMs } = options;
  const active = new Map<string, ActiveOperation>();
  const iso = (ms: number) => new Date(ms).toISOString();
  let claims = 0;
  let isAskedAgain = false;
  let isLooking = false;
  let looking = Promise.resolve();
  let prunedAt = -Infinity;

  function look() {
    isAskedAgain = true;
    if (!isLooking) looking = lookUntilNoneIsLeft();
  }

  async function lookUntilNoneIsLeft() {
    isLooking = true;
    try {
      while (isAskedAgain) {
        isAskedAgain = false;
        while (active.size < OPERATIONS_AT_A_TIME && !signal.aborted) {
          const owner = `${replicaId}/${(claims += 1)}`;
          const at = clock.now();
          const until = iso(at + CLAIM_MS);
          const found = await journal.claimNext({ owner, at: iso(at), until });
          if (!found) break;
          work(found, { operationId: found.id, owner });
        }
      }
    } catch (error) {
      logger.warn('Operations could not be looked for; it is tried again', {
        cause: String(error),
      });
    } finally {
      // In the same turn as the last look at `isAskedAgain`, so that nobody asks in between.
      isLooking = false;
    }
  }

  function work(operation: JournalledOperation, claim: Claim) {
    const run = runOperation(operation, claim, options);
    const ended = run.ended
      .catch(error =>
        logger.error('An operation could not go on; it is taken up again', {
          operationId: claim.operationId,
          cause: String(error),
        }),
      )
      .finally(() => {
        if (active.get(operation.id) === entry) active.delete(operation.id);
        if (!signal.aborted) look();
      });
    const entry = { cancel: run.cancel, ended };
    active.set(operation.id, entry);
  }

  async function prune() {
    if (clock.now() - prunedAt < HOUR_MS) return;
    prunedAt = clock.now();
    try {
      await journal.prune(iso(clock.now() - keepMs));
    } catch (error) {
      logger.warn('Old operations could not be deleted; it is tried again', {
        cause: String(error),
      });
    }
  }

  return {
    start() {
      let cancelTick = () => {};
      const tick = () => {
        if (signal.aborted) return;
        look();
        void prune();
        cancelTick = clock.schedule(tick, LOOK_EVERY_MS);
      };
      signal.addEventListener('abort', () => cancelTick(), { once: true });
      tick();
    },
    look,
    cancel(operationId, by) {
      active.get(operationId)?.cancel(by);
    },
    async ended() {
      while (isLooking || active.size > 0) {
        await looking;
        await Promise.all([...active.values()].map(({ ended }) => ended));
      }
    },
  };
}
