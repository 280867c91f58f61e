// SPDX-License-Identifier: Apache-2.0
import { KsqlClient } from '@data-mesh/confluent-client';
import { KsqlSnapshot, SNAPSHOT_STATEMENTS, toSnapshot } from './ksqlSnapshot';

const KEPT_FOR_MS = 30_000;

/**
 * Asks a ksqlDB cluster what it runs; the answer is kept for 30 seconds and shared by all who ask meanwhile.
 *
 * @param options.now - Milliseconds.
 */
export function createSnapshots(options: {
  client: Pick<KsqlClient, 'execute'>;
  clusterTitle: string;
  now: () => number;
}): (signal: AbortSignal) => Promise<KsqlSnapshot> {
  const { client, clusterTitle, now } = options;
  let kept: { until: number; snapshot: Promise<KsqlSnapshot> } | undefined;

  async function read(): Promise<KsqlSnapshot> {
    const readAt = new Date(now()).toISOString();
    const entities = await client.execute({
      text: SNAPSHOT_STATEMENTS,
      isReadOnly: true,
    });
    return toSnapshot(entities, { clusterTitle, readAt });
  }

  return signal => {
    signal.throwIfAborted();
    if (!kept || kept.until <= now()) {
      const entry = { until: now() + KEPT_FOR_MS, snapshot: read() };
      entry.snapshot.catch(() => {
        if (kept === entry) kept = undefined;
      });
      kept = entry;
    }
    return kept.snapshot;
  };
}
