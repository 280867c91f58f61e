// SPDX-License-Identifier: Apache-2.0
import type { LoggerService } from '@backstage/backend-plugin-api';
import { inChunks } from '../store/chunks';

/** How long changes are gathered before they are worked off together. */
const GATHER_MS = 2_000;

/** How long to wait before something is looked at again that the catalog did not hold yet. */
const RETRY_MS = [10_000, 60_000];

const AT_ONCE = 200;

/** Entities that may have changed, worked off soon, together, and one batch after the other. */
export interface ChangeQueue {
  add(entityRefs: readonly string[]): void;
  /** Forgets what waits, and ends when nothing is worked off any more. */
  stop(): Promise<void>;
}

/**
 * @param options.work - Reads and evaluates entities.
 * @param options.isKnown - Whether the catalog holds an entity: one that is just made may come a little later.
 */
export function createChangeQueue(options: {
  work: (entityRefs: readonly string[]) => Promise<unknown>;
  isKnown: (entityRef: string) => boolean;
  logger: LoggerService;
}): ChangeQueue {
  const { work, isKnown, logger } = options;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const waiting = new Map<string, number>();
  let isDue = false;
  let isStopped = false;
  let working = Promise.resolve();

  function later(ms: number, task: () => void) {
    const timer = setTimeout(() => {
      timers.delete(timer);
      task();
    }, ms);
    timers.add(timer);
  }

  function put(entityRefs: readonly string[], attempt: number) {
    if (isStopped) return;
    for (const ref of entityRefs) {
      const known = waiting.get(ref) ?? attempt;
      waiting.set(ref, Math.min(known, attempt));
    }
    if (isDue || waiting.size === 0) return;
    isDue = true;
    later(GATHER_MS, () => {
      isDue = false;
      working = working.then(workOff);
    });
  }

  async function workOff(): Promise<void> {
    const batch = new Map(waiting);
    waiting.clear();
    for (const refs of inChunks([...batch.keys()], AT_ONCE)) {
      if (isStopped) return;
      try {
        await work(refs);
      } catch (error) {
        logger.warn('Entities that changed were not evaluated again', {
          entities: String(refs.length),
          cause: error instanceof Error ? error.message : String(error),
        });
        continue;
      }
      for (const ref of refs) if (!isKnown(ref)) tryAgain(ref, batch.get(ref));
    }
  }

  function tryAgain(entityRef: string, attempt = 0) {
    const ms = RETRY_MS[attempt];
    if (ms !== undefined) later(ms, () => put([entityRef], attempt + 1));
  }

  return {
    add: entityRefs =>
      put(
        entityRefs.map(ref => ref.toLowerCase()),
        0,
      ),
    async stop() {
      isStopped = true;
      timers.forEach(clearTimeout);
      timers.clear();
      waiting.clear();
      await working;
    },
  };
}
