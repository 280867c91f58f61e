// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { ServedCluster } from '../clusters/types';
import { StopSwitch } from './stopSwitch';

/** A query that runs in this process. */
export interface Run {
  id: string;
  /** Entity ref of whoever runs it. */
  user: string;
  cluster: ServedCluster;
  stop: StopSwitch;
}

/** The queries that run in this process. */
export interface Runs {
  /** Aborted when the process is to end: then nothing new is begun. */
  readonly shutdown: AbortSignal;
  /** Gives the run an id, and knows it until the work has ended. When the process is to end, the run is stopped already. */
  track<T>(run: Omit<Run, 'id'>, work: (run: Run) => Promise<T>): Promise<T>;
  find(id: string): Run | undefined;
  /**
   * For the end of the process: ends all of them with the reason `shutdown`; resolves when each has told its reader, and is
   * closed at ksqlDB.
   */
  shutDown(): Promise<void>;
}

export function createRuns(): Runs {
  const shutdown = new AbortController();
  const running = new Map<string, { run: Run; ended: Promise<unknown> }>();

  return {
    shutdown: shutdown.signal,
    async track(of, work) {
      if (shutdown.signal.aborted) of.stop.stop('shutdown');
      const run = { ...of, id: randomUUID() };
      const ended = work(run);
      running.set(run.id, { run, ended });
      try {
        return await ended;
      } finally {
        running.delete(run.id);
      }
    },
    find: id => running.get(id)?.run,
    async shutDown() {
      shutdown.abort();
      const all = [...running.values()];
      all.forEach(({ run }) => run.stop.stop('shutdown'));
      await Promise.allSettled(all.map(({ ended }) => ended));
    },
  };
}
