// SPDX-License-Identifier: Apache-2.0
import { setTimeout as delay } from 'node:timers/promises';
import { countCalls, readRequestCounts } from '../../operations/upstream';
import { busiestSecond } from './busiestSecond';

const LOOK_EVERY_MS = 100;

/** All that is asked. */
export const ALL = 'Confluent';

/** What is asked, each API with a limit of its own. */
export const UPSTREAM = {
  [ALL]: undefined,
  'the stream catalog and the Schema Registry': [
    'streamCatalog',
    'schemaRegistry',
  ],
  "Kafka's REST API": ['kafkaRest'],
  'the Metrics API': ['metrics'],
} as const;

export type Upstream = keyof typeof UPSTREAM;

/** Watches how often a simulator is asked. */
export interface PaceWatch {
  /** The most of one second since this was asked last, or since the start. */
  takeMost(): Record<Upstream, number>;
  stop(): Promise<void>;
}

export function watchPace(simulatorUrl: string): PaceWatch {
  const stopped = new AbortController();
  const names = Object.keys(UPSTREAM) as Upstream[];
  let looks: { from: number; to: number; calls: Record<Upstream, number> }[] =
    [];
  const byUpstream = (read: (name: Upstream) => number) =>
    Object.fromEntries(names.map(name => [name, read(name)])) as Record<
      Upstream,
      number
    >;
  const watching = (async () => {
    while (!stopped.signal.aborted) {
      const from = performance.now();
      const counts = await readRequestCounts(simulatorUrl);
      looks.push({
        from,
        to: performance.now(),
        calls: byUpstream(name => countCalls(counts, UPSTREAM[name])),
      });
      await delay(LOOK_EVERY_MS);
    }
  })();
  return {
    takeMost() {
      const seen = looks;
      looks = looks.slice(-1);
      return byUpstream(name =>
        busiestSecond(
          seen.map(({ calls, ...look }) => ({ ...look, calls: calls[name] })),
        ),
      );
    },
    stop() {
      stopped.abort();
      return watching;
    },
  };
}
