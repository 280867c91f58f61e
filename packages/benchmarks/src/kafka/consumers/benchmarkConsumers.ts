// SPDX-License-Identifier: Apache-2.0
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { getJson } from '../../http/getJson';
import { type Measurement, percentile, report } from '../../measurement';
import { countProducts, untilCounted } from '../../operations/shown';
import { commitOffsets } from '../broker/commitOffsets';
import { makeTopics, writeRecords } from '../broker/fillBroker';
import { type FilledBroker, withBroker } from '../broker/withBroker';
import type { KafkaBenchmarkOptions } from '../KafkaBenchmarkOptions';
import { type KafkaPortal, withPortal } from '../portal/withPortal';
import {
  type Cluster,
  CLUSTER_ID,
  clusterOf,
  RECORDS_IN_PARTITION,
} from './cluster';
import { whenIndexed } from './whenIndexed';

const TABS = 100;
const POLL_MS = 100;
const CATALOG_TIMEOUT_MS = 5 * 60_000;

/** How long it takes to look at all groups, how much is asked for that, and how soon the tab has its rows afterwards. */
export async function benchmarkConsumers(
  options: KafkaBenchmarkOptions,
): Promise<void> {
  const cluster = clusterOf(options);
  const at = {
    ...options,
    products: cluster.productTopics.length,
    database: 'sqlite',
  };
  const tell = (
    measurement: string,
    figure: Pick<Measurement, 'value' | 'unit' | 'limit' | 'from'>,
  ) => report({ benchmark: 'kafka', measurement, at, ...figure }, new Date());
  await withBroker(
    filled => fill(filled, cluster),
    ({ proxy, bootstrapServers }) => {
      proxy.takeTimes();
      return withPortal(
        {
          bootstrapServers,
          clusterIds: [CLUSTER_ID],
          simulator: cluster.simulator,
          // Those of the tab are waited for while the groups are looked at.
          products: 1,
        },
        async portal => {
          const pass = await whenIndexed(
            portal,
            await firstProductOf(portal, cluster.productTopics),
            proxy,
          );
          tell('index of consumer groups, beside the first samples', {
            value: pass.wallMs / 1000,
            unit: 's',
            limit: 60,
            from: { groups: pass.groups },
          });
          tell('requests to the broker in the busiest second', {
            value: pass.busiestSecond,
            unit: 'requests',
            limit: 50,
            from: { requests: pass.requests },
          });
          await untilCounted(
            () => countProducts(portal.url, portal.token),
            cluster.products,
            { timeoutMs: CATALOG_TIMEOUT_MS },
          );
          const names = await productsOf(portal, cluster.productTopics);
          await measureTabs(await portal.restart(), names, tell);
        },
      );
    },
  );
}

async function fill(
  { admin, kafka, producer }: FilledBroker,
  cluster: Cluster,
) {
  await makeTopics(admin, cluster.topics);
  await writeRecords(
    producer,
    cluster.topics
      .filter(({ topic }) => cluster.productTopics.includes(topic))
      .flatMap(({ topic, partitions }) =>
        Array.from({ length: partitions * RECORDS_IN_PARTITION }, (_, n) => ({
          topic,
          message: { partition: n % partitions, value: `record ${n}` },
        })),
      ),
  );
  await commitOffsets(kafka, cluster.commits);
}

/** The first request to a back end that has just started, and many afterwards; the product that most groups read among them. */
async function measureTabs(
  { live, token }: KafkaPortal,
  names: readonly string[],
  tell: (
    measurement: string,
    figure: Pick<Measurement, 'value' | 'unit' | 'limit' | 'from'>,
  ) => void,
): Promise<void> {
  const open = async (name: string) => {
    const start = performance.now();
    const { consumers } = await live.consumers(name, { token });
    return { ms: performance.now() - start, consumers: consumers.length };
  };
  const [popular = ''] = names;
  const cold = await open(popular);
  const times: number[] = [];
  let consumers = 0;
  for (let n = 0; n < TABS; n += 1) {
    const opened = await open(names[((n % 4) * n) % names.length] ?? popular);
    times.push(opened.ms);
    consumers += opened.consumers;
  }
  tell('consumers tab, first rows: the first request after a start', {
    value: cold.ms / 1000,
    unit: 's',
    limit: 1,
    from: { consumers: cold.consumers },
  });
  tell('consumers tab, first rows: p95', {
    value: percentile(times, 0.95) / 1000,
    unit: 's',
    limit: 1,
    from: { requests: TABS, consumers },
  });
}

/** An entity ref, as soon as the catalog has one of a product with one of the topics. */
async function firstProductOf(
  portal: KafkaPortal,
  topics: readonly string[],
): Promise<string> {
  for (;;) {
    const [first] = await productsOf(portal, topics);
    if (first !== undefined) return first;
    await delay(POLL_MS);
  }
}

/** Entity refs of products that the catalog has of some topics, in the order of the topics. */
async function productsOf(
  { url, token }: KafkaPortal,
  topics: readonly string[],
): Promise<string[]> {
  const { items } = await getJson(
    `${url}/api/catalog/entities/by-query?filter=kind=dataproduct&fields=metadata.name,metadata.namespace,spec.outputPorts&limit=10000`,
    { authorization: `Bearer ${token}` },
    z.object({
      items: z.array(
        z.object({
          metadata: z.object({ name: z.string(), namespace: z.string() }),
          spec: z.object({
            outputPorts: z.array(z.object({ name: z.string() })),
          }),
        }),
      ),
    }),
  );
  const refs = new Map(
    items.flatMap(({ metadata, spec }) =>
      spec.outputPorts.map(
        ({ name }) =>
          [name, `dataproduct:${metadata.namespace}/${metadata.name}`] as const,
      ),
    ),
  );
  return topics.flatMap(topic => refs.get(topic) ?? []);
}
