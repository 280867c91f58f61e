// SPDX-License-Identifier: Apache-2.0
import { Asking } from './createAsk';
import { OpenTopics, openTopics } from './records/openTopics';
import { partitionRanges } from './records/partitionRanges';
import { PartitionFailure } from './recordTypes';
import { TopicFailure, TopicOffsets, TopicOffsetsAt } from './types';

/** Reads what topics hold, in their order, with one request for all of them and two to each broker. */
export async function readOffsetsOfMany(
  operation: string,
  topics: readonly string[],
  { send }: Pick<Asking, 'send'>,
): Promise<TopicOffsets[]> {
  const opened = await openTopics(operation, topics, send);
  const { ranges, failures } = await partitionRanges(opened.source);
  const rangeOf = new Map(ranges.map(range => [range.partition, range]));
  return topics.map(
    topic =>
      failureOf(opened, topic, { told: rangeOf, failures }) ?? {
        topic,
        offsets: placesIn(opened, topic).flatMap(([partition, place]) => {
          const range = rangeOf.get(place);
          return range
            ? { partition, earliest: range.earliest, logEndOffset: range.end }
            : [];
        }),
      },
  );
}

/** Reads where a time lies in topics, in their order, with one request for all of them and one to each broker. */
export async function readOffsetsAtOfMany(
  operation: string,
  { topics, time }: { topics: readonly string[]; time: Date },
  { send }: Pick<Asking, 'send'>,
): Promise<TopicOffsetsAt[]> {
  const opened = await openTopics(operation, topics, send);
  const { found, failures } = await opened.source.offsets(time);
  return topics.map(
    topic =>
      failureOf(opened, topic, { told: found, failures }) ?? {
        topic,
        offsets: placesIn(opened, topic).map(([partition, place]) => ({
          partition,
          offset: found.get(place),
        })),
      },
  );
}

/** By partition. */
function placesIn(
  { placesOf }: OpenTopics,
  topic: string,
): [partition: number, place: number][] {
  return [...placesOf(topic)].sort(([a], [b]) => a - b);
}

/** Of the topic, or of one of its partitions: what is known of a part of a topic is nothing for the whole of it. */
function failureOf(
  opened: OpenTopics,
  topic: string,
  answer: {
    /** By place. */
    told: ReadonlyMap<number, unknown>;
    failures: readonly PartitionFailure[];
  },
): TopicFailure | undefined {
  const places = new Set(opened.placesOf(topic).values());
  const isWhole = [...places].every(place => answer.told.has(place));
  const found =
    opened.failures.get(topic) ??
    answer.failures.find(({ partition }) => places.has(partition)) ??
    (isWhole ? undefined : { failure: 'unavailable', type: undefined });
  if (!found) return undefined;
  const { failure, type } = found;
  return { topic, failure, ...(type !== undefined && { type }) };
}
