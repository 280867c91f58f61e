// SPDX-License-Identifier: Apache-2.0
import { KafkaCallError } from '../KafkaCallError';
import { PartitionFailure, PartitionPosition } from '../recordTypes';
import { toKafkaCallError } from '../toKafkaCallError';
import { FetchedPartition, fetchRequest } from '../wire/fetchRequest';
import { errorOfCode, refuseErrorCode } from '../wire/kafkaErrors';
import { BrokerAddress, SendRequest } from '../wire/KafkaRequest';
import {
  EARLIEST,
  LATEST,
  listOffsetsRequest,
} from '../wire/listOffsetsRequest';
import { metadataRequest, WireTopic } from '../wire/metadataRequest';
import { committedRecords } from './committedRecords';
import { decodeBatches } from './recordBatches';
import {
  ByPartition,
  FetchLimits,
  RecordPage,
  TopicSource,
} from './TopicSource';

const NOTHING_THERE = -1n;

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
  const { brokers, found } = await lookUp(operation, topic, send);
  const leaderOf = new Map(
    found.partitions.flatMap(({ partition, leader }) => {
      const broker = brokers.find(({ nodeId }) => nodeId === leader);
      return broker ? [[partition, broker] as const] : [];
    }),
  );

  /** Asks each leader for its partitions, all at once. */
  async function askLeaders<Q extends { partition: number }, T>(
    asked: readonly Q[],
    ask: (ofLeader: Q[], leader: BrokerAddress) => Promise<ByPartition<T>>,
  ): Promise<ByPartition<T>> {
    const leaderless = asked.filter(
      ({ partition }) => !leaderOf.has(partition),
    );
    const leaders = new Set(leaderOf.values());
    const answers = await Promise.all(
      [...leaders].map(async leader => {
        const ofLeader = asked.filter(
          ({ partition }) => leaderOf.get(partition) === leader,
        );
        if (ofLeader.length === 0) return nothing<T>();
        try {
          return await ask(ofLeader, leader);
        } catch (error) {
          return allFailed<T>(ofLeader, toKafkaCallError(operation, error));
        }
      }),
    );
    return {
      found: new Map(answers.flatMap(answer => [...answer.found])),
      failures: [
        ...leaderless.map(({ partition }) => ({ partition, ...NO_LEADER })),
        ...answers.flatMap(({ failures }) => failures),
      ],
    };
  }

  const fetchFrom = async (
    leader: BrokerAddress,
    positions: readonly PartitionPosition[],
    { partitionBytes, totalBytes }: FetchLimits,
  ): Promise<ByPartition<RecordPage>> => {
    const fetched = await send(
      fetchRequest({
        topic,
        maxBytes: totalBytes,
        positions: positions.map(position => ({
          ...position,
          maxBytes: partitionBytes,
        })),
      }),
      leader,
    );
    const someCame = fetched.some(({ batches }) => batches.length > 0);
    const pages = nothing<RecordPage>();
    for (const answer of fetched) {
      const { partition } = answer;
      const offset = positions.find(
        each => each.partition === partition,
      )?.offset;
      if (offset === undefined) continue;
      try {
        refuseErrorCode(operation, answer.errorCode);
        pages.found.set(partition, await toPage(answer, offset, someCame));
      } catch (error) {
        pages.failures.push(toFailure(partition, error));
      }
    }
    return pages;
  };

  return {
    partitions: found.partitions
      .map(({ partition }) => partition)
      .sort((a, b) => a - b),

    fetch: (positions, limits) =>
      askLeaders(positions, (ofLeader, leader) =>
        fetchFrom(leader, ofLeader, limits),
      ),

    offsets: at =>
      askLeaders(found.partitions, async (ofLeader, leader) => {
        const partitions = ofLeader.map(({ partition }) => partition);
        const answer = await send(
          listOffsetsRequest([{ topic, partitions }], timeOf(at)),
          leader,
        );
        const offsets = nothing<bigint | undefined>();
        for (const { partition, errorCode, offset } of answer) {
          const error = errorOfCode(operation, errorCode);
          if (error) offsets.failures.push(toFailure(partition, error));
          else {
            offsets.found.set(
              partition,
              offset === NOTHING_THERE ? undefined : offset,
            );
          }
        }
        return offsets;
      }),
  };

  function toFailure(partition: number, error: unknown): PartitionFailure {
    const { failure, type } = toKafkaCallError(operation, error);
    return { partition, failure, ...(type !== undefined && { type }) };
  }

  function allFailed<T>(
    asked: readonly { partition: number }[],
    error: KafkaCallError,
  ): ByPartition<T> {
    return {
      found: new Map(),
      failures: asked.map(({ partition }) => toFailure(partition, error)),
    };
  }
}

const NO_LEADER = {
  failure: 'unavailable',
  type: 'LEADER_NOT_AVAILABLE',
} as const;

const nothing = <T>(): ByPartition<T> => ({ found: new Map(), failures: [] });

/** @throws KafkaCallError as `openTopic` does. */
export async function lookUp(
  operation: string,
  topic: string,
  send: SendRequest,
): Promise<{ brokers: BrokerAddress[]; found: WireTopic }> {
  const { brokers, topics } = await send(metadataRequest([topic]));
  const found = topics.find(({ name }) => name === topic);
  if (!found) throw new KafkaCallError({ operation, failure: 'notFound' });
  refuseErrorCode(operation, found.errorCode);
  return { brokers, found };
}

function timeOf(at: 'start' | 'end' | Date): bigint {
  if (at === 'start') return EARLIEST;
  if (at === 'end') return LATEST;
  return BigInt(at.getTime());
}

async function toPage(
  { partition, batches: bytes, abortedTransactions }: FetchedPartition,
  offset: bigint,
  someCame: boolean,
): Promise<RecordPage> {
  const batches = await decodeBatches(partition, bytes);
  const last = batches.at(-1);
  return {
    records: committedRecords(batches, abortedTransactions),
    firstOffset: batches[0]?.baseOffset ?? offset,
    nextOffset: last ? last.lastOffset + 1n : offset,
    isLeftOut: !last && someCame,
    bytes: batches.reduce((sum, batch) => sum + batch.bytes, 0),
  };
}
