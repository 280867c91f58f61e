// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  Measured,
} from '@data-mesh/backstage-plugin-data-products-common';
import { hourOf } from '../freshness/byHour';
import { objectivesOf } from '../objectivesOf';
import { ClusterTopic, TopicReader } from '../types';
import { NOT_MEASURED_YET, unknown } from '../unknownFigure';
import { LiveFactsOptions } from './createLiveFacts';
import { KeptTopic } from './toTopicFacts';
import { VOLUME_DAYS } from './volumeOf';

const NO_CLUSTER = unknown(
  'notConfigured',
  'The stream catalog does not tell which Kafka cluster the topic is on.',
);

const WITHOUT_CLUSTER: Omit<KeptTopic, 'port'> = {
  source: NO_CLUSTER,
  stored: undefined,
  days: [],
  readers: NO_CLUSTER,
  settingsSource: NO_CLUSTER,
  settings: undefined,
};

/** What is kept of a port of one of the products that were read. */
export type FindTopic = (
  product: DataProduct,
  port: KeptTopic['port'],
) => Omit<KeptTopic, 'port'>;

/** Reads what is kept of the topics of products, with a few queries for all of them. */
export async function readKeptTopics(
  products: readonly DataProduct[],
  options: LiveFactsOptions,
): Promise<FindTopic> {
  const { samples, live, sourceOf, settingsSourceOf } = options;
  const topics = uniqueTopics(products);
  const [stored, settings, readers] = await Promise.all([
    samples.topics(topics),
    options.settings.settings(topics),
    readReaders(products, options),
  ]);
  const days = await samples.days(
    stored.flatMap(topic => topic?.id ?? []),
    { beforeHour: hourOf(options.now()), count: VOLUME_DAYS },
  );
  const indexOf = new Map(topics.map((topic, index) => [keyOf(topic), index]));

  return ({ environmentId, slaTier }, { name, clusterId }) => {
    if (clusterId === undefined) return WITHOUT_CLUSTER;
    const topic = { clusterId, topic: name };
    const index = indexOf.get(keyOf(topic)) ?? -1;
    const limit = objectivesOf({ slaTier }, live.objectives)?.lagSeconds;
    const ofTopic = stored[index];
    return {
      source: sourceOf(environmentId, clusterId),
      stored: ofTopic,
      days: (ofTopic && days.get(ofTopic.id)) ?? [],
      readers: readers.get(limit)?.get(keyOf(topic)) ?? NOT_MEASURED_YET,
      settingsSource: settingsSourceOf(environmentId, clusterId),
      settings: settings[index],
    };
  };
}

/** By the limit of what is promised, of which there are as many as tiers, then by topic. */
async function readReaders(
  products: readonly DataProduct[],
  { readers, live }: LiveFactsOptions,
): Promise<Map<number | undefined, Map<string, Measured<TopicReader[]>>>> {
  const byLimit = new Map<number | undefined, DataProduct[]>();
  for (const product of products) {
    const limit = objectivesOf(product, live.objectives)?.lagSeconds;
    byLimit.set(limit, [...(byLimit.get(limit) ?? []), product]);
  }
  const found = new Map<
    number | undefined,
    Map<string, Measured<TopicReader[]>>
  >();
  for (const [lagSeconds, some] of byLimit) {
    const topics = uniqueTopics(some);
    const told = await readers.readersOf(topics, { lagSeconds });
    found.set(
      lagSeconds,
      new Map(
        topics.map((topic, index) => [
          keyOf(topic),
          told[index] ?? NOT_MEASURED_YET,
        ]),
      ),
    );
  }
  return found;
}

function uniqueTopics(products: readonly DataProduct[]): ClusterTopic[] {
  const found = new Map<string, ClusterTopic>();
  for (const { outputPorts } of products) {
    for (const { clusterId, name: topic } of outputPorts) {
      if (clusterId === undefined) continue;
      found.set(keyOf({ clusterId, topic }), { clusterId, topic });
    }
  }
  return [...found.values()];
}

function keyOf({ clusterId, topic }: ClusterTopic): string {
  return `${clusterId}/${topic}`;
}
