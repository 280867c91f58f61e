// SPDX-License-Identifier: Apache-2.0
import { InputError } from '@backstage/errors';
import { Clock, systemClock } from './clock';
import { createTokenLane } from './tokenLane';
import { CallPriority } from './types';

/**
 * What Confluent allows one stream governance cluster in a second, for all callers together.
 * https://docs.confluent.io/cloud/current/stream-governance/packages.html, read 2026-11.
 */
const DOCUMENTED_LIMIT = { read: 75, write: 25 };
const DEFAULT_RATE = { read: 50, write: 20 };

export type RequestKind = 'read' | 'write';

export interface RequestBudgetOptions {
  /** Reads a second. Default 50, at most 75. */
  requestsPerSecond?: number;
  /** Writes a second, counted apart. Default 20, at most 25. */
  writesPerSecond?: number;
  clock?: Clock;
}

/**
 * How fast one environment may be asked: never more often than that within any second, and a tenth less where the rate is
 * 10 or more. One budget is shared by every client of the environment in this process, because its stream catalog and its
 * Schema Registry are limited together.
 */
export interface RequestBudget {
  /** Resolves when the request may be sent; rejects with the signal's reason when it is aborted first. */
  acquire(options: {
    kind: RequestKind;
    priority?: CallPriority;
    signal?: AbortSignal;
  }): Promise<void>;
  /** Tells it of a 429: the rate of that kind is halved for a minute. */
  reportThrottled(kind: RequestKind): void;
  /** Since the start: requests let through, and 429s among their answers. */
  stats(): { requests: number; throttled: number };
}

/** @throws InputError when a rate is not a positive number, or above what Confluent documents. */
export function createRequestBudget(
  options: RequestBudgetOptions = {},
): RequestBudget {
  const clock = options.clock ?? systemClock;
  const lanes = {
    read: openLane('read', 'requestsPerSecond', options, clock),
    write: openLane('write', 'writesPerSecond', options, clock),
  } satisfies Record<RequestKind, unknown>;
  let requests = 0;
  let throttled = 0;

  return {
    async acquire({ kind, priority = 'interactive', signal }) {
      await lanes[kind].acquire(priority, signal);
      requests += 1;
    },
    reportThrottled(kind) {
      throttled += 1;
      lanes[kind].slowDown();
    },
    stats: () => ({ requests, throttled }),
  };
}

function openLane(
  kind: RequestKind,
  key: 'requestsPerSecond' | 'writesPerSecond',
  options: RequestBudgetOptions,
  clock: Clock,
) {
  const wanted = options[key] ?? DEFAULT_RATE[kind];
  const limit = DOCUMENTED_LIMIT[kind];
  if (!(wanted > 0 && wanted <= limit)) {
    throw new InputError(
      `${key} is ${wanted}; it must be above 0 and at most ${limit}, the limit that Confluent documents`,
    );
  }
  // Requests are counted where they arrive, and those that went in one second may arrive among those of another.
  const ratePerSecond = wanted - Math.floor(wanted / 10);
  return createTokenLane({
    ratePerSecond,
    // So that a page need not wait for its first few answers.
    burst: Math.max(1, Math.floor(ratePerSecond / 5)),
    mostPerSecond: Math.max(1, Math.floor(ratePerSecond)),
    clock,
  });
}
