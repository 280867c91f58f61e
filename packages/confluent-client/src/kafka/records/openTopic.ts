// SPDX-License-Identifier: Apache-2.0
import { KafkaCallError } from '../KafkaCallError';
import { refuseErrorCode } from '../wire/kafkaErrors';
import { SendRequest } from '../wire/KafkaRequest';
import { metadataRequest } from '../wire/metadataRequest';
import { openPlaces } from './openPlaces';
import { TopicSource } from './TopicSource';

/**
 * Looks a topic up and opens it for reading. The cluster is asked anew each time, so a topic that was deleted or made anew
 * since is seen as it is.
 *
 * @throws KafkaCallError when there is no such topic, or none that the key may see.
 */
export async function openTopic(
  operation: string,
  topic: string,
  send: SendRequest,
): Promise<TopicSource> {
  const { brokers, topics } = await send(metadataRequest([topic]));
  const found = topics.find(({ name }) => name === topic);
  if (!found) throw new KafkaCallError({ operation, failure: 'notFound' });
  refuseErrorCode(operation, found.errorCode);
  return openPlaces(operation, {
    places: found.partitions.map(({ partition, leader }) => ({
      place: partition,
      topic,
      partition,
      leader: brokers.find(({ nodeId }) => nodeId === leader),
    })),
    send,
  });
}
