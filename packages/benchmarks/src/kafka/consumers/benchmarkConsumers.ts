// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { getJson } from '../../http/getJson';
import { type Measurement, percentile, report } from '../../measurement';
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
        { ...cluster, bootstrapServers, clusterIds: [CLUSTER_ID] },
        async portal => {
          const names = await productsOf(portal, cluster.productTopics);
          const [popular = ''] = names;
          const pass = await whenIndexed(portal, popular, proxy);
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

/** Entity refs of the products of some topics, in their order. @throws Error when the catalog lacks one. */
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
  return topics.map(topic => {
    const ref = refs.get(topic);
    if (ref === undefined) throw new Error(`The catalog has no ${topic}`);
    return ref;
  });
}
