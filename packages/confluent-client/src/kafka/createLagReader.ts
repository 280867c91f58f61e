// SPDX-License-Identifier: Apache-2.0
import { Clock } from '../http/clock';
import { Ask } from './createAsk';
import { readOffsets } from './createTopicReader';
import { lagSeconds, partitionLag } from './partitionLag';
import { openTopic } from './records/openTopic';
import { timesAt } from './records/recordTimes';
import { TimesTable } from './records/TimesTable';
import { TopicSource } from './records/TopicSource';
import { readCommits } from './readGroups';
import { KafkaClient, PartitionLag, PartitionOffsets } from './types';
import { SendRequest } from './wire/KafkaRequest';

/** Tells how far consumer groups are behind. */
export function createLagReader(
  ask: Ask,
  clock: Clock,
): Pick<KafkaClient, 'lag' | 'timedLag'> {
  return {
    lag: (groupId, topic, call) =>
      ask(
        'kafka.lag',
        async ({ send }) =>
          (await readLag('kafka.lag', { groupId, topic, send })).lag,
        call,
      ),

    timedLag(groupId, topic, call) {
      const operation = 'kafka.timedLag';
      return ask(
        operation,
        async ({ send, signal }) => {
          const { source, offsets, lag } = await readLag(operation, {
            groupId,
            topic,
            send,
          });
          const unread = lag.flatMap(
            ({ partition, committedOffset, lagMessages }) =>
              committedOffset !== undefined && lagMessages
                ? [{ partition, offset: committedOffset }]
                : [],
          );
          const times = new TimesTable(
            unread.map(({ partition }) => partition),
          );
          await timesAt(source, unread, {
            ranges: offsets.map(({ logEndOffset, ...range }) => ({
              ...range,
              end: logEndOffset,
            })),
            times,
            signal,
          });
          const timeOf = new Map(
            times.rows().map(time => [time.partition, time]),
          );
          const now = new Date(clock.now());
          return lag.map(each => ({
            ...each,
            lagSeconds: lagSeconds(each, timeOf.get(each.partition), now),
          }));
        },
        call,
      );
    },
  };
}

async function readLag(
  operation: string,
  {
    groupId,
    topic,
    send,
  }: { groupId: string; topic: string; send: SendRequest },
): Promise<{
  source: TopicSource;
  offsets: PartitionOffsets[];
  lag: PartitionLag[];
}> {
  // Ends after positions, so that a group that reads meanwhile does not seem to be ahead.
  const committed = await readCommits(operation, { groupId, send });
  const source = await openTopic(operation, topic, send);
  const offsets = await readOffsets(operation, source);
  return { source, offsets, lag: partitionLag(topic, offsets, committed) };
}
