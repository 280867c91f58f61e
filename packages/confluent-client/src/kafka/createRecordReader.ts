// SPDX-License-Identifier: Apache-2.0
import { Ask } from './createAsk';
import { askInHundreds, inHundreds } from './inHundreds';
import { KafkaCallError } from './KafkaCallError';
import { newestRecords } from './records/newestRecords';
import { openTopic } from './records/openTopic';
import { partitionRanges } from './records/partitionRanges';
import { recordsSince } from './records/recordsSince';
import { timesAt } from './records/recordTimes';
import { Scan } from './records/Scan';
import { TimesTable } from './records/TimesTable';
import { KafkaRecordReader, PartitionFailure, TopicTimes } from './recordTypes';
import { readLastTimesOfMany, readTimesOfMany } from './readTimesOfMany';
import { PartitionOffsets } from './types';

/** Reads records of one cluster. */
export function createRecordReader(ask: Ask): KafkaRecordReader {
  return {
    records(request, call) {
      const operation = 'kafka.records';
      const { topic, from } = request;
      let scan: Scan | undefined;
      return ask(
        operation,
        async ({ send, signal }) => {
          const source = await openTopic(operation, topic, send);
          const { ranges, failures } = await partitionRanges(source);
          scan = new Scan(request, signal);
          scan.fail(failures);
          const endedBy =
            from === 'newest'
              ? await newestRecords(source, ranges, scan)
              : await recordsSince(source, { ranges, since: from, scan });
          const answer = scan.answer(endedBy);
          if (answer.failures.length === source.partitions.length) {
            refuseFirst(operation, answer.failures);
          }
          return answer;
        },
        { ...call, whenTimeIsUp: () => scan?.answer('time') },
      );
    },

    recordTimesAt(topic, positions, { within, ...call } = {}) {
      const operation = 'kafka.recordTimesAt';
      const times = new TimesTable(positions.map(({ partition }) => partition));
      return ask(
        operation,
        async ({ send, signal }) => {
          const source = await openTopic(operation, topic, send);
          const { ranges, failures } = within
            ? { ranges: within.map(toRange), failures: [] }
            : await partitionRanges(source);
          times.fail(unknownOf(times.partitions, source.partitions));
          times.fail(failures);
          await timesAt(source, positions, { ranges, times, signal });
          return times.finalRows(operation);
        },
        { ...call, whenTimeIsUp: () => times.rowsInTime() },
      );
    },

    recordTimesOfMany: (topics, call) =>
      askInHundreds(
        ask,
        'kafka.recordTimesOfMany',
        { topics, call },
        readTimesOfMany,
      ),

    lastRecordTimesOfMany: (topics, call) =>
      inHundreds(topics, part => {
        const operation = 'kafka.lastRecordTimesOfMany';
        let soFar: (() => TopicTimes[]) | undefined;
        return ask(
          operation,
          asking =>
            readLastTimesOfMany(operation, part, asking, known => {
              soFar = known;
            }),
          // Batches can be large; those of some topics are not to spoil the others.
          { ...call, whenTimeIsUp: () => soFar?.() },
        );
      }),
  };
}

const toRange = ({ logEndOffset, ...range }: PartitionOffsets) => ({
  ...range,
  end: logEndOffset,
});

function unknownOf(
  asked: readonly number[],
  there: readonly number[],
): PartitionFailure[] {
  return asked
    .filter(partition => !there.includes(partition))
    .map(partition => ({
      partition,
      failure: 'notFound',
      type: 'UNKNOWN_TOPIC_OR_PARTITION',
    }));
}

/** @throws KafkaCallError when there is a first one. */
function refuseFirst(
  operation: string,
  [first]: readonly PartitionFailure[],
): void {
  if (!first) return;
  const { failure, type } = first;
  throw new KafkaCallError({ operation, failure, type });
}
