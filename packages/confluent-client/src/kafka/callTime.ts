// SPDX-License-Identifier: Apache-2.0
import { Clock } from '../http/clock';

/** Why a call has no time left: for an answer, or to wait for its turn. */
export type TimeUp = 'timeout' | 'busy';

/** The time of one call. It runs while the cluster is to answer, and rests while the call waits for the client's own budget. */
export interface CallTime {
  /** Waits for a turn in the budget. */
  waitFor<T>(turn: Promise<T>): Promise<T>;
  /** Waits for an answer of the cluster. */
  await<T>(answer: Promise<T>): Promise<T>;
  /** Once the call is over. */
  stop(): void;
}

/**
 * Begins to count.
 *
 * @param options.answerMs - For the cluster, connecting included.
 * @param options.turnsMs - For all waiting for turns together; as long as it takes when absent.
 * @param options.onUp - Called once at most.
 */
export function createCallTime(options: {
  clock: Clock;
  answerMs: number;
  turnsMs?: number;
  onUp: (why: TimeUp) => void;
}): CallTime {
  const { clock, answerMs, turnsMs = Infinity, onUp } = options;
  const answers = createCountdown(clock, answerMs, () => onUp('timeout'));
  const turns = createCountdown(clock, turnsMs, () => onUp('busy'));
  let isOver = false;
  let waiting = 0;
  let asking = 0;

  function tick(): void {
    const isWaiting = waiting > 0 && asking === 0;
    if (isOver || !isWaiting) turns.rest();
    else turns.run();
    if (isOver || isWaiting) answers.rest();
    else answers.run();
  }
  tick();

  return {
    async waitFor(turn) {
      waiting += 1;
      tick();
      try {
        return await turn;
      } finally {
        waiting -= 1;
        tick();
      }
    },
    async await(answer) {
      asking += 1;
      tick();
      try {
        return await answer;
      } finally {
        asking -= 1;
        tick();
      }
    },
    stop() {
      isOver = true;
      tick();
    },
  };
}

interface Countdown {
  run(): void;
  rest(): void;
}

function createCountdown(
  clock: Clock,
  spanMs: number,
  onUp: () => void,
): Countdown {
  let leftMs = spanMs;
  let running: { since: number; cancel: () => void } | undefined;
  return {
    run() {
      if (running || leftMs === Infinity) return;
      running = { since: clock.now(), cancel: clock.schedule(onUp, leftMs) };
    },
    rest() {
      if (!running) return;
      running.cancel();
      // A wall clock may be set back.
      leftMs -= Math.max(0, clock.now() - running.since);
      running = undefined;
    },
  };
}
