// SPDX-License-Identifier: Apache-2.0
import { Asking } from './createAsk';
import { OpenTopics, openTopics } from './records/openTopics';
import { PartitionRange } from './records/partitionRanges';
import { newestTimes, timesAt } from './records/recordTimes';
import { TimesTable } from './records/TimesTable';
import {
  PartitionTime,
  TopicHolding,
  TopicPositions,
  TopicTimes,
} from './recordTypes';

type Sending = Pick<Asking, 'send' | 'signal'>;

/** A position of a topic that can be read there. */
interface Sought {
  /** Of the topic among all, and of the position in it. */
  at: readonly [number, number];
  place: number;
  offset: bigint;
}

/** Reads when records at positions were written, of all topics at once. */
export async function readTimesOfMany(
  operation: string,
  topics: readonly TopicPositions[],
  { send, signal }: Sending,
): Promise<TopicTimes[]> {
  const opened = await openTopics(operation, namesOf(topics), send);
  const sought = topics.flatMap(({ topic, positions, within }, first) =>
    positions.flatMap(({ partition, offset }, second): Sought[] => {
      const place = opened.placesOf(topic).get(partition);
      const isHeld = within.some(each => each.partition === partition);
      return place === undefined || !isHeld
        ? []
        : [{ at: [first, second], place, offset }];
    }),
  );
  const times = new TimesTable(sought.map(({ place }) => place));
  await timesAt(
    opened.source,
    sought.map(({ place, offset }) => ({ partition: place, offset })),
    { ranges: rangesIn(opened, topics), times, signal },
  );
  const found = new Map(
    times.rows().map((row, index) => [sought[index]?.at.join(), row]),
  );
  return topics.map(({ topic, positions }, first) => ({
    topic,
    times: positions.map(({ partition }, second) =>
      timeOf(found.get([first, second].join()), { opened, topic, partition }),
    ),
  }));
}

/**
 * Reads when the newest record of each partition was written, of all topics at once.
 *
 * @param onOpened - Is given a way to ask for what is known so far, as soon as the topics are found.
 */
export async function readLastTimesOfMany(
  operation: string,
  topics: readonly TopicHolding[],
  { send, signal }: Sending,
  onOpened: (soFar: () => TopicTimes[]) => void,
): Promise<TopicTimes[]> {
  const opened = await openTopics(operation, namesOf(topics), send);
  const ranges = rangesIn(opened, topics);
  const times = new TimesTable(ranges.map(({ partition }) => partition));
  const soFar = () => {
    const found = new Map(times.rows().map(row => [row.partition, row]));
    return topics.map(({ topic, within }) => ({
      topic,
      times: within.map(({ partition }) => {
        const place = opened.placesOf(topic).get(partition);
        const row = place === undefined ? undefined : found.get(place);
        return timeOf(row, { opened, topic, partition });
      }),
    }));
  };
  onOpened(soFar);
  await newestTimes(opened.source, { ranges, times, signal });
  return soFar();
}

const namesOf = (topics: readonly TopicHolding[]) =>
  topics.map(({ topic }) => topic);

/** What topics hold, of what can be read there, by place. */
function rangesIn(
  opened: OpenTopics,
  topics: readonly TopicHolding[],
): PartitionRange[] {
  return topics.flatMap(({ topic, within }) =>
    within.flatMap(({ partition, earliest, logEndOffset }) => {
      const place = opened.placesOf(topic).get(partition);
      return place === undefined
        ? []
        : { partition: place, earliest, end: logEndOffset };
    }),
  );
}

/** @param row - By its place; absent where there is no such place. */
function timeOf(
  row: PartitionTime | undefined,
  {
    opened,
    topic,
    partition,
  }: { opened: OpenTopics; topic: string; partition: number },
): PartitionTime {
  if (row) return { ...row, partition };
  const error = opened.failures.get(topic);
  return {
    partition,
    at: undefined,
    failure: error?.failure ?? 'notFound',
    type: error?.type ?? 'UNKNOWN_TOPIC_OR_PARTITION',
  };
}
