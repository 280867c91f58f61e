// SPDX-License-Identifier: Apache-2.0
import { type Scenario, startSimulator } from '@data-mesh/confluent-simulator';
import { setTimeout as delay } from 'node:timers/promises';
import { percentile, report } from '../../measurement';
import { ENVIRONMENT_ID, NAMESPACE } from '../../processes/backendConfig';
import type { CountingProxy } from '../broker/CountingProxy';
import { makeTopics, writeRecords } from '../broker/fillBroker';
import { type FilledBroker, withBroker } from '../broker/withBroker';
import { type KafkaPortal, withPortal } from '../portal/withPortal';
import {
  PARTITIONS,
  PREVIEWED,
  type PreviewedProduct,
  previewScenario,
  recordBytes,
} from './products';

const RECORDS_IN_PARTITION = 1_000;
const WANTED = 50;
const WARM = 5;

const POLL_MS = 1_000;
/** A client hangs up when nobody has asked it anything for a minute. */
const HANG_UP_TIMEOUT_MS = 5 * 60_000;

/** How long it takes to show records of a topic to which there is no connection, and whose schema nobody has asked for. */
export async function benchmarkPreview(): Promise<void> {
  const scenario = previewScenario();
  await withBroker(
    filled => fill(filled, scenario),
    ({ proxy, bootstrapServers }) =>
      withPortal(
        {
          bootstrapServers,
          clusterIds: PREVIEWED.map(({ clusterId }) => clusterId),
          simulator: { scenario },
          products: PREVIEWED.length,
        },
        async portal => {
          await whenNobodyIsConnected(proxy);
          const cold: number[] = [];
          const warm: number[] = [];
          for (const product of PREVIEWED) {
            const before = proxy.opened;
            cold.push(await preview(portal, product));
            if (proxy.opened === before) {
              throw new Error('A connection was open that should not be');
            }
            for (let n = 0; n < WARM; n += 1) {
              warm.push(await preview(portal, product));
            }
          }
          print('cold: the slowest', Math.max(...cold), cold.length);
          print('again, p95', percentile(warm, 0.95), warm.length);
        },
      ),
  );
}

function print(what: string, ms: number, previews: number): void {
  report(
    {
      benchmark: 'kafka',
      measurement: `preview of ${WANTED} records, ${what}`,
      at: {
        partitions: PARTITIONS,
        records: PARTITIONS * RECORDS_IN_PARTITION,
        database: 'sqlite',
      },
      value: ms / 1000,
      unit: 's',
      limit: 1.5,
      from: { previews },
    },
    new Date(),
  );
}

async function fill(
  { admin, producer }: FilledBroker,
  scenario: Scenario,
): Promise<void> {
  await makeTopics(
    admin,
    PREVIEWED.map(({ topic }) => ({ topic, partitions: PARTITIONS })),
  );
  // One of its own, because the same scenario always makes the same ids.
  const simulator = await startSimulator({ scenario });
  const { registry } = simulator.world.environment(ENVIRONMENT_ID);
  for (const { topic } of PREVIEWED) {
    const { schema } = registry.version(`${topic}-value`, 1);
    await writeRecords(
      producer,
      Array.from({ length: PARTITIONS * RECORDS_IN_PARTITION }, (_, n) => ({
        topic,
        message: {
          partition: n % PARTITIONS,
          key: `order-${n}`,
          value: recordBytes(schema.id, n),
        },
      })),
    );
  }
  await simulator.stop();
}

/** @throws Error when it goes on for longer than it should. */
async function whenNobodyIsConnected(proxy: CountingProxy): Promise<void> {
  const deadline = performance.now() + HANG_UP_TIMEOUT_MS;
  while (proxy.openConnections > 0) {
    if (performance.now() > deadline) {
      throw new Error('The portal does not hang up');
    }
    await delay(POLL_MS);
  }
}

/** @returns How long it took, in milliseconds. @throws Error when it does not show what it should. */
async function preview(
  { live, token }: KafkaPortal,
  { clusterId, topic }: PreviewedProduct,
): Promise<number> {
  const start = performance.now();
  const { records } = await live.sampleRecords(
    `dataproduct:${NAMESPACE}/${topic}`,
    { clusterId, topic, position: { type: 'newest' }, limit: WANTED },
    { token },
  );
  const ms = performance.now() - start;
  const decoded = records.filter(({ value }) => value.kind === 'decoded');
  if (decoded.length !== WANTED) {
    throw new Error(`${decoded.length} of ${WANTED} records were shown`);
  }
  return ms;
}
