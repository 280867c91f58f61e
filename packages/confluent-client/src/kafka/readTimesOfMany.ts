// SPDX-License-Identifier: Apache-2.0
import { Asking } from './createAsk';
import { openTopics } from './records/openTopics';
import { timesAt } from './records/recordTimes';
import { TimesTable } from './records/TimesTable';
import { PartitionTime, TopicPositions, TopicTimes } from './recordTypes';

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
  { send, signal }: Pick<Asking, 'send' | 'signal'>,
): Promise<TopicTimes[]> {
  const names = topics.map(({ topic }) => topic);
  const opened = await openTopics(operation, names, send);
  const sought = topics.flatMap(({ topic, positions, within }, first) =>
    positions.flatMap(({ partition, offset }, second): Sought[] => {
      const place = opened.placeOf(topic, partition);
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
    {
      ranges: topics.flatMap(({ topic, within }) =>
        within.flatMap(({ partition, earliest, logEndOffset }) => {
          const place = opened.placeOf(topic, partition);
          return place === undefined
            ? []
            : { partition: place, earliest, end: logEndOffset };
        }),
      ),
      times,
      signal,
    },
  );
  const found = new Map(
    times.rows().map((row, index) => [sought[index]?.at.join(), row]),
  );
  return topics.map(({ topic, positions }, first) => ({
    topic,
    times: positions.map(({ partition }, second): PartitionTime => {
      const row = found.get([first, second].join());
      if (row) return { ...row, partition };
      const error = opened.failures.get(topic);
      return {
        partition,
        at: undefined,
        failure: error?.failure ?? 'notFound',
        type: error?.type ?? 'UNKNOWN_TOPIC_OR_PARTITION',
      };
    }),
  }));
}
