// SPDX-License-Identifier: Apache-2.0
import { Clock } from './clock';
import { CallPriority } from './types';

const SLOWED_FOR_MS = 60_000;
const SECOND_MS = 1_000;
// Repeated sums of fractions end a hair below the whole number they stand for.
const WHOLE = 1 - 1e-9;

export interface TokenLaneOptions {
  ratePerSecond: number;
  /** How many may go at once after a pause; at least 1. */
  burst: number;
  /** Within any second, burst included; a whole number. As burst and rate allow when absent. */
  mostPerSecond?: number;
  clock: Clock;
}

/** A token bucket with two queues: whoever has a person waiting goes first; among equals, first come, first served. */
export interface TokenLane {
  /** Resolves when the caller may go; rejects with the signal's reason when it is aborted first. */
  acquire(priority: CallPriority, signal?: AbortSignal): Promise<void>;
  /** Halves the rate for a minute from now; being told again starts the minute anew. */
  slowDown(): void;
}

export function createTokenLane(options: TokenLaneOptions): TokenLane {
  const { ratePerSecond, burst, mostPerSecond = Infinity, clock } = options;
  const queues = {
    interactive: new Set<() => void>(),
    background: new Set<() => void>(),
  } satisfies Record<CallPriority, Set<() => void>>;
  let tokens = burst;
  let refilledAt = clock.now();
  let slowedUntil = refilledAt;
  /** When they went who went within the last second, the oldest first. */
  let recent: number[] = [];
  let isHeldBack = false;
  let cancelTimer: (() => void) | undefined;

  const ratePerMs = () =>
    (clock.now() < slowedUntil ? ratePerSecond / 2 : ratePerSecond) / 1000;

  function refill() {
    // A wall clock may be set back.
    const elapsedMs = Math.max(0, clock.now() - refilledAt);
    // Whoever was held back while others wait starts no new burst: they go evenly then, which is as fast.
    const most = isHeldBack ? 1 : burst;
    tokens = Math.min(most, tokens + elapsedMs * ratePerMs());
    refilledAt = clock.now();
  }

  function msUntilRoom(): number {
    const now = clock.now();
    recent = recent.filter(at => at > now - SECOND_MS && at <= now);
    const [oldest] = recent;
    return oldest === undefined || recent.length < mostPerSecond
      ? 0
      : oldest + SECOND_MS - now;
  }

  function firstInLine(): (() => void) | undefined {
    for (const queue of [queues.interactive, queues.background]) {
      for (const grant of queue) {
        queue.delete(grant);
        return grant;
      }
    }
    return undefined;
  }

  function serve() {
    cancelTimer?.();
    cancelTimer = undefined;
    refill();
    isHeldBack = false;
    while (tokens >= WHOLE && msUntilRoom() === 0) {
      const grant = firstInLine();
      if (!grant) return;
      tokens -= 1;
      if (mostPerSecond < Infinity) recent.push(clock.now());
      grant();
    }
    if (queues.interactive.size + queues.background.size === 0) return;
    isHeldBack = tokens >= WHOLE;
    const waitMs = isHeldBack
      ? msUntilRoom()
      : Math.ceil((1 - tokens) / ratePerMs());
    cancelTimer = clock.schedule(serve, waitMs);
  }

  return {
    async acquire(priority, signal) {
      signal?.throwIfAborted();
      await new Promise<void>((resolve, reject) => {
        const queue = queues[priority];
        function grant() {
          signal?.removeEventListener('abort', onAbort);
          resolve();
        }
        function onAbort() {
          queue.delete(grant);
          reject(signal?.reason);
          serve();
        }
        queue.add(grant);
        signal?.addEventListener('abort', onAbort, { once: true });
        serve();
      });
    },
    slowDown() {
      refill();
      slowedUntil = clock.now() + SLOWED_FOR_MS;
    },
  };
}
