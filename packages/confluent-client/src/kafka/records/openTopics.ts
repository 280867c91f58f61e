// SPDX-License-Identifier: Apache-2.0
import { KafkaCallError } from '../KafkaCallError';
import { errorOfCode } from '../wire/kafkaErrors';
import { SendRequest } from '../wire/KafkaRequest';
import { metadataRequest } from '../wire/metadataRequest';
import { openPlaces, Place } from './openPlaces';
import { TopicSource } from './TopicSource';

/** Many topics as one source, whose partitions are places. */
export interface OpenTopics {
  source: TopicSource;
  /** Of each of the topic's partitions; none when the topic cannot be read. */
  placesOf(topic: string): ReadonlyMap<number, number>;
  /** Why topics cannot be read, by their names. */
  failures: ReadonlyMap<string, KafkaCallError>;
}

/** Looks topics up, each once, with one request, and opens those that are there. */
export async function openTopics(
  operation: string,
  topics: readonly string[],
  send: SendRequest,
): Promise<OpenTopics> {
  const metadata = await send(metadataRequest(topics));
  const leaders = new Map(metadata.brokers.map(each => [each.nodeId, each]));
  const foundByName = new Map(metadata.topics.map(each => [each.name, each]));
  const places: Place[] = [];
  const placesByTopic = new Map<string, Map<number, number>>();
  const failures = new Map<string, KafkaCallError>();
  for (const topic of topics) {
    const found = foundByName.get(topic);
    const error = found
      ? errorOfCode(operation, found.errorCode)
      : new KafkaCallError({ operation, failure: 'notFound' });
    if (error) failures.set(topic, error);
    const ofTopic = new Map<number, number>();
    for (const { partition, leader } of found?.partitions ?? []) {
      const place = places.length;
      ofTopic.set(partition, place);
      places.push({ place, topic, partition, leader: leaders.get(leader) });
    }
    placesByTopic.set(topic, ofTopic);
  }
  return {
    source: openPlaces(operation, { places, send }),
    placesOf: topic => placesByTopic.get(topic) ?? new Map(),
    failures,
  };
}
