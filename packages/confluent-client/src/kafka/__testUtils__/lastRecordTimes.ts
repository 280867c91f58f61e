// SPDX-License-Identifier: Apache-2.0
import type { PartitionTime } from '../recordTypes';
import type { KafkaClient } from '../types';
import { allOf } from './allOf';

/** Of one topic, by partition. @throws KafkaCallError also when the topic does not tell what it holds. */
export async function lastRecordTimes(
  client: KafkaClient,
  topic: string,
): Promise<PartitionTime[]> {
  const within = await client.offsets(topic);
  const told = await allOf(client.lastRecordTimesOfMany([{ topic, within }]));
  return told.flatMap(({ times }) => times);
}
