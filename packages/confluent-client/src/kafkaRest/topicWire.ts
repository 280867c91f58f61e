// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { KafkaRestTopic } from './types';

/** Lists come whole. Should there ever be a next page, what is read must not be taken for everything. */
const wholeList = z.object({ next: z.null().optional() });

const topicWire = z.object({
  topic_name: z.string(),
  is_internal: z.boolean(),
  replication_factor: z.number().int(),
  partitions_count: z.number().int(),
});

const topicListWire = z.object({
  metadata: wholeList,
  data: z.array(topicWire),
});

const configListWire = z.object({
  metadata: wholeList,
  data: z.array(
    z.object({
      name: z.string(),
      value: z.string().nullish(),
      source: z.string(),
    }),
  ),
});

/** Reads `{"topic_name": "orders", "is_internal": false, "replication_factor": 3, "partitions_count": 6}`. */
export function decodeTopic(body: unknown): KafkaRestTopic {
  return toTopic(topicWire.parse(body));
}

/** Reads `{"metadata": {"next": null}, "data": [topic, …]}`, and sorts by name. */
export function decodeTopics(body: unknown): KafkaRestTopic[] {
  return topicListWire.parse(body).data.map(toTopic).sort(byName);
}

/**
 * Reads `{"metadata": {"next": null}, "data": [{"name": "retention.ms", "value": "1", "source": "DYNAMIC_TOPIC_CONFIG"}]}`:
 * of all settings those that the topic has of its own, sorted by name.
 */
export function decodeOwnConfigs(
  body: unknown,
): { name: string; value: string }[] {
  return toConfigs(
    configListWire
      .parse(body)
      .data.filter(({ source }) => source === 'DYNAMIC_TOPIC_CONFIG'),
  );
}

/** As `decodeOwnConfigs`, with what the topic has from its cluster or from Kafka. */
export function decodeConfigs(
  body: unknown,
): { name: string; value: string }[] {
  return toConfigs(configListWire.parse(body).data);
}

function toConfigs(
  data: z.infer<typeof configListWire>['data'],
): { name: string; value: string }[] {
  return data
    .flatMap(({ name, value }) =>
      typeof value === 'string' ? [{ name, value }] : [],
    )
    .sort(byName);
}

function toTopic(wire: z.infer<typeof topicWire>): KafkaRestTopic {
  return {
    name: wire.topic_name,
    isInternal: wire.is_internal,
    partitions: wire.partitions_count,
    replicationFactor: wire.replication_factor,
  };
}

/** By code unit, so that the order does not depend on a locale. */
function byName(a: { name: string }, b: { name: string }): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}
